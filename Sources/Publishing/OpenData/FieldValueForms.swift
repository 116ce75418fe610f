import Diagnostics
import Model

/// Values of fields as open data writes them where their type is not at hand.
extension FieldValue {
  /// The value of an inner field.
  func inner(_ path: ArraySlice<String>) -> FieldValue {
    guard let name = path.first else { return self }
    guard case .mapping(let entries) = self, let entry = entries.first(where: { $0.name == name }) else {
      return .nothing
    }
    return entry.value.inner(path.dropFirst())
  }

  /// A simple value as the content writes it.
  var written: String {
    switch self {
    case .text(let text), .country(let text), .language(let text), .webAddress(let text), .email(let text),
      .phone(let text), .file(let text):
      text
    case .choice(_, let value): value
    case .reference(let reference): reference.id
    case .integer(let number): String(number)
    case .number(let number): Self.written(number)
    case .flag(let truth): truth ? "true" : "false"
    case .date(let date): date.iso
    case .partialDate(let date): date.iso
    case .dateTime(let time): time.iso
    case .time(let time): time.iso
    case .localText(let text): text.text
    case .nothing, .free, .list, .mapping, .table: ""
    }
  }

  private static func written(_ number: Double) -> String {
    let digits = number.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  /// In the form of the JSON files.
  /// - Parameter language: in which a text with translations is filed.
  func write(to json: inout JSONWriter, language: String) {
    switch self {
    case .nothing: json.null()
    case .integer(let number): json.value(number)
    case .number(let number): json.value(number)
    case .flag(let truth): json.value(truth)
    case .localText(let text): Self.write(text, to: &json, language: language)
    case .list(let items):
      json.array { json in for item in items { item.write(to: &json, language: language) } }
    case .mapping(let entries):
      json.object { json in
        for entry in entries {
          json.key(entry.name)
          entry.value.write(to: &json, language: language)
        }
      }
    case .table(let rows):
      json.object { json in
        for row in rows {
          json.key(row.key.written)
          row.value.write(to: &json, language: language)
        }
      }
    case .free(let value): Self.write(value, to: &json)
    default: json.value(written)
    }
  }

  private static func write(_ text: LocalText, to json: inout JSONWriter, language: String) {
    guard !text.translations.isEmpty else { return json.value(text.text) }
    json.object { json in
      json.member(language, text.text)
      for translation in text.translations { json.member(translation.language, translation.text) }
    }
  }

  private static func write(_ value: FreeValue, to json: inout JSONWriter) {
    switch value {
    case .text(let text): json.value(text)
    case .list(let items): json.array { json in for item in items { write(item, to: &json) } }
    case .mapping(let entries):
      json.object { json in
        for entry in entries {
          json.key(entry.name)
          write(entry.value, to: &json)
        }
      }
    }
  }
}
