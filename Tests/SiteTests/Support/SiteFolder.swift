import Diagnostics
import Foundation
import Model
import Publishing
import SiteText
import Text

/// A site on disk, for one test: `content/` written from one text, `site/` as builds leave it.
final class SiteFolder: Sendable {
  private let folder: TemporaryFolder
  let path: String
  var content: String { path + "/content" }
  var output: String { path + "/site" }

  /// - Parameter text: the content; the files of `SiteText.basics` that it lacks are added.
  init(_ text: String = "") throws {
    folder = try TemporaryFolder()
    path = folder.path
    try SiteText(text).adding(SiteText(SiteText.basics)).write(to: path + "/content")
  }

  deinit { folder.remove() }

  func write(_ text: String, to relative: String) throws { try write(Array(text.utf8), to: relative) }

  func write(_ bytes: [UInt8], to relative: String) throws {
    let file = URL(filePath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(relative)") }

  func text(_ relative: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(relative)", encoding: .utf8)
  }

  /// A copy of the repository's templates to be spoilt, at `templates/`.
  func copyTemplates() throws {
    try FileManager.default.copyItem(atPath: Repository.templates, toPath: path + "/templates")
  }

  /// How builds of this folder go.
  func options(today: CalendarDate = .testDay, drafts: Bool = false, jobs: Int = 2) -> BuildOptions {
    var options = BuildOptions(today: today)
    options.content = content
    options.output = output
    let own = path + "/templates"
    options.templates = FileManager.default.fileExists(atPath: own) ? own : Repository.templates
    options.includesDrafts = drafts
    options.jobs = jobs
    return options
  }

  /// What a build told, and what it did; nothing where the content has errors.
  struct Built {
    var diagnostics: Diagnostics
    var summary: Publication.Summary?
    /// `code path:line:column headline`, a line each, paths from the root of the content or of the templates.
    var report: String
  }

  @discardableResult
  func build(today: CalendarDate = .testDay, drafts: Bool = false, jobs: Int = 2, to output: String? = nil) throws
    -> Built
  {
    var options = options(today: today, drafts: drafts, jobs: jobs)
    options.output = output ?? options.output
    return try build(options)
  }

  func build(_ options: BuildOptions) throws -> Built {
    var diagnostics = Diagnostics()
    let build = try SiteBuild.prepare(options, into: &diagnostics)
    let summary = try build?.publish(options, into: &diagnostics)
    return Built(diagnostics: diagnostics, summary: summary, report: report(diagnostics))
  }

  private func report(_ diagnostics: Diagnostics) -> String {
    diagnostics.sorted.map { found in
      let place = found.location.map { "\($0.path):\($0.start.line):\($0.start.column) " } ?? ""
      return "\(found.code.id) \(place)\(found.headline)".replacing(path + "/", with: "")
    }.joined(separator: "\n")
  }

  /// Every file below, with its bytes; folders end in `/`.
  func tree(_ relative: String = "site") -> [String: Data] {
    let root = "\(path)/\(relative)"
    var found: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      found[isFolder.boolValue ? name + "/" : name] =
        isFolder.boolValue ? Data() : FileManager.default.contents(atPath: "\(root)/\(name)") ?? Data()
    }
    return found
  }
}

/// A site of one text, built; its pages are there to be asserted.
struct BuiltSite: Sendable {
  /// By path; folders end in `/`.
  let files: [String: Data]
  /// By path.
  let pages: [BuiltPage]
  let report: String

  struct NotBuilt: Error { var report: String }

  init(_ text: String, today: CalendarDate = .testDay, drafts: Bool = false, jobs: Int = 2) throws {
    let folder = try SiteFolder(text)
    let built = try folder.build(today: today, drafts: drafts, jobs: jobs)
    guard built.summary != nil, !built.diagnostics.hasErrors else { throw NotBuilt(report: built.report) }
    let files = folder.tree()
    self.files = files
    report = built.report
    pages = files.keys.sorted().filter { $0.hasSuffix(".html") }.map { path in
      BuiltPage(path: path, text: String(decoding: files[path] ?? Data(), as: UTF8.self))
    }
  }

  struct NoPage: Error, CustomStringConvertible {
    var path: String
    var near: [String]
    var description: String { "no page \(path) among \(near)" }
  }

  subscript(_ path: String) -> BuiltPage {
    get throws {
      guard let bytes = files[path] else {
        throw NoPage(path: path, near: files.keys.filter { $0.hasSuffix(".html") }.sorted())
      }
      return BuiltPage(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
  }

  func has(_ path: String) -> Bool { files[path] != nil }

}
