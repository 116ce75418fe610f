/// The phrases that code says of taking part. Every language must have all of them.
enum ActPhrase: String, CaseIterable, Sendable {
  case interestTitle = "interest_title"
  case interestIntro = "interest_intro"
  case askServiceRetired = "ask_service_retired"
  case askServiceNobody = "ask_service_nobody"
  case comment
  case registrationClosed = "registration_closed"
  case takePartPast = "take_part_past"
  case takePartCancelled = "take_part_cancelled"
  case takePartPostponed = "take_part_postponed"
  case takePartFull = "take_part_full"
  case takePartAsk = "take_part_ask"
}

extension Phrases {
  subscript(phrase: ActPhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }
}
