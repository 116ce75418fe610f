extension WrittenDate {
  /// A date with its month in words, in any language whose months are known: `31 December 2024`, `März 2025`.
  static func inWords(_ text: String) -> WrittenDate? {
    var day: Int?
    var year: Int?
    var months: Set<Int> = []
    for word in Folding.fold(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits) {
        // `1st` and `1er` are 1; `15x` and `2024x` are nothing.
        guard word.count - digits.count <= (digits.count <= 2 ? 2 : 0) else { return nil }
        if digits.count == 4, year == nil {
          year = number
        } else if digits.count <= 2, day == nil {
          day = number
        } else {
          return nil
        }
      } else if let found = MonthNames.numbers[String(word)] {
        guard months.isEmpty else { return nil }
        months = found
      } else if word.count > 4 {
        return nil
      }
    }
    guard let year, let month = months.min() else { return nil }
    return dated(year, month, day, .monthInWords, certain: months.count == 1)
  }
}

/// The months by their names in the official languages of the European Union, whole and cut short.
private enum MonthNames {
  /// Which months a folded name can mean: `listopad` is October in Croatian and November in Czech and Polish.
  static let numbers: [String: Set<Int>] = {
    var numbers: [String: Set<Int>] = [:]
    for language in LanguageCodes.europeanUnion {
      let conventions = LanguageConventions(language: language)
      for names in [conventions.months, conventions.monthsAlone, conventions.shortMonths] {
        for (index, name) in names.enumerated() {
          let bare = Folding.fold(name).filter(\.isLetter)
          if !bare.isEmpty { numbers[bare, default: []].insert(index + 1) }
        }
      }
    }
    return numbers
  }()
}
