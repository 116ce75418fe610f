import Linking
import SiteText
import Testing

@testable import Matching
@testable import Model

/// Every number of an area against one counted slowly, in directories made by chance.
@Suite struct AreaOracleTests {
  private static let countries = ["FR", "PL", "DE", "NL"]

  private static func directory(seed: UInt64, bodies count: Int) -> Directory {
    var generator = SeededGenerator(seed: seed)
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &generator)]
    }
    func parts(_ name: String) -> [Directory.Part] {
      (0..<Int.random(in: 0...2, using: &generator)).map { number in
        var part = Directory.Part(id: "\(name)\(number)")
        part.kind = pick(["service", "technology", "training"])
        part.topics = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          pick(["a", "b", "a-1", "a-2", "b-1", "b-2", "b-3", "c-1", "d-5"])
        }
        part.topics = Array(Set(part.topics)).sorted()
        if generator.happens(percent: 10) { part.validUntil = "2026-01-01" }
        return part
      }
    }
    var bodies = (0..<count).map { number in
      Directory.Body(id: "r\(number + 100)", country: pick(countries), offers: parts("o"), needs: parts("n"))
    }
    for number in bodies.indices {
      if generator.happens(percent: 10) { bodies[number].status = "archived" }
      bodies[number].memberOf = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        "r\(100 + Int.random(in: 0..<count, using: &generator))"
      }
      bodies[number].memberOf = Set(bodies[number].memberOf).subtracting([bodies[number].id]).sorted()
    }
    return Directory(bodies: bodies)
  }

  @Test(arguments: 0..<16) func allNumbersAreAsCountedSlowly(_ seed: Int) throws {
    let outcome = try Self.directory(seed: UInt64(seed), bodies: 4 + 2 * seed).opportunities { $0.leastScore = .zero }
    let found = try AreaOutcome(outcome)
    let slow = SlowAreas(outcome.linked.catalogue, outcome.found.opportunities)
    #expect(Set(found.areas.map(\.topic)) == slow.areas)
    for area in found.areas {
      let items = slow.items(area.topic)
      #expect(area.needs == items.filter(\.isNeed).map(\.item))
      #expect(area.offers == items.filter { !$0.isNeed }.map(\.item))
      #expect(area.unmetNeeds == items.filter { $0.isNeed && !slow.isMatched($0) }.map(\.item))
      #expect(area.unusedOffers == items.filter { !$0.isNeed && !slow.isMatched($0) }.map(\.item))
      for share in area.countries {
        #expect(share.needs == items.count { $0.isNeed && slow.country($0) == share.country })
        #expect(share.offers == items.count { !$0.isNeed && slow.country($0) == share.country })
      }
      #expect(area.countries.map(\.country) == Set(items.map { slow.country($0) }).sorted())
      #expect(area.matchCount == slow.matches(area.topic).count)
      #expect(area.matches == Array(slow.matches(area.topic).prefix(CooperationAreas.mostMatches)))
      #expect(area.bridges.map(slow.told) == slow.bridges(area.topic))
    }
    let sizes = found.areas.map { $0.needs.count + $0.offers.count }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func areTheSameOnManyThreads() throws {
    let outcome = try Self.directory(seed: 99, bodies: 80).opportunities { $0.leastScore = .zero }
    let one = try AreaOutcome(outcome, threads: 1).areas
    #expect(one.count > 5 && one.contains { $0.matchCount > 20 } && one.contains { $0.bridges.count > 20 })
    #expect(try AreaOutcome(outcome, threads: 2).areas == one)
    #expect(try AreaOutcome(outcome, threads: 9).areas == one)
  }

  /// Topics that lead back to themselves are an error of linking; nothing hangs.
  @Test func circlesOfTopicsAreLeftOut() throws {
    let circle = Directory.vocabularies.replacing("{id: a, label: a}", with: "{id: a, label: a, broader: a-1}")
    #expect(circle != Directory.vocabularies)
    var directory = Self.directory(seed: 1, bodies: 30)
    directory.files = circle
    let linked = try #require(try CheckedSite(directory.text).linked)
    let none = Opportunities(opportunities: [], partners: Grouped(), ties: Grouped(), metrics: MatchingMetrics())
    let areas = CooperationAreas.find(in: linked, opportunities: none, today: .testDay, threads: 1)
    #expect(areas.allSatisfy { !linked.catalogue.concepts[$0.topic].id.hasPrefix("a") })
    #expect(areas.allSatisfy { $0.unmetNeeds == $0.needs && $0.unusedOffers == $0.offers })
  }
}
