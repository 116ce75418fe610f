import Text

/// What the rules of a scheme ask about an exchange, planned or thought of. What is nil is not known yet.
public struct ExchangeCase: Sendable, Hashable {
  public var visitor = Party()
  public var host = Party()
  public var starts: CalendarDate?
  public var ends: CalendarDate?
  /// How far apart the two sit, in whole kilometres begun.
  public var kilometres: Int?
  public var hasVisitedBefore = false

  public init() {}

  /// One of the two sides.
  public struct Party: Sendable, Hashable {
    /// The type of the organisation, by its position among the concepts.
    public var type: Int?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    public init(type: Int? = nil, country: String? = nil) {
      self.type = type
      self.country = country
    }
  }

  /// From the first day to the last, both counted; nil where one is not known or the last lies before the first.
  public var days: Int? {
    guard let starts, let ends, starts <= ends else { return nil }
    return ends.dayNumber - starts.dayNumber + 1
  }

  /// The Mondays to Fridays among them; public holidays differ from place to place and are not known.
  public var workingDays: Int? {
    guard let starts, let days else { return nil }
    let (weeks, rest) = days.quotientAndRemainder(dividingBy: 7)
    let first = starts.weekday.rawValue - 1
    return weeks * 5 + (0..<rest).count { (first + $0) % 7 < 5 }
  }
}
