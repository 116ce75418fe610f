/// A reader's language: how it writes dates, numbers, names and lists, and how it sorts.
///
/// Everything is worked out when the value is made (about a millisecond); afterwards it is immutable, as cheap to
/// pass on as a reference, and used from any number of threads.
public struct ReaderLanguage: Sendable {
  private let rules: Rules

  /// All that one language has, shared by the copies of the value.
  private final class Rules: Sendable {
    let code: String
    let conventions: LanguageConventions
    let names: DisplayNames
    let collation: Collation

    init(code: String) {
      self.code = code
      conventions = LanguageConventions(language: code)
      names = DisplayNames(language: code)
      collation = Collation(language: code)
    }
  }

  /// A language by its ISO 639-1 code (`fr`). One that has no conventions here gets dates of ISO 8601.
  public init(code: String) { rules = Rules(code: code) }

  public var code: String { rules.code }

  public enum Direction: String, Sendable, Hashable { case ltr, rtl }

  public var direction: Direction {
    ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(code) ? .rtl : .ltr
  }

  // MARK: Names

  /// The language's own name as a menu has it: `Français`.
  public var endonym: String { rules.names.endonym }

  /// The name of a language as it stands within a sentence (`francuski`); the code itself where it is unknown.
  public func name(ofLanguage code: String) -> String { rules.names.language(code) }

  /// The name of a country by its ISO 3166-1 code; the code itself where it is unknown.
  public func name(ofCountry iso: String) -> String { rules.names.country(iso) }

  // MARK: Dates

  /// `15 February 2027`, `15 lutego 2027`.
  public func format(_ date: CalendarDate) -> String { rules.conventions.date.filled(date, in: rules.conventions) }

  /// As much of it as is known: `15 lutego 2027`, `luty 2027`, `2027`.
  public func format(_ date: PartialDate) -> String {
    if date.month == nil { return String(date.year) }
    return date.day == nil ? rules.conventions.month.filled(date.first, in: rules.conventions) : format(date.first)
  }

  /// `10:00`, as the language writes times.
  public func format(_ time: TimeOfDay) -> String {
    let iso = time.iso
    let hour = !rules.conventions.hoursHaveTwoDigits && time.hour < 10 ? String(time.hour) : String(iso.prefix(2))
    return hour + rules.conventions.timeSign + iso.suffix(2)
  }

  /// `15 February 2027, 10:00`.
  public func format(_ moment: LocalDateTime) -> String {
    guard let time = moment.time else { return format(moment.date) }
    return format(moment.date) + rules.conventions.beforeTime + format(time)
  }

  /// From the first day to the last: `15–17 February 2027`, `27 February – 1 March 2027`.
  public func format(from first: CalendarDate, until last: CalendarDate) -> String {
    let conventions = rules.conventions
    if first == last { return format(first) }
    if first.year != last.year { return format(first) + conventions.between + format(last) }
    let pattern = first.month == last.month ? conventions.daysOfMonth : conventions.daysOfYear
    return pattern.filled(first, and: last, in: conventions)
  }

  /// When something begins and, where that is known, ends: `15 February 2027, 10:00–12:00` within a day,
  /// `15–17 February 2027` without times, both moments in full otherwise.
  public func format(from start: LocalDateTime, until end: LocalDateTime?) -> String {
    guard let end, end != start else { return format(start) }
    if start.date == end.date {
      guard let time = end.time else { return format(start) }
      return start.hasTime ? format(start) + "–" + format(time) : format(start.date)
    }
    if !start.hasTime, !end.hasTime { return format(from: start.date, until: end.date) }
    return format(start) + " – " + format(end)
  }

  /// `Feb`, for the tile of a calendar.
  public func shortMonth(_ date: CalendarDate) -> String { rules.conventions.shortMonths[date.month - 1] }

  /// `February`, as it stands by itself, for the heading of a calendar. From 1 to 12.
  public func month(_ date: CalendarDate) -> String { rules.conventions.monthsAlone[date.month - 1] }

  // MARK: Numbers

  public func format(_ number: Int) -> String { rules.conventions.numbers.format(number) }

  /// Rounded half to even to so many decimal places.
  public func format(_ number: Double, decimals: Int) -> String {
    rules.conventions.numbers.format(number, decimals: decimals)
  }

  /// A fraction (0.25) as a percentage (`25 %`).
  public func percent(_ fraction: Double, decimals: Int = 0) -> String {
    rules.conventions.numbers.percent(fraction, decimals: decimals)
  }

  /// An amount in euro: `1 250 €`, `€1,250`.
  public func euros(_ amount: Double, decimals: Int = 0) -> String {
    rules.conventions.numbers.euros(amount, decimals: decimals)
  }

  // MARK: Words

  /// Which form of a word goes with a number.
  public func plural(_ count: Int) -> PluralCategory { PluralCategory.cardinal(count, language: code) }

  /// The forms that words take with whole numbers in this language.
  public var pluralCategories: Set<PluralCategory> { PluralCategory.all(of: code) }

  /// `A, B and C`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    let others = items.dropLast()
    if others.isEmpty { return last }
    let conventions = rules.conventions
    let sign = others.count == 1 ? conventions.pairSign : conventions.lastListSign
    return others.joined(separator: conventions.listSign) + joined(sign, before: last)
  }

  /// Spanish says `e` for `y` before the sound of i.
  private func joined(_ sign: String, before word: String) -> String {
    guard code == "es", sign == " y " else { return sign + word }
    let start = Folding.fold(String(word.prefix(4)))
    let soundsOfI =
      start.hasPrefix("i") || (start.hasPrefix("hi") && !start.hasPrefix("hia") && !start.hasPrefix("hie"))
    return (soundsOfI ? " e " : sign) + word
  }

  // MARK: Sorting

  /// A key whose comparison is the language's order: letters, then marks, then small letters and capitals. Takes
  /// about a microsecond.
  public func sortKey(_ text: String) -> SortKey { rules.collation.key(text) }

  /// The heading under which a text stands in an alphabetical list: a letter of the language (`Ł` in Polish), or
  /// `#` for what begins with none.
  public func initial(_ text: String) -> String {
    rules.collation.headings.heading(primary: rules.collation.firstPrimary(text))
  }
}
