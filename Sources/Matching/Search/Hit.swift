/// A need and an offer that the rules allow and whose score suffices, by their numbers.
struct Hit: Sendable, Hashable {
  let need: Int32
  let offer: Int32
  /// In ten-thousandths.
  let score: Int32
  /// -1 for none.
  let concept: Int32
  let evidence: Opportunity.Evidence
  let stageGap: UInt8

  init(need: Int, offer: Int, _ score: PairScore) {
    self.need = Int32(need)
    self.offer = Int32(offer)
    self.score = Int32(score.total)
    concept = score.concept
    evidence = score.evidence
    stageGap = UInt8(clamping: score.stageGap)
  }
}

extension [Hit] {
  /// The best of one query. Of those that are as good, the ones that follow it in ``TurnOrder``.
  func best(_ count: Int, by side: Side, in order: TurnOrder) -> [Hit] {
    let sorted = sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      return side == .needs ? order[left.offer] < order[right.offer] : order[left.need] < order[right.need]
    }
    return sorted.count > count ? Array(sorted.prefix(count)) : sorted
  }
}

/// An order of the targets that begins elsewhere for every query, so that where many are as good not all have the same
/// ones.
struct TurnOrder {
  private let start: Int32
  private let count: Int32

  init(query: Int, of queries: Int, targets: Int) {
    start = Int32(query * targets / max(queries, 1))
    count = Int32(targets)
  }

  /// The place of a target.
  subscript(target: Int32) -> Int32 { target >= start ? target - start : target + count - start }
}
