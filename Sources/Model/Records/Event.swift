import Diagnostics
import Reading
import Text

/// An event: a roundtable, a roadshow, a workshop, a bootcamp ...
public struct Event: Record {
  public var header = RecordHeader()
  public var title = LocalText()
  public var kind: Kind?
  public var track: Track?
  public var starts: LocalDateTime?
  public var ends: LocalDateTime?
  public var timezone: String?
  public var place: Place?
  public var online: String?
  public var organisers: [Reference] = []
  public var participants: [Reference] = []
  public var topics: [Reference] = []
  public var services: [Reference] = []
  public var mission: Reference?
  public var consultation: Reference?
  public var registration: Registration?
  public var agenda: [AgendaItem] = []
  public var outcomes: [LocalText] = []
  public var state: State?
  public var meetings: Meetings?

  public init() {}
  public static var kind: RecordKind { .events }
  public static var collection: WritableKeyPath<Catalogue, [Event]> & Sendable { \.events }

  public enum Kind: String, Choice {
    case roundtable, roadshow, workshop, bootcamp, conference, webinar, visit, meeting
    public static var listName: String { "event_kind" }
  }

  public enum State: String, Choice {
    case scheduled, held, postponed, cancelled
    public static var listName: String { "event_state" }
  }

  public static let declaration = Declaration<Event>(
    "an event", fields: fields, rules: [timeRule, trackRule])

  private static let fields: [Field<Event>] = [
    Field("title", \.title, .localText, required: true, help: "What the event is called."),
    Field(
      "kind", \.kind, ChoiceCodec(Kind.self), required: true,
      help: "What sort of event it is."),
    Field(
      "track", \.track, ChoiceCodec(Track.self),
      help: "The track that it belongs to; a roundtable needs it."),
    Field(
      "starts", \.starts, .dateTime, required: true,
      help: "When it begins, in its time zone: `2027-02-15T10:00`, or the day alone."),
    Field("ends", \.ends, .dateTime, help: "When it ends: `2027-02-15T12:00`, or the day alone."),
    Field("timezone", \.timezone, .timeZone, help: "Its time zone by its IANA name: `Europe/Paris`."),
    Field("place", \.place, MappingCodec(Place.declaration, empty: Place()), help: "Where it is."),
    Field("online", \.online, .webAddress, help: "Where to follow it on line."),
    Field("organisers", \.organisers, .list(.reference(.organisations)), help: "Who organises it."),
    Field("participants", \.participants, .list(.reference(.organisations)), help: "Organisations that take part."),
    Field("topics", \.topics, .list(.concept("topics")), help: "What it is about."),
    Field("services", \.services, .list(.reference(.services)), help: "Services that a bootcamp trains for."),
    Field("mission", \.mission, .reference(.missions), help: "The mission that it belongs to."),
    Field("consultation", \.consultation, .reference(.consultations), help: "The consultation that it belongs to."),
    Field(
      "registration", \.registration, MappingCodec(Registration.declaration, empty: Registration()),
      help: "How to take part."),
    Field(
      "agenda", \.agenda, .list(MappingCodec(AgendaItem.declaration, empty: AgendaItem())), help: "What happens when."),
    Field("outcomes", \.outcomes, .list(.localText), help: "What came of it."),
    Field(
      "state", \.state, ChoiceCodec(State.self), help: "Whether it takes place."),
    Field(
      "meetings", \.meetings, MappingCodec(Meetings.declaration, empty: Meetings()),
      help: "One-to-one meetings: slots, tables and who asked to meet whom."),
  ]

  private static let timeRule = Rule<Event>(.order(late: "ends", early: "starts")) { event, node, context in
    if let starts = event.starts, let ends = event.ends, ends.isBefore(starts) {
      context.report(ModelDiagnostics.endsBeforeStarts(node, "ends", "starts", in: context))
    }
  }

  private static let trackRule = Rule<Event>(.needed(field: "track", where: "kind", is: "roundtable")) {
    event, node, context in
    if event.kind == .roundtable, event.track == nil {
      context.report(ModelDiagnostics.roundtableWithoutTrack(node["kind"] ?? node, in: context))
    }
  }
}

/// The three tracks of a consultation.
public enum Track: String, Choice {
  case business, innovation, policy
  public static var listName: String { "track" }
}

extension LocalDateTime {
  /// Whether an end lies before a start; an end without a time lasts for its whole day.
  func isBefore(_ start: LocalDateTime) -> Bool {
    hasTime && start.hasTime ? self < start : date < start.date
  }
}
