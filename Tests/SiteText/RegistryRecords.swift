import Foundation

/// Organisations of the Research Organization Registry as records of the content.
public struct RegistryRecords {
  public static let languages = ["en", "fr", "de", "es", "it", "nl", "pl", "pt"]
  /// The whole site.
  public let site: SiteText
  /// How many organisations there are.
  public let count: Int
  /// How many relations have both ends in the set.
  public private(set) var relations = 0

  private struct Entry: Decodable {
    struct Name: Decodable {
      var lang: String?
      var types: [String]
      var value: String
    }
    struct Link: Decodable {
      var type: String
      var value: String
    }
    struct Place: Decodable {
      var name: String
      var country_code: String
      var lat: Double
      var lng: Double
    }
    struct Relation: Decodable {
      var type: String
      var id: String
    }
    struct External: Decodable {
      var all: [String]
      var preferred: String?
      var type: String
    }

    var id: String
    var names: [Name]
    var types: [String]
    var established: Int?
    var links: [Link]
    var location: Place
    var relationships: [Relation]
    var external_ids: [External]

    var stem: String { String(id.split(separator: "/").last ?? "") }
  }

  /// - Parameter lines: JSON, an organisation a line.
  public init(_ lines: Data) throws {
    let entries = try lines.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Entry.self, from: $0) }
    let known = Set(entries.map(\.id))
    var text =
      "-- site.yaml --\ntitle: Research organisations\nlanguages: [\(Self.languages.joined(separator: ", "))]\n"
    text += "-- vocabularies/organisation-types.yaml --\n"
    for type in Set(entries.flatMap(\.types)).sorted() { text += "- {id: \(type), label: \(type)}\n" }
    for entry in entries {
      let record = Self.record(entry, known)
      relations += entry.relationships.count { $0.type == "parent" && known.contains($0.id) }
      text += "-- organisations/\(entry.stem).md --\n---\n\(record.json)\n---\n"
    }
    site = SiteText(text)
    count = entries.count
  }

  private static func record(_ entry: Entry, _ known: Set<String>) -> JSONTree {
    var members: [JSONTree.Member] = [
      .init("name", name(entry)), .init("type", .text(entry.types.first ?? "")),
      .init("country", .text(entry.location.country_code)), .init("city", .text(entry.location.name)),
      .init(
        "location", .object([.init("lat", .number(entry.location.lat)), .init("lon", .number(entry.location.lng))])),
    ]
    func add(_ field: String, _ value: String?) {
      if let value { members.append(.init(field, .text(value))) }
    }
    add("acronym", entry.names.first { $0.types.contains("acronym") }?.value)
    add("website", entry.links.first { $0.type == "website" }?.value)
    add("founded", entry.established.map { String(format: "%04d", $0) })
    var identifiers: [JSONTree.Member] = [.init("ror", .text(entry.id))]
    if let wikidata = entry.external_ids.first(where: { $0.type == "wikidata" }) {
      identifiers.append(.init("wikidata", .text(wikidata.preferred ?? wikidata.all[0])))
    }
    members.append(.init("identifiers", .object(identifiers)))
    let parents = entry.relationships.filter { $0.type == "parent" && known.contains($0.id) }
      .map { String($0.id.split(separator: "/").last ?? "") }
    add("parent", parents.first)
    if parents.count > 1 { members.append(.init("member_of", .list(parents.dropFirst().map { .text($0) }))) }
    return .object(members)
  }

  /// The displayed name, and the labels in the other languages of the site.
  private static func name(_ entry: Entry) -> JSONTree {
    let displayed = entry.names.first { $0.types.contains("ror_display") }?.value ?? entry.id
    var texts: [JSONTree.Member] = [.init(languages[0], .text(displayed))]
    for name in entry.names where name.types.contains("label") {
      guard let language = name.lang, languages.contains(language), !texts.contains(where: { $0.name == language })
      else { continue }
      texts.append(.init(language, .text(name.value)))
    }
    return texts.count == 1 ? .text(displayed) : .object(texts)
  }
}
