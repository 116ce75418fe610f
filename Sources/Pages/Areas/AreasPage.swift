import Linking
import Matching
import Model
import Templates

/// The list of all areas of cooperation, and how well suggestions are spread over organisations.
struct AreasPage: Sendable {
  var areas: Table
  /// "and 12 more"
  var more: String?
  var metrics: [String]

  static let data = "data/opportunities.json"
  /// The most areas of the list; each is on the page of its topic too.
  static let mostShown = 200

  static var view: View<AreasPage> {
    let metric = View<String>("sentence", [.text("words") { sentence, _ in sentence }])
    return View(
      "areas of cooperation",
      [
        .view("areas", Table.view) { page, _ in page.areas }, .text("more") { page, _ in page.more },
        .path("topics") { _, reader in reader.site.paths.vocabulary("topics", in: reader.code) },
        .list("metrics", metric) { page, _ in page.metrics }, .path("data") { _, _ in data },
      ])
  }
}

extension Reader {
  /// Where the list of areas is; nil where there is none.
  var areasPath: String? { insights.areas.isEmpty ? nil : site.paths.areas(in: code) }

  /// The page of the area around a topic; nil where it is none.
  func areaPath(ofTopic topic: Int) -> String? {
    insights.areaOfTopic[topic].map { _ in site.paths.area(ofTopic: catalogue.concepts[topic], in: code) }
  }
}

extension AreaMaker {
  func overview() -> AreasPage {
    var table = Table(
      phrases[.areas],
      columns: [
        .init(label: phrases.facet("topic")), .init(label: phrases[.countries], isNumeric: true),
        .init(label: phrases[.columnNeeds], isNumeric: true), .init(label: phrases[.columnOffers], isNumeric: true),
        .init(label: phrases[.areaUnmet], isNumeric: true), .init(label: phrases[.areaUnused], isNumeric: true),
      ])
    for area in areas.prefix(AreasPage.mostShown) {
      let counts = [
        area.countries.count, area.needs.count, area.offers.count, area.unmetNeeds.count, area.unusedOffers.count,
      ]
      table.addRow(
        reader.catalogue.concepts[area.topic].label, path: reader.areaPath(ofTopic: area.topic),
        counts: counts.map { ($0, nil) }, reader)
    }
    return AreasPage(areas: table, more: more(than: AreasPage.mostShown, of: areas.count), metrics: metrics())
  }

  /// How well suggestions are spread, in plain words.
  private func metrics() -> [String] {
    let metrics = reader.insights.opportunities.metrics
    func number(_ number: Int) -> String { reader.language.format(number) }
    func percent(_ thousandths: Int) -> String { reader.language.format(Double(thousandths) / 10, decimals: 0) }
    return [
      SentencePattern(phrases[.metricCovered]).filled([
        "covered": number(metrics.covered), "admissible": number(metrics.admissible),
        "all": number(metrics.organisations),
      ]),
      SentencePattern(phrases[.metricBorders]).filled([
        "share": percent(metrics.crossBorderShare), "count": number(metrics.suggestions),
      ]),
      SentencePattern(phrases[.metricMutual]).filled(["share": percent(metrics.reciprocity)]),
      SentencePattern(phrases[.metricEvenness]).filled([
        "gini": reader.language.format(Double(metrics.exposureGini) / 1_000, decimals: 2)
      ]),
    ]
  }
}
