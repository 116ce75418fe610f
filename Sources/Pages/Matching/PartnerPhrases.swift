import Matching

/// The sentences about partners in one language, cut where names stand: they are on every profile.
struct PartnerPhrases: Sendable {
  let theirs: SentencePattern
  let ours: SentencePattern
  let noneOfTheirs: Sentence
  let noneOfOurs: Sentence
  let check: SentencePattern
  let checkNothing: String
  let checkReturn: String
  let checkFavour: String
  let checkLanguage: String
  let checkStage: SentencePattern
  let checkCountry: String
  let jointService: SentencePattern
  private let marks: [[String]]

  init(_ phrases: Phrases) {
    theirs = SentencePattern(phrases[.partnerTheirs])
    ours = SentencePattern(phrases[.partnerOurs])
    noneOfTheirs = Sentence(phrases[.partnerTheirsNone], [:])
    noneOfOurs = Sentence(phrases[.partnerOursNone], [:])
    check = SentencePattern(phrases[.partnerCheck])
    checkNothing = phrases[.partnerCheckNothing]
    checkReturn = phrases[.partnerCheckReturn]
    checkFavour = phrases[.partnerCheckFavour]
    checkLanguage = phrases[.partnerCheckLanguage]
    checkStage = SentencePattern(phrases[.partnerCheckStage])
    checkCountry = phrases[.partnerCheckCountry]
    jointService = SentencePattern(phrases[.tieService])
    let words: [(Partner.Marks, String)] = [
      (.crossBorder, phrases[.markBorder]), (.crossSector, phrases[.markSector]), (.crossLevel, phrases[.markLevel]),
    ]
    marks = (0..<8).map { raw in words.filter { Partner.Marks(rawValue: UInt8(raw)).contains($0.0) }.map(\.1) }
  }

  /// What makes a partnership reach further, in words.
  func words(_ marks: Partner.Marks) -> [String] { self.marks[Int(marks.rawValue) & 7] }
}

extension SentencePattern {
  /// The sentence with its gaps filled with names that may be links; one for which there is no name stays empty.
  func sentence(_ part: (String) -> Sentence.Part?) -> Sentence {
    var parts: [Sentence.Part] = []
    parts.reserveCapacity(texts.count + gaps.count)
    for (index, text) in texts.enumerated() {
      if !text.isEmpty { parts.append(Sentence.Part(words: text)) }
      if index < gaps.count, let part = part(gaps[index]) { parts.append(part) }
    }
    return Sentence(parts: parts)
  }
}
