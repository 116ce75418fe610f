/// A date that may be known to the year or the month only: `2027`, `2027-02` or `2027-02-15`.
///
/// Sorted by time; of dates that begin together the vaguer comes first.
public struct PartialDate: Sendable, Hashable, Comparable {
  /// Year, month and day side by side, 0 for what is not known.
  private let packed: Int32

  public var year: Int { Int(packed >> 9) }
  /// From 1 to 12, nil where only the year is known.
  public var month: Int? { Int(packed >> 5) & 15 == 0 ? nil : Int(packed >> 5) & 15 }
  /// From 1 to 31, nil where only the year or the month is known.
  public var day: Int? { Int(packed) & 31 == 0 ? nil : Int(packed) & 31 }

  /// Nil where there is no such day, month or year (1 to 9999), and for a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil,
      CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil
    else { return nil }
    packed = Int32(truncatingIfNeeded: year << 9 | (month ?? 0) << 5 | (day ?? 0))
  }

  public init(_ date: CalendarDate) {
    packed = Int32(truncatingIfNeeded: date.year << 9 | date.month << 5 | date.day)
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for another form or a day that does not exist.
  public init?(_ utf8: some Collection<UInt8>) {
    var digits = DigitReader(utf8)
    guard let year = digits.number(of: 4) else { return nil }
    var month: Int?
    var day: Int?
    if !digits.isAtEnd {
      guard digits.skip("-"), let read = digits.number(of: 2) else { return nil }
      month = read
    }
    if !digits.isAtEnd {
      guard digits.skip("-"), let read = digits.number(of: 2), digits.isAtEnd else { return nil }
      day = read
    }
    self.init(year: year, month: month, day: day)
  }

  public init?(_ text: String) { self.init(text.utf8) }

  /// As it is written in the content: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var iso: String {
    let whole = first.iso
    if day != nil { return whole }
    return String(whole.prefix(month == nil ? 4 : 7))
  }

  /// The first day that it can mean.
  public var first: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) ?? .earliest }

  /// The last day that it can mean.
  public var last: CalendarDate {
    let month = month ?? 12
    return CalendarDate(year: year, month: month, day: day ?? CalendarDate.days(inMonth: month, year: year)) ?? .latest
  }

  /// The whole date, where it is known to the day.
  public var date: CalendarDate? { day == nil ? nil : first }

  public static func < (left: PartialDate, right: PartialDate) -> Bool { left.packed < right.packed }
}

extension PartialDate: CustomStringConvertible {
  public var description: String { iso }
}
