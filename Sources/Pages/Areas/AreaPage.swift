import Matching
import Model
import Templates

/// One area of cooperation: what is needed and offered where, what finds no counterpart, who should talk, who could
/// bring the sides together.
struct AreaPage: Sendable {
  var topic: LocalText
  var definition: LocalText
  var topicPath: String
  /// All organisations on the topic.
  var list: String
  var figures: [String]
  var countries: [CountrySides]
  var unmet: ItemList?
  var unused: ItemList?
  var matches: [ReasonedSentence]
  var moreMatches: String?
  var bridges: [ReasonedSentence]

  /// Some needs or offers, and how many more there are.
  struct ItemList: Sendable {
    var count: String
    var items: [Entry]
    var more: String?
  }

  /// What one country needs and offers.
  struct CountrySides: Sendable {
    var name: String
    var path: String?
    var needs: ItemList?
    var offers: ItemList?
  }

  struct ReasonedSentence: Sendable {
    var sentence: Sentence
    var why: String?
  }

  static func view(_ links: LinkViews) -> View<AreaPage> {
    let items = View<ItemList>(
      "needs or offers",
      [
        .text("count") { list, _ in list.count }, .list("items", links.entry) { list, _ in list.items },
        .text("more") { list, _ in list.more },
      ])
    let country = View<CountrySides>(
      "country of an area",
      [
        .text("name") { country, _ in country.name }, .path("url") { country, _ in country.path },
        .view("needs", items) { country, _ in country.needs }, .view("offers", items) { country, _ in country.offers },
      ])
    let reasoned = View<ReasonedSentence>(
      "sentence with reasons",
      [
        .view("sentence", Sentence.view) { item, _ in item.sentence }, .text("why") { item, _ in item.why },
      ])
    let figure = View<String>("figure", [.text("words") { words, _ in words }])
    return View(
      "area of cooperation",
      [
        .localText("topic") { page, _ in page.topic }, .localText("definition") { page, _ in page.definition },
        .path("url") { page, _ in page.topicPath }, .path("list") { page, _ in page.list },
        .list("figures", figure) { page, _ in page.figures },
        .list("countries", country) { page, _ in page.countries },
        .view("unmet", items) { page, _ in page.unmet }, .view("unused", items) { page, _ in page.unused },
        .flag("has_matches") { page, _ in !page.matches.isEmpty },
        .flag("has_bridges") { page, _ in !page.bridges.isEmpty },
        .list("matches", reasoned) { page, _ in page.matches },
        .text("more_matches") { page, _ in page.moreMatches },
        .list("bridges", reasoned) { page, _ in page.bridges },
      ])
  }
}
