import Matching
import Testing

@Suite struct RuleTests {
  private typealias Change = @Sendable (inout Directory) -> Void

  /// A mill that needs a test, and a laboratory of another country that offers it.
  private static var pair: Directory {
    var directory = Directory()
    var mill = Directory.Body(id: "mill")
    mill.needs = [.init(id: "test", title: ["en": "Rapid grain test"], topics: ["a-1"])]
    var laboratory = Directory.Body(id: "lab", type: "laboratory", country: "PL")
    laboratory.offers = [.init(id: "test", title: ["en": "Rapid tests of grain"], topics: ["a-1"])]
    // Others, so that topics and words tell something.
    var other = Directory.Body(id: "other")
    other.offers = [.init(id: "film", title: ["en": "Film"], topics: ["b-1"])]
    directory.bodies = [mill, laboratory, other]
    return directory
  }

  @Test func aNeedAndAnOfferThatAgreeAreAnOpportunity() throws {
    let outcome = try Self.pair.opportunities()
    #expect(outcome.pairs == ["mill#test lab#test"])
    #expect(outcome.partners("mill") == ["lab"])
    #expect(outcome.partners("lab") == ["mill"])
    #expect(outcome.partners("other") == [])
    let pair = try #require(outcome.pair("mill", "lab"))
    #expect(pair.evidence == [.sameTopic, .likeWords])
    #expect(pair.wishes == [])
    #expect(pair.concept.map { outcome.linked.catalogue.concepts[Int($0.index)].id } == "a-1")
  }

  static let shutting: [(String, @Sendable (inout Directory) -> Void)] = [
    ("expired need", { $0.bodies[0].needs[0].validUntil = "2026-06-14" }),
    ("expired offer", { $0.bodies[1].offers[0].validUntil = "2026-06-14" }),
    ("archived seeker", { $0.bodies[0].status = "archived" }),
    ("archived provider", { $0.bodies[1].status = "archived" }),
    ("draft", { $0.bodies[1].status = "draft" }),
    ("kind", { $0.bodies[1].offers[0].kind = "mobility" }),
    ("type sought", { $0.bodies[0].needs[0].seeking = ["cluster", "support"] }),
    ("country sought", { $0.bodies[0].needs[0].countries = ["FR", "NL"] }),
    ("type addressed", { $0.bodies[1].offers[0].seeking = ["laboratory"] }),
    ("country addressed", { $0.bodies[1].offers[0].countries = ["PL"] }),
    ("member", { $0.bodies[0].memberOf = ["lab"] }),
    ("member of it", { $0.bodies[1].memberOf = ["mill"] }),
    ("parent", { $0.bodies[0].parent = "lab" }),
    ("child", { $0.bodies[1].parent = "mill" }),
    (
      "joint service",
      { $0.files = "-- services/s.yaml --\n{name: S, type: testing, stage: live, providers: [lab, mill]}\n" }
    ),
    ("wrong role", { ($0.bodies[1].needs, $0.bodies[1].offers) = ($0.bodies[1].offers, []) }),
    (
      "the same organisation",
      { directory in
        directory.bodies[0].offers = directory.bodies[1].offers
        directory.bodies[0].offers[0].id = "own"
        directory.bodies.remove(at: 1)
      }
    ),
  ]

  @Test(arguments: shutting.indices)
  func whatTheRulesShutOutIsNeverFound(number: Int) throws {
    var directory = Self.pair
    Self.shutting[number].1(&directory)
    let outcome = try directory.opportunities { $0.leastScore = .zero }
    #expect(outcome.pairs == [], "\(Self.shutting[number].0)")
    #expect(outcome.partners("mill") == [])
    #expect(outcome.found.metrics.admissible == 0)
  }

  static let welcome: [(String, Opportunity.Wishes, @Sendable (inout Directory) -> Void)] = [
    ("last day", [], { $0.bodies[1].offers[0].validUntil = "2026-06-15" }),
    ("type", .typeSought, { $0.bodies[0].needs[0].seeking = ["cluster", "laboratory"] }),
    (
      "narrower type", .typeSought,
      { directory in
        directory.bodies[0].needs[0].seeking = ["support"]
        directory.bodies[1].type = "incubator"
      }
    ),
    ("country", .countrySought, { $0.bodies[0].needs[0].countries = ["PL"] }),
    ("type addressed", .typeAddressed, { $0.bodies[1].offers[0].seeking = ["sme"] }),
    ("country addressed", .countryAddressed, { $0.bodies[1].offers[0].countries = ["FR"] }),
    ("another kind that serves", [], { $0.bodies[1].offers[0].kind = "facility" }),
  ]

  @Test(arguments: welcome.indices)
  func whatTheyAllowIsFound(number: Int) throws {
    var directory = Self.pair
    Self.welcome[number].2(&directory)
    let outcome = try directory.opportunities()
    #expect(outcome.pairs == ["mill#test lab#test"], "\(Self.welcome[number].0)")
    #expect(outcome.pair("mill", "lab")?.wishes == Self.welcome[number].1)
  }

  /// Two countries whose bits are the same are two countries.
  @Test func countriesAreComparedByTheirCodes() throws {
    for country in [
      "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GB", "GR", "HR", "HU", "IE", "IT", "NO",
    ] {
      var directory = Self.pair
      directory.bodies[0].needs[0].countries = [country]
      #expect(try directory.opportunities().pairs == [], "\(country)")
    }
  }

  @Test func tiesAreToldFromBothSides() throws {
    var directory = Self.pair
    directory.bodies[0].memberOf = ["lab"]
    directory.bodies[0].parent = "other"
    directory.files = "-- services/s.yaml --\n{name: S, type: testing, stage: live, providers: [lab, mill]}\n"
    let outcome = try directory.opportunities()
    func ties(_ id: String) -> [String] {
      outcome.found.ties(of: outcome.index(id)).map { "\($0.kind) \(outcome.id($0.organisation))" }
    }
    #expect(ties("mill") == ["memberOf lab", "jointService lab", "parent other"])
    #expect(ties("lab") == ["member mill", "jointService mill"])
    #expect(ties("other") == ["child mill"])
  }

  @Test func sectorAndValueChainAloneAreNoOpportunity() throws {
    var directory = Self.pair
    directory.bodies[1].offers[0] = .init(
      id: "test", title: ["en": "Film"], topics: ["b-2"], sectors: ["C10"], valueChain: ["retail"])
    directory.bodies[0].needs[0].sectors = ["C10"]
    directory.bodies[0].needs[0].valueChain = ["retail"]
    #expect(try directory.opportunities { $0.leastScore = .zero }.pairs == [])
  }
}
