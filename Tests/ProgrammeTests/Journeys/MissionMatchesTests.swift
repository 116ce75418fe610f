import Matching
import Model
import SiteText
import Testing
import Text

@testable import Programme

@Suite("Who should meet whom on a mission")
struct MissionMatchesTests {
  /// Organisations in two regions and elsewhere, each with a need and an offer, and a mission to each region.
  private static func site(_ random: inout SeededGenerator) -> String {
    let topics = ["food-safety", "mycotoxins", "traceability"]
    let places = ["country: FR\nregion: FRH0", "country: PL\nregion: PL41", "country: BE", "country: FR"]
    let organisations = (0..<24).map { index in
      let (need, offer) = (Int.random(in: 0..<3, using: &random), Int.random(in: 0..<3, using: &random))
      return """
        -- organisations/o\(index).yaml --
        name: Organisation \(index)
        type: cluster
        \(places[Int.random(in: 0..<4, using: &random)])
        needs: [{id: n, title: A need, kind: service, topics: [\(topics[need])]}]
        offers: [{id: o, title: An offer, kind: service, topics: [\(topics[offer])]}]
        """
    }
    func some(_ count: Int) -> String {
      Set((0..<count).map { _ in "o\(Int.random(in: 0..<24, using: &random))" }).sorted().joined(separator: ", ")
    }
    let missions = [
      "-- missions/m.yaml --\ntitle: M\ncountry: FR\nregion: FRH0\nvisitors: [\(some(5))]\nhosts: [\(some(2))]",
      "-- missions/n.yaml --\ntitle: N\ncountry: FR\nvisitors: [\(some(5))]",
      "-- missions/o.yaml --\ntitle: O\nvisitors: [\(some(3))]",
      "-- missions/p.yaml --\ntitle: P\ncountry: PL\nregion: PL41",
    ]
    return (organisations + missions).joined(separator: "\n")
  }

  @Test("The hosts are those of the slow way, in its order", arguments: UInt64(1)...10)
  func slowly(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let checked = try CheckedSite(Self.site(&random))
    let site = try #require(checked.linked)
    let found = try Opportunities.find(
      in: site, settings: MatchSettings(site.catalogue.site), today: .testDay, threads: 1)
    let matches = MissionMatches(site, found)
    for (index, mission) in site.catalogue.missions.enumerated() {
      let visitors = mission.visitors.compactMap { $0.target.map { Int($0.index) } }
      let slow = visitors.map { visitor -> (visitor: Int, hosts: [Int]) in
        let hosts = Self.slowHosts(of: mission, site.catalogue)
          .filter { !visitors.contains($0) }
          .map { host in
            (host, Self.best(found, visitor, host) + Self.best(found, host, visitor))
          }
          .filter { $0.1 > 0 }
          .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return (visitor, hosts.prefix(5).map(\.0))
      }
      #expect(matches.visitors(ofMission: index).map(\.visitor) == slow.map(\.visitor))
      #expect(matches.visitors(ofMission: index).map { $0.hosts.map(\.organisation) } == slow.map(\.hosts))
    }
    #expect(matches.visitors(ofMission: 0).isEmpty == false || matches.visitors(ofMission: 1).isEmpty == false)
    #expect(matches.visitors(ofMission: 3).isEmpty)
  }

  private static func slowHosts(of mission: Mission, _ catalogue: Catalogue) -> [Int] {
    catalogue.organisations.indices.filter { index in
      let organisation = catalogue.organisations[index]
      if mission.hosts.contains(where: { $0.id == organisation.id }) { return true }
      if let region = mission.region { return organisation.region?.id == region.id }
      return mission.country != nil && organisation.country == mission.country
    }
  }

  private static func best(_ found: Opportunities, _ seeker: Int, _ provider: Int) -> Int {
    found.opportunities.filter { $0.seeker == seeker && $0.provider == provider }
      .map { Int($0.score.tenThousandths) }.max() ?? 0
  }

  @Test("What each side gains is an opportunity of the two")
  func reasons() throws {
    var random = SeededGenerator(seed: 3)
    let checked = try CheckedSite(Self.site(&random))
    let site = try #require(checked.linked)
    let found = try Opportunities.find(
      in: site, settings: MatchSettings(site.catalogue.site), today: .testDay, threads: 1)
    let matches = MissionMatches(site, found)
    for match in site.catalogue.missions.indices.flatMap(matches.visitors(ofMission:)) {
      for host in match.hosts {
        if let gain = host.gain.map({ found.opportunities[$0] }) {
          #expect((gain.seeker, gain.provider) == (match.visitor, host.organisation))
        }
        if let gain = host.gainOfHost.map({ found.opportunities[$0] }) {
          #expect((gain.seeker, gain.provider) == (host.organisation, match.visitor))
        }
      }
    }
  }
}
