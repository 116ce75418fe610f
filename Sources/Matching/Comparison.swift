import Linking
import Model
import Text

/// Two organisations in full: every need of either with every offer of the other, and what speaks for and against.
public struct Comparison: Sendable {
  /// The needs of the first with the offers of the second, then the other way round; in either, what the rules allow
  /// first, the best first.
  public let pairs: [Pair]
  /// What joins the two already, as the first sees it.
  public let ties: [Tie]

  /// A need and an offer.
  public struct Pair: Sendable, Hashable {
    public let opportunity: Opportunity
    /// The rules that stand against it; none where it is allowed.
    public let breaches: [Breach]
    public let parts: Parts
  }

  /// What the score of a pair is made of.
  public struct Parts: Sendable, Hashable {
    public let concepts: Score
    /// Nil where the two have no language in common.
    public let words: Score?
    public let valueChain: Score
    public let sectors: Score
    /// Whether more than sector and value chain speaks for the pair; without it no score suffices.
    public let isFounded: Bool
  }

  /// Offers and needs that no longer hold are left out, and so is all of an archived organisation.
  public init(
    of first: Int, with second: Int, in site: LinkedCatalogue, today: CalendarDate, threads: Int
  ) throws {
    let corpus = try Corpus(site, today: today, threads: threads)
    let rules = HardRules(corpus: corpus, ties: TiedOrganisations(site))
    var texts = TextComparison(featureCount: corpus.featureCount)
    pairs = [(first, second), (second, first)].flatMap { seeker, provider in
      Self.pairs(seeker, provider, rules, &texts)
    }
    ties = rules.ties.ties[first].filter { $0.organisation == second }
  }

  private static func pairs(
    _ seeker: Int, _ provider: Int, _ rules: HardRules, _ texts: inout TextComparison
  ) -> [Pair] {
    let (needs, offers) = (rules.corpus.needs, rules.corpus.offers)
    var pairs: [Pair] = []
    for need in 0..<needs.count where Int(needs.owners[need]) == seeker {
      texts.begin(need, of: needs)
      for offer in 0..<offers.count where Int(offers.owners[offer]) == provider {
        let score = PairScoring(corpus: rules.corpus).score(need, offer, cosine: texts.cosine(offer, of: offers))
        pairs.append(
          Pair(
            opportunity: Opportunity(Hit(need: need, offer: offer, score), rules),
            breaches: rules.breaches(need: need, offer: offer), parts: Parts(score)))
      }
      texts.end(need, of: needs)
    }
    return pairs.sorted { left, right in
      let order = (left.breaches.isEmpty ? 0 : 1, right.breaches.isEmpty ? 0 : 1)
      if order.0 != order.1 { return order.0 < order.1 }
      return left.opportunity.score > right.opportunity.score
    }
  }
}

extension Comparison.Parts {
  init(_ score: PairScore) {
    concepts = Score(tenThousandths: score.concepts)
    words = score.words.map { Score(tenThousandths: $0) }
    valueChain = Score(tenThousandths: score.valueChain)
    sectors = Score(tenThousandths: score.sectors)
    isFounded = score.isFounded
  }
}
