import Model
import Templates

/// The two pages that show what a visitor has chosen: organisations side by side, and the list of what was saved. A
/// script fills them from the files of facts.
struct ChoicePage: Sendable {
  /// Where the scripts with the facts stand, and how many there are.
  var facts: String
  var count: Int
  /// The lists where things to choose are found.
  var lists: [Entry]

  static let comparePath = "compare.html"
  static let savedPath = "saved.html"

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<ChoicePage> {
    return View(
      "chosen records",
      [
        .path("facts") { page, _ in page.facts }, .text("count") { page, _ in "\(page.count)" },
        .group("lists", links.link, kit) { page, _ in page.lists },
      ])
  }
}

extension Reader {
  /// Where organisations are compared; nil where there are no two.
  var comparePath: String? {
    catalogue.publishedCount(.organisations) > 1 ? site.paths.prefix(code) + ChoicePage.comparePath : nil
  }

  /// Where saved records are listed; nil where there is nothing to save.
  var savedPath: String? {
    [RecordKind.organisations, .services, .events].contains(where: catalogue.hasPublished)
      ? site.paths.prefix(code) + ChoicePage.savedPath : nil
  }
}

extension LanguagePages {
  func choicePages() -> [Page] {
    let kinds: [RecordKind] = [.organisations, .services, .events].filter(reader.catalogue.hasPublished)
    let lists = kinds.map { kind in
      Entry(label: reader.native(reader.phrases.kinds(kind)), path: paths.index(of: kind, in: reader.code))
    }
    let shards = FactShards(reader)
    var pages: [Page] = []
    if reader.comparePath != nil {
      let content = ChoicePage(facts: shards.folder, count: shards.count, lists: Array(lists.prefix(1)))
      pages.append(
        page(
          templates.compare,
          PageFrame(
            path: ChoicePage.comparePath, title: reader.phrases[ChoicePhrase.compare],
            description: reader.phrases[ChoicePhrase.compareIntro], section: .compare)
        ) { content })
    }
    if reader.savedPath != nil {
      let content = ChoicePage(facts: shards.folder, count: shards.count, lists: lists)
      pages.append(
        page(
          templates.saved,
          PageFrame(
            path: ChoicePage.savedPath, title: reader.phrases[ChoicePhrase.saved],
            description: reader.phrases[ChoicePhrase.savedIntro], section: .saved)
        ) { content })
    }
    return pages
  }
}
