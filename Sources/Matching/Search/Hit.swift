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
  /// The best, ties in the order of the items of the other side.
  func best(_ count: Int, by side: Side) -> [Hit] {
    let sorted = sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      return side == .needs ? left.offer < right.offer : left.need < right.need
    }
    return sorted.count > count ? Array(sorted.prefix(count)) : sorted
  }
}
