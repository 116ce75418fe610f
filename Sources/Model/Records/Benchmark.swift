/// A comparison of clusters by indicators.
public struct Benchmark: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var year: Int?
  public var dimensions: [Dimension] = []
  public var results: [Result] = []
  public var isPublic = false
  /// Clusters that are compared with one another, besides all together: of one region, of one size.
  public var groups: [Group] = []
  /// The fewest clusters that an aggregate of confidential figures may hold.
  public var minimumGroup = 5

  public init() {}
  public static var kind: RecordKind { .benchmarks }
  public static var collection: WritableKeyPath<Catalogue, [Benchmark]> & Sendable { \.benchmarks }

  public struct Dimension: Sendable, Hashable {
    public var id = ""
    public var label = LocalText()
    public var indicators: [Indicator] = []

    static let declaration = Declaration<Dimension>(
      "a dimension",
      fields: [
        Field("id", \.id, PartIdCodec(), required: true, help: "Short and lasting."),
        Field("label", \.label, .localText, required: true, help: "What it is called."),
        Field(
          "indicators", \.indicators, .list(MappingCodec(Indicator.declaration, empty: Indicator())),
          help: "What is measured."),
      ])
  }

  public struct Indicator: Sendable, Hashable {
    public var id = ""
    public var label = LocalText()
    public var unit: String?
    public var higherIsBetter = true

    static let declaration = Declaration<Indicator>(
      "an indicator",
      fields: [
        Field("id", \.id, PartIdCodec(), required: true, help: "Short and lasting."),
        Field("label", \.label, .localText, required: true, help: "What it is called."),
        Field("unit", \.unit, .text, help: "What it is counted in."),
        Field(
          "higher_is_better", \.higherIsBetter, .flag(unlessSaid: true),
          help: "Whether more is better; `true` unless said."),
      ])
  }

  /// The figures of one cluster.
  public struct Result: Sendable, Hashable {
    public var cluster: Reference?
    public var values: [TableRow<String, Double>] = []

    static let declaration = Declaration<Result>(
      "a result",
      fields: [
        Field("cluster", \.cluster, .reference(.organisations), required: true, help: "Whose figures these are."),
        Field(
          "values", \.values, TableCodec(PartIdCodec(), .number, written: { $0 }),
          help: "For each indicator, by its id, the figure."),
      ])
  }

  /// Peers among the clusters of the benchmark.
  public struct Group: Sendable, Hashable {
    public var id = ""
    public var label = LocalText()
    public var clusters: [Reference] = []

    static let declaration = Declaration<Group>(
      "a group",
      fields: [
        Field("id", \.id, PartIdCodec(), required: true, help: "Short and lasting."),
        Field("label", \.label, .localText, required: true, help: "What the clusters have in common."),
        Field("clusters", \.clusters, .list(.reference(.organisations)), help: "Which of the clusters belong to it."),
      ])
  }

  public static let declaration = Declaration<Benchmark>(
    "a benchmark",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What is compared."),
      Field("year", \.year, .integer(1990...2100), help: "The year of the figures."),
      Field(
        "dimensions", \.dimensions, .list(MappingCodec(Dimension.declaration, empty: Dimension())),
        help: "What is measured, in groups."),
      Field(
        "results", \.results, .list(MappingCodec(Result.declaration, empty: Result())), isPrivate: true,
        help: "The figures, a cluster at a time."),
      Field(
        "groups", \.groups, .list(MappingCodec(Group.declaration, empty: Group())), isPrivate: true,
        help: "Peers: clusters that are also compared among themselves."),
      Field("public", \.isPublic, .flag, help: "Whether the figures of each cluster may be shown."),
      Field(
        "minimum_group", \.minimumGroup, .integer(2...1000),
        help: "The fewest clusters that an aggregate of confidential figures may hold; 5 unless said."),
    ],
    rules: [
      Rule(.distinct(["dimensions"]), .distinct(["groups"]), .distinct(["dimensions.indicators"])) {
        benchmark, node, context in
        let ids = benchmark.dimensions.flatMap { $0.indicators.map(\.id) }
        reportRepeated(benchmark.dimensions.map(\.id), in: [node["dimensions"]], &context)
        reportRepeated(benchmark.groups.map(\.id), in: [node["groups"]], &context)
        // Results name indicators by their ids alone, so that all dimensions share them.
        let indicators = node["dimensions"].map { $0.items.map { $0["indicators"] } } ?? []
        reportRepeated(ids, in: indicators, &context)
        let known = Set(ids)
        for result in node["results"].map({ Array($0.items) }) ?? [] {
          let keys = result["values"].map { values in values.entries.map(\.key) } ?? []
          for key in keys where !known.contains(key.text) && !context.isFull {
            context.report(ModelDiagnostics.unknownIndicator(key, known: ids, in: context))
          }
        }
      }
    ])
}
