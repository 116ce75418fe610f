import Foundation
import SiteText
import Testing

@testable import Mapping

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Drawings of maps")
struct DrawingTests {
  let base = MapSamples.base

  private func elements(_ svg: [UInt8]) throws -> [(name: String, attributes: [String: String], text: String)] {
    let reader = ElementReader()
    // `data-map` alone is HTML's way to write an attribute; XML asks for a value.
    let text = String(decoding: svg, as: UTF8.self).replacing(" data-map ", with: " data-map=\"\" ")
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse())
    return reader.elements
  }

  private func hostileWords() -> MapWords {
    let hostile = "<script>&\"'</title>--> ]]>"
    return MapWords(
      title: hostile, description: { _ in hostile }, areaName: { _ in hostile }, areaTip: { _ in hostile },
      areaLink: { _ in hostile }, symbolName: { _ in hostile }, symbolLink: { _ in hostile }, stopName: { _ in hostile }
    )
  }

  @Test("Names and addresses cannot leave their place")
  func hostile() throws {
    let places = [MapPlace(id: 1, country: "FR"), MapPlace(id: 2, country: "PL")]
    let sheets = [
      MapSheet.europe(on: base, counts: ["FR": 1], places: places, regionPoints: [:]),
      try #require(MapSheet.series(on: base, stops: places, regionPoints: [:])),
    ]
    for sheet in sheets {
      let elements = try elements(sheet.drawing(hostileWords(), id: "m").svg)
      #expect(!elements.contains { $0.name == "script" })
      #expect(elements.contains { $0.name == "title" && $0.text == "<script>&\"'</title>--> ]]>" })
    }
  }

  @Test("No attribute that the content security policy forbids, no id twice")
  func policy() throws {
    var random = SeededGenerator(seed: 21)
    let places = MapSamples.random(200, &random)
    for code in ["FR", "MT", "PT"] {
      let sheet = try #require(
        MapSheet.country(code, on: base, counts: [:], places: places, regionPoints: [:]))
      let elements = try elements(sheet.drawing(MapSamples.words(), id: "m").svg)
      let names = Set(elements.flatMap { $0.attributes.keys })
      #expect(names.isDisjoint(with: ["style"]) && !names.contains { $0.hasPrefix("on") })
      let ids = elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { $0.hasPrefix("m-") })
    }
  }

  @Test("Readers of a screen reader find the name, the description and links with names, and nothing twice")
  func accessible() throws {
    let places = [
      MapPlace(id: 1, country: "FR"), MapPlace(id: 2, country: "PL"), MapPlace(id: 3, country: "PL"),
    ]
    let sheet = MapSheet.europe(on: base, counts: MapSamples.counts(places), places: places, regionPoints: [:])
    let elements = try elements(sheet.drawing(MapSamples.words("Organisations in Europe"), id: "m").svg)
    #expect(elements[0].attributes["role"] == "document")
    #expect(elements[0].attributes["aria-labelledby"] == "m-t")
    #expect(elements[0].attributes["aria-describedby"] == "m-d")
    let names = elements.filter { $0.name == "title" }.map(\.text)
    #expect(names.first == "Organisations in Europe")
    #expect(names.count { $0 == "2 organisations: PL 2" } == 2)
    // One for each width; the style sheet shows one of them.
    #expect(elements.count { $0.name == "a" && $0.attributes["tabindex"] == nil } == 4)
    #expect(elements.first { $0.name == "desc" }?.text == "3 of 3 organisations in 2 areas")
  }

  @Test("A map without symbols is one picture")
  func picture() throws {
    let sheet = try #require(MapSheet.country("MT", on: base, counts: ["MT00": 1], places: [], regionPoints: [:]))
    #expect(try elements(sheet.drawing(MapSamples.words(), id: "m").svg)[0].attributes["role"] == "img")
  }

  @Test("The legend counts every area once, and its swatches name patterns of the map")
  func legend() throws {
    let counts = ["FR": 30, "DE": 12, "PL": 3, "MT": 1]
    let drawing = MapSheet.europe(on: base, counts: counts, places: [], regionPoints: [:])
      .drawing(MapSamples.words(), id: "home")
    #expect(drawing.legend.reduce(0) { $0 + $1.areas } == base.countries.count)
    #expect(drawing.legend.map(\.level) == drawing.legend.map(\.level).sorted())
    #expect(drawing.legend.last?.upper == nil)
    let patterns = try elements(drawing.svg).filter { $0.name == "pattern" }.compactMap { $0.attributes["id"] }
    for entry in drawing.legend where entry.level > 0 {
      let swatch = String(decoding: entry.swatch, as: UTF8.self)
      #expect(patterns.contains { swatch.contains("url(#\($0))") })
    }
  }
}

private final class ElementReader: NSObject, XMLParserDelegate {
  var elements: [(name: String, attributes: [String: String], text: String)] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append((name, attributes, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    _ = open.popLast()
  }
}
