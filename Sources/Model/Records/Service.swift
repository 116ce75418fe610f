import Text

/// A service of the clusters' common portfolio.
public struct Service: Record {
  public var header = RecordHeader()
  public var name = LocalText()
  public var type: Reference?
  public var providers: [Reference] = []
  public var stage: Stage?
  public var audiences: [Audience] = []
  public var access = LocalText()
  public var price = LocalText()
  public var languages: [String] = []
  public var countries: [String] = []
  public var topics: [Reference] = []
  public var answers: [Reference] = []
  public var pilots: [Pilot] = []

  public init() {}
  public var title: LocalText { name }
  public static var kind: RecordKind { .services }
  public static var collection: WritableKeyPath<Catalogue, [Service]> & Sendable { \.services }

  public enum Stage: String, Choice {
    case idea
    case coCreated = "co-created"
    case pilot, live, retired
    public static var listName: String { "service_stage" }
  }

  public enum Audience: String, Choice {
    case clusterMember = "cluster-member"
    case regionalActor = "regional-actor"
    case euOrganisation = "eu-organisation"
    case partner
    public static var listName: String { "audience" }
  }

  /// A trial of the service by one cluster.
  public struct Pilot: Sendable, Hashable {
    public var cluster: Reference?
    public var from: PartialDate?
    public var until: PartialDate?
    public var bootcamps: [Reference] = []
    public var participants: Int?
    public var result = LocalText()

    static let declaration = Declaration<Pilot>(
      "a pilot",
      fields: [
        Field("cluster", \.cluster, .reference(.organisations), required: true, help: "Who tried it out."),
        Field("from", \.from, .partialDate, help: "When it began."),
        Field("until", \.until, .partialDate, help: "When it ended."),
        Field("bootcamps", \.bootcamps, .list(.reference(.events)), help: "The events that trained for it."),
        Field("participants", \.participants, .integer(0...1_000_000), help: "How many took part."),
        Field("result", \.result, .localText, help: "What came of it."),
      ],
      rules: [
        Rule(.order(late: "until", early: "from")) { pilot, node, context in
          if let from = pilot.from, let until = pilot.until, until.last < from.first {
            context.report(ModelDiagnostics.endsBeforeStarts(node, "until", "from", in: context))
          }
        }
      ])
  }

  public static let declaration = Declaration<Service>("a service", fields: fields)

  private static let fields: [Field<Service>] = [
    Field("name", \.name, .localText, required: true, help: "What the service is called."),
    Field("type", \.type, .concept("service-types"), required: true, help: "What sort of service it is."),
    Field("providers", \.providers, .list(.reference(.organisations)), help: "Who provides it."),
    Field(
      "stage", \.stage, ChoiceCodec(Stage.self), required: true,
      help: "How far it has come, from an idea to a service that is retired."),
    Field(
      "audiences", \.audiences, .list(ChoiceCodec(Audience.self)),
      help: "Who may use it."),
    Field("access", \.access, .localText, help: "How to get it."),
    Field("price", \.price, .localText, help: "What it costs."),
    Field("languages", \.languages, .list(.language), help: "The languages in which it is given."),
    Field("countries", \.countries, .list(.country), help: "Where it can be had; none: everywhere."),
    Field("topics", \.topics, .list(.concept("topics")), help: "What it is about."),
    Field("answers", \.answers, .list(.need), help: "Needs that it answers."),
    Field(
      "pilots", \.pilots, .list(MappingCodec(Pilot.declaration, empty: Pilot())), help: "Where it was tried out."),
  ]
}
