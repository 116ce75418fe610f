import Diagnostics
import Reading

/// A concept of a vocabulary.
public struct Concept: Sendable {
  public var id = ""
  /// The vocabulary's name: the stem of its file.
  public var vocabulary = ""
  public var label = LocalText()
  public var definition = LocalText()
  public var broader: Reference?
  public var sameAs: [String] = []
  public var order: Int?
  /// Of a region: its country, NUTS level and a point inside it.
  public var country: String?
  public var level: Int?
  public var point: Coordinates?
  /// Where the concept stands in its file.
  public var mark = Mark(0..<0)

  public init() {}

  /// A concept of the vocabulary of that name: its `broader` is looked for there.
  static func declaration(in vocabulary: String) -> Declaration<Concept> {
    Declaration(
      "a concept",
      fields: [
        Field("id", \.id, ConceptIdCodec(), required: true, help: "Short and lasting; records refer to it."),
        Field("label", \.label, .localText, required: true, help: "What it is called."),
        Field("definition", \.definition, .localText, help: "What it means, in a sentence."),
        Field("broader", \.broader, .concept(vocabulary), help: "The wider concept above it."),
        Field("same_as", \.sameAs, .list(.webAddress), help: "The same concept in other vocabularies."),
        Field("order", \.order, .integer(-100_000...100_000), help: "Smaller comes first; else by label."),
        Field("country", \.country, .country, help: "Of a region: its country."),
        Field("level", \.level, .integer(0...3), help: "Of a region: its NUTS level."),
        Field(
          "point", \.point, MappingCodec(Coordinates.declaration, empty: Coordinates()),
          help: "Of a region: a point inside it."),
      ],
      rules: vocabulary == "regions" ? [regionRule] : vocabulary == "sectors" ? [sectorRule] : [])
  }

  private static let regionRule = Rule<Concept> { concept, node, context in
    guard let place = node["id"] else { return }
    guard let code = NUTSCode(concept.id) else {
      if let problem = NUTSCode.problem(in: concept.id) {
        context.report(ModelDiagnostics.unknownRegionCode(place, problem, in: context))
      }
      return
    }
    if let country = concept.country, country != code.country {
      context.report(ModelDiagnostics.regionOfOtherCountry(node["country"] ?? place, code, in: context))
    }
    if let level = concept.level, level != code.level {
      context.report(ModelDiagnostics.regionOfOtherLevel(node["level"] ?? place, code, in: context))
    }
  }

  private static let sectorRule = Rule<Concept> { concept, node, context in
    if let place = node["id"], let problem = NACECode.problem(in: concept.id) {
      context.report(ModelDiagnostics.unknownSectorCode(place, problem, in: context))
    }
  }
}

/// A vocabulary: its concepts are a stretch of the catalogue's.
public struct Vocabulary: Sendable {
  /// The stem of its file: `topics`.
  public var name: String
  public var source: SourceText
  /// The positions of its concepts among all concepts.
  public var concepts: Range<Int>
}

/// Letters, digits, `-` and `.`: NUTS and NACE codes are concept ids as well.
struct ConceptIdCodec: FieldCodec {
  var type: FieldType { .conceptId }

  func decode(_ node: Node, _ context: inout DecodingContext) -> String? {
    let text = node.kind == .scalar ? node.text : ""
    // The concept's page is named after it in small letters, with `-` for a dot.
    guard RecordID.isValid(text.lowercased().replacing(".", with: "-")) else {
      context.report(ModelDiagnostics.wrongConceptId(node, in: context))
      return nil
    }
    return text
  }

  func write(_ value: String, to json: inout JSONWriter, language: String) { json.value(value) }
  func fieldValue(_ value: String) -> FieldValue { .text(value) }
}
