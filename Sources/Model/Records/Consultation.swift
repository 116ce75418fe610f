import Text

/// A cross-regional consultation: roundtables, who took part, what was found.
public struct Consultation: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var track: Track?
  public var opened: CalendarDate?
  public var closed: CalendarDate?
  public var countries: [String] = []
  public var events: [Reference] = []
  public var participants: [Reference] = []
  public var topics: [Reference] = []
  public var findings: [Finding] = []

  public init() {}
  public static var kind: RecordKind { .consultations }
  public static var collection: WritableKeyPath<Catalogue, [Consultation]> & Sendable { \.consultations }

  /// Something the consultation found; outside it is named `consultation#id`.
  public struct Finding: Sendable, Hashable {
    public var id = ""
    public var text = LocalText()
    public var topics: [Reference] = []
    public var level: Organisation.Level?
    public var needs: [Reference] = []
    public var countries: [String] = []

    static let declaration = Declaration<Finding>(
      "a finding",
      fields: [
        Field(
          "id", \.id, PartIdCodec(), required: true,
          help: "Short and lasting: other records name it as `consultation#id`."),
        Field("text", \.text, .localText, required: true, help: "What was found, in a sentence or two."),
        Field("topics", \.topics, .list(.concept("topics")), help: "What it is about."),
        Field("level", \.level, ChoiceCodec(Organisation.Level.self), help: "The level that it concerns."),
        Field("needs", \.needs, .list(.need), help: "The needs behind it."),
        Field("countries", \.countries, .list(.country), help: "Where it was found."),
      ])
  }

  public static let declaration = Declaration<Consultation>(
    "a consultation",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What was asked."),
      Field(
        "track", \.track, ChoiceCodec(Track.self), required: true, help: "The track that it belongs to."),
      Field("opened", \.opened, .date, help: "The first day."),
      Field("closed", \.closed, .date, help: "The last day."),
      Field("countries", \.countries, .list(.country), help: "Where it was held."),
      Field("events", \.events, .list(.reference(.events)), help: "Its roundtables."),
      Field("participants", \.participants, .list(.reference(.organisations)), help: "Who was heard."),
      Field("topics", \.topics, .list(.concept("topics")), help: "What it is about."),
      Field(
        "findings", \.findings, .list(MappingCodec(Finding.declaration, empty: Finding())), help: "What was found."),
    ],
    rules: [
      Rule(.order(late: "closed", early: "opened"), .distinct(["findings"])) { consultation, node, context in
        if let opened = consultation.opened, let closed = consultation.closed, closed < opened {
          context.report(ModelDiagnostics.endsBeforeStarts(node, "closed", "opened", in: context))
        }
        reportRepeated(consultation.findings.map(\.id), in: [node["findings"]], &context)
      }
    ])
}
