/// Opportunities that lie inside areas and lead over a border.
struct AreaMatches: Sendable {
  private let opportunities: [Opportunity]
  /// Of each need and offer, whether any opportunity has it.
  let isMatched: [Bool]
  /// Of each group, the positions of the opportunities that have both sides in it, in two countries; in their order.
  let ofGroups: [[Int32]]

  /// O(opportunities, times the areas of a need or an offer).
  init(_ opportunities: [Opportunity], _ items: AreaItems, _ groups: [TopicGroups.Group]) {
    var groupsOfItem = [[Int32]](repeating: [], count: items.all.count)
    for (position, group) in groups.enumerated() {
      for number in group.items { groupsOfItem[Int(number)].append(Int32(position)) }
    }
    var isMatched = [Bool](repeating: false, count: items.all.count)
    var ofGroups = [[Int32]](repeating: [], count: groups.count)
    for (position, opportunity) in opportunities.enumerated() {
      guard let need = items.need(of: opportunity), let offer = items.offer(of: opportunity) else { continue }
      isMatched[need] = true
      isMatched[offer] = true
      guard let one = items.country(of: need), let other = items.country(of: offer), one != other else { continue }
      Self.forEachShared(groupsOfItem[need], groupsOfItem[offer]) { ofGroups[$0].append(Int32(position)) }
    }
    self.opportunities = opportunities
    self.isMatched = isMatched
    self.ofGroups = ofGroups
  }

  /// What two sorted lists have in common.
  private static func forEachShared(_ left: [Int32], _ right: [Int32], _ body: (Int) -> Void) {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        body(Int(left[i]))
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// The best first, equals in the order of all opportunities.
  func best(_ positions: [Int32]) -> [Int] {
    positions.map(Int.init).sorted { (opportunities[$1].score, $0) < (opportunities[$0].score, $1) }
  }

  /// Who offers over a border what is needed: those who answer most needs first, equals by their ids.
  func bridges(_ positions: [Int32], _ items: AreaItems) -> [CooperationArea.Bridge] {
    var bestOfNeeds: [Int: [Int: Int]] = [:]
    for position in positions.map(Int.init) {
      guard let need = items.need(of: opportunities[position]) else { continue }
      let provider = opportunities[position].provider
      let best = bestOfNeeds[provider]?[need]
      if best.map({ opportunities[$0].score < opportunities[position].score }) ?? true {
        bestOfNeeds[provider, default: [:]][need] = position
      }
    }
    let providers = bestOfNeeds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return providers.prefix(CooperationAreas.mostBridges).map { provider, needs in
      let best = self.best(needs.values.map { Int32($0) }).prefix(Self.mostShown)
      return .init(organisation: provider, way: .offers(needs: needs.count, best: Array(best)))
    }
  }

  /// Of one bridge.
  private static let mostShown = 5
}
