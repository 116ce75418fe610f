import Linking
import Model
import Programme
import Templates

/// What the partnership comes to in numbers, and the lists that they count.
struct FiguresPage: Sendable {
  var tables: [Table] = []
  var lists: [CountedList] = []

  /// The records that a number counts, where no other page lists just these.
  struct CountedList: Sendable {
    var anchor: String
    var title: String
    var entries: [Entry]
  }

  static let path = "figures.html"

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<FiguresPage> {
    let list = View<CountedList>(
      "list of what is counted",
      [
        .text("anchor") { list, _ in list.anchor }, .text("title") { list, _ in list.title },
        .group("entries", links.entry, kit) { list, _ in list.entries },
      ])
    return View(
      "key figures",
      [
        .list("tables", Table.view) { page, _ in page.tables }, .group("lists", list, kit) { page, _ in page.lists },
      ])
  }
}

extension Reader {
  /// Where the key figures are; nil where there is nothing to count.
  var figuresPath: String? { insights.programme.figures.groups.isEmpty ? nil : path(ofFigures: nil) }

  func path(ofFigures anchor: String?) -> String {
    site.paths.prefix(code) + FiguresPage.path + (anchor.map { "#" + $0 } ?? "")
  }
}

extension LanguagePages {
  func figuresPage() -> Page {
    let reader = reader
    return page(
      templates.figures,
      PageFrame(
        path: FiguresPage.path, title: reader.phrases[DigestPhrase.figures],
        description: reader.phrases[DigestPhrase.figuresIntro], section: .figures)
    ) { FiguresReader(reader: reader).page() }
  }
}
