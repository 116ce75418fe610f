import Text

/// An exchange under a scheme: a visitor, a host, some days.
public struct Exchange: Record {
  public var header = RecordHeader()
  public var scheme: Reference?
  public var mission: Reference?
  public var visitor: Reference?
  public var host: Reference?
  public var purpose = LocalText()
  public var starts: CalendarDate?
  public var ends: CalendarDate?
  public var phase: Phase?
  public var commitment: CalendarDate?
  public var report: CalendarDate?
  public var results = LocalText()

  public init() {}
  /// An exchange is called by its purpose.
  public var title: LocalText { purpose }
  public static var kind: RecordKind { .exchanges }
  public static var collection: WritableKeyPath<Catalogue, [Exchange]> & Sendable { \.exchanges }

  public enum Phase: String, Choice {
    case registration, matching, building, finalised, withdrawn
    public static var listName: String { "exchange_phase" }
  }

  public static let declaration = Declaration<Exchange>(
    "an exchange",
    fields: [
      Field("scheme", \.scheme, .reference(.schemes), required: true, help: "The scheme that funds it."),
      Field("mission", \.mission, .reference(.missions), help: "The mission that it belongs to."),
      Field("visitor", \.visitor, .reference(.organisations), required: true, help: "Who travels."),
      Field("host", \.host, .reference(.organisations), help: "Who receives."),
      Field("purpose", \.purpose, .localText, required: true, help: "What it is for."),
      Field("starts", \.starts, .date, help: "The first day."),
      Field("ends", \.ends, .date, help: "The last day."),
      Field(
        "phase", \.phase, ChoiceCodec(Phase.self), required: true,
        help: "How far it has come."),
      Field("commitment", \.commitment, .date, help: "When the Commitment to Quality was signed."),
      Field("report", \.report, .date, help: "When the closing report came."),
      Field("results", \.results, .localText, help: "What came of it."),
    ],
    rules: [
      Rule(.order(late: "ends", early: "starts")) { exchange, node, context in
        if let starts = exchange.starts, let ends = exchange.ends, ends < starts {
          context.report(ModelDiagnostics.endsBeforeStarts(node, "ends", "starts", in: context))
        }
      }
    ])
}
