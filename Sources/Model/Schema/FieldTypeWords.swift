/// What a field takes, in the words of an editor.
extension FieldType {
  /// In full, as the reference of the format says it.
  var words: String {
    switch self {
    case .text: "a text"
    case .id: "an id"
    case .conceptId: "an id or a code"
    case .alias: "an old id or path"
    case .localText: "a text, translatable"
    case .integer(let range): "a whole number" + Self.words(range.map { ("\($0.lowerBound)", "\($0.upperBound)") })
    case .number(let range):
      "a number" + Self.words(range.map { (Self.plain($0.lowerBound), Self.plain($0.upperBound)) })
    case .flag: "`true` or `false`"
    case .date: "a date, `YYYY-MM-DD`"
    case .partialDate: "a date, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`"
    case .dateTime: "a time, `YYYY-MM-DDTHH:MM`, or a date"
    case .time: "a time of day, `HH:MM`"
    case .timeZone: "a time zone, `Europe/Paris`"
    case .choice(_, let values): Self.alternatives(values)
    case .country: "a country, `FR`"
    case .language: "a language, `fr`"
    case .reference(let target): target.expected
    case .webAddress: "a web address"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .identifier: "a number of that register"
    case .file: "the name of a file"
    case .list(.mapping): "a list; its items have fields of their own, below"
    case .list(let element): "a list: \(element.words)"
    case .mapping: "fields of its own, below"
    case .table(let key, let value):
      "a mapping from \(key.words) to " + (value.innerFields == nil ? value.words : "fields, below")
    case .free: "anything"
    }
  }

  /// The words or the kind of id that can be written, where the help alone does not say it.
  var taken: String? {
    switch self {
    case .choice, .reference: words
    case .list(let element): element.taken
    default: nil
    }
  }

  private static func words(_ range: (low: String, high: String)?) -> String {
    guard let range else { return "" }
    // Bounds that only keep slips of the keyboard out would be read as something to aim at.
    return range.high.count > 4 ? "" : ", \(range.low) to \(range.high)"
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  private static func alternatives(_ values: [String]) -> String {
    let quoted = values.map { "`\($0)`" }
    return quoted.count < 2
      ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " or " + (quoted.last ?? "")
  }
}
