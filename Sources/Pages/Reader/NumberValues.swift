import Synchronization
import Templates
import Text

/// Numbers as templates see them: printed in the reader's way, with each counted phrase ("12 organisations") as a
/// field. The same small numbers stand on many pages, so each is made once.
final class NumberValues: Sendable {
  private let language: ReaderLanguage
  private let countedKeys: [String]
  /// Each form cut where the number stands.
  private let forms: [String: [PluralCategory: [Substring]]]
  private let made = Mutex<[Int: Value]>([:])

  init(phrases: Phrases, language: ReaderLanguage, countedKeys: [String]) {
    self.language = language
    self.countedKeys = countedKeys
    forms = phrases.counted.mapValues { forms in
      forms.mapValues { $0.split(separator: "{count}", omittingEmptySubsequences: false) }
    }
  }

  func value(_ number: Int) -> Value {
    if let known = made.withLock({ $0[number] }) { return known }
    var slots: [Value] = [.text(language.format(number))]
    for key in countedKeys { slots.append(.text(phrase(key, number))) }
    let value = Value.record(slots)
    made.withLock { $0[number] = value }
    return value
  }

  /// "12 organisations"
  func phrase(_ key: String, _ number: Int) -> String {
    let forms = forms[key] ?? [:]
    guard let form = forms[language.plural(number)] ?? forms[.other] else { return key }
    return form.joined(separator: language.format(number))
  }
}
