import Diagnostics
import Reading

/// A scheme that funds exchanges. Its rules are data, since sources differ and rounds change.
public struct Scheme: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var countries: [String] = []
  public var visitorTypes: [Reference] = []
  public var hostTypes: [Reference] = []
  public var days: Days?
  public var oncePerVisitor = false
  /// Euro, by the host's country.
  public var lumpSums: [TableRow<String, Double>] = []
  public var halfWhen: HalfWhen?
  public var phases: [Exchange.Phase] = []
  public var open = false

  public init() {}
  public static var kind: RecordKind { .schemes }
  public static var collection: WritableKeyPath<Catalogue, [Scheme]> & Sendable { \.schemes }

  /// How long an exchange may take, in working days.
  public struct Days: Sendable, Hashable {
    public var min: Int?
    public var max: Int?

    static let declaration = Declaration<Days>(
      "a number of days",
      fields: [
        Field("min", \.min, .integer(1...366), help: "The fewest days."),
        Field("max", \.max, .integer(1...366), help: "The most days."),
      ],
      rules: [
        Rule(.bounds(low: "min", high: "max")) { days, node, context in
          if let min = days.min, let max = days.max, max < min {
            context.report(ModelDiagnostics.lessThan(node, "max", "min", in: context))
          }
        }
      ])
  }

  /// When the lump sum is halved.
  public struct HalfWhen: Sendable, Hashable {
    public var daysBelow: Int?
    public var kilometresBelow: Int?

    static let declaration = Declaration<HalfWhen>(
      "a condition for half the sum",
      fields: [
        Field("days_below", \.daysBelow, .integer(1...366), help: "Fewer days than this."),
        Field("km_below", \.kilometresBelow, .integer(1...40_000), help: "Fewer kilometres apart than this."),
      ])
  }

  public static let declaration = Declaration<Scheme>(
    "a scheme",
    fields: [
      Field("title", \.title, .localText, required: true, help: "What the scheme is called."),
      Field("countries", \.countries, .list(.country), help: "The countries that take part; none: any."),
      Field("visitor_types", \.visitorTypes, .list(.concept("organisation-types")), help: "Who may travel."),
      Field("host_types", \.hostTypes, .list(.concept("organisation-types")), help: "Who may be a host."),
      Field("days", \.days, MappingCodec(Days.declaration, empty: Days()), help: "How long an exchange may take."),
      Field("once_per_visitor", \.oncePerVisitor, .flag, help: "Whether one may travel only once."),
      Field(
        "lump_sums", \.lumpSums, TableCodec(.country, .number(0...1_000_000), written: { $0 }),
        help: "Euro, by the country of the host."),
      Field(
        "half_when", \.halfWhen, MappingCodec(HalfWhen.declaration, empty: HalfWhen()),
        help: "When the sum is halved."),
      Field("phases", \.phases, .list(ChoiceCodec(Exchange.Phase.self)), help: "The phases of an exchange, in order."),
      Field("open", \.open, .flag, help: "Whether one can still apply."),
    ])
}
