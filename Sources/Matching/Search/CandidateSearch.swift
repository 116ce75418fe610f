/// From which side one searches.
enum Side: Sendable {
  /// For a need, among the offers.
  case needs
  /// For an offer, among the needs.
  case offers
}

/// Searches for the candidates of one item after another, on one thread.
///
/// What the index finds is summed up roughly, as far as it is read; the best by that sum are scored in full.
struct CandidateSearch {
  private let corpus: Corpus
  private let rules: HardRules
  private let scoring: PairScoring
  private let index: CandidateIndex?
  private let side: Side
  private let leastScore: Int
  private let queries: Items
  private let targets: Items

  /// By target, what was found of it: 0 for nothing, below 0 for what the rules forbid. All 0 between searches.
  private var sums: [Int32]
  private var touched: [Int32] = []
  /// By feature, its weight in the texts of the query. All 0 between searches.
  private var queryWeights: [UInt16]
  private var queryLanguages: [LetterPair] = []
  /// Scratch.
  private var lists: [(entries: Int, list: Int, gain: Int32)] = []

  /// - Parameter index: of the targets; where there is none only given candidates, or all, are scored.
  init(_ rules: HardRules, _ scoring: PairScoring, index: CandidateIndex?, side: Side, leastScore: Score) {
    corpus = rules.corpus
    self.rules = rules
    self.scoring = scoring
    self.index = index
    self.side = side
    self.leastScore = max(Int(leastScore.tenThousandths), 1)
    queries = side == .needs ? corpus.needs : corpus.offers
    targets = side == .needs ? corpus.offers : corpus.needs
    sums = [Int32](repeating: 0, count: index == nil ? 0 : targets.count)
    queryWeights = [UInt16](repeating: 0, count: corpus.featureCount)
  }

  /// The best candidates of an item that the index finds, at most `count`.
  mutating func candidates(of query: Int, atMost count: Int) -> [Hit] {
    guard let index else { return [] }
    beginTexts(of: query)
    defer { endTexts(of: query) }
    readTopics(of: query, index)
    readWords(of: query, index)
    var hits: [Hit] = []
    for target in best(Weights.scored + count) { score(query, Int(target), &hits) }
    return hits.best(count, by: side)
  }

  /// The best among given targets, at most `count`.
  mutating func candidates(of query: Int, among given: some Sequence<Int32>, atMost count: Int) -> [Hit] {
    var hits: [Hit] = []
    var hasBegun = false
    let own = queries.rules[query]
    for target in given where own.goes(with: targets.rules[Int(target)]) && allows(query, Int(target)) {
      if !hasBegun { beginTexts(of: query) }
      hasBegun = true
      score(query, Int(target), &hits)
    }
    if hasBegun { endTexts(of: query) }
    return hits.best(count, by: side)
  }

  private func allows(_ query: Int, _ target: Int) -> Bool {
    side == .needs ? rules.allow(need: query, offer: target) : rules.allow(need: target, offer: query)
  }

  private func score(_ query: Int, _ target: Int, _ hits: inout [Hit]) {
    let (need, offer) = side == .needs ? (query, target) : (target, query)
    let score = scoring.score(need, offer, cosine: cosine(target))
    if score.total >= leastScore { hits.append(Hit(need: need, offer: offer, score)) }
  }

  // MARK: Reading the index

  /// A topic weighs what it tells beyond the next wider one, so that what is found under both has the weight of the
  /// deeper. The rarest first, until enough is read.
  private mutating func readTopics(of query: Int, _ index: CandidateIndex) {
    lists.removeAll(keepingCapacity: true)
    let topics = queries.topics.elements[queries.topics.range(query)]
    let sum = max(topics.reduce(0) { $0 + corpus.weights.information(of: Int($1)) }, 1)
    let groups = CandidateIndex.groups(of: queries.rules[query].typesSought)
    for topic in topics {
      var next: Int? = Int(topic)
      while let concept = next {
        next = corpus.weights.broader(of: concept)
        let below = next.map { corpus.weights.information(of: $0) } ?? 0
        let gain = (corpus.weights.information(of: concept) - below) * Weights.concepts * 100 / sum
        for group in 0..<CandidateIndex.typeGroups where groups >> group & 1 == 1 {
          let list = concept * CandidateIndex.typeGroups + group
          let entries = index.byConcept.range(list).count
          if entries > 0 { lists.append((entries, list, Int32(max(gain, 1)))) }
        }
      }
    }
    lists.sort { ($0.entries, $0.list) < ($1.entries, $1.list) }
    var left = Weights.topicEntries
    for (entries, list, gain) in lists where left > 0 {
      let range = index.byConcept.range(list)
      // Of a list that is too long everybody reads another piece, so that all of it is read by somebody.
      let start = entries > left ? query &* 7_919 % entries : 0
      for step in 0..<min(entries, left) {
        let position = start + step < entries ? start + step : start + step - entries
        touch(query, Int(index.byConcept.items[range.lowerBound + position]), gain)
      }
      left -= entries
    }
  }

  private mutating func readWords(of query: Int, _ index: CandidateIndex) {
    lists.removeAll(keepingCapacity: true)
    for text in queries.texts(of: query) {
      let vector = queries.vectors.texts[text]
      for position in Int(vector.start)..<Int(vector.end) {
        let feature = Int(queries.vectors.features[position])
        let entries = index.byFeature.range(feature).count
        if entries > 0 { lists.append((entries, feature, Int32(queries.vectors.weights[position]))) }
      }
    }
    lists.sort { ($0.entries, $0.list) < ($1.entries, $1.list) }
    var left = Weights.wordEntries
    for (entries, feature, weight) in lists where entries <= left {
      for position in index.byFeature.range(feature) {
        let product = Int(weight) * Int(index.featureWeights[position])
        // About the share that words have in the score: a cosine of 1 is 3,000.
        let gain = product * Weights.words * 100 / (TextVectors.one * TextVectors.one)
        touch(query, Int(index.byFeature.items[position]), Int32(gain))
      }
      left -= entries
    }
  }

  private mutating func touch(_ query: Int, _ target: Int, _ gain: Int32) {
    let sum = sums[target]
    if sum > 0 {
      sums[target] = sum + gain
    } else if sum == 0 {
      let isAllowed = queries.rules[query].goes(with: targets.rules[target]) && allows(query, target)
      sums[target] = isAllowed ? gain + 1 : -1
      touched.append(Int32(target))
    }
  }

  /// The targets of the largest sums, in the order of the targets; forgets all that was found.
  private mutating func best(_ count: Int) -> [Int32] {
    var found: [(sum: Int32, target: Int32)] = []
    for target in touched {
      if sums[Int(target)] > 0 { found.append((sums[Int(target)], target)) }
      sums[Int(target)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    if found.count > count {
      found.sort { ($1.sum, $0.target) < ($0.sum, $1.target) }
      found.removeSubrange(count...)
    }
    return found.map(\.target).sorted()
  }

  // MARK: Texts

  private mutating func beginTexts(of query: Int) {
    queryLanguages.removeAll(keepingCapacity: true)
    for text in queries.texts(of: query) {
      let vector = queries.vectors.texts[text]
      queryLanguages.append(vector.language)
      for position in Int(vector.start)..<Int(vector.end) {
        queryWeights[Int(queries.vectors.features[position])] = queries.vectors.weights[position]
      }
    }
  }

  private mutating func endTexts(of query: Int) {
    for text in queries.texts(of: query) {
      let vector = queries.vectors.texts[text]
      for position in Int(vector.start)..<Int(vector.end) {
        queryWeights[Int(queries.vectors.features[position])] = 0
      }
    }
  }

  /// Of the language in which the two are most alike, in 1/4096; nil where they share none.
  private func cosine(_ target: Int) -> Int? {
    var best: Int?
    for text in targets.texts(of: target) {
      let vector = targets.vectors.texts[text]
      guard queryLanguages.contains(vector.language) else { continue }
      var sum = 0
      for position in Int(vector.start)..<Int(vector.end) {
        sum += Int(queryWeights[Int(targets.vectors.features[position])]) * Int(targets.vectors.weights[position])
      }
      best = max(best ?? 0, sum / TextVectors.one)
    }
    return best.map { min($0, TextVectors.one) }
  }
}
