import Diagnostics
import Model
import Reading

/// The files of the content that records may name, and where each is published.
public struct MediaFiles: Sendable {
  /// By path from the content root.
  private let files: [String: MediaFile]

  init(_ files: [MediaFile]) {
    self.files = Dictionary(files.map { ($0.relativePath, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file that a record names: beside the record, else from the content root (`media/...`).
  func file(_ path: String, besideRecordIn folder: String) -> MediaFile? {
    var plain = path[...]
    while plain.hasPrefix("./") { plain = plain.dropFirst(2) }
    if let beside = files[folder.isEmpty ? String(plain) : "\(folder)/\(plain)"] { return beside }
    return plain.hasPrefix("media/") ? files[String(plain)] : nil
  }

  /// All that a record in a folder can name, as it would write it, sorted.
  func names(besideRecordIn folder: String) -> [String] {
    let beside = folder + "/"
    return files.keys.compactMap { path in
      if path.hasPrefix(beside) { return String(path.dropFirst(beside.count)) }
      return path.hasPrefix("media/") ? path : nil
    }.sorted()
  }

  /// `media/logo.svg` stays; what lies beside a record goes below `media/` as well.
  static func sitePath(of file: MediaFile) -> String {
    file.relativePath.hasPrefix("media/") ? file.relativePath : "media/" + file.relativePath
  }
}

/// A file of the content that the site publishes.
public struct PublishedFile: Sendable, Hashable, Comparable {
  /// In the site.
  public var path: String
  /// On the disk.
  public var origin: String

  public static func < (left: PublishedFile, right: PublishedFile) -> Bool {
    (left.path, left.origin) < (right.path, right.origin)
  }

  /// Reports files of which a disk that ignores case could keep only one.
  static func checkPaths(_ files: [PublishedFile], into diagnostics: inout Diagnostics) {
    var first: [String: PublishedFile] = [:]
    for file in files {
      if let other = first.updateValue(file, forKey: file.path.lowercased()) {
        diagnostics.report(LinkingDiagnostics.sameFilePath(file, other))
      }
    }
  }
}
