import Linking
import SiteText
import Testing

@testable import Matching

@Suite struct BadInputTests {
  @Test func aSiteWithoutOrganisationsHasNoOpportunities() throws {
    let outcome = try Directory().opportunities()
    #expect(outcome.found.opportunities.isEmpty)
    #expect(outcome.found.metrics == MatchingMetrics())
    #expect(outcome.found.metrics.coverage == 1_000)
    #expect(outcome.found.partners(of: 0).isEmpty)
    #expect(outcome.found.ties(of: -1).isEmpty)
  }

  @Test func organisationsWithoutOffersNeedsOrTopicsAreLeftInPeace() throws {
    var directory = Directory()
    directory.bodies = [.init(id: "nothing"), .init(id: "offer"), .init(id: "need"), .init(id: "mute")]
    directory.bodies[1].offers = [.init(id: "o", title: ["en": "Something"])]
    directory.bodies[2].needs = [.init(id: "n", title: ["en": "Anything"])]
    directory.bodies[3].needs = [.init(id: "n", title: ["en": "—"]), .init(id: "m", title: ["en": "a"])]
    let outcome = try directory.opportunities { $0.leastScore = .zero }
    #expect(outcome.pairs == [])
    #expect(outcome.found.metrics.organisations == 3)
  }

  /// Words alone are enough where they agree, and with one concept for everything.
  @Test(arguments: [[], ["only"]])
  func oneConceptOrNoneLeavesWords(topics: [String]) throws {
    var directory = Directory()
    directory.files =
      "-- vocabularies/topics.yaml --\n- {id: only, label: Only}\n"
      + "-- vocabularies/organisation-types.yaml --\n- {id: sme, label: Company}\n"
    for (number, words) in ["wheat sorting", "milk cooling", "cheese ripening"].enumerated() {
      var (seeker, provider) = (Directory.Body(id: "s\(number)"), Directory.Body(id: "p\(number)"))
      seeker.needs = [.init(id: "n", title: ["en": words], topics: topics)]
      provider.offers = [.init(id: "o", title: ["en": words], topics: topics)]
      directory.bodies += [seeker, provider]
    }
    let outcome = try directory.opportunities()
    for number in 0..<3 { #expect(outcome.partners("s\(number)").first == "p\(number)") }
  }

  @Test func aThousandOffersOfOneOrganisationAreOnePartner() throws {
    var directory = Directory()
    var giant = Directory.Body(id: "giant")
    for number in 0..<1_000 {
      giant.offers.append(.init(id: "o-\(number)", title: ["en": "Sorting of grain \(100 + number)"], topics: ["a-1"]))
    }
    directory.bodies = [giant]
    for number in 0..<40 {
      var body = Directory.Body(id: "seeker-\(number)")
      body.needs = [.init(id: "n", title: ["en": "Sorting of grain \(100 + number)"], topics: ["a-1"])]
      directory.bodies.append(body)
    }
    let outcome = try directory.opportunities { $0.leastScore = Score(tenThousandths: 500) }
    for number in 0..<40 { #expect(outcome.partners("seeker-\(number)") == ["giant"]) }
    // The offer of its number is the best.
    let pair = try #require(outcome.pair("seeker-7", "giant"))
    #expect(outcome.name(pair) == "seeker-7#n giant#o-7")
    #expect(outcome.partners("giant").count == 10)
  }

  /// The time of the search must not grow as the square.
  @Test func theSameTextAThousandTimesIsShared() throws {
    var directory = Directory()
    for number in 0..<1_000 {
      var body = Directory.Body(id: "org-\(number)", country: number % 2 == 0 ? "FR" : "PL")
      body.needs = [.init(id: "n", title: ["en": "Sorting of grain"], topics: ["a-1"])]
      body.offers = [.init(id: "o", title: ["en": "Sorting of grain"], topics: ["a-1"])]
      directory.bodies.append(body)
    }
    let outcome = try directory.opportunities(threads: 2) { $0.leastScore = Score(tenThousandths: 500) }
    #expect(outcome.found.metrics.covered == 1_000)
    #expect(outcome.found.metrics.suggestions == 10_000)
    #expect(outcome.found.opportunities.count < 100_000)
    #expect(outcome.found.metrics.exposureGini < 500)
  }

  @Test(arguments: [1, 1_000])
  func anyTopIsKept(top: Int) throws {
    var directory = RandomDirectory(seed: 9, organisations: 30).directory
    directory.site += "matching: {top: \(top), min_score: 0}\n"
    let outcome = try directory.opportunities()
    let counts = outcome.linked.catalogue.organisations.indices.map { outcome.found.partners(of: $0).count }
    #expect((counts.max() ?? 0) <= top)
    #expect((counts.max() ?? 0) > 0)
  }

  @Test func nothingReachesALeastScoreOfOne() throws {
    var directory = RandomDirectory(seed: 9, organisations: 30).directory
    directory.site += "matching: {min_score: 1}\n"
    #expect(try directory.opportunities().pairs == [])
  }

  /// Linking reports the cycle; matching ends all the same.
  @Test func topicsInACircleEnd() throws {
    var directory = RandomDirectory(seed: 3, organisations: 20).directory
    directory.files += "\n-- vocabularies/topics.yaml --\n"
    let leaves = ["a-1", "a-2", "b-1", "b-3", "c-2"].map { "- {id: \($0), label: x, broader: a}\n" }.joined()
    directory.files +=
      "- {id: a, label: A, broader: b}\n- {id: b, label: B, broader: d}\n- {id: d, label: D, broader: a}\n" + leaves
    let types = Directory.vocabularies.split(separator: "-- vocabularies/organisation-types.yaml --")
    directory.files += "-- vocabularies/organisation-types.yaml --" + (types.last ?? "")
    let checked = try CheckedSite(directory.text)
    let linked = try #require(checked.linked)
    #expect(checked.diagnostics.hasErrors)
    let found = try Opportunities.find(in: linked, settings: MatchSettings(), today: .testDay, threads: 1)
    #expect(!found.opportunities.isEmpty)
  }
}
