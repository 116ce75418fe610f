/// The phrases about reading offline that pages say themselves. Every language must have all of them.
enum OfflinePhrase: String, CaseIterable, Sendable {
  case title = "offline_title"
  case link = "offline_link"
  case lead = "offline_lead"
}

extension Phrases {
  subscript(phrase: OfflinePhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }
}
