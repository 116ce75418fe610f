/// The phrases of the search page that it or its script says. Every language must have all of them.
enum SearchPhrase: String, CaseIterable, Sendable {
  case title = "search"
  case intro = "search_intro"
  case nothing = "search_nothing"
  case nothingChosen = "search_nothing_chosen"
  case resultsFor = "search_results_for"
  case searching = "search_searching"
  case loose = "search_loose"
  case alsoWritten = "search_also_written"
  case trouble = "search_trouble"
  case unavailable = "search_unavailable"
  case remove = "search_remove"
  case clear = "search_clear"
  case from = "search_from_day"
  case until = "search_until_day"
  case near = "search_near_place"
  case nearUnknown = "search_near_unknown"
  case allValues = "search_all_values"
  case fewerValues = "search_fewer_values"
  case keyOff = "search_key_off"
  case keyOn = "search_key_on"

  /// Those that the script says.
  static var ofScript: [SearchPhrase] { allCases.filter { $0 != .title && $0 != .intro } }
}

extension Phrases {
  subscript(phrase: SearchPhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }
}

/// A phrase as a script finds it in the page: under `search_nothing`, or `count_result.few` for one with a count.
struct ScriptWord: Sendable {
  var key: String
  var text: String

  static let view = View<ScriptWord>(
    "word", [.text("key") { word, _ in word.key }, .text("text") { word, _ in word.text }])
}

extension Phrases {
  /// All forms of a phrase with a count.
  func scriptWords(counted key: String) -> [ScriptWord] {
    (counted[key] ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ScriptWord(key: "\(key).\($0.key.rawValue)", text: $0.value) }
  }
}
