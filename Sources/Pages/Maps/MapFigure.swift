import Mapping
import Templates

/// A map in a page: the drawing, what it shows in words, its legend, and the same data as a table.
struct MapFigure: Sendable {
  /// An `svg` element; its links lead from the page that it was drawn for.
  var drawing: HTML
  var title: String
  var description: String
  var legend: [LegendLine] = []
  /// Nil where the page has the same table elsewhere.
  var table: Table?

  struct LegendLine: Sendable {
    /// An `svg` element.
    var swatch: HTML
    /// "5–9"
    var words: String
  }

  static func view(_ kit: ViewKit) -> View<MapFigure> {
    let line = View<LegendLine>(
      "line of a legend",
      [.html("swatch") { line, _ in line.swatch }, .text("words") { line, _ in line.words }])
    return View(
      "map",
      [
        .html("drawing") { map, _ in map.drawing }, .text("title") { map, _ in map.title },
        .text("description") { map, _ in map.description }, .group("legend", line, kit) { map, _ in map.legend },
        .view("table", Table.view) { map, _ in map.table },
      ])
  }
}

/// Draws maps for one reader and one page.
struct MapDrawer: Sendable {
  let reader: Reader
  let ecosystems: EcosystemReader
  /// From the page to the root of the site: "../".
  private let root: String

  /// - Parameter page: the path of the page that the map stands on.
  init(_ reader: Reader, _ facets: MainFacets, on page: String) {
    self.reader = reader
    ecosystems = EcosystemReader(reader: reader, facets: facets)
    root = String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }

  var phrases: Phrases { reader.phrases }

  /// A path of the site as the page links it.
  func link(_ path: String) -> String { root + path }

  func figure(_ sheet: MapSheet, _ words: MapWords, table: Table?) -> MapFigure {
    let drawing = sheet.drawing(words, id: "_map")
    return MapFigure(
      drawing: HTML(bytes: drawing.svg), title: words.title, description: words.description(sheet.summary),
      legend: drawing.legend.map { .init(swatch: HTML(bytes: $0.swatch), words: range($0)) }, table: table)
  }

  /// "0", "5–9", "30 and more"
  private func range(_ entry: LegendEntry) -> String {
    let lower = reader.language.format(entry.lower)
    guard let upper = entry.upper else {
      return Sentence(phrases[.mapAndMore], ["count": [.init(words: lower)]]).words
    }
    return upper == entry.lower ? lower : "\(lower)–\(reader.language.format(upper))"
  }

  func fill(_ phrase: Phrase, _ names: [String: String]) -> String {
    Sentence(phrases[phrase], names.mapValues { [.init(words: $0)] }).words
  }
}
