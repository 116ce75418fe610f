import Diagnostics
import Foundation
import Templates

/// What gives a site its look: the templates, the words of the interface, and the files of the style.
public struct Look: Sendable {
  let templates: TemplateSet
  let phrases: PhraseBook
  let assets: [Asset]
  let paths: AssetPaths
  /// The service worker, without what it must know of the site; nil where the look has none.
  let worker: [UInt8]?

  /// A file of `templates/assets/`; its path in the site holds a hash of its content, so that browsers may keep it
  /// for ever.
  public struct Asset: Sendable {
    public let path: String
    public let bytes: [UInt8]
  }

  private static func compact(_ bytes: [UInt8], named name: String) -> [UInt8] {
    if name.hasSuffix(".css") { return CompactStyleSheet.of(bytes) }
    return name.hasSuffix(".js") ? CompactScript.of(bytes) : bytes
  }

  /// Reads the folder of templates for the languages of a site; nil after an error was reported.
  public static func read(
    _ folder: String, languages: [String], jobs: Int, into diagnostics: inout Diagnostics
  ) -> Look? {
    var folderFiles = LookFiles(folder: folder)
    let names = folderFiles.names()
    var sources: [TemplateSource] = []
    for name in names where name.hasSuffix(".html") && !name.hasPrefix("assets/") {
      guard let bytes = folderFiles.read(name, into: &diagnostics) else { continue }
      let source = SourceText(path: "\(folder)/\(name)", bytes: bytes)
      sources.append(TemplateSource(name: String(name.dropLast(5)), source: source))
    }
    var strings: [(language: String, source: SourceText)] = []
    var help: [String: SourceText] = [:]
    for language in languages {
      let path = "strings/\(language).yaml"
      guard names.contains(path), let bytes = folderFiles.read(path, into: &diagnostics) else {
        diagnostics.report(PagesDiagnostics.missingStrings(language, path: "\(folder)/\(path)"))
        continue
      }
      strings.append((language, SourceText(path: "\(folder)/\(path)", bytes: bytes)))
      let helpPath = "help/\(language).yaml"
      if names.contains(helpPath), let bytes = folderFiles.read(helpPath, into: &diagnostics) {
        help[language] = SourceText(path: "\(folder)/\(helpPath)", bytes: bytes)
      }
    }
    let files = names.filter { $0.hasPrefix("assets/") }.compactMap { name in
      folderFiles.read(name, into: &diagnostics).map { bytes in
        (name: name, bytes: bytes)
      }
    }
    let (parsed, worded) = sideBySide(jobs: jobs) { [sources] in
      var diagnostics = Diagnostics()
      return (templates: TemplateSet(sources: sources, into: &diagnostics), diagnostics)
    } _: { [strings, help] in
      var diagnostics = Diagnostics()
      let phrases = PhraseBook(strings, help: help, into: &diagnostics)
      let assets = files.map { (name: $0.name, asset: Asset(named: $0.name, bytes: compact($0.bytes, named: $0.name))) }
      return (phrases: phrases, assets: assets, diagnostics)
    }
    diagnostics.report(contentsOf: parsed.1)
    diagnostics.report(contentsOf: worded.2)
    let (templates, phrases, assets) = (parsed.templates, worded.phrases, worded.assets)
    let paths = AssetPaths(Dictionary(uniqueKeysWithValues: assets.map { ($0.name, $0.asset.path) }))
    let missing = AssetName.required.filter { paths[$0] == nil }
    for name in missing { diagnostics.report(PagesDiagnostics.missingAsset(name.role, path: "\(folder)/assets")) }
    guard let phrases, missing.isEmpty, strings.count == languages.count else { return nil }
    let worker = names.contains("sw.js") ? folderFiles.read("sw.js", into: &diagnostics) : nil
    return Look(templates: templates, phrases: phrases, assets: assets.map(\.asset), paths: paths, worker: worker)
  }
}

extension Look {
  /// What the style sheet says of a token, for light screens: `#fbfaf7` for `paper`. Nil where it names none.
  func token(_ name: String) -> String? {
    guard let sheet = paths[.styleSheet], let bytes = assets.first(where: { $0.path == sheet })?.bytes else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "--\(name):") else { return nil }
    return text[start.upperBound...].prefix { $0 != ";" && $0 != "}" }.trimmingCharacters(in: .whitespaces)
  }
}

extension Look.Asset {
  /// `assets/aurora.css` becomes `assets/aurora.1f0c9e35.css`.
  init(named name: String, bytes: [UInt8]) {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    path = "\(name[..<dot]).\(ContentHash.digits(of: bytes))\(name[dot...])"
    self.bytes = bytes
  }
}

/// The files of the folder of templates. They are trusted: whoever can write there decides what the site is.
private struct LookFiles {
  let folder: String

  func names() -> [String] {
    // The folder itself may be a symbolic link, which would be listed as one entry.
    let place = URL(filePath: folder).resolvingSymlinksInPath().path
    let names = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
    return names.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
  }

  mutating func read(_ name: String, into diagnostics: inout Diagnostics) -> [UInt8]? {
    let path = "\(folder)/\(name)"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { return nil }
    do {
      return try [UInt8](Data(contentsOf: URL(filePath: path)))
    } catch {
      diagnostics.report(PagesDiagnostics.unreadable(path, reason: error.localizedDescription))
      return nil
    }
  }
}
