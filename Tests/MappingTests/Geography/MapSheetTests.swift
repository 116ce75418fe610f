import Foundation
import SiteText
import Testing

@testable import Mapping

@Suite("Maps")
struct MapSheetTests {
  let base = MapSamples.base

  private func europe(_ places: [MapPlace]) -> MapSheet {
    MapSheet.europe(
      on: base, counts: MapSamples.counts(places), places: places, regionPoints: MapSamples.regionPoints)
  }

  private func country(_ code: String, _ places: [MapPlace]) -> MapSheet? {
    let own = places.filter { $0.country == code }
    let counts = Dictionary(own.compactMap { $0.region.map { ($0, 1) } }, uniquingKeysWith: +)
    return MapSheet.country(code, on: base, counts: counts, places: own, regionPoints: MapSamples.regionPoints)
  }

  /// Every sheet there is for some places.
  private func sheets(_ places: [MapPlace]) -> [MapSheet] {
    [europe(places)] + base.countries.compactMap { country($0.code, places) }
      + [MapSheet.series(on: base, stops: Array(places.prefix(12)), regionPoints: [:])].compactMap { $0 }
  }

  @Test("Europe is below 150 kB and a country below 40 kB", .enabled(if: !MapSamples.registry.isEmpty))
  func sizes() {
    let words = MapSamples.words()
    #expect(europe(MapSamples.registry).drawing(words, id: "m").svg.count < 150 * 1024)
    for code in base.countries.map(\.code) {
      let size = country(code, MapSamples.registry)?.drawing(words, id: "m").svg.count ?? 0
      #expect(size < 40 * 1024, "\(code)")
    }
  }

  @Test("The numbers in merged symbols add up to what was placed", arguments: [1, 60, 500])
  func sums(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let places = MapSamples.random(count, &random)
    for sheet in sheets(places) {
      for layer in sheet.layers {
        let shown = layer.symbols.flatMap(\.places)
        #expect(shown.count == sheet.summary.placed)
        #expect(Set(shown).count == shown.count)
        #expect(Set(shown).isDisjoint(with: sheet.summary.unplaced))
        for symbol in layer.symbols { #expect(symbol.areas.reduce(0) { $0 + $1.count } == symbol.count) }
      }
      #expect(sheet.summary.placed + sheet.summary.unplaced.count == sheet.summary.total)
    }
  }

  @Test("No two symbols overlap, and their middles are a target apart", arguments: [3, 90, 600])
  func symbols(count: Int) {
    var random = SeededGenerator(seed: UInt64(count) + 1)
    for sheet in sheets(MapSamples.random(count, &random) + (count < 10 ? MapSamples.registry : [])) {
      for layer in sheet.layers {
        for (index, first) in layer.symbols.enumerated() {
          #expect(sheet.frame.contains(first.box))
          for second in layer.symbols.dropFirst(index + 1) {
            let dx = first.centre.x - second.centre.x
            let dy = first.centre.y - second.centre.y
            let least = max(first.radius + second.radius, layer.size.target)
            #expect(dx * dx + dy * dy >= least * least)
          }
        }
      }
    }
  }

  @Test("No name covers another or a symbol, and none leaves the frame", arguments: [2, 40, 300])
  func names(count: Int) {
    var random = SeededGenerator(seed: UInt64(count) + 2)
    let words = MapSamples.words()
    for sheet in sheets(MapSamples.random(count, &random) + (count < 10 ? MapSamples.registry : [])) {
      for (layer, labels) in zip(sheet.layers, sheet.drawing(words, id: "m").labels) {
        for (index, label) in labels.enumerated() {
          #expect(sheet.frame.contains(label.box))
          for other in labels.dropFirst(index + 1) { #expect(!label.box.overlaps(other.box)) }
          for symbol in layer.symbols { #expect(!label.box.overlaps(symbol.box)) }
        }
      }
    }
  }

  @Test("The same places in another order are the same symbols")
  func order() {
    var random = SeededGenerator(seed: 5)
    let places = MapSamples.random(300, &random)
    func shape(_ sheet: MapSheet) -> [[Int]] {
      sheet.layers.flatMap { $0.symbols.map { [$0.centre.x, $0.centre.y, $0.radius] + $0.places.sorted() } }
    }
    let first = shape(europe(places))
    for _ in 0..<5 { #expect(shape(europe(places.shuffled(using: &random))) == first) }
  }

  @Test("Two drawings are the same bytes")
  func deterministic() {
    var random = SeededGenerator(seed: 6)
    let places = MapSamples.random(300, &random)
    let words = MapSamples.words()
    let first = sheets(places).map { $0.drawing(words, id: "m").svg }
    #expect(sheets(places).map { $0.drawing(words, id: "m").svg } == first)
  }

  @Test("A place without a usable location stands at its region's point, then amid its country, then nowhere")
  func fallback() {
    let places = [
      MapPlace(id: 0, country: "FR", region: "FRH0", location: Degrees(latitude: 48.1, longitude: -1.68)),
      MapPlace(id: 1, country: "FR", region: "FRH0", location: Degrees(latitude: 0, longitude: 0)),
      MapPlace(id: 2, country: "FR", region: "XX99", location: Degrees(latitude: 40.7, longitude: -74)),
      MapPlace(id: 3, country: "FR", location: Degrees(latitude: .nan, longitude: .infinity)),
      MapPlace(id: 4, country: "FR", location: Degrees(latitude: -21.1, longitude: 55.5)),
      MapPlace(id: 5, country: "US", location: Degrees(latitude: 40.7, longitude: -74)),
      MapPlace(id: 6, country: ""),
    ]
    let sheet = MapSheet.europe(
      on: base, counts: MapSamples.counts(places), places: places,
      regionPoints: ["FRH0": Degrees(latitude: 48.2, longitude: -2.8)])
    #expect(sheet.summary.exact == 2)
    #expect(sheet.summary.atRegion == 1)
    #expect(sheet.summary.atCountry == 2)
    #expect(sheet.summary.unplaced == [5, 6])
  }

  @Test("The registry: every organisation is counted once in its country", .enabled(if: !MapSamples.registry.isEmpty))
  func registry() {
    let sheet = europe(MapSamples.registry)
    #expect(sheet.summary.total == 2_000)
    #expect(sheet.summary.unplaced.isEmpty)
    #expect(sheet.summary.rows.reduce(0) { $0 + $1.count } == 2_000)
    for layer in sheet.layers {
      var counts: [String: Int] = [:]
      for symbol in layer.symbols { for area in symbol.areas { counts[area.code, default: 0] += area.count } }
      #expect(counts == MapSamples.counts(MapSamples.registry))
    }
    for row in sheet.summary.rows where row.count > 0 {
      let own = country(row.code, MapSamples.registry)
      #expect(own?.summary.total == row.count)
      #expect(own?.summary.rows.reduce(0) { $0 + $1.count } == row.count)
    }
  }

  @Test("Numbers of regions that share a shape are added")
  func gathered() throws {
    let sheet = try #require(
      MapSheet.country(
        "PL", on: base, counts: ["PL91": 2, "PL92": 3, "PL21": 1, "DE21": 4], places: [], regionPoints: [:]))
    let counts = Dictionary(uniqueKeysWithValues: sheet.summary.rows.map { ($0.code, $0.count) })
    #expect(counts["PL9"] == 5 && counts["PL21"] == 1 && counts["PL22"] == 0)
    // What is of another country is not drawn here but not lost either.
    #expect(sheet.summary.rows.filter { !$0.isDrawn }.map(\.code) == ["DE21"])
  }

  @Test("A series has its stops numbered in order; an online one keeps its number")
  func series() throws {
    let stops = [
      MapPlace(id: 8, country: "FR", location: Degrees(latitude: 48.1, longitude: -1.68)),
      MapPlace(id: 5, country: ""),
      MapPlace(id: 9, country: "PL", location: Degrees(latitude: 52.2, longitude: 21)),
    ]
    let sheet = try #require(MapSheet.series(on: base, stops: stops, regionPoints: [:]))
    #expect(Set(sheet.symbols.map { $0.places + $0.steps }) == [[8, 1], [9, 3]])
    #expect(sheet.summary.unplaced == [5])
    #expect(sheet.route(of: sheet.layers[0]).count == 1)
    #expect(MapSheet.series(on: base, stops: [stops[1]], regionPoints: [:]) == nil)
    #expect(MapSheet.series(on: base, stops: [], regionPoints: [:]) == nil)
  }
}
