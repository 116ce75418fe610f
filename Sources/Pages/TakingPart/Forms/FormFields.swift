import Diagnostics
import Model

/// The fields of a kind of record in the form that the form of the site reads: made from the declarations like the JSON
/// Schema, with labels, help and the words of choices in the reader's language.
struct FormFields {
  let reader: Reader
  let kind: RecordKind

  /// Writes an array of fields.
  func write(_ fields: [FieldDescription], to json: inout JSONWriter) {
    json.array { json in
      for field in fields { json.object { write(field, to: &$0) } }
    }
  }

  /// Writes an array of `["order", "ends", "starts"]` and the like.
  func write(_ conditions: [FieldCondition], to json: inout JSONWriter) {
    json.array { json in
      for condition in conditions {
        json.array { json in for word in Self.words(condition) { json.value(word) } }
      }
    }
  }

  private func write(_ field: FieldDescription, to json: inout JSONWriter) {
    json.member("name", field.name)
    let label = label(of: field.name)
    json.member("label", label.text)
    if let language = label.language { json.member("labelLanguage", language) }
    let help = help(of: field)
    json.member("help", help.text)
    if let language = help.language { json.member("helpLanguage", language) }
    if field.isRequired { json.member("required", true) }
    if field.isPrivate { json.member("private", true) }
    json.key("type")
    json.object { write(field.type, to: &$0) }
  }

  /// A text, and its language where that is not the reader's: declarations are in English.
  private typealias Words = (text: String, language: String?)

  private func label(of name: String) -> Words {
    if let phrase = reader.phrases.words["field_\(kind.singular)_\(name)"] { return (phrase, nil) }
    if let label = reader.phrases.fieldHelp.labels[name] { return (label, nil) }
    let words = name.replacing("_", with: " ")
    return (words.prefix(1).uppercased() + words.dropFirst(), reader.code == "en" ? nil : "en")
  }

  private func help(of field: FieldDescription) -> Words {
    if reader.code == "en" { return (field.help, nil) }
    return reader.phrases.fieldHelp.sentences[field.help].map { ($0, nil) } ?? (field.help, "en")
  }

  private func write(_ type: FieldType, to json: inout JSONWriter) {
    json.member("is", Self.name(of: type))
    switch type {
    case .integer(let range):
      if let range {
        json.member("min", range.lowerBound)
        json.member("max", range.upperBound)
      }
    case .number(let range):
      if let range {
        json.member("min", range.lowerBound)
        json.member("max", range.upperBound)
      }
    case .choice(let list, let values):
      json.key("values")
      json.array { json in
        for value in values {
          json.array { json in
            json.value(value)
            json.value(reader.label(ofChoice: list, value))
          }
        }
      }
    case .identifier(let register): json.member("register", register)
    case .reference(let target): write(target, to: &json)
    case .list(let element):
      json.key("of")
      json.object { write(element, to: &$0) }
    case .mapping(_, let fields, let conditions):
      json.key("fields")
      write(fields, to: &json)
      json.key("rules")
      write(conditions, to: &json)
    case .table(let key, let value):
      json.key("key")
      json.object { write(key, to: &$0) }
      json.key("value")
      json.object { write(value, to: &$0) }
    default: break
    }
  }

  private func write(_ target: ReferenceTarget, to json: inout JSONWriter) {
    switch target {
    case .record(let kind): json.member("kind", kind.folder)
    case .concept(let vocabulary): json.member("vocabulary", vocabulary)
    case .need: json.member("parts", ["organisations"])
    case .findingOrNeed: json.member("parts", ["consultations", "organisations"])
    case .anyRecord: json.member("kinds", RecordKind.ofFiles.map(\.folder))
    }
  }

  private static func name(of type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .id: "id"
    case .conceptId: "conceptId"
    case .alias: "alias"
    case .localText: "localText"
    case .integer: "integer"
    case .number: "number"
    case .flag: "flag"
    case .date: "date"
    case .partialDate: "partialDate"
    case .dateTime: "dateTime"
    case .time: "time"
    case .timeZone: "timeZone"
    case .choice: "choice"
    case .country: "country"
    case .language: "language"
    case .reference: "reference"
    case .webAddress: "webAddress"
    case .email: "email"
    case .phone: "phone"
    case .identifier: "identifier"
    case .file: "file"
    case .list: "list"
    case .mapping: "mapping"
    case .table: "table"
    case .free: "free"
    }
  }

  private static func words(_ condition: FieldCondition) -> [String] {
    switch condition {
    case .order(let late, let early): ["order", late, early]
    case .bounds(let low, let high): ["bounds", low, high]
    case .needed(let field, let other, let value): ["needed", field, other, value]
    case .consent: ["consent"]
    case .distinct(let lists): ["distinct"] + lists
    case .place: ["place"]
    }
  }
}
