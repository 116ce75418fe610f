import Text

/// A step of a journey: some days in one region.
public struct Mission: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var step: Int?
  public var journey: Reference?
  public var kind: Kind?
  public var country: String?
  public var region: Reference?
  public var starts: PartialDate?
  public var ends: PartialDate?
  public var hosts: [Reference] = []
  public var topics: [Reference] = []
  public var workshops: [Reference] = []
  public var visitors: [Reference] = []
  public var outcomes: [LocalText] = []
  public var state: Event.State?

  public init() {}
  public static var kind: RecordKind { .missions }
  public static var collection: WritableKeyPath<Catalogue, [Mission]> & Sendable { \.missions }

  public enum Kind: String, Choice {
    case roadshow
    public static var listName: String { "mission_kind" }
  }

  public static let declaration = Declaration<Mission>(
    "a mission",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What the mission is called."),
      Field("step", \.step, .integer(1...100), help: "Which step of its journey it is, counted from 1."),
      Field("journey", \.journey, .reference(.journeys), help: "The journey that it is a step of."),
      Field("kind", \.kind, ChoiceCodec(Kind.self), help: "What sort of mission it is."),
      Field("country", \.country, .country, help: "Where it goes."),
      Field("region", \.region, .concept("regions"), help: "The NUTS 2024 code of the region it goes to."),
      Field("starts", \.starts, .partialDate, help: "The first day; a month or a year where no more is known."),
      Field("ends", \.ends, .partialDate, help: "The last day."),
      Field("hosts", \.hosts, .list(.reference(.organisations)), help: "Who receives the visitors."),
      Field("topics", \.topics, .list(.concept("topics")), help: "What it is about."),
      Field("workshops", \.workshops, .list(.reference(.events)), help: "The pre-matching events before it."),
      Field("visitors", \.visitors, .list(.reference(.organisations)), help: "Who travels."),
      Field("outcomes", \.outcomes, .list(.localText), help: "What came of it."),
      Field(
        "state", \.state, ChoiceCodec(Event.State.self), help: "Whether it takes place."),
    ],
    rules: [
      Rule(.order(late: "ends", early: "starts")) { mission, node, context in
        if let starts = mission.starts, let ends = mission.ends, ends.last < starts.first {
          context.report(ModelDiagnostics.endsBeforeStarts(node, "ends", "starts", in: context))
        }
      }
    ])
}
