/// Every weight of matching, in one place. Shares are in per cent unless said otherwise.
///
/// The score of a need and an offer is the weighted sum of four likenesses, each from 0 to 1, reduced where the kinds
/// differ or the offer is less ready than the need. Of words, the square root of the cosine counts: short texts about
/// the same thing seldom reach a cosine of 0.3, and never reach 1.
enum Weights {
  // MARK: A need and an offer

  static let concepts = 50
  static let words = 30
  static let valueChain = 10
  static let sectors = 10

  /// Of the likeness of concepts: how well the offer covers the topics of the need. The rest is how well the need
  /// covers those of the offer, so that a pointed offer comes before one that claims everything.
  static let needCovered = 75

  /// Where the two have no language in common, words count as this share of the likeness of concepts: neither for
  /// nor against.
  static let wordsUnknown = 50

  /// A concept that says nothing still counts this share; one of many bits nearly the whole.
  static let leastInformation = 25
  /// At this many 1/1024 bits a concept counts half of what is above the least.
  static let halfInformation = 2 * Logarithm.one

  /// Links of the value chain that follow each other, against the same link.
  static let nextLink = 50

  /// Kinds that differ but go together, against the same kind.
  static let otherKind = 85

  /// Off for each readiness level that the offer is short of the need.
  static let stageGap = 5
  static let mostStageGap = 25

  /// Words as like as this speak for a pair by themselves: a cosine of 0.09. Without a topic in common or such words
  /// a pair is no opportunity: sector and value chain alone do not make one.
  static let likeWords = 3_000

  // MARK: Two organisations

  /// Of the fused score, the side that gains more; the other side has the rest. A pair of which one side gains nothing
  /// keeps this share.
  static let betterSide = 60
  /// Without a language in common.
  static let noLanguage = 95
  /// For each mark that the site prefers.
  static let preferred = 110

  // MARK: Lists

  /// A partner stands on at most so many times `top` lists, as long as others have any partner without it.
  static let mostExposure = 3
  /// Near copies: how many of the 16 boxes of two prints may be the same without loss.
  static let likeBoxes = 4

  // MARK: Bounds on the work, in candidates

  /// How many entries of the index by topic are read for one need.
  static let topicEntries = 8_192
  /// How many entries of the index by words are read for one need; longer lists are not kept.
  static let wordEntries = 2_048
  /// How many of the candidates found are scored in full.
  static let scored = 64
  /// How many comparisons are spent, over all, on those for whom the index found nobody.
  static let exhaustive = 200_000_000
}
