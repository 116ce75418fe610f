/// A time as people write it, and what it should be.
struct WrittenTime {
  /// What is wrong with it; nil where it is `HH:MM`.
  var kind: DateProblem.Kind?
  /// `HH:MM`, where it can be told.
  var corrected: DateProblem.Correction?

  /// Whether a text begins as a time does: one or two digits, then `:`, `h` or `.`, then two digits or the end.
  static func isTime(_ text: String) -> Bool { parts(text) != nil }

  static func read(_ text: String) -> WrittenTime {
    if TimeOfDay(text.utf8) != nil {
      return WrittenTime(corrected: DateProblem.Correction(text, isCertain: true))
    }
    guard let (hour, minute, rest) = parts(text) else { return WrittenTime(kind: .timeForm) }
    guard let tail = tail(rest, hour: hour) else { return WrittenTime(kind: .timeForm) }
    guard let time = TimeOfDay(hour: tail.hour, minute: minute) else { return WrittenTime(kind: .noSuchTime) }
    let correction = DateProblem.Correction(time.iso, isCertain: !tail.hasOffset && !tail.losesSeconds)
    return WrittenTime(kind: tail.hasOffset ? .offsetGiven : .timeForm, corrected: correction)
  }

  private static func parts(_ text: String) -> (hour: Int, minute: Int, rest: Substring)? {
    let hourDigits = text.prefix { $0.isASCII && $0.isNumber }
    let afterHour = text[hourDigits.endIndex...]
    guard (1...2).contains(hourDigits.count), let hour = Int(hourDigits), let sign = afterHour.first,
      ":hH.".contains(sign)
    else { return nil }
    let minuteDigits = afterHour.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let rest = afterHour.dropFirst(1 + minuteDigits.count)
    if minuteDigits.isEmpty, rest.isEmpty, sign == "h" || sign == "H" { return (hour, 0, rest) }
    guard minuteDigits.count == 2, let minute = Int(minuteDigits) else { return nil }
    // `10.11.2024` is a date, not ten past ten.
    if sign == ".", rest.first == "." { return nil }
    return (hour, minute, rest)
  }

  /// What may follow hour and minute: seconds, a zone, am and pm. Nil for anything else.
  private static func tail(
    _ text: Substring, hour: Int
  ) -> (hour: Int, hasOffset: Bool, losesSeconds: Bool)? {
    var rest = text
    var losesSeconds = false
    if rest.first == ":" {
      let seconds = rest.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard seconds.count >= 2 else { return nil }
      losesSeconds = seconds.contains { $0 != "0" && $0 != "." }
      rest = rest.dropFirst(1 + seconds.count)
    }
    let mark = String(rest).trimmed.lowercased()
    if mark.isEmpty { return (hour, false, losesSeconds) }
    if mark == "z" || mark == "utc" || mark == "gmt" || mark.first == "+" || mark.first == "-" {
      return (hour, true, losesSeconds)
    }
    guard (1...12).contains(hour) else { return nil }
    switch mark {
    case "am", "a.m.": return (hour % 12, false, losesSeconds)
    case "pm", "p.m.": return (hour % 12 + 12, false, losesSeconds)
    default: return nil
    }
  }
}
