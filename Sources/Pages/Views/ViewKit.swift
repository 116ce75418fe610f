import Model
import Synchronization
import Templates

/// The shapes that views share.
struct ViewKit: Sendable {
  /// All plain phrases of the interface.
  let strings: RecordShape
  /// They themselves, by language.
  let words: [String: Value]
  /// A number: prints itself, each counted phrase is a field.
  let number: RecordShape

  init(_ phrases: PhraseBook) {
    strings = RecordShape("strings", phrases.wordKeys.map { .init($0, .text) })
    words = Dictionary(
      uniqueKeysWithValues: phrases.languages.map { language in
        (language.language, .record(phrases.wordKeys.map { .text(language.words[$0] ?? "") }))
      })
    number = RecordShape(
      "number", display: "digits", [.init("digits", .text)] + phrases.countedKeys.map { .init($0, .text) })
  }

  func group(of item: Shape) -> RecordShape {
    RecordShape("group", [.init("count", .record(number)), .init("items", .list(item))])
  }

  /// A text that may have fallen back to the default language.
  static let localText = RecordShape("localised text", display: "words", [.init("words", .text), .init("lang", .text)])

  static let date = RecordShape(
    "date", display: "written",
    [.init("written", .text), .init("iso", .text), .init("day", .text), .init("month", .text), .init("year", .text)])

  static let choice = RecordShape(
    "choice", display: "label", [.init("label", .text), .init("id", .text), .init("url", .path)])

  static let concept = RecordShape(
    "concept", display: "label",
    [.init("label", .record(localText)), .init("lang", .text), .init("url", .path)])
}
