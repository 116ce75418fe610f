import Diagnostics

/// Turns records of the Research Organization Registry (https://ror.org, CC0), one a line as JSON, into organisations.
///
/// Taken are the names in the site's languages, an acronym, the type, the web site, the year of foundation, the place,
/// the identifiers of ROR and Wikidata, and the organisation above where the file has it too. What is no longer
/// active is archived.
struct RORRecords {
  let source: SourceText
  /// The site's languages, the default first.
  let languages: [String]
  /// The concepts of `organisation-types`.
  let types: Set<String>

  func records(into diagnostics: inout Diagnostics) -> [RORRecord] {
    var records: [RORRecord] = []
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.bytes.count {
      let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      if let record = record(start..<end, into: &diagnostics) { records.append(record) }
      start = end + 1
    }
    return records
  }

  private func record(_ line: Range<Int>, into diagnostics: inout Diagnostics) -> RORRecord? {
    guard source.bytes[line].contains(where: { $0 > 0x20 }) else { return nil }
    do throws(JSONReader.Problem) {
      var reader = JSONReader(source.bytes, in: line)
      let value = try reader.value()
      guard let register = value["id"], let name = name(value), let display = displayName(value)?.scalar else {
        diagnostics.report(ImportingDiagnostics.notOfROR(source, at: value.range))
        return nil
      }
      var members = Members(["name": name])
      addFacts(of: value, register, to: &members)
      addType(of: value, to: &members, into: &diagnostics)
      return RORRecord(
        record: SourceRecord(id: nil, fields: members.all, range: value.range), register: register.scalar ?? "",
        display: display, relations: Self.relations(value))
    } catch {
      diagnostics.report(ImportingDiagnostics.brokenJSON(source, error))
      return nil
    }
  }

  // MARK: Names

  private func displayName(_ value: SourceValue) -> SourceValue? {
    let names = value["names"]?.items ?? []
    return (names.first { $0.has("ror_display") } ?? names.first { $0.has("label") })?["value"]
  }

  /// In the default language, else as the registry shows it; with the other languages of the site where it has them.
  private func name(_ value: SourceValue) -> SourceValue? {
    let labels = (value["names"]?.items ?? []).filter { $0.has("label") }
    func label(_ language: String) -> SourceValue? {
      labels.first { $0["lang"]?.scalar == language }?["value"]
    }
    guard let main = label(languages[0]) ?? displayName(value) else { return nil }
    let others = languages.dropFirst().compactMap { language -> SourceValue.Member? in
      guard let name = label(language), name.scalar != main.scalar else { return nil }
      return .init(name: language, nameRange: name.range, value: name)
    }
    if others.isEmpty { return main }
    return SourceValue(
      .mapping([.init(name: languages[0], nameRange: main.range, value: main)] + others), at: main.range)
  }

  // MARK: Facts

  private func addFacts(of value: SourceValue, _ register: SourceValue, to members: inout Members) {
    members["acronym"] = (value["names"]?.items ?? []).first { $0.has("acronym") }?["value"]
    members["website"] = (value["links"]?.items ?? []).first { $0["type"]?.scalar == "website" }?["value"]
    members["founded"] = value["established"]
    if let status = value["status"], let word = status.scalar, word != "active" {
      members["status"] = SourceValue(.text("archived"), at: status.range)
    }
    if let place = value["location"] {
      members["country"] = place["country_code"]
      members["city"] = place["name"]
      if let latitude = place["lat"], let longitude = place["lng"], !latitude.isNothing, !longitude.isNothing {
        members["location"] = SourceValue(.mapping(Members(["lat": latitude, "lon": longitude]).all), at: place.range)
      }
    }
    var identifiers = Members(["ror": register])
    let wikidata = (value["external_ids"]?.items ?? []).first { $0["type"]?.scalar == "wikidata" }
    identifiers["wikidata"] = wikidata.flatMap {
      $0["preferred"]?.scalar == nil ? $0["all"]?.items.first : $0["preferred"]
    }
    members["identifiers"] = SourceValue(.mapping(identifiers.all), at: register.range)
    let citation = Members([
      "title": SourceValue(.text("Research Organization Registry"), at: register.range), "url": register,
    ])
    members["sources"] = SourceValue(
      .list([SourceValue(.mapping(citation.all), at: register.range)]), at: register.range)
  }

  private func addType(of value: SourceValue, to members: inout Members, into diagnostics: inout Diagnostics) {
    let found = value["types"] ?? SourceValue(.list([]), at: value.range)
    let names = found.items.compactMap(\.scalar)
    if let concept = RORTypes.concept(for: names, among: types) {
      members["type"] = SourceValue(.text(concept), at: found.range)
    } else {
      diagnostics.report(
        ImportingDiagnostics.noType(
          source, names, candidates: names.flatMap { RORTypes.concepts(for: $0) }, at: found.range))
    }
  }

  private static func relations(_ value: SourceValue) -> [RORRecord.Relation] {
    (value["relationships"]?.items ?? []).compactMap { relation in
      guard let other = relation["id"], let register = other.scalar else { return nil }
      switch relation["type"]?.scalar {
      case "parent": return .init(other: register, isParent: true, range: other.range)
      case "child": return .init(other: register, isParent: false, range: other.range)
      default: return nil
      }
    }
  }
}

/// An organisation of the registry, and how it stands to others.
struct RORRecord: Sendable {
  var record: SourceRecord
  /// Its own identifier, `https://ror.org/...`.
  var register: String
  /// The name that the registry shows, for its id.
  var display: String
  var relations: [Relation]

  struct Relation: Sendable {
    /// The other's identifier.
    var other: String
    /// Whether the other stands above; else below.
    var isParent: Bool
    var range: Range<Int>
  }
}

/// Members of a mapping that are there only with a value.
private struct Members {
  private(set) var all: [SourceValue.Member] = []

  init(_ members: KeyValuePairs<String, SourceValue>) {
    for (name, value) in members { self[name] = value }
  }

  subscript(name: String) -> SourceValue? {
    get { all.first { $0.name == name }?.value }
    set {
      all.removeAll { $0.name == name }
      guard let newValue, !newValue.isNothing else { return }
      all.append(.init(name: name, nameRange: newValue.range, value: newValue))
    }
  }
}

extension SourceValue {
  /// Whether the list `types` of a name has the word.
  fileprivate func has(_ type: String) -> Bool { self["types"]?.items.contains { $0.scalar == type } ?? false }
}
