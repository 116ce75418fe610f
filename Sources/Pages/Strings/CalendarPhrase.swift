import Text

/// The phrases of the calendar of events that code says itself. Every language must have all of them.
enum CalendarPhrase: String, CaseIterable, Sendable {
  case calendar = "calendar_title"
  case short = "calendar_short"
  case intro = "calendar_intro"
  case dayOf = "calendar_day_of"
  case monday = "weekday_1"
  case tuesday = "weekday_2"
  case wednesday = "weekday_3"
  case thursday = "weekday_4"
  case friday = "weekday_5"
  case saturday = "weekday_6"
  case sunday = "weekday_7"
}

extension Phrases {
  subscript(phrase: CalendarPhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }

  /// A phrase with the words that stand in braces put in.
  func filled(_ phrase: CalendarPhrase, _ words: KeyValuePairs<String, String>) -> String {
    SentencePattern(self[phrase]).filled(words)
  }

  /// "Monday", as the head of a column has it.
  func name(of day: Weekday) -> String { words["weekday_\(day.rawValue)"] ?? "\(day)" }
}
