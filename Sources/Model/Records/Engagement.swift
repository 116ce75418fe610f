import Text

/// A contact with a public authority.
public struct Engagement: Record {
  public var header = RecordHeader()
  public var authority: Reference?
  public var date: CalendarDate?
  public var channel: String?
  public var level: Reference?
  public var event: Reference?
  public var brief: Reference?
  public var summary = LocalText()

  public init() {}
  /// An engagement is called by its summary.
  public var title: LocalText { summary }
  public static var kind: RecordKind { .engagements }
  public static var collection: WritableKeyPath<Catalogue, [Engagement]> & Sendable { \.engagements }

  public static let declaration = Declaration<Engagement>(
    "an engagement",
    fields: [
      Field("authority", \.authority, .reference(.organisations), required: true, help: "The public authority."),
      Field("date", \.date, .date, required: true, help: "The day of it."),
      Field("channel", \.channel, .text, help: "The way of it: a meeting, a letter, an event."),
      Field(
        "level", \.level, .concept("engagement-levels"), required: true,
        help: "How far the authority was drawn in: `informed`, `committed`."),
      Field("event", \.event, .reference(.events), help: "The event at which it was."),
      Field("brief", \.brief, .reference(.briefs), help: "The brief that it was about."),
      Field("summary", \.summary, .localText, required: true, help: "What was said, in a sentence."),
    ])
}
