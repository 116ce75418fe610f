import Diagnostics
import Foundation
import Testing

@testable import Model
@testable import Pages

/// The form of a record is its declarations: every field is in it, and nothing else.
@Suite("The fields of a record's form")
struct FormFieldsTests {
  private let site: RepositorySite

  init() throws { site = try RepositorySite.shared.get() }

  /// A field as the form is told of it.
  private struct Told: Decodable {
    var name: String
    var label: String
    var labelLanguage: String?
    var help: String
    var helpLanguage: String?
    var required: Bool?
    var type: Kind

    final class Kind: Decodable {
      let `is`: String
      let of: Kind?
      let key: Kind?
      let value: Kind?
      let fields: [Told]?
      let rules: [[String]]?
      let values: [[String]]?
    }
  }

  private func told(_ kind: RecordKind, _ fields: [FieldDescription], in language: String) throws -> [Told] {
    var json = JSONWriter(.compact)
    FormFields(reader: try site.reader(language), kind: kind).write(fields, to: &json)
    return try JSONDecoder().decode([Told].self, from: Data(json.bytes))
  }

  private func fields<R: Record>(_ type: R.Type) -> [FieldDescription] { R.allFields }
  private func conditions<R: Record>(_ type: R.Type) -> [FieldCondition] { R.declaration.conditions }

  @Test("Every declared field is told of, with its type, its choices and whether it is needed")
  func everyField() throws {
    for type in Catalogue.recordTypes {
      let declared = fields(type)
      compare(try told(type.kind, declared, in: "en"), declared, type.kind.folder)
    }
  }

  private func compare(_ told: [Told], _ declared: [FieldDescription], _ place: String) {
    #expect(told.map(\.name) == declared.map(\.name), "\(place)")
    for (told, field) in zip(told, declared) {
      let here = "\(place).\(field.name)"
      #expect(told.help == field.help, "\(here)")
      #expect(!told.label.isEmpty, "\(here)")
      #expect(told.required ?? false == field.isRequired, "\(here)")
      compare(told.type, field.type, here)
    }
  }

  private func compare(_ told: Told.Kind, _ type: FieldType, _ place: String) {
    switch type {
    case .list(let element):
      #expect(told.is == "list", "\(place)")
      if let of = told.of { compare(of, element, place) } else { Issue.record("\(place)") }
    case .table(let key, let value):
      #expect(told.is == "table", "\(place)")
      if let inner = told.key { compare(inner, key, place) } else { Issue.record("\(place)") }
      if let inner = told.value { compare(inner, value, place) } else { Issue.record("\(place)") }
    case .mapping(_, let fields, let conditions):
      #expect(told.is == "mapping", "\(place)")
      #expect(told.rules?.count == conditions.count, "\(place)")
      compare(told.fields ?? [], fields, place)
    case .choice(_, let values): #expect(told.values?.compactMap(\.first) == values, "\(place)")
    default: #expect(!told.is.isEmpty)
    }
  }

  @Test("What visitors write is in their language, every word of it", arguments: ["en", "fr", "nl", "pl", "es"])
  func translated(language: String) throws {
    for type in Catalogue.recordTypes {
      for words in words(of: try told(type.kind, fields(type), in: language), type.kind.folder) {
        Issue.record("\(words) is not translated into \(language)")
      }
    }
  }

  private func words(of told: [Told], _ place: String) -> [String] {
    told.flatMap { field -> [String] in
      let here = "\(place).\(field.name)"
      let own = field.labelLanguage != nil || field.helpLanguage != nil ? ["\(here): \(field.help)"] : []
      let inner = [field.type.fields, field.type.of?.fields, field.type.value?.fields].compactMap(\.self)
      return own + inner.flatMap { words(of: $0, here) }
    }
  }

  @Test("Rules name fields that are declared beside them")
  func rulesNameFields() {
    for type in Catalogue.recordTypes {
      check(conditions(type), among: fields(type), type.kind.folder)
      for field in fields(type) { check(field.type, "\(type.kind.folder).\(field.name)") }
    }
    #expect(conditions(Event.self).contains(.needed(field: "track", where: "kind", is: "roundtable")))
    #expect(conditions(Organisation.self) == [.distinct(["offers", "needs"])])
  }

  private func check(_ type: FieldType, _ place: String) {
    switch type {
    case .list(let element): check(element, place)
    case .table(_, let value): check(value, place)
    case .mapping(_, let fields, let conditions):
      check(conditions, among: fields, place)
      for field in fields { check(field.type, "\(place).\(field.name)") }
    default: break
    }
  }

  private func check(_ conditions: [FieldCondition], among fields: [FieldDescription], _ place: String) {
    let known = Set(fields.map(\.name))
    for condition in conditions {
      let named: [String] =
        switch condition {
        case .order(let late, let early): [late, early]
        case .bounds(let low, let high): [low, high]
        case .needed(let field, let other, _): [field, other]
        case .consent: ["name", "consent"]
        case .distinct(let lists): lists.map { String($0.split(separator: ".")[0]) }
        case .place: ["lat", "lon"]
        }
      for name in named { #expect(known.contains(name), "\(place): \(name)") }
    }
  }

  @Test("A translation of what no field says is reported with the closest that one says")
  func unknownTranslations() {
    var diagnostics = Diagnostics()
    let text = """
      labels: {nmae: Nom, name: Nom}
      help: {'The town of its seats.': La ville}
      """
    let help = FieldHelp(SourceText(path: "help/fr.yaml", bytes: Array(text.utf8)), into: &diagnostics)
    #expect(help.labels == ["name": "Nom"])
    #expect(diagnostics.sorted.map(\.code.id) == ["A0652", "A0652"])
    #expect(diagnostics.sorted.first?.label == "the closest is `name`")
    #expect(diagnostics.sorted.last?.label == "the closest is `The town of its seat.`")
  }
}
