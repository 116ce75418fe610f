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

  var evidence: Opportunity.Evidence {
    var evidence: Opportunity.Evidence = []
    if concept >= 0 { evidence.insert(isSameTopic ? .sameTopic : .relatedTopic) }
    if let words { if words >= Self.likeWords { evidence.insert(.likeWords) } } else { evidence.insert(.otherLanguage) }
    if valueChain == Score.whole { evidence.insert(.sameLink) } else if valueChain > 0 { evidence.insert(.nextLink) }
    if sectors == Score.whole { evidence.insert(.sameSector) }
    return evidence
  }

  /// From here on the words are worth a mention: a cosine of 0.09.
  private static let likeWords = 3_000
}

/// Scores pairs of a need and an offer, by their numbers.
struct PairScoring: Sendable {
  let needs: Items
  let offers: Items
  let weights: ConceptWeights
  let roles: ConceptRoles

  init(_ corpus: Corpus) {
    needs = corpus.needs
    offers = corpus.offers
    weights = corpus.weights
    roles = corpus.roles
  }

  /// - Parameter cosine: of the texts, in 1/4096; nil where they have no language in common.
  func score(_ need: Int, _ offer: Int, cosine: Int?) -> PairScore {
    var score = PairScore()
    compareTopics(need, offer, &score)
    score.words = cosine.map { ($0 * Score.whole * Score.whole / TextVectors.one).squareRoot }
    score.valueChain = valueChain(need, offer)
    score.sectors = sectors(need, offer)
    score.isSameKind = needs.kinds[need] == offers.kinds[offer]
    let (wanted, there) = (Int(needs.stages[need]), Int(offers.stages[offer]))
    if wanted > 0, there > 0 { score.stageGap = max(wanted - there, 0) }
    return score
  }

  // MARK: Topics

  /// Each topic with the one of the other side that is most like it, each weighed by what it tells.
  private func compareTopics(_ need: Int, _ offer: Int, _ score: inout PairScore) {
    let (wanted, offered) = (needs.topics.range(need), offers.topics.range(offer))
    guard !wanted.isEmpty, !offered.isEmpty else { return }
    var (needSum, needCovered, offerSum, offerCovered) = (0, 0, 0, 0)
    var mostInformation = -1
    for position in wanted {
      let topic = Int(needs.topics.elements[position])
      var best = 0
      for other in offered {
        let (likeness, shared) = likeness(topic, Int(offers.topics.elements[other]))
        best = max(best, likeness)
        guard shared >= 0, weights.information(of: shared) > mostInformation else { continue }
        mostInformation = weights.information(of: shared)
        score.concept = Int32(shared)
        score.isSameTopic = topic == shared && Int(offers.topics.elements[other]) == shared
      }
      needSum += weights.information(of: topic)
      needCovered += weights.information(of: topic) * best
    }
    for other in offered {
      let topic = Int(offers.topics.elements[other])
      var best = 0
      for position in wanted { best = max(best, likeness(Int(needs.topics.elements[position]), topic).0) }
      offerSum += weights.information(of: topic)
      offerCovered += weights.information(of: topic) * best
    }
    score.concepts =
      (needCovered / max(needSum, 1) * Weights.needCovered + offerCovered / max(offerSum, 1)
        * (100 - Weights.needCovered)) / 100
  }

  /// From 0 to 10,000, and the deepest concept above both, -1 for none.
  private func likeness(_ first: Int, _ second: Int) -> (Int, Int) {
    guard let shared = weights.deepestShared(first, second) else { return (0, -1) }
    let information = weights.information(of: shared)
    let share =
      Weights.leastInformation
      * Score.whole + (100 - Weights.leastInformation) * Score.whole * information
      / (information + Weights.halfInformation)
    let sum = weights.information(of: first) + weights.information(of: second)
    let likeness = first == second || sum == 0 ? 1_024 : min(2 * information * 1_024 / sum, 1_024)
    return (share / 100 * likeness / 1_024, shared)
  }

  // MARK: Value chain and sectors

  private func valueChain(_ need: Int, _ offer: Int) -> Int {
    var best = 0
    for position in needs.links.range(need) {
      let link = needs.links.elements[position]
      for other in offers.links.range(offer) {
        if offers.links.elements[other] == link { return Score.whole }
        if best == 0, roles.areNeighbours(Int(link), Int(offers.links.elements[other])) {
          best = Score.whole * Weights.nextLink / 100
        }
      }
    }
    return best
  }

  private func sectors(_ need: Int, _ offer: Int) -> Int {
    var best = 0
    for position in needs.sectors.range(need) {
      for other in offers.sectors.range(offer) {
        best = max(
          best, weights.similarity(Int(needs.sectors.elements[position]), Int(offers.sectors.elements[other])))
      }
    }
    return best * Score.whole / 1_024
  }
}
