/// What is wrong with a text that should be a date or a local time, for a diagnostic that says what to write.
public struct DateProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// `31/12/2024`, `12/2024`: the year comes last.
    case yearLast
    /// `03/04/2024`: it could be either day; the correction has the day first.
    case ambiguousOrder(dayFirst: CalendarDate, monthFirst: CalendarDate)
    /// `31/12/24`.
    case twoDigitYear
    /// `2024/12/31`, `2024.12.31`, `20241231`, or typographic dashes.
    case separators
    /// `2024-1-5`.
    case missingZeros
    /// `31 December 2024`, in any language that dates are written in here.
    case monthInWords
    /// Two years, or two dates, where one is wanted: `2023-2024`.
    case range
    /// A month over 12, or 0.
    case noSuchMonth(Int)
    /// A day that its month does not have.
    case noSuchDay(Int, year: Int, month: Int, lastDay: Int)
    /// The year 0.
    case noSuchYear
    /// `2024-12-31 10:00`: something else than `T` between day and time.
    case timeSeparator
    /// `2024-12-31T9:30`, `10h00`, `10:00:00`: a time in another form than `HH:MM`.
    case timeForm
    /// A time with `Z` or an offset, which the record's time zone already says.
    case offsetGiven
    /// An hour over 23 or a minute over 59.
    case noSuchTime
    /// Nothing that resembles a date.
    case notADate
  }

  /// What could be written instead.
  public struct Correction: Sendable, Hashable {
    public let text: String
    /// Whether it is right whatever the editor meant.
    public let isCertain: Bool

    public init(_ text: String, isCertain: Bool) {
      self.text = text
      self.isCertain = isCertain
    }
  }

  public let kind: Kind
  public let correction: Correction?

  init(_ kind: Kind, _ correction: Correction? = nil) {
    self.kind = kind
    self.correction = correction
  }

  /// Nil where the text is a date, a partial date or a local time as they are written in the content.
  public static func diagnose(_ text: String) -> DateProblem? {
    let trimmed = text.trimmed
    if PartialDate(trimmed.utf8) != nil || LocalDateTime(trimmed.utf8) != nil { return nil }
    guard trimmed.utf8.count <= 64 else { return DateProblem(.notADate) }
    let parts = DateAndTimeText(trimmed)
    let date = WrittenDate.read(parts.date)
    guard let timeText = parts.time else { return date.problem ?? DateProblem(.notADate) }
    let time = WrittenTime.read(timeText)
    return joined(date, time, separatorIsRight: parts.separatorIsRight)
  }

  /// The first thing wrong with a date and its time, and a correction of both.
  private static func joined(_ date: WrittenDate, _ time: WrittenTime, separatorIsRight: Bool) -> DateProblem {
    guard let day = date.corrected, let clock = time.corrected, day.text.utf8.count == 10 else {
      let kind = date.problem?.kind ?? time.kind ?? .notADate
      return DateProblem(date.corrected == nil ? kind : time.kind ?? kind)
    }
    let correction = Correction(day.text + "T" + clock.text, isCertain: day.isCertain && clock.isCertain)
    let kind = date.problem?.kind ?? time.kind ?? (separatorIsRight ? .notADate : .timeSeparator)
    return DateProblem(kind, correction)
  }
}

/// A text cut where a time begins.
private struct DateAndTimeText {
  var date: String
  var time: String?
  var separatorIsRight = false

  init(_ text: String) {
    date = text
    guard let cut = text.indices.first(where: { Self.isCut(text, at: $0) }) else { return }
    date = String(text[..<cut]).trimmed
    if date.hasSuffix(",") { date = String(date.dropLast()).trimmed }
    time = String(text[text.index(after: cut)...]).trimmed
    separatorIsRight = text[cut] == "T"
  }

  /// Whether only a time can follow: `T` or `t` between digits, or a space before `9:30`, `9h30` or `9.30`.
  private static func isCut(_ text: String, at index: String.Index) -> Bool {
    let rest = text[text.index(after: index)...]
    guard index > text.startIndex, let next = rest.first, next.isNumber else { return false }
    let previous = text[text.index(before: index)]
    switch text[index] {
    case "T", "t": return previous.isNumber
    case " ": return WrittenTime.isTime(String(rest))
    default: return false
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
