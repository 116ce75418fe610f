/// Orders candidates so that no five near copies come first.
///
/// The next is always the one whose score, less what it loses by its likeness to one chosen before, is the largest
/// (maximal marginal relevance, Carbonell and Goldstein, SIGIR 1998).
enum Diversity {
  /// The positions of the candidates in the new order; beyond `count` they stay in the order of their scores.
  /// O(count * candidates).
  static func order(_ candidates: ArraySlice<PartnerCandidates.Candidate>, first count: Int) -> [Int] {
    var left = Array(candidates.indices)
    var mostLike = [Int](repeating: 0, count: left.count)
    var order: [Int] = []
    order.reserveCapacity(left.count)
    // Far down the list variety is no longer noticed, and would cost the square of its length.
    for _ in 0..<min(count, left.count, longest) {
      var best = 0
      var bestValue = -1
      for place in left.indices {
        let value = value(candidates[left[place]].partner.score, likeness: mostLike[place])
        if value > bestValue { (best, bestValue) = (place, value) }
      }
      let chosen = left.remove(at: best)
      mostLike.remove(at: best)
      order.append(chosen)
      for place in left.indices {
        let likeness = candidates[left[place]].signature.likeness(to: candidates[chosen].signature)
        mostLike[place] = max(mostLike[place], likeness)
      }
    }
    return order + left
  }

  private static let longest = 64

  /// - Parameter likeness: boxes of 16 that are the same.
  static func value(_ score: Score, likeness: Int) -> Int {
    let (over, most) = (max(likeness - Weights.likeBoxes, 0), 16 - Weights.likeBoxes)
    return Int(score.tenThousandths) * (100 * most * most - Weights.nearCopy * over * over) / (100 * most * most)
  }
}
