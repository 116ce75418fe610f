import Linking
import Model
import Templates

/// The page that finds records by words. What it shows is found in the browser; without a script it leads to the lists
/// that divide the same records.
struct SearchPage: Sendable {
  var languages: [Language]
  var facets: [FacetTitle]
  /// Whether records have days to choose by.
  var hasDays: Bool
  var examples: [Example]
  var doors: [Door]
  var letters: LetterLinks
  var words: [ScriptWord]

  /// A language whose records can be searched.
  struct Language: Sendable {
    var code: String
    var endonym: String
    /// What the browser loads first in order to search.
    var index: String
    var isOwn: Bool
  }

  /// A way to narrow the results down; its values are known in the browser.
  struct FacetTitle: Sendable {
    var name: String
    var title: String
  }

  /// Words that find something.
  struct Example: Sendable {
    var words: String
    var path: String
  }

  /// Lists that lead to records without a search.
  struct Door: Sendable {
    var title: String
    var links: [CountedLink]
    var more: String?
  }

  static let path = "search.html"
  /// The folder of the index, and of what it loads.
  static let indexFolder = "search/"

  /// Where the index of a language begins.
  static func index(of language: String) -> String { "\(indexFolder)\(language).js" }

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<SearchPage> {
    let language = View<Language>(
      "language of the search",
      [
        .text("code") { language, _ in language.code }, .text("endonym") { language, _ in language.endonym },
        .path("index") { language, _ in language.index }, .flag("own") { language, _ in language.isOwn },
      ])
    let facet = View<FacetTitle>(
      "facet", [.text("name") { facet, _ in facet.name }, .text("title") { facet, _ in facet.title }])
    let door = View<Door>(
      "door",
      [
        .text("title") { door, _ in door.title }, .group("links", links.counted, kit) { door, _ in door.links },
        .path("more") { door, _ in door.more },
      ])
    return View(
      "search",
      [
        .path("root") { _, _ in "" }, .path("shards") { _, _ in indexFolder },
        .group("languages", language, kit) { page, _ in page.languages },
        .list("facets", facet) { page, _ in page.facets }, .flag("days") { page, _ in page.hasDays },
        .group("examples", Example.view, kit) { page, _ in page.examples },
        ListViews.letters(kit) { page in page.letters }, .list("doors", door) { page, _ in page.doors },
        .list("words", ScriptWord.view) { page, _ in page.words },
      ])
  }
}

extension SearchPage.Example {
  static let view = View<SearchPage.Example>(
    "example of a search",
    [.text("words") { example, _ in example.words }, .path("url") { example, _ in example.path }])
}

extension LanguagePages {
  func searchPage(_ orders: [RecordKind: ListOrder]) -> Page {
    let maker = SearchPageMaker(
      reader: reader, facets: facets, orders: orders, ecosystems: ecosystemReader, lists: lists)
    return page(
      templates.search,
      PageFrame(
        path: SearchPage.path, title: reader.phrases[SearchPhrase.title],
        description: reader.phrases[SearchPhrase.intro])
    ) { maker.page() }
  }
}
