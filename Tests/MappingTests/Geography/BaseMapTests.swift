import Diagnostics
import Foundation
import SiteText
import Testing

@testable import Mapping

@Suite("The base map that the program comes with")
struct BaseMapTests {
  let base = MapSamples.base

  @Test("It has the countries of Europe, Greece as GR, and no code twice")
  func countries() {
    let codes = base.countries.map(\.code)
    #expect(codes == Set(codes).sorted())
    let union = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(separator: " ")
    for code in union.map(String.init) + ["CH", "GB", "IS", "NO", "UA", "XK"] { #expect(base.country(code) != nil) }
    #expect(base.country("EL") == nil)
    #expect(base.country("") == nil && base.country("ZZ") == nil)
  }

  @Test("A region is shown by its own shape, or by the one above it")
  func regions() {
    func unit(_ code: String) -> String? { base.unit(of: code).map { base.units[$0].id } }
    #expect(unit("FRH0") == "FRH0")
    #expect(unit("FRH01") == "FRH0")
    #expect(unit("DE21") == "DE2")
    #expect(unit("PL91") == "PL9")
    #expect(unit("PT1A") == "PT1")
    #expect(unit("EL30") == "EL30")
    #expect(unit("EL") == nil)
    #expect(unit("Z") == nil && unit("") == nil && unit("QQ11") == nil)
  }

  @Test("Every NUTS 2 region has a shape, in its country", .enabled(if: !MapSamples.regionPoints.isEmpty))
  func allRegions() {
    // Drawn whole, or (Svalbard) beyond the frame.
    let without: Set = ["TR", "BA", "UA"]
    let codes = MapSamples.regionPoints.keys.filter { !without.contains(String($0.prefix(2))) && $0 != "NO0B" }
    for code in codes.sorted() {
      let unit = base.unit(of: code).map { base.units[$0] }
      #expect(unit?.country == (code.hasPrefix("EL") ? "GR" : String(code.prefix(2))), "\(code)")
    }
  }

  @Test("Borders stand once: an arc bounds two areas at most, and then runs opposite ways around them")
  func sharedArcs() {
    var uses: [Int: [(unit: Int, isForward: Bool)]] = [:]
    for (number, unit) in base.units.enumerated() {
      for ring in unit.rings {
        for step in ring.arcs { uses[step >= 0 ? step : ~step, default: []].append((number, step >= 0)) }
      }
    }
    #expect(uses.count == base.arcs.count)
    #expect(uses.values.allSatisfy { $0.count <= 2 })
    #expect(uses.values.count { $0.count == 2 } > 300)
    for use in uses.values where use.count == 2 { #expect(use[0].unit != use[1].unit) }
    // No two arcs draw the same edge: a border that was simplified twice would.
    var edges: Set<[PlanePoint]> = []
    for arc in 0..<base.arcs.count {
      let points = base.arcs.points[base.arcs.range(arc)]
      for (first, second) in zip(points, points.dropFirst()) where first != second {
        let edge = [first, second].sorted { ($0.east, $0.north) < ($1.east, $1.north) }
        #expect(edges.insert(edge).inserted)
      }
    }
  }

  @Test("Neighbours have the same border in a drawing")
  func sharedBorderDrawn() throws {
    let spain = try #require(MapSheet.country("ES", on: base, counts: [:], places: [], regionPoints: [:]))
    let europe = MapSheet.europe(on: base, counts: [:], places: [], regionPoints: [:])
    for sheet in [spain, europe] {
      var edges: [Edge: Int] = [:]
      for area in sheet.areas { for edge in Edge.edges(ofPath: area.main) { edges[edge, default: 0] += 1 } }
      #expect(edges.values.count { $0 == 2 } > 100)
      // A country of a few units is drawn as a square over its neighbours, so that some edges may cross; none is
      // shared by three.
      #expect(edges.values.allSatisfy { $0 <= 2 })
    }
  }

  @Test("Outlines have no border between regions in them")
  func outlines() throws {
    for country in base.countries where country.units.count > 1 {
      let own = Set(country.units)
      var owners: [Int: Int] = [:]
      for unit in own {
        for ring in base.units[unit].rings {
          for step in ring.arcs { owners[step >= 0 ? step : ~step, default: 0] += 1 }
        }
      }
      let outer = Set(owners.filter { $0.value == 1 }.keys)
      let drawn = country.outline.flatMap { $0.arcs.map { $0 >= 0 ? $0 : ~$0 } }
      #expect(Set(drawn) == outer && drawn.count == outer.count, "\(country.code)")
    }
  }

  @Test(
    "Its areas are those of the countries",
    arguments: [("FR", 549), ("DE", 358), ("PL", 312), ("LU", 2.6), ("MT", 0.32)])
  func areas(code: String, thousands: Double) throws {
    let country = try #require(base.country(code))
    let area = country.outline.filter { $0.inset == nil }.reduce(0) { $0 + $1.doubleArea / 2 } / 1e9
    // Lakes and rounding of the coast: within 5 % (Malta's islets 10 %).
    #expect(abs(area / thousands - 1) < (thousands < 1 ? 0.1 : 0.05))
  }

  @Test("A region's point lies in its shape", .enabled(if: !MapSamples.regionPoints.isEmpty))
  func points() {
    var inside = 0
    var all = 0
    for (code, degrees) in MapSamples.regionPoints {
      guard let unit = base.unit(of: code).map({ base.units[$0] }) else { continue }
      let inset = base.insets.first { $0.contains(latitude: degrees.latitude, longitude: degrees.longitude) }
      let projection = inset?.projection ?? .europe
      let point = projection(latitude: degrees.latitude, longitude: degrees.longitude)
      all += 1
      if unit.rings.count(where: { base.surrounds($0, point) }) % 2 == 1 { inside += 1 }
    }
    #expect(all > 230)
    #expect(inside * 100 >= all * 95)
  }
}

/// A straight line of a drawing, whichever way it is drawn.
private struct Edge: Hashable {
  let low: ViewPoint
  let high: ViewPoint

  /// Reads the `d` of a path again.
  static func edges(ofPath data: [UInt8]) -> [Edge] {
    var numbers: [Int] = []
    var edges: [Edge] = []
    var at = ViewPoint(x: 0, y: 0)
    var start = at
    func take(_ text: String) -> [Int] {
      text.replacing("-", with: " -").split(separator: " ").compactMap { Int($0) }
    }
    for line in String(decoding: data, as: UTF8.self).replacing("M", with: "m").split(separator: "m") {
      let parts = line.replacing("z", with: "").split(separator: "l")
      numbers = take(String(parts[0]))
      at = ViewPoint(x: start.x + numbers[0], y: start.y + numbers[1])
      start = at
      numbers = parts.count > 1 ? take(String(parts[1])) : []
      for index in stride(from: 0, to: numbers.count, by: 2) {
        let next = ViewPoint(x: at.x + numbers[index], y: at.y + numbers[index + 1])
        edges.append(Edge(at, next))
        at = next
      }
      if at != start { edges.append(Edge(at, start)) }
    }
    return edges
  }

  init(_ first: ViewPoint, _ second: ViewPoint) {
    let isOrdered = (first.x, first.y) < (second.x, second.y)
    low = isOrdered ? first : second
    high = isOrdered ? second : first
  }
}

extension BaseMap {
  /// Whether a ring runs around a point (even-odd rule).
  fileprivate func surrounds(_ ring: Ring, _ point: PlanePoint) -> Bool {
    var inside = false
    for step in ring.arcs {
      let line = arcs.points[arcs.range(step >= 0 ? step : ~step)]
      for (a, b) in zip(line, line.dropFirst()) where (a.north > point.north) != (b.north > point.north) {
        if point.east < a.east + (point.north - a.north) * (b.east - a.east) / (b.north - a.north) { inside.toggle() }
      }
    }
    return inside
  }
}
