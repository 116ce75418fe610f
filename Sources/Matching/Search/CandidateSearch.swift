/// From which side one searches.
enum Side: Sendable {
  /// For a need, among the offers.
  case needs
  /// For an offer, among the needs.
  case offers
}

/// Searches for the candidates of one item after another, on one thread.
struct CandidateSearch {
  private let rules: HardRules
  private let scoring: PairScoring
  private let side: Side
  private let leastScore: Int
  private let queries: Items
  private let targets: Items
  private var sums: RoughSums?
  private var texts: TextComparison

  /// - Parameter index: of the other side; where there is none only given candidates can be asked for.
  init(_ rules: HardRules, index: CandidateIndex?, side: Side, leastScore: Score) {
    self.rules = rules
    scoring = PairScoring(corpus: rules.corpus)
    self.side = side
    // What has nothing in common is no opportunity, whatever the site says.
    self.leastScore = max(Int(leastScore.tenThousandths), 1)
    queries = side == .needs ? rules.corpus.needs : rules.corpus.offers
    targets = side == .needs ? rules.corpus.offers : rules.corpus.needs
    sums = index.map { RoughSums(rules, $0, side: side) }
    texts = TextComparison(featureCount: rules.corpus.featureCount)
  }

  /// The best candidates of an item that the index finds, at most `count`. Of those that are found, the best by a
  /// rough sum are scored in full.
  mutating func candidates(of query: Int, atMost count: Int) -> [Hit] {
    guard let found = sums?.best(Weights.scored + count, for: query), !found.isEmpty else { return [] }
    return scored(found, query, count)
  }

  /// The best among given ones, at most `count`.
  mutating func candidates(of query: Int, among given: some Sequence<Int32>, atMost count: Int) -> [Hit] {
    let own = queries.rules[query]
    let allowed = given.filter { target in
      own.goes(with: targets.rules[Int(target)]) && rules.allow(query, Int(target), from: side)
    }
    return allowed.isEmpty ? [] : scored(allowed, query, count)
  }

  private mutating func scored(_ allowed: [Int32], _ query: Int, _ count: Int) -> [Hit] {
    texts.begin(query, of: queries)
    defer { texts.end(query, of: queries) }
    var hits: [Hit] = []
    for target in allowed {
      let (need, offer) = side == .needs ? (query, Int(target)) : (Int(target), query)
      let score = scoring.score(need, offer, cosine: texts.cosine(Int(target), of: targets))
      if score.isFounded, score.total >= leastScore { hits.append(Hit(need: need, offer: offer, score)) }
    }
    return hits.best(
      count, by: side, in: TurnOrder(query: query, of: queries.count, targets: targets.count))
  }
}
