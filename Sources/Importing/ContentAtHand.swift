import Diagnostics
import Foundation
import Linking
import Model
import Reading

/// The content that records are brought into.
struct ContentAtHand {
  private let settings: SiteSettings
  private let tree: ContentTree
  private let vocabularies: Catalogue

  /// Nil after it was reported why the site's settings cannot be read. Mistakes elsewhere in the content are not the
  /// import's business.
  init?(_ options: ImportOptions, into diagnostics: inout Diagnostics) throws {
    let root = options.content
    guard FileManager.default.fileExists(atPath: root + "/site.yaml") else {
      if FileManager.default.fileExists(atPath: root) {
        diagnostics.report(ImportingDiagnostics.noSite(root))
        return nil
      }
      throw UnreadableRoot(path: root, reason: "there is no such folder")
    }
    let file = ContentFile(
      path: root + "/site.yaml", relativePath: "site.yaml", folder: "", id: "site", language: nil, format: .yaml,
      size: 0)
    guard let settings = SiteSettings.read(file, today: options.today, into: &diagnostics) else { return nil }
    self.settings = settings
    var elsewhere = Diagnostics()
    tree = try ContentTree.scan(
      root: root, kindFolders: RecordKind.ofFiles.map(\.folder), languages: settings.languages, into: &elsewhere)
    vocabularies = try Catalogue.read(
      tree.replacing(records: []), site: settings, options: CatalogueOptions(today: options.today), into: &elsewhere)
  }

  /// The default first.
  var languages: [String] { settings.languages }

  /// The ids of a vocabulary's concepts; none where there is no such vocabulary.
  func concepts(_ vocabulary: String) -> Set<String> {
    Set(vocabularies.concepts.filter { $0.vocabulary == vocabulary }.map(\.id))
  }

  /// The file of a record that is there already.
  func path(of id: String, _ kind: RecordKind) -> String? {
    tree.records.first { $0.id == id && $0.folder == kind.folder }?.path
  }

  /// Reads and links the records together with all others, from a folder of their own, and reports what is wrong with
  /// them at the places of the file that they come from.
  func check(_ records: [WrittenRecord], _ options: ImportOptions, into diagnostics: inout Diagnostics) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "aurora-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [ContentFile] = []
    var written: [String: WrittenRecord] = [:]
    for record in records {
      let place = folder.appending(path: record.id + ".md")
      try Data(record.bytes).write(to: place)
      written[place.path] = record
      files.append(
        ContentFile(
          path: place.path, relativePath: "\(options.kind.folder)/\(record.id).md", folder: options.kind.folder,
          id: record.id, language: nil, format: .markdown, size: record.bytes.count))
    }
    var found = Diagnostics()
    let catalogue = try Catalogue.read(
      tree.replacing(records: tree.records + files), site: settings,
      options: CatalogueOptions(today: options.today, includesDrafts: true, jobs: options.jobs), into: &found)
    _ = try LinkedCatalogue.link(catalogue, media: tree.media, jobs: options.jobs, into: &found)
    let ofRecords = found.all.compactMap { diagnostic in
      diagnostic.location.flatMap { written[$0.path] }.map { (record: $0, diagnostic: diagnostic) }
    }
    // Lines and columns are counted for those alone that are reported: the file may be large.
    let first = ofRecords.sorted {
      ($0.diagnostic.severity, $0.record.start) < ($1.diagnostic.severity, $1.record.start)
    }
    for item in first.prefix(Import.mostDiagnostics) {
      diagnostics.report(item.record.traced(item.diagnostic) { written[$0] != nil })
    }
  }
}
