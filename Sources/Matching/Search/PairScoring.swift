/// Scores pairs of a need and an offer, by their numbers.
struct PairScoring: Sendable {
  let corpus: Corpus

  private var needs: Items { _read { yield corpus.needs } }
  private var offers: Items { _read { yield corpus.offers } }
  private var weights: ConceptWeights { _read { yield corpus.weights } }

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
        if best == 0, corpus.roles.areNeighbours(Int(link), Int(offers.links.elements[other])) {
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
