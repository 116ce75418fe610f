import Text

/// Where an event is.
public struct Place: Sendable, Hashable {
  public var name = LocalText()
  public var city: String?
  public var country: String?
  public var region: Reference?
  public var latitude: Double?
  public var longitude: Double?

  static let declaration = Declaration<Place>(
    "a place",
    fields: [
      Field("name", \.name, .localText, help: "The venue."),
      Field("city", \.city, .text, help: "The town."),
      Field("country", \.country, .country, help: "Two letters, ISO 3166-1."),
      Field("region", \.region, .concept("regions"), help: "The NUTS 2024 code."),
      Field("lat", \.latitude, .number(-90...90), help: "Degrees north."),
      Field("lon", \.longitude, .number(-180...180), help: "Degrees east."),
    ])
}

/// How to take part in an event.
public struct Registration: Sendable, Hashable {
  public var url: String?
  public var until: CalendarDate?
  public var capacity: Int?
  /// No place is left.
  public var isFull = false

  static let declaration = Declaration<Registration>(
    "a registration",
    fields: [
      Field("url", \.url, .webAddress, help: "Where to register."),
      Field("until", \.until, .date, help: "The last day to register."),
      Field("capacity", \.capacity, .integer(1...1_000_000), help: "How many can take part."),
      Field("full", \.isFull, .flag, help: "`true` once no place is left."),
    ])
}

/// A line of an agenda.
public struct AgendaItem: Sendable, Hashable {
  public var at: LocalDateTime?
  public var until: LocalDateTime?
  public var title = LocalText()

  static let declaration = Declaration<AgendaItem>(
    "a line of the agenda",
    fields: [
      Field("at", \.at, .dateTime, required: true, help: "When it begins: `2027-02-15T10:00`."),
      Field("until", \.until, .dateTime, help: "When it ends: `2027-02-15T10:45`."),
      Field("title", \.title, .localText, required: true, help: "What happens."),
    ],
    rules: [
      Rule(.order(late: "until", early: "at")) { item, node, context in
        if let at = item.at, let until = item.until, until.isBefore(at) {
          context.report(ModelDiagnostics.endsBeforeStarts(node, "until", "at", in: context))
        }
      }
    ])
}

/// One-to-one meetings at an event.
public struct Meetings: Sendable, Hashable {
  public var slots: [Slot] = []
  public var tables: Int?
  public var requests: [Request] = []
  public var unavailable: [Absence] = []
  public var fixed: [FixedMeeting] = []

  public struct Slot: Sendable, Hashable {
    public var starts: LocalDateTime?
    public var ends: LocalDateTime?

    static let declaration = Declaration<Slot>(
      "a slot",
      fields: [
        Field("starts", \.starts, .dateTime, required: true, help: "When the slot begins."),
        Field("ends", \.ends, .dateTime, required: true, help: "When it ends."),
      ],
      rules: [
        Rule(.order(late: "ends", early: "starts")) { slot, node, context in
          if let starts = slot.starts, let ends = slot.ends, ends.isBefore(starts) {
            context.report(ModelDiagnostics.endsBeforeStarts(node, "ends", "starts", in: context))
          }
        }
      ])
  }

  public struct Request: Sendable, Hashable {
    public var first: Reference?
    public var second: Reference?
    public var priority: Int?

    static let declaration = Declaration<Request>(
      "a meeting asked for",
      fields: [
        Field("a", \.first, .reference(.organisations), required: true, help: "Who asks."),
        Field("b", \.second, .reference(.organisations), required: true, help: "Who is asked."),
        Field("priority", \.priority, .integer(1...5), help: "How much it is wanted; 5 is most."),
      ])
  }

  public struct Absence: Sendable, Hashable {
    public var who: Reference?
    public var slots: [Int] = []

    static let declaration = Declaration<Absence>(
      "an absence",
      fields: [
        Field("who", \.who, .reference(.organisations), required: true, help: "Who cannot come."),
        Field("slots", \.slots, .list(.integer(1...10_000)), required: true, help: "In which slots, counted from 1."),
      ])
  }

  public struct FixedMeeting: Sendable, Hashable {
    public var first: Reference?
    public var second: Reference?
    public var slot: Int?

    static let declaration = Declaration<FixedMeeting>(
      "a fixed meeting",
      fields: [
        Field("a", \.first, .reference(.organisations), required: true, help: "One side."),
        Field("b", \.second, .reference(.organisations), required: true, help: "The other side."),
        Field("slot", \.slot, .integer(1...10_000), required: true, help: "The slot, counted from 1."),
      ])
  }

  static let declaration = Declaration<Meetings>(
    "meetings",
    fields: [
      Field("slots", \.slots, .list(MappingCodec(Slot.declaration, empty: Slot())), help: "The times for meetings."),
      Field("tables", \.tables, .integer(1...100_000), help: "How many meetings can go on at once."),
      Field(
        "requests", \.requests, .list(MappingCodec(Request.declaration, empty: Request())),
        help: "Who asked to meet whom."),
      Field(
        "unavailable", \.unavailable, .list(MappingCodec(Absence.declaration, empty: Absence())),
        help: "Who cannot come when."),
      Field(
        "fixed", \.fixed, .list(MappingCodec(FixedMeeting.declaration, empty: FixedMeeting())),
        help: "Meetings whose slot is settled."),
    ])
}
