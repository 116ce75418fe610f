/// Compares the texts of one item with those of others, on one thread.
struct TextComparison {
  /// By feature, its weight in the texts of the item at hand; all 0 when there is none.
  private var weights: [UInt16]
  private var languages: [LetterPair] = []

  init(featureCount: Int) { weights = [UInt16](repeating: 0, count: featureCount) }

  /// Takes an item in hand. O(its features).
  mutating func begin(_ item: Int, of items: Items) {
    languages.removeAll(keepingCapacity: true)
    for text in items.texts(of: item) {
      let vector = items.vectors.texts[text]
      languages.append(vector.language)
      for position in Int(vector.start)..<Int(vector.end) {
        weights[Int(items.vectors.features[position])] = items.vectors.weights[position]
      }
    }
  }

  /// Puts it away: the same item must be given. O(its features).
  mutating func end(_ item: Int, of items: Items) {
    for text in items.texts(of: item) {
      let vector = items.vectors.texts[text]
      for position in Int(vector.start)..<Int(vector.end) { weights[Int(items.vectors.features[position])] = 0 }
    }
  }

  /// The cosine in the language in which the two are most alike, in 1/4096; nil where they share none.
  /// O(features of the other).
  func cosine(_ other: Int, of others: Items) -> Int? {
    var best: Int?
    for text in others.texts(of: other) {
      let vector = others.vectors.texts[text]
      guard languages.contains(vector.language) else { continue }
      best = max(best ?? 0, product(Int(vector.start)..<Int(vector.end), of: others.vectors) / TextVectors.one)
    }
    return best.map { min($0, TextVectors.one) }
  }

  private func product(_ range: Range<Int>, of vectors: TextVectors) -> Int {
    weights.withUnsafeBufferPointer { weights in
      vectors.features.withUnsafeBufferPointer { features in
        vectors.weights.withUnsafeBufferPointer { others in
          var sum = 0
          for position in range { sum += Int(weights[Int(features[position])]) * Int(others[position]) }
          return sum
        }
      }
    }
  }
}
