import Text

/// A policy brief: recommendations to public authorities.
public struct Brief: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var published: CalendarDate?
  public var authors: [Reference] = []
  public var levels: [PolicyLevel] = []
  public var topics: [Reference] = []
  public var consultations: [Reference] = []
  public var recommendations: [Recommendation] = []
  public var attachment: FileReference?

  public init() {}
  public static var kind: RecordKind { .briefs }
  public static var collection: WritableKeyPath<Catalogue, [Brief]> & Sendable { \.briefs }

  public struct Recommendation: Sendable, Hashable {
    public var id = ""
    public var text = LocalText()
    public var levels: [PolicyLevel] = []
    public var addressedTo: [Reference] = []
    public var answers: [Reference] = []
    public var state: State?
    /// When it came into the states that it has been in, in that order; empty where nobody noted it.
    public var history: [StateChange] = []
    public var evidence = LocalText()

    public enum State: String, Choice {
      case proposed, accepted
      case inProgress = "in-progress"
      case adopted, declined
      public static var listName: String { "recommendation_state" }
    }

    /// A state that a recommendation came into on a day.
    public struct StateChange: Sendable, Hashable {
      public var state: State?
      public var date: CalendarDate?
      public var evidence = LocalText()

      static let declaration = Declaration<StateChange>(
        "a change of state",
        fields: [
          Field("state", \.state, ChoiceCodec(State.self), required: true, help: "What it became."),
          Field("date", \.date, .date, required: true, help: "The day on which it did."),
          Field("evidence", \.evidence, .localText, help: "What shows it: a decision, a letter, a budget."),
        ])
    }

    static let declaration = Declaration<Recommendation>(
      "a recommendation",
      fields: [
        Field("id", \.id, PartIdCodec(), required: true, help: "Short and lasting; the page has an anchor of it."),
        Field("text", \.text, .localText, required: true, help: "What is recommended."),
        Field("levels", \.levels, .list(ChoiceCodec(PolicyLevel.self)), help: "Who can act on it, by level."),
        Field(
          "addressed_to", \.addressedTo, .list(.reference(.organisations)), help: "The public authorities it is for."),
        Field("answers", \.answers, .list(.findingOrNeed), help: "Findings or needs that it answers."),
        Field(
          "state", \.state, ChoiceCodec(State.self),
          help: "What the authorities have made of it so far."),
        Field(
          "history", \.history, .list(MappingCodec(StateChange.declaration, empty: StateChange())),
          help: "The states that it has been in, the first one first, each with its day."),
        Field("evidence", \.evidence, .localText, help: "What it rests on, or what shows its state."),
      ])
  }

  public static let declaration = Declaration<Brief>(
    "a policy brief",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What the brief is called."),
      Field("published", \.published, .date, help: "The day on which it came out."),
      Field("authors", \.authors, .list(.reference(.organisations)), help: "Who wrote it."),
      Field(
        "levels", \.levels, .list(ChoiceCodec(PolicyLevel.self)), help: "The levels of authority that it speaks to."),
      Field("topics", \.topics, .list(.concept("topics")), help: "What it is about."),
      Field("consultations", \.consultations, .list(.reference(.consultations)), help: "What it rests on."),
      Field(
        "recommendations", \.recommendations,
        .list(MappingCodec(Recommendation.declaration, empty: Recommendation())), help: "What it recommends."),
      Field("attachment", \.attachment, .file, help: "The brief as a file."),
    ],
    rules: [
      Rule(.distinct(["recommendations"])) { brief, node, context in
        reportRepeated(brief.recommendations.map(\.id), in: [node["recommendations"]], &context)
      }
    ])
}

/// The levels of public authorities that policy speaks to.
public enum PolicyLevel: String, Choice {
  case local, national, european
  public static var listName: String { "brief_level" }
}
