/// The phrases of what visitors choose that code says itself. Every language must have all of them.
enum ChoicePhrase: String, CaseIterable, Sendable {
  case compare = "compare_title"
  case compareIntro = "compare_intro"
  case saved = "saved_title"
  case savedIntro = "saved_intro"
}

extension Phrases {
  subscript(phrase: ChoicePhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }
}
