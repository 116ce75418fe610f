/// A date as people write it, and what it should be.
struct WrittenDate {
  /// What is wrong with it; nil where it is as it should be.
  var problem: DateProblem?
  /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, where it can be told.
  var corrected: DateProblem.Correction?

  static func read(_ text: String) -> WrittenDate {
    if PartialDate(text.utf8) != nil {
      return WrittenDate(corrected: DateProblem.Correction(text, isCertain: true))
    }
    if let inWords = inWords(text) { return inWords }
    guard let groups = NumberGroups(text) else { return WrittenDate(.notADate) }
    let numbers = groups.numbers
    switch groups.shape {
    case "c":
      let number = numbers[0]
      return dated(number / 10_000, number / 100 % 100, number % 100, .separators, certain: true)
    case "Y": return WrittenDate(.noSuchYear)
    case "YY": return WrittenDate(.range)
    case "Yn": return dated(numbers[0], numbers[1], nil, groups.yearFirstFault, certain: true)
    case "nY": return dated(numbers[1], numbers[0], nil, .yearLast, certain: true)
    case "Ynn": return yearFirst(groups)
    case "nnY": return yearLast(groups, year: numbers[2], .yearLast)
    case "nnn": return yearLast(groups, year: 2000 + numbers[2], .twoDigitYear)
    default: return WrittenDate(numbers.count > 3 ? .range : .notADate)
    }
  }

  private init(_ kind: DateProblem.Kind, _ correction: DateProblem.Correction? = nil) {
    problem = DateProblem(kind, correction)
    corrected = correction
  }

  private init(corrected: DateProblem.Correction) { self.corrected = corrected }

  private static func yearFirst(_ groups: NumberGroups) -> WrittenDate {
    let (year, month, day) = (groups.numbers[0], groups.numbers[1], groups.numbers[2])
    if let swapped = CalendarDate(year: year, month: day, day: month), month > 12 {
      return WrittenDate(.noSuchMonth(month), DateProblem.Correction(swapped.iso, isCertain: true))
    }
    return dated(year, month, day, groups.yearFirstFault, certain: true)
  }

  private static func yearLast(_ groups: NumberGroups, year: Int, _ kind: DateProblem.Kind) -> WrittenDate {
    let (first, second) = (groups.numbers[0], groups.numbers[1])
    let certain = kind == .yearLast
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    // Who writes points puts the day first.
    if let dayFirst, let monthFirst, dayFirst != monthFirst, !groups.separators.allSatisfy({ $0 == "." }) {
      return WrittenDate(
        .ambiguousOrder(dayFirst: dayFirst, monthFirst: monthFirst),
        DateProblem.Correction(dayFirst.iso, isCertain: false))
    }
    if let date = dayFirst ?? monthFirst {
      return WrittenDate(kind, DateProblem.Correction(date.iso, isCertain: certain))
    }
    return second > 12 && (1...12).contains(first)
      ? dated(year, first, second, kind, certain: certain) : dated(year, second, first, kind, certain: certain)
  }

  /// A date of numbers that may not exist: the month and day are looked at before the form.
  static func dated(
    _ year: Int, _ month: Int, _ day: Int?, _ kind: DateProblem.Kind, certain: Bool
  ) -> WrittenDate {
    if let date = PartialDate(year: year, month: month, day: day) {
      return WrittenDate(kind, DateProblem.Correction(date.iso, isCertain: certain))
    }
    guard (1...9999).contains(year) else { return WrittenDate(.noSuchYear) }
    guard (1...12).contains(month) else { return WrittenDate(.noSuchMonth(month)) }
    let last = CalendarDate.days(inMonth: month, year: year)
    let lastDay = CalendarDate(year: year, month: month, day: last)
    return WrittenDate(
      .noSuchDay(day ?? 0, year: year, month: month, lastDay: last),
      lastDay.flatMap { day ?? 0 > last ? DateProblem.Correction($0.iso, isCertain: false) : nil })
  }
}

/// The numbers of a text and what stands between them, which must be separators of dates.
private struct NumberGroups {
  var numbers: [Int] = []
  /// A letter a number, by how many digits it has: `Y` four, `n` one or two, `c` eight, `x` otherwise.
  var shape = ""
  var separators: [String] = []

  init?(_ text: String) {
    var rest = text[...]
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), digits.count <= 8 else { return nil }
      numbers.append(number)
      shape.append(["n", "n", "x", "Y", "x", "x", "x", "c"][digits.count - 1])
      rest = rest.dropFirst(digits.count)
      if rest.isEmpty || rest == "." { return }
      let separator = rest.prefix { !$0.isNumber }
      guard separator.allSatisfy({ " /.-‐‑‒–—−_,\u{A0}".contains($0) }) else { return nil }
      separators.append(String(separator))
      rest = rest.dropFirst(separator.count)
    }
  }

  /// What is wrong with the form of a date that has the year first.
  var yearFirstFault: DateProblem.Kind {
    separators.allSatisfy { $0 == "-" } ? .missingZeros : .separators
  }
}
