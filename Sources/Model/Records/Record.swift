import Diagnostics
import Reading
import Text

/// One record of content: its declared fields and what every record has.
public protocol Record: Sendable {
  static var kind: RecordKind { get }
  /// The record's own fields; `RecordHeader.declaration` adds what every record has.
  static var declaration: Declaration<Self> { get }
  /// Where a catalogue keeps the records of this kind.
  static var collection: WritableKeyPath<Catalogue, [Self]> & Sendable { get }
  init()
  var header: RecordHeader { get set }
  /// What the record is called.
  var title: LocalText { get }
}

/// What every record has, whatever its kind.
public struct RecordHeader: Sendable {
  /// The stem of the file.
  public var id = ""
  public var status = Status.published
  public var sources: [Citation] = []
  /// An invented example, shown as such.
  public var illustrative = false
  /// When an editor last looked over the whole record.
  public var reviewed: CalendarDate?
  /// Old ids or old paths, published as redirects.
  public var aliases: [Alias] = []
  public var extra: FreeValue?
  /// The file, kept for the places of diagnostics that only later stages can find.
  public var source = SourceText(path: "", bytes: [])
  /// The folder of the file, from the root of the content: `organisations`, or a folder inside it.
  public var folder = ""
  /// The prose by language, the default first; empty for a record without prose.
  public var prose: [RecordProse] = []
  /// The texts that files beside the record's own translate: `valorial.fr.md`.
  public var translatedBeside: [TranslatedField] = []

  public init() {}

  public enum Status: String, Choice {
    case published, draft, archived
    public static var listName: String { "status" }
  }

  /// An old id or path, and where it stands in the file.
  public struct Alias: Sendable, Hashable {
    public var path: String
    public var mark: Mark
  }

  /// A field that a file beside the record's own translates.
  public struct TranslatedField: Sendable, Hashable {
    /// ISO 639-1.
    public var language: String
    public var field: String
  }

  /// The prose for a reader of `language`: in that language, else in the default one.
  public func prose(in language: String) -> RecordProse? {
    prose.first { $0.language == language } ?? prose.first
  }
}

extension RecordHeader {
  static let fields: [Field<RecordHeader>] = [
    Field(
      "status", \.status, ChoiceCodec(Status.self),
      help: "Whether it is on the site: yes unless said, a draft not; of what is archived the page stays, in no list."),
    Field(
      "sources", \.sources, .list(MappingCodec(Citation.declaration, empty: Citation())),
      help: "Where the facts of the record come from."),
    Field(
      "illustrative", \.illustrative, .flag,
      help: "`true` for an invented example; its page and its cards say so."),
    Field("reviewed", \.reviewed, .date, help: "When an editor last checked the whole record."),
    Field("aliases", \.aliases, .list(AliasCodec()), help: "Old ids or old paths; each redirects to the record."),
    Field("extra", \.extra, .free, help: "Anything else, for templates of your own; never interpreted."),
  ]

  /// The fields of every record, after those of its kind.
  public static let declaration = Declaration<RecordHeader>("a record", fields: fields)
}

extension Record {
  public var id: String { header.id }

  /// The record's own fields and those that every record has.
  public static var allFields: [FieldDescription] { declaration.descriptions + RecordHeader.declaration.descriptions }
}

/// A source of facts.
public struct Citation: Sendable, Hashable {
  public var title = LocalText()
  public var url: String?
  public var accessed: CalendarDate?

  static let declaration = Declaration<Citation>(
    "a source",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What the source is called."),
      Field("url", \.url, .webAddress, help: "Where it is found."),
      Field("accessed", \.accessed, .date, help: "When it was read."),
    ])
}

/// An old id or path.
struct AliasCodec: FieldCodec {
  var type: FieldType { .alias }

  func decode(_ node: Node, _ context: inout DecodingContext) -> RecordHeader.Alias? {
    let text = node.kind == .scalar ? node.text : ""
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.longest, parts.allSatisfy(Self.isPart) else {
      context.report(ModelDiagnostics.wrongAlias(node, in: context))
      return nil
    }
    return RecordHeader.Alias(path: text, mark: Mark(node.range))
  }

  /// In bytes.
  private static let longest = 200

  /// A part can be the name of a file or a folder on every disk: an id, and endings with a dot before each.
  private static func isPart(_ part: Substring) -> Bool {
    let names = part.split(separator: ".", omittingEmptySubsequences: false)
    return names.allSatisfy { RecordID.isValid(String($0)) }
  }

  func write(_ value: RecordHeader.Alias, to json: inout JSONWriter, language: String) { json.value(value.path) }
  func fieldValue(_ value: RecordHeader.Alias) -> FieldValue { .text(value.path) }
}
