import Linking
import Model
import SiteText
import Testing

@testable import Matching

/// What is an area, and what it says.
@Suite struct CooperationAreaTests {
  private func body(
    _ id: String, _ country: String, needs: [String] = [], offers: [String] = [], memberOf: [String] = []
  ) -> Directory.Body {
    func parts(_ topics: [String], _ name: String) -> [Directory.Part] {
      topics.enumerated().map { Directory.Part(id: "\(name)\($0)", topics: $1.split(separator: "+").map(String.init)) }
    }
    return Directory.Body(
      id: id, country: country, memberOf: memberOf, offers: parts(offers, "o"), needs: parts(needs, "n"))
  }

  private func areas(_ bodies: [Directory.Body]) throws -> AreaOutcome {
    // A topic that all name says nothing: others name others, in one country, where no area comes of it.
    let others = (1...5).map { body("z\($0)", "SE", offers: ["c-\($0)", "d-\($0)"]) }
    return try AreaOutcome(try Directory(bodies: bodies + others).opportunities { $0.leastScore = .zero })
  }

  @Test func theDeepestTopicThatTwoCountriesShareIsTheArea() throws {
    let found = try areas([body("x", "FR", needs: ["a-1"]), body("y", "PL", offers: ["a-1"])])
    // Nothing at the wider topic `a` that `a-1` has not.
    #expect(found.topics == ["a-1"])
    let area = try #require(found.areas.first)
    #expect(found.names(area.needs) == ["x"] && found.names(area.offers) == ["y"])
    #expect(area.countries.map(\.country) == ["FR", "PL"])
    #expect(area.countries.map(\.needs) == [1, 0] && area.countries.map(\.offers) == [0, 1])
    #expect(area.unmetNeeds.isEmpty && area.unusedOffers.isEmpty)
    #expect(area.matchCount == 1 && area.matches == [0])
  }

  @Test func aWiderTopicGathersWhatItsNarrowerOnesCannot() throws {
    let found = try areas([body("x", "FR", needs: ["a-1"]), body("y", "PL", offers: ["a-2"])])
    #expect(found.topics == ["a"])
  }

  @Test func aWiderTopicIsKeptForWhatItAdds() throws {
    let narrow = [body("x", "FR", needs: ["a-1"]), body("y", "PL", offers: ["a-1"])]
    #expect(try areas(narrow + [body("z", "FR", offers: ["a"])]).topics == ["a", "a-1"])
    #expect(try areas(narrow + [body("z", "FR", offers: ["a-2"])]).topics == ["a", "a-1"])
    // It is in both at once: the wider one adds nothing.
    #expect(try areas(narrow + [body("z", "FR", offers: ["a-1+a"])]).topics == ["a-1"])
  }

  @Test func oneCountryOrOffersAloneAreNoArea() throws {
    #expect(try areas([body("x", "FR", needs: ["a-1"]), body("y", "FR", offers: ["a-1"])]).topics == [])
    #expect(try areas([body("x", "FR", offers: ["a-1"]), body("y", "PL", offers: ["a-1"])]).topics == [])
    #expect(try areas([body("x", "FR", needs: ["a-1"]), body("y", "PL", needs: ["a-1"])]).topics == ["a-1"])
    #expect(try areas([]).topics == [])
    #expect(try areas([body("x", "FR")]).topics == [])
  }

  @Test func whatIsPastOrArchivedDoesNotCount() throws {
    var past = body("y", "PL", offers: ["a-1"])
    past.offers[0].validUntil = "2026-06-14"
    let need = body("x", "FR", needs: ["a-1"])
    #expect(try areas([need, past]).topics == [])
    past.offers[0].validUntil = "2026-06-15"
    #expect(try areas([need, past]).topics == ["a-1"])
    past.status = "archived"
    #expect(try areas([need, past]).topics == [])
  }

  @Test func unmetNeedsAndUnusedOffersAreNamed() throws {
    var asking = body("x", "FR", needs: ["a-1"])
    asking.needs[0].countries = ["DE"]
    let found = try areas([asking, body("y", "PL", offers: ["a-1"])])
    #expect(found.names(found.areas[0].unmetNeeds) == ["x"])
    #expect(found.names(found.areas[0].unusedOffers) == ["y"])
    #expect(found.areas[0].matchCount == 0 && found.areas[0].bridges.isEmpty)
  }

  @Test func whoOffersOverABorderIsABridge() throws {
    let found = try areas([
      body("x", "FR", needs: ["a-1", "a-1"]), body("y", "PL", offers: ["a-1", "a-1"]),
      body("z", "FR", offers: ["a-1"]), body("w", "DE", needs: ["a-1"]),
    ])
    let bridges = found.areas[0].bridges
    #expect(bridges.map { found.id($0.organisation) } == ["y", "z"])
    #expect(bridges.map { found.needsAnswered($0) } == [3, 1])
    for bridge in bridges {
      guard case .offers(_, let best) = bridge.way else { continue }
      let opportunities = best.map { found.opportunities[$0] }
      #expect(opportunities.allSatisfy { $0.provider == bridge.organisation })
      #expect(Set(opportunities.map { [$0.seeker, $0.need] }).count == best.count)
      #expect(opportunities.map(\.score) == opportunities.map(\.score).sorted(by: >))
    }
  }

  @Test func whoIsAMemberOnBothSidesIsABridge() throws {
    let sides = [
      body("here", "FR"), body("there", "PL"), body("x", "FR", needs: ["a-1"], memberOf: ["here"]),
      body("y", "PL", offers: ["a-1"], memberOf: ["there"]),
    ]
    func bridges(_ others: [Directory.Body]) throws -> [String] {
      let found = try areas(sides + others)
      return found.areas[0].bridges.compactMap { bridge in
        guard case .memberships(let needing, let offering) = bridge.way else { return nil }
        return "\(found.id(bridge.organisation)): \(found.id(needing)) \(found.id(offering))"
      }
    }
    #expect(try bridges([body("m", "DE", memberOf: ["there", "here"])]) == ["m: here there"])
    #expect(try bridges([body("m", "DE", memberOf: ["there"])]) == [])
    // What it needs or offers itself makes no side.
    #expect(try bridges([body("m", "DE", offers: ["a-1"], memberOf: ["here", "far"]), body("far", "DE")]) == [])
    #expect(try bridges([body("m", "DE", memberOf: ["here", "near"]), body("near", "FR", offers: ["a-1"])]) == [])
  }
}

/// Areas by the ids of what they hold.
struct AreaOutcome {
  let linked: LinkedCatalogue
  let opportunities: [Opportunity]
  let areas: [CooperationArea]

  init(_ outcome: Outcome, threads: Int = 1) throws {
    linked = outcome.linked
    opportunities = outcome.found.opportunities
    areas = CooperationAreas.find(
      in: outcome.linked, opportunities: outcome.found, today: .testDay, threads: threads)
  }

  var topics: [String] { areas.map { linked.catalogue.concepts[$0.topic].id }.sorted() }
  func id(_ organisation: Int) -> String { linked.catalogue.organisations[organisation].id }
  func names(_ items: [AreaItem]) -> [String] { items.map { id($0.organisation) } }
  func needsAnswered(_ bridge: CooperationArea.Bridge) -> Int {
    if case .offers(let needs, _) = bridge.way { needs } else { 0 }
  }
}
