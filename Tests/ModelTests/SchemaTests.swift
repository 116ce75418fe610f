import Foundation
import Testing

@testable import Model

/// The JSON Schema of each kind, and the reference of the whole format.
@Suite struct SchemaTests {
  @Test("Every kind has a schema: valid JSON of draft 2020-12", arguments: JSONSchema.kinds)
  func validJSON(kind: String) throws {
    let schema = try schema(kind)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect((schema["title"] as? String)?.isEmpty == false)
  }

  @Test("There is no schema of what is no kind")
  func unknownKind() {
    #expect(JSONSchema.schema(ofKind: "organisation") == nil)
    #expect(JSONSchema.schema(ofKind: "") == nil)
  }

  @Test("Every mapping is closed, says what it needs, and describes each field", arguments: JSONSchema.kinds)
  func closedAndDescribed(kind: String) throws {
    var mappings = 0
    visit(try schema(kind)) { object in
      guard let properties = object["properties"] as? Object else { return }
      mappings += 1
      #expect(object["additionalProperties"] as? Bool == false)
      let required = object["required"] as? [String]
      #expect(required.map { Set($0).isSubset(of: properties.keys) } == true)
      for (name, property) in properties {
        let description = (property as? Object)?["description"] as? String ?? ""
        #expect(description.count > 6 && description.hasSuffix("."), "\(kind) \(name): \(description)")
      }
    }
    #expect(mappings > 0)
  }

  @Test("A schema needs what the program needs")
  func required() throws {
    #expect(try schema("organisations")["required"] as? [String] == ["name", "type", "country"])
    #expect(try schema("events")["required"] as? [String] == ["title", "kind", "starts"])
    #expect(try schema("site")["required"] as? [String] == ["title", "languages"])
  }

  @Test("Every record has its own fields and those of every record", arguments: RecordKind.ofFiles)
  func allFields(kind: RecordKind) throws {
    let properties = try #require(try schema(kind.folder)["properties"] as? Object)
    for name in ["status", "sources", "illustrative", "reviewed", "aliases", "extra"] {
      #expect(properties[name] != nil, "\(name)")
    }
  }

  @Test("A date is a text of its form, a year alone may be a number, and what is left empty is nothing")
  func dates() throws {
    #expect(try types("events", "starts") == ["string"])
    #expect(try matches("events", "starts", "2027-02-15T10:00"))
    #expect(try matches("events", "starts", "2027-02-15"))
    #expect(try !matches("events", "starts", "15.02.2027"))
    #expect(try types("organisations", "founded") == ["string", "integer", "null"])
    #expect(try matches("organisations", "founded", "2013-05"))
    #expect(try !matches("organisations", "founded", "May 2013"))
    #expect(try types("news", "date") == ["string"])
    #expect(try !matches("news", "date", "2027-02"))
  }

  @Test("Digits alone are a number to YAML: texts, telephone numbers and ids allow it")
  func digits() throws {
    #expect(try types("organisations", "phone") == ["string", "number", "null"])
    #expect(try types("organisations", "city") == ["string", "number", "null"])
    #expect(try types("organisations", "parent") == ["string", "number", "null"])
  }

  @Test("References have the form of what they name")
  func references() throws {
    #expect(try matches("organisations", "parent", "valorial"))
    #expect(try !matches("organisations", "parent", "Valorial"))
    #expect(try matches("organisations", "region", "FRH0"))
    #expect(try matches("services", "answers", "valorial#nir-screening"))
    #expect(try !matches("services", "answers", "valorial"))
    #expect(try matches("news", "about", "events/closing-event"))
    #expect(try !matches("news", "about", "closing-event"))
  }

  @Test("A choice is an enumeration, a text may be translated, a list has items")
  func shapes() throws {
    let level = try property("organisations", "level")["enum"] as? [Any]
    #expect(level?.compactMap { $0 as? String } == ["local", "regional", "national", "european"])
    #expect(level?.last is NSNull)
    #expect(try types("organisations", "name") == ["string", "number", "object"])
    #expect(try types("organisations", "topics") == ["array", "null"])
    let size = try property("organisations", "employees")
    #expect(size["minimum"] as? Int == 0)
  }

  @Test("The reference shows every kind with its fields, needed ones in bold, and no table twice in one kind")
  func reference() {
    let page = FormatReference.markdown()
    for kind in RecordKind.ofFiles { #expect(page.contains("\n## content/\(kind.folder)/\n")) }
    #expect(page.contains("| **`name`** | a text, translatable |"))
    #expect(page.contains("\n### In `offers` and `needs`\n"))
    #expect(page.contains("\n### In `sources`\n"))
    #expect(page.contains("| `stage` | a whole number, 1 to 9 |"))
    #expect(!page.contains("||"))
  }

  // MARK: Reading a schema

  private typealias Object = [String: Any]

  private func schema(_ kind: String) throws -> Object {
    let bytes = try #require(JSONSchema.schema(ofKind: kind))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
  }

  private func property(_ kind: String, _ name: String) throws -> Object {
    let properties = try #require(try schema(kind)["properties"] as? Object)
    return try #require(properties[name] as? Object)
  }

  private func types(_ kind: String, _ name: String) throws -> [String] {
    let type = try property(kind, name)["type"]
    return type as? [String] ?? [type as? String ?? ""]
  }

  /// Whether a field, or the items of its list, take the text.
  private func matches(_ kind: String, _ name: String, _ text: String) throws -> Bool {
    let property = try property(kind, name)
    let single = property["items"] as? Object ?? property
    let pattern = try Regex(try #require(single["pattern"] as? String))
    return try pattern.firstMatch(in: text) != nil
  }

  private func visit(_ value: Any, _ look: (Object) -> Void) {
    if let object = value as? Object {
      look(object)
      for inner in object.values { visit(inner, look) }
    } else if let list = value as? [Any] {
      for inner in list { visit(inner, look) }
    }
  }
}
