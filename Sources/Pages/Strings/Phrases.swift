import Model
import Text

/// The words of the interface in one language, from `templates/strings/<language>.yaml`.
struct Phrases: Sendable {
  let language: String
  /// Plain phrases by key.
  var words: [String: String] = [:]
  /// Phrases with a count, by key and plural category; `{count}` stands for the number.
  var counted: [String: [PluralCategory: String]] = [:]
  /// What fields are called and what they say.
  var fieldHelp = FieldHelp()
  /// The labels of fields, by kind and name: asked for on every page.
  private var fieldLabels: [RecordKind: [String: String]] = [:]

  init(language: String) {
    self.language = language
  }

  /// "Founded"
  func label(ofField name: String, of kind: RecordKind) -> String { fieldLabels[kind]?[name] ?? name }

  /// Gathers the labels of fields, once all words are read.
  mutating func gatherFieldLabels() {
    for kind in RecordKind.allCases {
      let prefix = "field_\(kind.singular)_"
      for (key, label) in words where key.hasPrefix(prefix) {
        fieldLabels[kind, default: [:]][String(key.dropFirst(prefix.count))] = label
      }
    }
  }
}
