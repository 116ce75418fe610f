import Diagnostics
import Foundation
import Linking
import SiteText

@testable import Model

/// Organisations of the Research Organization Registry as values, linked by their parents.
enum Registry {
  static let file = "ror/europe-2000.jsonl"

  private struct Entry: Decodable {
    struct Name: Decodable {
      var lang: String?
      var types: [String]
      var value: String
    }
    struct Link: Decodable { var type: String, value: String }
    struct Place: Decodable { var name: String, country_code: String, lat: Double, lng: Double }
    struct Relation: Decodable { var type: String, id: String }
    struct External: Decodable { var all: [String], preferred: String?, type: String }

    var id: String
    var names: [Name]
    var links: [Link]
    var location: Place
    var relationships: [Relation]
    var external_ids: [External]
  }

  /// - Parameter hasIdentifiers: whether the organisations keep the numbers that tell them apart.
  static func organisations(hasIdentifiers: Bool) throws -> [Organisation] {
    let entries = try SharedData.bytes(file).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Entry.self, from: $0) }
    let known = Set(entries.map(\.id))
    return entries.map { organisation($0, known, hasIdentifiers) }.sorted { $0.id < $1.id }
  }

  private static func stem(_ id: String) -> String { String(id.split(separator: "/").last ?? "") }

  private static func organisation(_ entry: Entry, _ known: Set<String>, _ hasIdentifiers: Bool) -> Organisation {
    var organisation = Organisation()
    organisation.header.id = stem(entry.id)
    let displayed = entry.names.first { $0.types.contains("ror_display") }?.value ?? entry.id
    organisation.name = LocalText(
      displayed,
      translations: entry.names.filter { $0.types.contains("label") && $0.value != displayed }
        .map { .init(language: $0.lang ?? "en", text: $0.value) })
    organisation.acronym = entry.names.first { $0.types.contains("acronym") }?.value
    organisation.country = entry.location.country_code
    organisation.city = entry.location.name
    organisation.location = Coordinates(latitude: entry.location.lat, longitude: entry.location.lng)
    organisation.website = entry.links.first { $0.type == "website" }?.value
    let parents = entry.relationships.filter { $0.type == "parent" && known.contains($0.id) }.map { stem($0.id) }
    organisation.parent = parents.first.map { Reference($0, at: Mark(0..<0)) }
    organisation.memberOf = parents.dropFirst().map { Reference($0, at: Mark(0..<0)) }
    if hasIdentifiers {
      var identifiers = Identifiers()
      identifiers.ror = entry.id
      let wikidata = entry.external_ids.first { $0.type == "wikidata" }
      identifiers.wikidata = wikidata.map { $0.preferred ?? $0.all[0] }
      organisation.identifiers = identifiers
    }
    return organisation
  }
}

extension LinkedCatalogue {
  /// Organisations made by a test, linked.
  static func of(_ organisations: [Organisation], _ change: (inout Catalogue) -> Void = { _ in }) throws
    -> LinkedCatalogue
  {
    var catalogue = Catalogue()
    catalogue.site.languages = ["en"]
    catalogue.organisations = organisations
    change(&catalogue)
    var diagnostics = Diagnostics()
    return try LinkedCatalogue.link(catalogue, media: [], jobs: 1, into: &diagnostics)
  }
}
