import Diagnostics

/// The JSON Schema (draft 2020-12) of each kind of record, for editors that complete and check front matter.
public enum JSONSchema {
  public static var kinds: [String] { RecordKind.ofFiles.map(\.folder) + ["site"] }

  /// Nil for a kind that does not exist. `kind` is the name of a folder, or `site`.
  public static func schema(ofKind kind: String) -> [UInt8]? {
    if kind == "site" { return schema(title: "site.yaml", SiteSettings.declaration.descriptions) }
    guard let type = Catalogue.recordTypes.first(where: { $0.kind.folder == kind }) else { return nil }
    return schema(of: type)
  }

  private static func schema<R: Record>(of type: R.Type) -> [UInt8] { schema(title: R.declaration.name, R.allFields) }

  private static func schema(title: String, _ fields: [FieldDescription]) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", title)
      write(fields, to: &json)
    }
    return json.bytes
  }

  private static func write(_ fields: [FieldDescription], to json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { json in
      for field in fields {
        json.key(field.name)
        json.object { json in
          write(field.type, to: &json)
          json.member("description", field.help)
        }
      }
    }
    json.member("required", fields.filter(\.isRequired).map(\.name))
    json.member("additionalProperties", false)
  }

  private static func write(_ type: FieldType, to json: inout JSONWriter) {
    switch type {
    case .text, .language, .country, .timeZone, .phone, .identifier, .file, .reference: writeText(type, to: &json)
    case .date, .partialDate, .dateTime, .time: writeDate(type, to: &json)
    case .webAddress:
      json.member("type", "string")
      json.member("format", "uri")
    case .email:
      json.member("type", "string")
      json.member("format", "email")
    case .localText:
      json.key("anyOf")
      json.array { json in
        json.object { $0.member("type", "string") }
        json.object { json in
          json.member("type", "object")
          json.key("additionalProperties")
          json.object { $0.member("type", "string") }
        }
      }
    case .integer(let range):
      json.member("type", "integer")
      if let range {
        json.member("minimum", range.lowerBound)
        json.member("maximum", range.upperBound)
      }
    case .number(let range):
      json.member("type", "number")
      if let range {
        json.member("minimum", range.lowerBound)
        json.member("maximum", range.upperBound)
      }
    case .flag: json.member("type", "boolean")
    case .choice(_, let values): json.member("enum", values)
    case .list(let element):
      json.member("type", "array")
      json.key("items")
      json.object { write(element, to: &$0) }
    case .mapping(_, let fields): write(fields, to: &json)
    case .table(_, let value):
      json.member("type", "object")
      json.key("additionalProperties")
      json.object { write(value, to: &$0) }
    case .free: break
    }
  }

  private static func writeText(_ type: FieldType, to json: inout JSONWriter) {
    json.member("type", "string")
    switch type {
    case .country: json.member("pattern", "^[A-Z]{2}$")
    case .language: json.member("pattern", "^[a-z]{2}$")
    case .reference(.need): json.member("pattern", "^[a-z0-9-]+#[a-z0-9-]+$")
    case .reference(.findingOrNeed): json.member("pattern", "^[a-z0-9-]+#[a-z0-9-]+$")
    case .reference(.anyRecord): json.member("pattern", "^[a-z]+/[a-z0-9-]+$")
    case .reference(.record): json.member("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
    default: break
    }
  }

  private static func writeDate(_ type: FieldType, to json: inout JSONWriter) {
    switch type {
    case .partialDate:
      // A year alone is a number to YAML readers.
      json.member("type", ["string", "integer"])
      json.member("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
    case .dateTime:
      json.member("type", "string")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$")
    case .time:
      json.member("type", "string")
      json.member("pattern", "^[0-9]{2}:[0-9]{2}$")
    default:
      json.member("type", "string")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    }
  }
}
