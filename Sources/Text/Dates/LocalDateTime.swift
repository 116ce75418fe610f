/// A day, and mostly a time of it, on the clocks of a place that is named elsewhere.
///
/// Sorted by time; a day without a time comes before all times of that day.
public struct LocalDateTime: Sendable, Hashable, Comparable {
  public let date: CalendarDate
  /// The time, nil where only the day is given.
  public let time: TimeOfDay?

  /// From 0 to 23; 0 where no time is given.
  public var hour: Int { time?.hour ?? 0 }
  /// From 0 to 59; 0 where no time is given.
  public var minute: Int { time?.minute ?? 0 }
  public var hasTime: Bool { time != nil }

  public init(_ date: CalendarDate, _ time: TimeOfDay? = nil) {
    self.date = date
    self.time = time
  }

  /// Reads `YYYY-MM-DDTHH:MM` or `YYYY-MM-DD`; nil for another form or what does not exist.
  public init?(_ utf8: some Collection<UInt8>) {
    guard let date = CalendarDate(utf8.prefix(10)) else { return nil }
    let rest = utf8.dropFirst(10)
    guard let separator = rest.first else {
      self.init(date)
      return
    }
    guard separator == UInt8(ascii: "T"), let time = TimeOfDay(rest.dropFirst()) else { return nil }
    self.init(date, time)
  }

  public init?(_ text: String) { self.init(text.utf8) }

  /// As it is written in the content: `YYYY-MM-DDTHH:MM`, or `YYYY-MM-DD` without a time.
  public var iso: String {
    guard let time else { return date.iso }
    return date.iso + "T" + time.iso
  }

  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    if left.date != right.date { return left.date < right.date }
    return (left.time?.minutes ?? -1) < (right.time?.minutes ?? -1)
  }
}

extension LocalDateTime: CustomStringConvertible {
  public var description: String { iso }
}
