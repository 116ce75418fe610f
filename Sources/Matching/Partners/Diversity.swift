/// Orders candidates so that no five near copies come first.
///
/// The next is always the one whose score, less what it loses by its likeness to those chosen before, is the largest:
/// maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998), with the sum of the likenesses instead of the
/// largest, since the fourth copy is worth less than the second.
enum Diversity {
  /// The positions of the candidates in the new order; beyond `count` they stay in the order of their scores.
  /// O(count * candidates).
  static func order(_ candidates: ArraySlice<PartnerCandidates.Candidate>, first count: Int) -> [Int] {
    var left = Array(candidates.indices)
    var copies = [Int](repeating: 0, count: left.count)
    var order: [Int] = []
    order.reserveCapacity(left.count)
    // Far down the list variety is no longer noticed, and would cost the square of its length.
    for _ in 0..<min(count, left.count, longest) {
      var best = 0
      var bestValue = -1
      for place in left.indices {
        let value = value(candidates[left[place]].partner.score, copies: copies[place])
        if value > bestValue { (best, bestValue) = (place, value) }
      }
      let chosen = left.remove(at: best)
      copies.remove(at: best)
      order.append(chosen)
      for place in left.indices {
        copies[place] += copy(candidates[left[place]].signature.likeness(to: candidates[chosen].signature))
      }
    }
    return order + left
  }

  private static let longest = 64

  /// How far something is a copy: in 1/1024, 1,024 where all of the 16 boxes are the same.
  static func copy(_ likeness: Int) -> Int {
    let (over, most) = (max(likeness - Weights.likeBoxes, 0), 16 - Weights.likeBoxes)
    return 1_024 * over * over / (most * most)
  }

  /// Half of the score for a copy of one, a third for a copy of two.
  static func value(_ score: Score, copies: Int) -> Int { Int(score.tenThousandths) * 1_024 / (1_024 + copies) }
}
