/// A day of the proleptic Gregorian calendar, of the years 1 to 9999.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Year, month and day side by side, so that comparing dates is comparing numbers.
  private let packed: Int32

  public var year: Int { Int(packed >> 9) }
  /// From 1 to 12.
  public var month: Int { Int(packed >> 5) & 15 }
  /// From 1 to 31.
  public var day: Int { Int(packed) & 31 }

  /// The first and the last day that can be told.
  public static let earliest = CalendarDate(uncheckedYear: 1, month: 1, day: 1)
  public static let latest = CalendarDate(uncheckedYear: 9999, month: 12, day: 31)

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` and nothing else; nil for another form or a day that does not exist.
  public init?(_ utf8: some Collection<UInt8>) {
    var digits = DigitReader(utf8)
    guard let year = digits.number(of: 4), digits.skip("-"), let month = digits.number(of: 2), digits.skip("-"),
      let day = digits.number(of: 2), digits.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public init?(_ text: String) { self.init(text.utf8) }

  /// The day that is so many days after 1970-01-01; held to the years 1 to 9999.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  public init(dayNumber: Int) {
    let held = min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber)
    let shifted = held + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      buffer.write(year, digits: 4, at: 0)
      buffer[4] = UInt8(ascii: "-")
      buffer.write(month, digits: 2, at: 5)
      buffer[7] = UInt8(ascii: "-")
      buffer.write(day, digits: 2, at: 8)
      return 10
    }
  }

  /// Days since 1970-01-01, negative before it.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  /// So many days later (earlier where negative); held to the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? (days < 0 ? .earliest : .latest) : CalendarDate(dayNumber: sum)
  }

  /// The same day so many months later, or the month's last where it is shorter; held to the years 1 to 9999.
  public func adding(months: Int) -> CalendarDate {
    let held = min(max(months, -120_000), 120_000)
    let count = year * 12 + month - 1 + held
    guard count >= 12 else { return .earliest }
    guard count < 120_000 else { return .latest }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let newDay = min(day, Self.days(inMonth: newMonth, year: newYear))
    return CalendarDate(uncheckedYear: newYear, month: newMonth, day: newDay)
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.packed < right.packed }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How long a month is; 0 for a month that does not exist.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }
}

/// A day of the week, numbered as ISO 8601 does: Monday is 1.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate: CustomStringConvertible {
  public var description: String { iso }
}
