import Diagnostics
import Foundation
import Linking
import Model
import Reading
import Templates
import Testing
import Text

@testable import Pages

/// The content and the templates of this repository, read once for all tests.
struct RepositorySite: Sendable {
  let site: LinkedCatalogue
  let book: PhraseBook
  let templates: TemplateSet
  let facets: MainFacets
  let kit: ViewKit

  struct Unreadable: Error { var diagnostics: [Diagnostic] }

  static let shared: Result<RepositorySite, any Error> = Result { try RepositorySite() }

  private init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var diagnostics = Diagnostics()
    let today = try #require(CalendarDate("2026-12-01"))
    let tree = try ContentTree.scan(
      root: root.appending(path: "content").path, kindFolders: RecordKind.ofFiles.map(\.folder),
      languages: ["en", "es", "fr", "nl", "pl"], into: &diagnostics)
    let file = try #require(tree.site)
    guard let settings = SiteSettings.read(file, today: today, into: &diagnostics) else {
      throw Unreadable(diagnostics: diagnostics.sorted)
    }
    let catalogue = try Catalogue.read(
      tree, site: settings, options: CatalogueOptions(today: today, jobs: 2), into: &diagnostics)
    site = try LinkedCatalogue.link(catalogue, media: tree.media, jobs: 2, into: &diagnostics)
    facets = MainFacets(site)
    let folder = root.appending(path: "templates")
    let strings = try settings.languages.map { language in
      let path = folder.appending(path: "strings/\(language).yaml").path
      return (language, SourceText(path: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path)))))
    }
    var help: [String: SourceText] = [:]
    for language in settings.languages {
      let path = folder.appending(path: "help/\(language).yaml").path
      help[language] = SourceText(path: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
    guard let book = PhraseBook(strings, help: help, into: &diagnostics) else {
      throw Unreadable(diagnostics: diagnostics.sorted)
    }
    self.book = book
    kit = ViewKit(book)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
    let sources = try names.sorted().map { name in
      TemplateSource(
        name: String(name.dropLast(5)),
        source: SourceText(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name)))))
    }
    templates = TemplateSet(sources: sources, into: &diagnostics)
    if diagnostics.hasErrors { throw Unreadable(diagnostics: diagnostics.sorted) }
  }

  var parts: RecordParts { RecordParts(kit: kit, links: LinkViews(kit)) }

  /// A reader of a language of the site, on a day after the content was last changed.
  func reader(_ language: String) throws -> Reader {
    let phrases = try #require(book.languages.first { $0.language == language })
    let today = try #require(CalendarDate("2026-12-01"))
    return Reader(
      site: site, insights: try .found(in: site, today: today), phrases: phrases, today: today,
      countedKeys: book.countedKeys)
  }
}
