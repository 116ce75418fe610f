import Text

/// How an organisation judges itself by the criteria of a label.
public struct Assessment: Record {
  public var header = RecordHeader()
  public var organisation: Reference?
  public var label: Reference?
  public var date: CalendarDate?
  public var scores: [TableRow<String, Score>] = []
  public var confidential = false

  public init() {}
  /// An assessment has no name of its own; pages call it by its label and its organisation.
  public var title: LocalText { LocalText(header.id) }
  public static var kind: RecordKind { .assessments }
  public static var collection: WritableKeyPath<Catalogue, [Assessment]> & Sendable { \.assessments }

  public struct Score: Sendable, Hashable {
    public var points: Double?
    public var evidence = LocalText()

    static let declaration = Declaration<Score>(
      "a score",
      fields: [
        Field("points", \.points, .number(0...10_000), help: "The points reached."),
        Field("evidence", \.evidence, .localText, help: "What shows it."),
      ])
  }

  public static let declaration = Declaration<Assessment>(
    "an assessment",
    fields: [
      Field("organisation", \.organisation, .reference(.organisations), required: true, help: "Who is judged."),
      Field("label", \.label, .reference(.labels), required: true, help: "The label by whose criteria."),
      Field("date", \.date, .date, help: "The day of the judgement."),
      Field(
        "scores", \.scores,
        TableCodec(PartIdCodec(), MappingCodec(Score.declaration, empty: Score()), written: { $0 }), isPrivate: true,
        help: "For each criterion, by its id, the points and what shows them."),
      Field("confidential", \.confidential, .flag, help: "Whether it may be shown only inside an aggregate."),
    ])
}
