/// The score of a need and an offer, with its parts: all from 0 to 10,000.
struct PairScore: Sendable, Hashable {
  var concepts = 0
  /// Nil where the two have no language in common.
  var words: Int?
  var valueChain = 0
  var sectors = 0
  /// Whether the kinds are the same.
  var isSameKind = true
  /// In readiness levels.
  var stageGap = 0
  /// The concept that says most of those above or at topics of both; -1 for none.
  var concept: Int32 = -1
  /// Whether both name the concept itself.
  var isSameTopic = false

  var total: Int {
    let words = words ?? concepts * Weights.wordsUnknown / 100
    var total =
      (concepts * Weights.concepts + words * Weights.words + valueChain * Weights.valueChain
        + sectors * Weights.sectors) / 100
    if !isSameKind { total = total * Weights.otherKind / 100 }
    return total * (100 - min(stageGap * Weights.stageGap, Weights.mostStageGap)) / 100
  }

  /// Whether more than sector and value chain speaks for the pair.
  var isFounded: Bool { concept >= 0 || (words ?? 0) >= Weights.likeWords }

  var evidence: Opportunity.Evidence {
    /// Whether more than sector and value chain speaks for the pair.
    var isFounded: Bool { concept >= 0 || (words ?? 0) >= Weights.likeWords }

    var evidence: Opportunity.Evidence = []
    if concept >= 0 { evidence.insert(isSameTopic ? .sameTopic : .relatedTopic) }
    if let words {
      if words >= Weights.likeWords { evidence.insert(.likeWords) }
    } else {
      evidence.insert(.otherLanguage)
    }
    if valueChain == Score.whole { evidence.insert(.sameLink) } else if valueChain > 0 { evidence.insert(.nextLink) }
    if sectors == Score.whole { evidence.insert(.sameSector) }
    return evidence
  }
}
