import Linking
import Mapping
import Model

/// The maps of organisations: of Europe, and of single countries.
extension MapDrawer {
  /// Nil where no organisation is shown.
  ///
  /// - Parameter hasTable: whether the table of countries belongs to the map.
  func europe(hasTable: Bool) -> MapFigure? {
    guard let sheet = reader.insights.maps?.europe else { return nil }
    let words = words(
      phrases[.mapEurope], inUse: "count_in_country",
      name: { ecosystems.reader.language.name(ofCountry: $0) },
      page: { ecosystems.path(ofCountry: $0) }, list: { ecosystems.list(.organisations, of: .country($0)) })
    var table = table("country")
    for row in sheet.summary.rows where row.count > 0 {
      table.addRow(
        ecosystems.label(of: .country(row.code)), path: ecosystems.path(ofCountry: row.code),
        counts: [(row.count, ecosystems.list(.organisations, of: .country(row.code)))], reader)
    }
    addRest(of: sheet, to: &table)
    return figure(sheet, words, table: hasTable ? table : nil)
  }

  /// Nil for a country without organisations, and for one that the base map does not have.
  func country(_ code: String) -> MapFigure? {
    guard let sheet = reader.insights.maps?.countries[code] else { return nil }
    let whole = ecosystems.list(.organisations, of: .country(code))
    let words = words(
      fill(.mapCountry, ["place": reader.language.name(ofCountry: code)]), inUse: "count_in_region",
      name: { region($0).map { reader.concepts[Int($0)].label } },
      page: { region($0).map { reader.concepts[Int($0)].path } },
      list: { region($0).flatMap { ecosystems.list(.organisations, of: .region($0)) } ?? whole })
    var table = table("region")
    for row in sheet.summary.rows where row.count > 0 {
      let region = region(row.code)
      table.addRow(
        region.map(ecosystems.label(ofConcept:)) ?? reader.native(row.code),
        path: region.map { reader.concepts[Int($0)].path },
        counts: [(row.count, region.flatMap { ecosystems.list(.organisations, of: .region($0)) })], reader)
    }
    addRest(of: sheet, to: &table)
    return figure(sheet, words, table: table)
  }

  /// The position of a region's concept. The base map names its areas as the vocabulary does, by NUTS code.
  private func region(_ code: String) -> Int32? {
    guard let regions = reader.catalogue.vocabularies.first(where: { $0.name == "regions" }) else { return nil }
    return regions.concepts.first { reader.catalogue.concepts[$0].id == code }.map { Int32($0) }
  }

  private func table(_ facet: String) -> Table {
    Table(
      phrases[.mapTable],
      columns: [
        .init(label: phrases.facet(facet)), .init(label: phrases.kinds(.organisations), isNumeric: true),
      ])
  }

  /// Those that name no country or region, so that the column adds up to all.
  private func addRest(of sheet: MapSheet, to table: inout Table) {
    let rest = sheet.summary.total - sheet.summary.rows.reduce(0) { $0 + $1.count }
    if rest > 0 { table.addRow(reader.native(phrases[.mapUnknownPlace]), counts: [(rest, nil)], reader) }
  }

  // MARK: Words

  /// - Parameters:
  ///   - inUse: the counted phrase for the areas in which there is something.
  ///   - name: of an area.
  ///   - page: of an area.
  ///   - list: the organisations of an area; of an unknown one, where the rest is found.
  private func words(
    _ title: String, inUse: String, name: @escaping @Sendable (String) -> String?,
    page: @escaping @Sendable (String) -> String?, list: @escaping @Sendable (String) -> String?
  ) -> MapWords {
    MapWords(
      title: title, description: { describe($0, inUse: inUse, name) }, number: { reader.language.format($0) },
      areaName: name, areaTip: { tip(name($0.code) ?? $0.code, $0.count) },
      areaLink: { page($0).map(link) }, symbolName: { symbolName($0, name) },
      symbolLink: { symbol in
        if symbol.count == 1, let only = symbol.places.first {
          return link(reader.path(of: RecordAddress(.organisations, only)))
        }
        let all = reader.site.paths.index(of: .organisations, in: reader.code)
        return link(symbol.areas.first.flatMap { list($0.code) } ?? all)
      })
  }

  /// "France: 12 organisations"
  private func tip(_ place: String, _ count: Int) -> String {
    fill(.mapArea, ["place": place, "organisations": reader.numbers.phrase("count_organisation", count)])
  }

  /// "Valorial, Rennes, France", or where they are, how many, and the names of a few.
  private func symbolName(_ symbol: MapSymbol, _ name: (String) -> String?) -> String {
    let organisations = reader.catalogue.organisations
    if symbol.count == 1, let only = symbol.places.first {
      let place = reader.place(city: organisations[only].city, country: organisations[only].country)
      return [reader.words(organisations[only].name), place].compactMap(\.self).joined(separator: ", ")
    }
    let most = 3
    let names = symbol.places.prefix(most).map { reader.words(organisations[$0].name) }.joined(separator: ", ")
    let few = names + (symbol.count > most ? ", …" : "")
    let places = symbol.areas.prefix(most).map { area in
      let place = name(area.code) ?? phrases[.mapUnknownPlace]
      return symbol.areas.count == 1 ? place : "\(place) (\(reader.language.format(area.count)))"
    }
    let more = symbol.areas.count > most ? ", …" : ""
    return "\(tip(places.joined(separator: ", ") + more, symbol.count)) (\(few))"
  }

  /// "80 organisations in 12 countries. Most: France (20), Poland (15), Spain (9). On the map: 60 at their exact place,
  /// 20 at a point of their region."
  private func describe(_ summary: MapSummary, inUse: String, _ name: (String) -> String?) -> String {
    let numbers = reader.numbers
    var sentences = [
      fill(
        .mapTotal,
        [
          "organisations": numbers.phrase("count_organisation", summary.total),
          "areas": numbers.phrase(inUse, summary.areasInUse),
        ])
    ]
    let most = summary.rows.prefix(3).filter { $0.count > 0 }
    if summary.areasInUse > 1 {
      let places = most.map { "\(name($0.code) ?? $0.code) (\(reader.language.format($0.count)))" }
      sentences.append(fill(.mapMost, ["places": places.joined(separator: ", ")]))
    }
    let accuracies = [
      ("count_map_exact", summary.exact), ("count_map_region", summary.atRegion),
      ("count_map_country", summary.atCountry), ("count_map_nowhere", summary.unplaced.count),
    ]
    let shown = accuracies.filter { $0.1 > 0 }.map { numbers.phrase($0.0, $0.1) }.joined(separator: ", ")
    if !shown.isEmpty { sentences.append(fill(.mapShown, ["parts": shown])) }
    return sentences.joined(separator: " ")
  }
}
