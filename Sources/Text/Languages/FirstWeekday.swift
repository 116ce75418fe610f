extension ReaderLanguage {
  /// The day on which weeks begin in the country that the language is first spoken in; English is that of Europe.
  ///
  /// Source: Unicode Common Locale Data Repository 48, supplemental data, `weekData`.
  public var firstWeekday: Weekday {
    switch code {
    case "ar", "fa": .saturday
    case "he", "hi", "ja", "ko", "mt", "pt", "zh": .sunday
    default: .monday
    }
  }
}

extension Weekday {
  /// All seven in the order of a week that begins with this one.
  public var week: [Weekday] {
    Self.allCases.filter { $0.rawValue >= rawValue } + Self.allCases.filter { $0.rawValue < rawValue }
  }
}

extension CalendarDate {
  /// The last such day of the week that is not after this one.
  public func beginningOfWeek(on first: Weekday) -> CalendarDate {
    adding(days: -((weekday.rawValue - first.rawValue + 7) % 7))
  }

  /// The number of the week by ISO 8601: the first one of a year is that of its first Thursday.
  public var weekNumber: Int {
    let thursday = beginningOfWeek(on: .monday).adding(days: 3)
    guard let start = CalendarDate(year: thursday.year, month: 1, day: 1) else { return 1 }
    return (thursday.dayNumber - start.dayNumber) / 7 + 1
  }
}
