/// The phrases of letters to organisations. Every language must have all of them.
enum InterestPhrase: String, CaseIterable, Sendable {
  case subject = "letter_subject"
  case subjectOfItem = "letter_subject_item"
  case subjectOfMatch = "letter_subject_match"
  case greeting = "letter_greeting"
  case found = "letter_found"
  case match = "letter_match"
  case youGain = "letter_you_gain"
  case weGain = "letter_we_gain"
  case check = "letter_check"
  case checkReturn = "letter_check_return"
  case checkFavour = "letter_check_favour"
  case checkLanguage = "letter_check_language"
  case checkStage = "letter_check_stage"
  case checkCountry = "letter_check_country"
  case offer = "letter_offer"
  case need = "letter_need"
  case service = "letter_service"
  case contact = "letter_contact"
  case who = "letter_who"
  case next = "letter_next"
  case close = "letter_close"
  case gap = "letter_gap"

  /// As scripts call it: `you_gain`.
  var name: String { String(rawValue.dropFirst("letter_".count)) }
}

extension Phrases {
  subscript(phrase: InterestPhrase) -> String { words[phrase.rawValue] ?? phrase.rawValue }
}
