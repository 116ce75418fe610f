import Diagnostics
import Linking
import Model
import Text

/// Areas of cooperation: what is needed and offered around a topic over borders.
public enum CooperationAreas {
  public static let mostMatches = 20
  /// Of each way.
  public static let mostBridges = 20

  /// All areas: those with most needs and offers first, equals by the order of their topics. The same for any number of
  /// threads. Needs and offers count as in matching: those of archived organisations and those past their last day do
  /// not.
  /// - Parameter opportunities: of the same catalogue and day. A need is met where one of them has it.
  public static func find(
    in linked: LinkedCatalogue, opportunities: Opportunities, today: CalendarDate, threads: Int
  ) -> [CooperationArea] {
    let items = AreaItems(linked.catalogue.organisations, today: today)
    let groups = TopicGroups(linked, items).groups
    let matches = AreaMatches(opportunities.opportunities, items, groups)
    let memberships = Memberships(linked.catalogue.organisations)
    let areas = Array(groups.indices).concurrentMap(jobs: threads) { position in
      area(groups[position], items, matches, matches.ofGroups[position], memberships)
    }
    return areas.enumerated().sorted { left, right in
      let (leftSize, rightSize) = (groups[left.offset].items.count, groups[right.offset].items.count)
      return (rightSize, left.offset) < (leftSize, right.offset)
    }.map(\.element)
  }

  private static func area(
    _ group: TopicGroups.Group, _ items: AreaItems, _ matches: AreaMatches, _ positions: [Int32],
    _ memberships: Memberships
  ) -> CooperationArea {
    var (needs, offers, unmet, unused): ([AreaItem], [AreaItem], [AreaItem], [AreaItem]) = ([], [], [], [])
    var shares = [(needs: Int, offers: Int)](repeating: (0, 0), count: items.countries.count)
    for number in group.items.map(Int.init) {
      let item = items.all[number].item
      let country = items.country(of: number)
      if items.all[number].isNeed {
        needs.append(item)
        if country >= 0 { shares[country].needs += 1 }
        if !matches.isMatched[number] { unmet.append(item) }
      } else {
        offers.append(item)
        if country >= 0 { shares[country].offers += 1 }
        if !matches.isMatched[number] { unused.append(item) }
      }
    }
    let bridges = matches.bridges(positions) + memberships.bridges(needs, offers, most: mostBridges)
    return CooperationArea(
      topic: group.topic, needs: needs, offers: offers, unmetNeeds: unmet, unusedOffers: unused,
      countries: shares.indices.filter { shares[$0] != (0, 0) }.map {
        CooperationArea.CountryShare(
          country: items.countries[$0], needs: shares[$0].needs, offers: shares[$0].offers)
      },
      matches: matches.best(positions, most: mostMatches), matchCount: positions.count,
      bridges: bridges)
  }
}
