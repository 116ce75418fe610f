extension MatchingMetrics {
  /// - Parameter candidates: how many candidates each organisation has.
  init(_ allocation: Allocation, candidates: [Int], organisations: Int) {
    self.organisations = organisations
    admissible = candidates.count { $0 > 0 }
    covered = allocation.lists.count { !$0.isEmpty }
    let listed = allocation.lists.map { list in list.map(\.organisation).sorted() }
    for (organisation, list) in allocation.lists.enumerated() {
      suggestions += list.count
      for partner in list {
        if partner.marks.contains(.crossBorder) { crossBorder += 1 }
        if listed[partner.organisation].contains(organisation) { reciprocal += 1 }
      }
    }
    exposureGini = Self.gini(candidates.indices.filter { candidates[$0] > 0 }.map { allocation.exposure[$0] })
  }

  /// The Gini coefficient in thousandths: the mean difference of two values over twice their mean,
  /// 2 * (sum of rank * value) / (count * sum) - (count + 1) / count with ranks from 1 in growing order.
  static func gini(_ values: [Int]) -> Int {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return 0 }
    var ranked = 0
    for (rank, value) in values.sorted().enumerated() { ranked += (rank + 1) * value }
    let numerator = 2 * ranked - (values.count + 1) * sum
    return (numerator * 1_000 + values.count * sum / 2) / (values.count * sum)
  }
}
