import Mapping
import Model
import Testing

@testable import Pages

/// The maps of this repository's content: their numbers counted again, the slow way.
@Suite("Maps in pages") struct MapFigureTests {
  private func reader() throws -> (reader: Reader, facets: MainFacets) {
    let repository = try RepositorySite.shared.get()
    return (try repository.reader("en"), repository.facets)
  }

  @Test func everyOrganisationIsCountedOnceInItsCountry() throws {
    let (reader, _) = try reader()
    let maps = try #require(reader.insights.maps)
    let shown = reader.catalogue.organisations.filter { $0.header.status != .archived }
    let europe = try #require(maps.europe)
    #expect(europe.summary.total == shown.count)
    #expect(europe.summary.placed + europe.summary.unplaced.count == shown.count)
    for row in europe.summary.rows { #expect(row.count == shown.count { $0.country == row.code }, "\(row.code)") }
    #expect(europe.summary.rows.reduce(0) { $0 + $1.count } == shown.count { $0.country != nil })
    #expect(europe.symbols.flatMap(\.places).count == europe.summary.placed)
    #expect(Set(maps.countries.keys) == Set(shown.compactMap(\.country)))
    for (code, sheet) in maps.countries {
      let own = shown.filter { $0.country == code }
      #expect(sheet.summary.total == own.count)
      #expect(sheet.summary.rows.reduce(0) { $0 + $1.count } == own.count { $0.region != nil })
    }
  }

  @Test func tablesAddUpToAll() throws {
    let (reader, facets) = try reader()
    let drawer = MapDrawer(reader, facets, on: "a/b/c.html")
    for code in try #require(reader.insights.maps).countries.keys {
      let figure = try #require(drawer.country(code))
      let table = try #require(figure.table)
      let sum = table.rows.reduce(0) { $0 + (Int($1.cells[0].text) ?? 0) }
      let organisations = reader.insights.ecosystems.ecosystem(ofCountry: code)?.organisations
      #expect(sum == organisations, "\(code)")
      #expect(String(decoding: figure.drawing.bytes, as: UTF8.self).contains("href=\"../../organisations/"))
    }
  }

  @Test func theHomePagesMapIsSmall() throws {
    let (reader, facets) = try reader()
    let figure = try #require(MapDrawer(reader, facets, on: "index.html").europe(hasTable: true))
    #expect(figure.drawing.bytes.count < 40_000)
  }
}
