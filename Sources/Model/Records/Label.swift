/// A label of excellence: who gives it, and by what criteria.
public struct Label: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var issuer: String?
  public var disclaimer = LocalText()
  public var passMark: Double?
  public var dimensions: [Dimension] = []
  public var eligibility: [LocalText] = []
  public var official = false

  public init() {}
  public static var kind: RecordKind { .labels }
  public static var collection: WritableKeyPath<Catalogue, [Label]> & Sendable { \.labels }

  public struct Dimension: Sendable, Hashable {
    public var id = ""
    public var label = LocalText()
    public var criteria: [Criterion] = []

    static let declaration = Declaration<Dimension>(
      "a dimension",
      fields: [
        Field("id", \.id, PartIdCodec(), required: true, help: "Short and lasting."),
        Field("label", \.label, .localText, required: true, help: "What it is called."),
        Field(
          "criteria", \.criteria, .list(MappingCodec(Criterion.declaration, empty: Criterion())),
          help: "What is judged."),
      ])
  }

  public struct Criterion: Sendable, Hashable {
    public var id = ""
    public var label = LocalText()
    public var max: Double?
    public var threshold: Double?
    public var must = false

    static let declaration = Declaration<Criterion>(
      "a criterion",
      fields: [
        Field("id", \.id, PartIdCodec(), required: true, help: "Short and lasting."),
        Field("label", \.label, .localText, required: true, help: "What it is called."),
        Field("max", \.max, .number(0...10_000), help: "The most points."),
        Field("threshold", \.threshold, .number(0...10_000), help: "The fewest points to pass."),
        Field("must", \.must, .flag, help: "Whether the label fails without it."),
      ],
      rules: [
        Rule(.bounds(low: "threshold", high: "max")) { criterion, node, context in
          if let max = criterion.max, let threshold = criterion.threshold, max < threshold {
            context.report(ModelDiagnostics.lessThan(node, "max", "threshold", in: context))
          }
        }
      ])
  }

  public static let declaration = Declaration<Label>(
    "a label",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What the label is called."),
      Field("issuer", \.issuer, .text, help: "Who gives it."),
      Field("disclaimer", \.disclaimer, .localText, help: "What must be said beside it."),
      Field("pass_mark", \.passMark, .number(0...100), help: "Per cent of all points that are needed."),
      Field(
        "dimensions", \.dimensions, .list(MappingCodec(Dimension.declaration, empty: Dimension())),
        help: "The criteria, in groups."),
      Field("eligibility", \.eligibility, .list(.localText), help: "Who may ask for it."),
      Field("official", \.official, .flag, help: "Whether the wording is the issuer's own."),
    ],
    rules: [
      Rule(.distinct(["dimensions"]), .distinct(["dimensions.criteria"])) { label, node, context in
        reportRepeated(label.dimensions.map(\.id), in: [node["dimensions"]], &context)
        // Assessments name criteria by their ids alone, so that all dimensions share them.
        let criteria = node["dimensions"].map { $0.items.map { $0["criteria"] } } ?? []
        reportRepeated(label.dimensions.flatMap { $0.criteria.map(\.id) }, in: criteria, &context)
      }
    ])
}
