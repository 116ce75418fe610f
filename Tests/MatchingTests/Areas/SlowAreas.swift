import SiteText
import Text

@testable import Matching
@testable import Model

/// Areas of cooperation by their definition, without regard to time.
struct SlowAreas {
  struct Part {
    var item: AreaItem
    var isNeed: Bool
    var topics: [Int]
  }

  private let catalogue: Catalogue
  private let opportunities: [Opportunity]
  private let parts: [Part]

  init(_ catalogue: Catalogue, _ opportunities: [Opportunity]) {
    self.catalogue = catalogue
    self.opportunities = opportunities
    var parts: [Part] = []
    for (position, organisation) in catalogue.organisations.enumerated()
    where organisation.header.status != .archived {
      for (isNeed, list) in [(true, organisation.needs), (false, organisation.offers)] {
        for (number, part) in list.enumerated() where (part.validUntil ?? .testDay) >= .testDay {
          let topics = part.topics.compactMap { $0.target.map { Int($0.index) } }
          parts.append(Part(item: AreaItem(organisation: position, part: number), isNeed: isNeed, topics: topics))
        }
      }
    }
    self.parts = parts
  }

  private func isAtOrBelow(_ topic: Int, _ wider: Int) -> Bool {
    if topic == wider { return true }
    guard let next = catalogue.concepts[topic].broader?.target else { return false }
    return isAtOrBelow(Int(next.index), wider)
  }

  func items(_ topic: Int) -> [Part] { parts.filter { part in part.topics.contains { isAtOrBelow($0, topic) } } }
  func country(_ part: Part) -> String { catalogue.organisations[part.item.organisation].country ?? "" }

  var areas: Set<Int> {
    Set(catalogue.concepts.indices.filter { catalogue.concepts[$0].vocabulary == "topics" && isArea($0) })
  }

  private func isArea(_ topic: Int) -> Bool {
    let items = items(topic)
    guard items.contains(where: \.isNeed), Set(items.map(country)).count > 1 else { return false }
    let narrower = catalogue.concepts.indices.filter { $0 != topic && isAtOrBelow($0, topic) && isArea($0) }
    return items.contains { part in !narrower.contains { area in part.topics.contains { isAtOrBelow($0, area) } } }
  }

  private func has(_ opportunity: Opportunity, _ part: Part) -> Bool {
    part.isNeed
      ? AreaItem(organisation: opportunity.seeker, part: opportunity.need) == part.item
      : AreaItem(organisation: opportunity.provider, part: opportunity.offer) == part.item
  }

  func isMatched(_ part: Part) -> Bool { opportunities.contains { has($0, part) } }

  /// The best first.
  func matches(_ topic: Int) -> [Int] {
    let items = items(topic)
    let found = opportunities.indices.filter { position in
      let opportunity = opportunities[position]
      let needs = items.filter { $0.isNeed && has(opportunity, $0) }
      let offers = items.filter { !$0.isNeed && has(opportunity, $0) }
      return needs.contains { need in offers.contains { country($0) != country(need) } }
    }
    return found.sorted { (opportunities[$1].score, $0) < (opportunities[$0].score, $1) }
  }

  func told(_ bridge: CooperationArea.Bridge) -> String {
    switch bridge.way {
    case .offers(let needs, let best): "\(bridge.organisation) offers \(needs) \(best)"
    case .memberships(let needing, let offering): "\(bridge.organisation) member \(needing) \(offering)"
    }
  }

  func bridges(_ topic: Int) -> [String] {
    let matches = matches(topic)
    var offering: [(organisation: Int, needs: Int, best: [Int])] = []
    for provider in Set(matches.map { opportunities[$0].provider }) {
      var best: [Int] = []
      for match in matches where opportunities[match].provider == provider {
        let need = [opportunities[match].seeker, opportunities[match].need]
        if !best.contains(where: { [opportunities[$0].seeker, opportunities[$0].need] == need }) { best.append(match) }
      }
      offering.append((provider, best.count, Array(best.prefix(5))))
    }
    offering.sort { ($1.needs, $0.organisation) < ($0.needs, $1.organisation) }
    let kept = offering.prefix(CooperationAreas.mostBridges)
    return kept.map { "\($0.organisation) offers \($0.needs) \($0.best)" }
      + members(topic).prefix(CooperationAreas.mostBridges)
  }

  private func members(_ topic: Int) -> [String] {
    let items = items(topic)
    func above(_ organisation: Int) -> [Int] {
      let record = catalogue.organisations[organisation]
      let all = (record.memberOf + [record.parent].compactMap { $0 }).compactMap { $0.target.map { Int($0.index) } }
      return Set(all).subtracting([organisation]).filter { catalogue.organisations[$0].header.status != .archived }
        .sorted()
    }
    func isSide(_ side: Int, _ part: Part, apartFrom organisation: Int) -> Bool {
      let owner = part.item.organisation
      return owner != organisation && (owner == side || above(owner).contains(side))
    }
    var told: [String] = []
    for organisation in catalogue.organisations.indices
    where catalogue.organisations[organisation].header.status != .archived {
      let sides = above(organisation)
      let pairs = sides.flatMap { one in sides.map { (one, $0) } }
      let pair = pairs.first { one, other in
        one != other && catalogue.organisations[one].country != catalogue.organisations[other].country
          && items.contains { $0.isNeed && isSide(one, $0, apartFrom: organisation) }
          && items.contains { !$0.isNeed && isSide(other, $0, apartFrom: organisation) }
      }
      if let pair { told.append("\(organisation) member \(pair.0) \(pair.1)") }
    }
    return told
  }
}
