/// How one language writes dates, numbers and lists.
///
/// Read from five lines, their fields divided by `|`:
/// 1. the months as they stand in a date (Polish `lutego`);
/// 2. the months by themselves (`luty`), or `=`;
/// 3. the months cut short, by themselves;
/// 4. patterns of a date, of a month, of days of one month, of days of one year; what stands between two dates;
///    hour and minute; what stands between date and time. In a pattern `%d`, `%m`, `%l`, `%y` are day, month, month by
///    itself and year, `%e` the day in two digits; in capitals those of the second day;
/// 5. decimal sign, grouping sign, how many digits there must be before the first grouping sign, minus; patterns of
///    percentages and amounts in euro (`#` the number, `-` where the minus stands); what stands between items of a
///    list, before its last item, and between two.
struct LanguageConventions: Sendable {
  let months: [String]
  let monthsAlone: [String]
  let shortMonths: [String]
  let date: DatePattern
  let month: DatePattern
  let daysOfMonth: DatePattern
  let daysOfYear: DatePattern
  let between: String
  let hoursHaveTwoDigits: Bool
  let timeSign: String
  let beforeTime: String
  let numbers: NumberConventions
  let listSign: String
  let lastListSign: String
  let pairSign: String

  /// What a language without conventions here gets: dates of ISO 8601.
  private static let neutral = """
    01|02|03|04|05|06|07|08|09|10|11|12
    =
    01|02|03|04|05|06|07|08|09|10|11|12
    %y-%m-%e|%y-%m|%y-%m-%e – %Y-%M-%E|%y-%m-%e – %Y-%M-%E| – |HH:mm|, |
    .|\u{A0}|1|-|#\u{A0}%|-€\u{A0}#|, |, |, |
    """

  init(language: String) {
    let text = Self.western(language) ?? Self.eastern(language) ?? Self.neutral
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    months = lines[0]
    monthsAlone = lines[1].count == 12 ? lines[1] : lines[0]
    shortMonths = lines[2]
    date = DatePattern(lines[3][0])
    month = DatePattern(lines[3][1])
    daysOfMonth = DatePattern(lines[3][2])
    daysOfYear = DatePattern(lines[3][3])
    between = lines[3][4]
    hoursHaveTwoDigits = lines[3][5].hasPrefix("HH")
    timeSign = lines[3][5].contains(".") ? "." : ":"
    beforeTime = lines[3][6]
    numbers = NumberConventions(lines[4])
    listSign = lines[4][6]
    lastListSign = lines[4][7]
    pairSign = lines[4][8]
  }
}

/// A pattern of a date, ready to be filled in.
struct DatePattern: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case day, month, monthAlone, year, twoDigitDay
  }

  private let pieces: [(piece: Piece, isSecond: Bool)]

  init(_ pattern: String) {
    var pieces: [(piece: Piece, isSecond: Bool)] = []
    for (index, part) in pattern.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let letter = part.first else {
        if !part.isEmpty { pieces.append((.text(String(part)), false)) }
        continue
      }
      if let piece = Self.piece(letter.lowercased()) { pieces.append((piece, letter.isUppercase)) }
      if part.count > 1 { pieces.append((.text(String(part.dropFirst())), false)) }
    }
    self.pieces = pieces
  }

  private static func piece(_ letter: String) -> Piece? {
    switch letter {
    case "d": .day
    case "m": .month
    case "l": .monthAlone
    case "y": .year
    case "e": .twoDigitDay
    default: nil
    }
  }

  /// The pattern with the day, and with the second one where it names two.
  func filled(_ date: CalendarDate, and second: CalendarDate? = nil, in conventions: LanguageConventions) -> String {
    var text = ""
    for (piece, isSecond) in pieces {
      let day = isSecond ? second ?? date : date
      switch piece {
      case .text(let literal): text += literal
      case .day: text += String(day.day)
      case .month: text += conventions.months[day.month - 1]
      case .monthAlone: text += conventions.monthsAlone[day.month - 1]
      case .year: text += String(day.year)
      case .twoDigitDay: text += day.day < 10 ? "0\(day.day)" : String(day.day)
      }
    }
    return text
  }
}
