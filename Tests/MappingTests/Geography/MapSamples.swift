import Diagnostics
import Foundation
import SiteText

@testable import Mapping

/// What the tests of geography draw.
enum MapSamples {
  /// The base map that the program comes with.
  static let base: BaseMap = {
    var root = URL(filePath: #filePath)
    while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
    let path = root.deletingLastPathComponent().appending(path: "templates/maps/europe.json")
    var diagnostics = Diagnostics()
    guard let data = try? Data(contentsOf: path),
      let base = BaseMap.read(
        SourceText(path: "templates/maps/europe.json", bytes: [UInt8](data)), into: &diagnostics)
    else { preconditionFailure("the base map cannot be read: \(diagnostics.all)") }
    return base
  }()

  static func words(_ title: String = "Map") -> MapWords {
    MapWords(
      title: title, description: { "\($0.placed) of \($0.total) organisations in \($0.areasInUse) areas" },
      areaName: { names[$0] ?? $0 }, areaTip: { "\(names[$0.code] ?? $0.code): \($0.count)" },
      areaLink: { "organisations/region/\($0.lowercased()).html" },
      symbolName: { symbol in
        symbol.count == 1
          ? "Organisation \(symbol.places[0])"
          : "\(symbol.count) organisations: "
            + symbol.areas.prefix(3).map { "\($0.code) \($0.count)" }.joined(separator: ", ")
      },
      symbolLink: { symbol in "organisations/\(symbol.count == 1 ? "\(symbol.places[0])" : "index").html" },
      stopName: { "Stop \($0.steps.map { String($0) }.joined(separator: " and "))" })
  }

  /// Countries by their usual English names, regions by some that are long.
  static let names: [String: String] = {
    var names: [String: String] = [:]
    for country in base.countries {
      names[country.code] = Locale(identifier: "en").localizedString(forRegionCode: country.code)
    }
    guard let table = try? SharedData.bytes("geo/nuts2024.csv") else { return names }
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false)
      if parts.count > 4, parts[1] != "0" { names[String(parts[0])] = String(parts[3]) }
    }
    return names
  }()

  /// The organisations of the Research Organization Registry; empty where the data are not at hand.
  static let registry: [MapPlace] = {
    struct Entry: Decodable {
      struct Location: Decodable {
        var country_code: String
        var lat: Double
        var lng: Double
      }
      var location: Location
    }
    guard let lines = try? SharedData.bytes("ror/europe-2000.jsonl") else { return [] }
    return lines.split(separator: UInt8(ascii: "\n")).enumerated().compactMap { index, line in
      guard let location = try? JSONDecoder().decode(Entry.self, from: line).location else { return nil }
      let degrees = Degrees(latitude: location.lat, longitude: location.lng)
      return MapPlace(
        id: index, country: location.country_code, region: region(near: degrees, in: location.country_code),
        location: degrees)
    }
  }()

  /// A point inside each NUTS 2 region; empty where the data are not at hand.
  static let regionPoints: [String: Degrees] = {
    guard let table = try? SharedData.bytes("geo/nuts2024.csv") else { return [:] }
    var points: [String: Degrees] = [:]
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count > 4, parts[1] == "2" else { continue }
      let numbers = parts.suffix(2).compactMap { Double($0.filter { !$0.isWhitespace }) }
      if numbers.count == 2 { points[String(parts[0])] = Degrees(latitude: numbers[1], longitude: numbers[0]) }
    }
    return points
  }()

  /// The region of the country whose point is nearest: about the right one.
  private static func region(near place: Degrees, in country: String) -> String? {
    let prefix = country == "GR" ? "EL" : country
    return regionPoints.filter { $0.key.hasPrefix(prefix) }.min { first, second in
      func distance(_ point: Degrees) -> Double {
        let east = (point.longitude - place.longitude) * 0.65
        return east * east + (point.latitude - place.latitude) * (point.latitude - place.latitude)
      }
      return (distance(first.value), first.key) < (distance(second.value), second.key)
    }?.key
  }

  /// Places in a frame around Europe, some without a location, some outside.
  static func random(_ count: Int, _ random: inout SeededGenerator) -> [MapPlace] {
    let countries = base.countries.map(\.code) + ["US", ""]
    return (0..<count).map { id in
      let isLocated = Int.random(in: 0..<10, using: &random) > 0
      let degrees = Degrees(
        latitude: .random(in: 33...72, using: &random), longitude: .random(in: -30...45, using: &random))
      return MapPlace(
        id: id, country: countries.randomElement(using: &random) ?? "", location: isLocated ? degrees : nil)
    }
  }

  static func counts(_ places: [MapPlace]) -> [String: Int] {
    Dictionary(places.map { ($0.country, 1) }, uniquingKeysWith: +)
  }
}
