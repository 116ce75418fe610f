/// Opportunities that lie inside areas and lead over a border.
struct AreaMatches: Sendable {
  private let opportunities: [Opportunity]
  private let organisationCount: Int
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
    for position in opportunities.indices {
      let opportunity = opportunities[position]
      guard let need = items.need(of: opportunity), let offer = items.offer(of: opportunity) else { continue }
      isMatched[need] = true
      isMatched[offer] = true
      let (one, other) = (items.country(of: need), items.country(of: offer))
      guard one >= 0, other >= 0, one != other else { continue }
      Self.forEachShared(groupsOfItem[need], groupsOfItem[offer]) { ofGroups[$0].append(Int32(position)) }
    }
    self.opportunities = opportunities
    organisationCount = items.organisationCount
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

  /// The best first, equals in the order of all opportunities; at most so many.
  func best(_ positions: [Int32], most: Int) -> [Int] {
    var best: [Int] = []
    for position in positions.map(Int.init) {
      let score = opportunities[position].score
      if best.count == most {
        guard let last = best.last, opportunities[last].score < score else { continue }
        best.removeLast()
      }
      // Positions come in their order: behind all that are as good.
      best.insert(position, at: best.firstIndex { opportunities[$0].score < score } ?? best.endIndex)
    }
    return best
  }

  /// Who offers over a border what is needed: those who answer most needs first, equals by their ids.
  func bridges(_ positions: [Int32]) -> [CooperationArea.Bridge] {
    let answers = bestOfEachNeed(positions)
    var counts = [Int32](repeating: 0, count: organisationCount)
    var providers: [Int] = []
    for position in answers {
      let provider = opportunities[Int(position)].provider
      if counts[provider] == 0 { providers.append(provider) }
      counts[provider] += 1
    }
    providers.sort { (counts[$1], $0) < (counts[$0], $1) }
    return providers.prefix(CooperationAreas.mostBridges).map { provider in
      let own = answers.filter { opportunities[Int($0)].provider == provider }
      return .init(
        organisation: provider, way: .offers(needs: own.count, best: best(own, most: Self.mostShown)))
    }
  }

  /// Of each need and each of those who answer it, the best opportunity alone. Opportunities of two organisations stand
  /// together, the best first.
  private func bestOfEachNeed(_ positions: [Int32]) -> [Int32] {
    var kept: [Int32] = []
    kept.reserveCapacity(positions.count)
    var start = 0
    for position in positions {
      let opportunity = opportunities[Int(position)]
      if let last = kept.last.map({ opportunities[Int($0)] }),
        last.seeker != opportunity.seeker || last.provider != opportunity.provider
      {
        start = kept.count
      }
      var isAnswered = false
      for other in start..<kept.count where opportunities[Int(kept[other])].need == opportunity.need {
        isAnswered = true
      }
      if !isAnswered { kept.append(position) }
    }
    return kept
  }

  /// Of one bridge.
  private static let mostShown = 5
}
