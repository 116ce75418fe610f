import Diagnostics
import MarkedText
import SiteText
import Testing

@testable import Mapping

@Suite("Base maps of other people's making")
struct BrokenBaseMapTests {
  /// Two squares side by side, with a border in common.
  static let small = """
    {"type": "Topology", "frame": [0, 0, 4000000, 4000000],
     "transform": {"scale": [1000, 1000], "translate": [0, 0]},
     "insets": [{"id": "BB2", "latitude": 28, "longitude": -15, "scale": 1, "area": [-19, 27, -13, 30],
       "box": [3000000, 3000000, 3500000, 3500000]}],
     "objects": {"all": {"type": "GeometryCollection", "geometries": [
      {"type": "Polygon", "id": "AA1", "properties": {"country": "AA", "name": "West"}, "arcs": [[0, 1]]},
      {"type": "MultiPolygon", "id": "BB1", "properties": {"country": "BB"}, "arcs": [[[2, -1]]]}]}},
     "arcs": [[[1000, 0], [0, 1000]], [[1000, 1000], [-1000, 0], [0, -1000], [1000, 0]],
      [[1000, 0], [1000, 0], [0, 1000], [-1000, 0]]], "more": {"deep": [[[]], "\\"", null, true, -1.5e3]}}
    """

  private func read(_ text: String) -> (base: BaseMap?, messages: [String]) {
    read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) -> (base: BaseMap?, messages: [String]) {
    var diagnostics = Diagnostics()
    let base = BaseMap.read(SourceText(path: "europe.json", bytes: bytes), into: &diagnostics)
    return (
      base,
      diagnostics.sorted.map { diagnostic in
        let start = diagnostic.location?.start
        return "\(diagnostic.code.id) \(start?.line ?? 0):\(start?.column ?? 0) \(diagnostic.headline)"
      }
    )
  }

  @Test("A partnership's own TopoJSON is read, whatever else it holds")
  func own() throws {
    let (base, messages) = read(Self.small)
    #expect(messages.isEmpty)
    let map = try #require(base)
    #expect(map.units.map(\.id) == ["AA1", "BB1"])
    #expect(map.countries.map(\.code) == ["AA", "BB"])
    #expect(map.units.map { $0.rings[0].doubleArea / 2 } == [1e12, 1e12])
    #expect(MapSheet.europe(on: map, counts: ["AA": 2], places: [], regionPoints: [:]).areas.count == 2)
  }

  @Test(
    "What is wrong is said, and where",
    arguments: [
      ("", "A0720 1:1 the base map cannot be read where an object should stand"),
      ("[]", "A0720 1:1 the base map cannot be read where an object should stand"),
      ("{}", "A0721 1:1 the base map cannot be used: there is no geometry in it"),
      ("{\"arcs\": [[[1, 2], [3", "A0720 1:22 the base map cannot be read where `]` should stand"),
      ("{\"arcs\": [[[1, x]]]}", "A0720 1:16 the base map cannot be read where a number should stand"),
      ("{\"arcs\": [[[1]]]}", "A0720 1:15 the base map cannot be read where two numbers should stand"),
      ("{\"arcs\": [[[1, 2]]]}", "A0721 1:1 the base map cannot be used: arc 0 has fewer than two points"),
      (
        "{\"arcs\": [[[1, 2], [1e9, 2]]]}",
        "A0721 1:1 the base map cannot be used: arc 0 has a point outside the Earth"
      ),
      (
        small.replacing("[[0, 1]]", with: "[[0, 7]]"),
        "A0721 6:3 the base map cannot be used: the arcs of `AA1` do not make closed lines"
      ),
      (
        small.replacing("[[0, 1]]", with: "[[0, 2]]"),
        "A0721 6:3 the base map cannot be used: the arcs of `AA1` do not make closed lines"
      ),
      (
        small.replacing("\"BB1\"", with: "\"AA1\""),
        "A0721 7:3 the base map cannot be used: `AA1` is there twice"
      ),
      (
        small.replacing("\"country\": \"BB\"", with: "\"land\": \"BB\""),
        "A0721 7:3 the base map cannot be used: a geometry lacks its `id` or the two letters of its country"
      ),
      (
        small.replacing("[0, 0, 4000000, 4000000]", with: "[0, 0, 4000000]"),
        "A0721 1:1 the base map cannot be used: `frame` is not west, south, east and north in this order"
      ),
      (
        small.replacing("\"scale\": 1,", with: "\"scale\": 0,"),
        "A0721 3:13 the base map cannot be used: the inset `BB2` has no centre or no scale"
      ),
      (small + "x", "A0720 9:102 the base map cannot be read where the end of the file should stand"),
    ])
  func mistakes(text: String, message: String) {
    let (base, messages) = read(text)
    #expect(base == nil)
    #expect(messages == [message])
  }

  @Test("Bytes changed at random are read or refused, and what is read can be drawn")
  func fuzz() {
    let sample = Array(Self.small.utf8)
    var random = SeededGenerator(seed: 750)
    var accepted = 0
    for _ in 0..<1_200 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(Array("0123456789-,.[]{}\"e".utf8).randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
        }
      }
      let (base, messages) = read(bytes)
      #expect((base == nil) == (messages.count == 1))
      guard let base else { continue }
      accepted += 1
      let places = [MapPlace(id: 0, country: "AA"), MapPlace(id: 1, country: "BB", region: "BB1")]
      _ = MapSheet.europe(on: base, counts: ["AA": 1], places: places, regionPoints: [:])
        .drawing(MapSamples.words(), id: "m")
      for country in base.countries {
        _ = MapSheet.country(country.code, on: base, counts: ["AA1": 1], places: places, regionPoints: [:])?
          .drawing(MapSamples.words(), id: "m")
      }
      _ = MapSheet.series(on: base, stops: places, regionPoints: [:])?.drawing(MapSamples.words(), id: "m")
    }
    #expect(accepted > 30)
  }

  @Test("A file cut off anywhere is refused with one message")
  func cut() {
    let sample = Array(Self.small.utf8)
    for length in 0..<sample.count - 1 {
      let (base, messages) = read(Array(sample.prefix(length)))
      #expect(base == nil && messages.count == 1)
    }
  }

  @Test("Ten thousand brackets are no depth to fall into")
  func deep() {
    let (base, messages) = read("{\"x\": " + String(repeating: "[", count: 10_000))
    #expect(base == nil && messages.count == 1)
  }
}
