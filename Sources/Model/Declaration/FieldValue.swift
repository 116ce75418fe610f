import Text

/// A field's value in a form that needs no knowledge of its record: what pages show in a list of facts.
public indirect enum FieldValue: Sendable {
  case nothing
  case text(String)
  case localText(LocalText)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case date(CalendarDate)
  case partialDate(PartialDate)
  case dateTime(LocalDateTime)
  case time(TimeOfDay)
  case choice(name: String, value: String)
  case country(String)
  case language(String)
  case reference(Reference)
  case webAddress(String)
  case email(String)
  case phone(String)
  case file(String)
  case free(FreeValue)
  case list([FieldValue])
  case mapping([Entry])
  case table([Row])

  public struct Entry: Sendable {
    public let name: String
    public let value: FieldValue
  }

  public struct Row: Sendable {
    public let key: FieldValue
    public let value: FieldValue
  }

  public var isNothing: Bool {
    switch self {
    case .nothing: true
    case .list(let items): items.isEmpty
    case .table(let rows): rows.isEmpty
    case .localText(let text): text.isEmpty
    default: false
    }
  }
}
