import Text

/// The words of the interface in one language, from `templates/strings/<language>.yaml`.
struct Phrases: Sendable {
  let language: String
  /// Plain phrases by key.
  var words: [String: String] = [:]
  /// Phrases with a count, by key and plural category; `{count}` stands for the number.
  var counted: [String: [PluralCategory: String]] = [:]

  init(language: String) {
    self.language = language
  }
}
