/// What the index says of the candidates for one item, summed up roughly: as much of it as is read, and without what
/// only a full comparison can tell.
struct RoughSums {
  private let rules: HardRules
  private let index: CandidateIndex
  private let side: Side
  private let queries: Items
  private let targets: Items

  /// By target: 0 where it was not met, below 0 where the rules forbid it. All 0 between searches.
  private var sums: [Int32]
  private var met: [Int32] = []
  private var lists: [List] = []

  private struct List {
    var entries: Int
    var number: Int
    /// For topics, what an entry is worth in ten-thousandths; for words, the weight of the word in the query.
    var gain: Int32
  }

  init(_ rules: HardRules, _ index: CandidateIndex, side: Side) {
    self.rules = rules
    self.index = index
    self.side = side
    queries = side == .needs ? rules.corpus.needs : rules.corpus.offers
    targets = side == .needs ? rules.corpus.offers : rules.corpus.needs
    sums = [Int32](repeating: 0, count: targets.count)
  }

  /// The targets of the largest sums, at most `count`, in their own order. O(entries read).
  mutating func best(_ count: Int, for query: Int) -> [Int32] {
    readTopics(of: query)
    readWords(of: query)
    return takeBest(count, TurnOrder(query: query, of: queries.count, targets: targets.count))
  }

  /// A topic weighs what it tells beyond the next wider one, so that what is found under both has the weight of the
  /// deeper. The rarest first, until enough is read.
  private mutating func readTopics(of query: Int) {
    gatherTopics(of: query)
    var left = Weights.topicEntries
    for list in lists where left > 0 {
      let range = index.byConcept.range(list.number)
      // Of a list that is too long everybody reads another piece, so that all of it is read by somebody.
      let start = list.entries > left ? range.lowerBound + query &* 7_919 % list.entries : range.lowerBound
      let end = min(start + left, range.upperBound)
      meet(index.byConcept.items, start..<end, query) { _ in list.gain }
      let rest = range.lowerBound..<min(start, range.lowerBound + left - (end - start))
      meet(index.byConcept.items, rest, query) { _ in list.gain }
      left -= list.entries
    }
  }

  private mutating func gatherTopics(of query: Int) {
    lists.removeAll(keepingCapacity: true)
    let weights = rules.corpus.weights
    let topics = queries.topics.range(query)
    let sum = max(topics.reduce(0) { $0 + weights.information(of: Int(queries.topics.elements[$1])) }, 1)
    let groups = CandidateIndex.groups(of: queries.rules[query].typesSought)
    for position in topics {
      var next: Int? = Int(queries.topics.elements[position])
      while let concept = next {
        next = weights.broader(of: concept)
        let told = weights.information(of: concept) - (next.map { weights.information(of: $0) } ?? 0)
        let gain = Int32(max(told * Weights.concepts * 100 / sum, 1))
        for group in 0..<CandidateIndex.typeGroups where groups >> group & 1 == 1 {
          addList(concept * CandidateIndex.typeGroups + group, of: index.byConcept, gain)
        }
      }
    }
    sortLists()
  }

  /// The words that few have; others find too many to be of use.
  private mutating func readWords(of query: Int) {
    lists.removeAll(keepingCapacity: true)
    for text in queries.texts(of: query) {
      let vector = queries.vectors.texts[text]
      for position in Int(vector.start)..<Int(vector.end) {
        addList(
          Int(queries.vectors.features[position]), of: index.byFeature, Int32(queries.vectors.weights[position]))
      }
    }
    sortLists()
    var left = Weights.wordEntries
    let weights = index.featureWeights
    for list in lists where list.entries <= left {
      // A cosine of 1 is worth what words have in the score.
      meet(index.byFeature.items, index.byFeature.range(list.number), query) { position in
        list.gain * Int32(weights[position]) / Self.productOfOne
      }
      left -= list.entries
    }
  }

  private static let productOfOne = Int32(TextVectors.one * TextVectors.one / (Weights.words * 100))

  private mutating func addList(_ number: Int, of all: CandidateIndex.Lists, _ gain: Int32) {
    let entries = all.range(number).count
    if entries > 0 { lists.append(List(entries: entries, number: number, gain: gain)) }
  }

  private mutating func sortLists() { lists.sort { ($0.entries, $0.number) < ($1.entries, $1.number) } }

  /// Adds to the sums of the targets that stand in a part of the lists. Half of the time of matching is spent here.
  /// - Parameter gain: of the entry at a position.
  @inline(__always)
  private mutating func meet(_ entries: [Int32], _ range: Range<Int>, _ query: Int, gain: (Int) -> Int32) {
    let own = queries.rules[query]
    let (rules, side) = (rules, side)
    var newlyMet: [Int32] = []
    swap(&newlyMet, &met)
    entries.withUnsafeBufferPointer { entries in
      targets.rules.withUnsafeBufferPointer { masks in
        sums.withUnsafeMutableBufferPointer { sums in
          for position in range {
            let target = Int(entries[position])
            let sum = sums[target]
            if sum > 0 {
              sums[target] = sum + gain(position)
            } else if sum == 0 {
              let isAllowed = own.goes(with: masks[target]) && rules.allow(query, target, from: side)
              sums[target] = isAllowed ? gain(position) + 1 : -1
              newlyMet.append(Int32(target))
            }
          }
        }
      }
    }
    swap(&newlyMet, &met)
  }

  /// Forgets all that was found.
  private mutating func takeBest(_ count: Int, _ order: TurnOrder) -> [Int32] {
    var found: [(sum: Int32, target: Int32)] = []
    for target in met {
      if sums[Int(target)] > 0 { found.append((sums[Int(target)], target)) }
      sums[Int(target)] = 0
    }
    met.removeAll(keepingCapacity: true)
    if found.count > count {
      found.sort { ($1.sum, order[$0.target]) < ($0.sum, order[$1.target]) }
      found.removeSubrange(count...)
    }
    return found.map(\.target).sorted()
  }
}
