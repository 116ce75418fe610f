import Linking
import Mapping
import Model
import Templates

/// The overview of all ecosystems: countries, how regions, topics, types and the value chain cross, strengths, gaps.
struct EcosystemPage: Sendable {
  var figures: [EcosystemSection.Figure] = []
  var map: MapFigure?
  var countries: Table
  var matrices: [Table] = []
  /// Where a matrix does not show all regions.
  var cut: String?
  var strengths: Sentences?
  var gaps: Sentences?
  /// How strengths are found.
  var measure: String

  static let path = "ecosystem/index.html"
  static let data = "data/ecosystem.json"

  static func view(_ kit: ViewKit) -> View<EcosystemPage> {
    let figure = View<EcosystemSection.Figure>(
      "figure", [.text("words") { figure, _ in figure.words }, .path("url") { figure, _ in figure.path }])
    return View(
      "ecosystems",
      [
        .list("figures", figure) { page, _ in page.figures },
        .view("map", MapFigure.view(kit)) { page, _ in page.map },
        .view("countries", Table.view) { page, _ in page.countries },
        .list("matrices", Table.view) { page, _ in page.matrices }, .text("cut") { page, _ in page.cut },
        .view("strengths", Sentences.view) { page, _ in page.strengths },
        .view("gaps", Sentences.view) { page, _ in page.gaps }, .text("measure") { page, _ in page.measure },
        .path("data") { _, _ in data }, .path("network") { _, reader in reader.networkPath },
      ])
  }
}

extension Reader {
  /// Where the overview of ecosystems is; nil where there is no organisation to count.
  var ecosystemsPath: String? {
    catalogue.hasPublished(.organisations) ? site.paths.prefix(code) + EcosystemPage.path : nil
  }
}

/// Makes the overview for one reader.
extension EcosystemReader {
  /// The most regions of a matrix, and the most sentences of a list, on the overview.
  private static var mostRegions: Int { 100 }
  private static var mostSentences: Int { 20 }

  func overview() -> EcosystemPage {
    var page = EcosystemPage(countries: countryTable(), measure: measure)
    page.figures = figures()
    // The table of countries below it has the same numbers.
    page.map = reader.ecosystemsPath.flatMap { MapDrawer(reader, facets, on: $0).europe(hasTable: false) }
    let regions = shownRegions()
    page.matrices = [
      matrix(.ecosystemRegionTopics, map.topicsOfRegions, rows: regions, head: "region"),
      matrix(
        .ecosystemTopicTypes, map.typesOfTopics, rows: inTree(map.typesOfTopics.rows), inTree: true, head: "topic"),
      matrix(
        .ecosystemRegionSteps, map.valueChainOfRegions, rows: regions, head: "region"),
    ].filter { $0.columns.count > 2 && !$0.rows.isEmpty }
    if map.topicsOfRegions.rows.count > regions.count {
      page.cut =
        Sentence(phrases[.ecosystemCut], ["count": [.init(words: reader.language.format(regions.count))]]).words
    }
    page.strengths = sentences(strengths(), most: Self.mostSentences, sentence)
    page.gaps = sentences(gaps(), most: Self.mostSentences, sentence)
    return page
  }

  private var measure: String {
    let least = Strength.leastQuotient
    let quotient = reader.language.format(Double(least.numerator) / Double(least.denominator), decimals: 1)
    return Sentence(
      phrases[.strengthMeasure],
      [
        "least": [.init(words: reader.language.format(Strength.leastOrganisations))],
        "quotient": [.init(words: quotient)],
      ]
    ).words
  }

  private func figures() -> [EcosystemSection.Figure] {
    let paths = reader.site.paths
    let figures: [(key: String, count: Int, path: String?)] = [
      ("count_organisation", map.organisations, paths.index(of: .organisations, in: reader.code)),
      ("count_illustrative", map.illustrative, nil),
      ("count_country", map.countries.count, paths.vocabulary(SitePaths.countries, in: reader.code)),
      ("count_region", map.regions.count, paths.vocabulary("regions", in: reader.code)),
      ("count_topic", map.topics.count, paths.vocabulary("topics", in: reader.code)),
    ]
    return figures.filter { $0.count > 0 }.map { .init(words: reader.numbers.phrase($0.key, $0.count), path: $0.path) }
  }

  private func countryTable() -> Table {
    var table = Table(
      phrases[.countries],
      columns: [
        .init(label: phrases.facet("country")), .init(label: phrases.kinds(.organisations), isNumeric: true),
        .init(label: phrases[.columnOffers], isNumeric: true), .init(label: phrases[.columnNeeds], isNumeric: true),
        .init(label: phrases.kinds(.services), isNumeric: true), .init(label: phrases.kinds(.events), isNumeric: true),
      ])
    for country in reader.sorted(map.countries, by: { reader.words(label(of: $0.subject)) }) {
      table.addRow(
        label(of: country.subject), path: path(of: country.subject),
        counts: [
          (country.organisations, list(.organisations, of: country.subject)), (country.offers, nil),
          (country.needs, nil), (country.services, list(.services, of: country.subject)),
          (country.events, list(.events, of: country.subject)),
        ], reader)
    }
    return table
  }

  // MARK: Strengths and gaps

  /// Of countries and regions, the greatest surplus of organisations first; the surplus is in organisations.
  private func strengths() -> [Strength] {
    let all = (map.countries + map.regions).flatMap(\.strengths)
    return all.enumerated()
      .sorted { (-$0.element.surplusHundredths, $0.offset) < (-$1.element.surplusHundredths, $1.offset) }
      .map(\.element)
  }

  /// Of countries: the most needed first. A region has its own on its page.
  func gaps() -> [Gap] {
    map.countries.flatMap(\.gaps).enumerated()
      .sorted { (-$0.element.needs, $0.offset) < (-$1.element.needs, $1.offset) }
      .map(\.element)
  }

  /// The regions of the matrices: most organisations first, then by label.
  private func shownRegions() -> [Int32] {
    let counts = zip(map.topicsOfRegions.rows, map.topicsOfRegions.rowCounts).map {
      PositionCount(position: $0, count: $1)
    }
    return byCount(counts).prefix(Self.mostRegions).map(\.position)
  }
}
