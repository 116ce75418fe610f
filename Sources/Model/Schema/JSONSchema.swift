import Diagnostics

/// The JSON Schema (draft 2020-12) of each kind of record, for editors that complete and check front matter.
///
/// A schema allows whatever the program reads: to YAML a year, a telephone number or a name of digits alone is a
/// number, and a field without a value is null and counts as absent.
public enum JSONSchema {
  public static var kinds: [String] { RecordKind.ofFiles.map(\.folder) + ["vocabularies", "site"] }

  /// Nil for a kind that does not exist. `kind` is the name of a folder, or `site`.
  public static func schema(ofKind kind: String) -> [UInt8]? {
    if kind == "site" {
      return schema(title: "the site") { $0.write(fields: SiteSettings.declaration.descriptions) }
    }
    if kind == "vocabularies" {
      let fields = Concept.declaration(in: "topics").descriptions
      return schema(title: "a vocabulary") {
        $0.write(.list(.mapping(name: "a concept", fields: fields)), orNothing: false)
      }
    }
    guard let type = Catalogue.recordTypes.first(where: { $0.kind.folder == kind }) else { return nil }
    return schema(of: type)
  }

  private static func schema<R: Record>(of type: R.Type) -> [UInt8] {
    schema(title: R.declaration.name) { $0.write(fields: R.allFields) }
  }

  private static func schema(title: String, _ content: (inout SchemaWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", title)
      var writer = SchemaWriter(json: json)
      content(&writer)
      json = writer.json
    }
    return json.bytes
  }
}

/// Writes the members of schemas into objects already begun.
private struct SchemaWriter {
  var json: JSONWriter

  mutating func write(fields: [FieldDescription], orNothing: Bool = false) {
    types("object", orNothing: orNothing)
    object("properties") { writer in
      for field in fields {
        writer.object(field.name) { writer in
          writer.write(field.type, orNothing: !field.isRequired)
          writer.json.member("description", field.help)
        }
      }
    }
    json.member("required", fields.filter(\.isRequired).map(\.name))
    json.member("additionalProperties", false)
  }

  mutating func write(_ type: FieldType, orNothing: Bool) {
    switch type {
    case .text, .phone, .identifier, .file, .timeZone, .id, .conceptId, .alias, .country, .language, .reference:
      types("string", "number", orNothing: orNothing)
      pattern(of: type)
    case .date, .dateTime, .time, .webAddress, .email:
      types("string", orNothing: orNothing)
      pattern(of: type)
    case .partialDate:
      types("string", "integer", orNothing: orNothing)
      pattern(of: type)
    case .localText:
      types("string", "number", "object", orNothing: orNothing)
      object("propertyNames") { $0.pattern(of: .language) }
      object("additionalProperties") { $0.types("string", "number", orNothing: true) }
    case .integer(let range):
      types("integer", orNothing: orNothing)
      if let range {
        json.member("minimum", range.lowerBound)
        json.member("maximum", range.upperBound)
      }
    case .number(let range):
      types("number", orNothing: orNothing)
      if let range {
        json.member("minimum", range.lowerBound)
        json.member("maximum", range.upperBound)
      }
    case .flag: types("boolean", orNothing: orNothing)
    case .choice(_, let values): choice(values, orNothing: orNothing)
    case .list(let element):
      types("array", orNothing: orNothing)
      object("items") { $0.write(element, orNothing: false) }
    case .mapping(_, let fields, _): write(fields: fields, orNothing: orNothing)
    case .table(let key, let value):
      types("object", orNothing: orNothing)
      object("propertyNames") { $0.pattern(of: key) }
      object("additionalProperties") { $0.write(value, orNothing: false) }
    case .free: break
    }
  }

  private mutating func choice(_ values: [String], orNothing: Bool) {
    json.key("enum")
    json.array { json in
      for value in values { json.value(value) }
      if orNothing { json.null() }
    }
  }

  /// Patterns are for texts alone: what YAML takes for a number or for nothing passes.
  private mutating func pattern(of type: FieldType) {
    let id = "[a-z0-9]+(-[a-z0-9]+)*"
    let pattern: String? =
      switch type {
      case .id, .reference(.record): "^\(id)$"
      case .conceptId, .reference(.concept): "^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$"
      case .reference(.need), .reference(.findingOrNeed): "^\(id)#\(id)$"
      case .reference(.anyRecord): "^[a-z]+/\(id)$"
      case .country: "^[A-Z]{2}$"
      case .language: "^[a-z]{2}$"
      case .date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
      case .partialDate: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
      case .dateTime: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$"
      case .time: "^[0-9]{2}:[0-9]{2}$"
      case .webAddress: "^[Hh][Tt][Tt][Pp][Ss]?://[^ ]+$"
      case .email: "^[^@ ]+@[^@ ]+$"
      default: nil
      }
    if let pattern { json.member("pattern", pattern) }
  }

  private mutating func types(_ names: String..., orNothing: Bool) {
    let all = orNothing ? names + ["null"] : names
    if all.count == 1 { json.member("type", all[0]) } else { json.member("type", all) }
  }

  private mutating func object(_ name: String, _ content: (inout SchemaWriter) -> Void) {
    json.key(name)
    json.object { json in
      var writer = SchemaWriter(json: json)
      content(&writer)
      json = writer.json
    }
  }
}
