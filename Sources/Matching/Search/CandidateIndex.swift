/// Finds offers (or needs) by topic and by word.
struct CandidateIndex: Sendable {
  /// The items of each concept and all below it; within a concept by the group of their owner's type.
  let byConcept: Lists
  /// The items that have a feature, with their weights; none for features of too many.
  let byFeature: Lists
  /// In 1/4096, beside the entries of `byFeature`.
  let featureWeights: [UInt16]

  /// Lists of items, one after another, each in the order of the items.
  struct Lists: Sendable {
    fileprivate(set) var starts: [Int32]
    fileprivate(set) var items: [Int32]

    func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }
  }

  /// O(items, each times its topics and their depth, and its features).
  init(_ items: Items, _ corpus: Corpus) {
    byConcept = Self.lists(corpus.conceptCount * Self.typeGroups) { visit in
      var above: [Int32] = []
      for item in 0..<items.count {
        corpus.weights.collect(atOrAbove: items.topics.elements[items.topics.range(item)], into: &above)
        let group = Self.group(of: items.rules[item].ownType)
        for concept in above { visit(Int(concept) * Self.typeGroups + group, Int32(item)) }
      }
    }
    (byFeature, featureWeights) = Self.features(items, count: corpus.featureCount)
  }

  // MARK: Types in groups

  /// Types of organisation in so few groups that there can be a list for each of each concept.
  static let typeGroups = 16

  private static func group(of ownType: UInt64) -> Int { ownType.trailingZeroBitCount % typeGroups }

  /// The groups of the types sought, as bits.
  static func groups(of typesSought: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: typesSought | typesSought >> 16 | typesSought >> 32 | typesSought >> 48)
  }

  // MARK: Lists by counting

  private static func lists(_ count: Int, _ visitAll: ((Int, Int32) -> Void) -> Void) -> Lists {
    var starts = [Int32](repeating: 0, count: count + 1)
    visitAll { list, _ in starts[list + 1] += 1 }
    for list in 0..<count { starts[list + 1] += starts[list] }
    var next = starts
    var items = [Int32](repeating: 0, count: Int(starts[count]))
    visitAll { list, item in
      items[Int(next[list])] = item
      next[list] += 1
    }
    return Lists(starts: starts, items: items)
  }

  private static func features(_ items: Items, count: Int) -> (Lists, [UInt16]) {
    let vectors = items.vectors
    var counts = [Int32](repeating: 0, count: count)
    for feature in vectors.features { counts[Int(feature)] += 1 }
    var starts = [Int32](repeating: 0, count: count + 1)
    for feature in 0..<count {
      let isKept = counts[feature] <= Weights.wordEntries
      starts[feature + 1] = starts[feature] + (isKept ? counts[feature] : 0)
    }
    var next = starts
    var entries = [Int32](repeating: 0, count: Int(starts[count]))
    var weights = [UInt16](repeating: 0, count: entries.count)
    for item in 0..<items.count {
      for text in items.texts(of: item) {
        for position in Int(vectors.texts[text].start)..<Int(vectors.texts[text].end) {
          let feature = Int(vectors.features[position])
          guard starts[feature + 1] > starts[feature] else { continue }
          entries[Int(next[feature])] = Int32(item)
          weights[Int(next[feature])] = vectors.weights[position]
          next[feature] += 1
        }
      }
    }
    return (Lists(starts: starts, items: entries), weights)
  }
}

extension ConceptWeights {
  /// The concepts and all above them, each once.
  func collect(atOrAbove concepts: ArraySlice<Int32>, into above: inout [Int32]) {
    above.removeAll(keepingCapacity: true)
    for concept in concepts {
      var wider: Int? = Int(concept)
      while let next = wider, !above.contains(Int32(next)) {
        above.append(Int32(next))
        wider = broader(of: next)
      }
    }
  }
}
