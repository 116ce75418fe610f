import Linking
import Model
import SiteText
import Testing

@testable import Mapping

@Suite("Ecosystems of random catalogues")
struct EcosystemTests {
  private static func map(_ seed: UInt64, threads: Int = 1) throws -> (map: EcosystemMap, oracle: EcosystemOracle) {
    let site = try RandomEcosystems(seed: seed).linked()
    let map = try EcosystemMap.make(from: site, today: .testDay, threads: threads)
    return (map, EcosystemOracle(catalogue: site.catalogue, today: .testDay))
  }

  private static func all(_ map: EcosystemMap) -> [Ecosystem] { map.countries + map.regions + map.topics }

  @Test("Every number is that of the slow way", arguments: UInt64(1)...12)
  func numbers(seed: UInt64) throws {
    let (map, oracle) = try Self.map(seed)
    #expect(map.organisations == oracle.shown.count)
    #expect(map.illustrative == oracle.shown.count { oracle.catalogue.organisations[$0].header.illustrative })
    for ecosystem in Self.all(map) {
      var plain = ecosystem
      plain.strengths = []
      plain.gaps = []
      #expect(plain == oracle.ecosystem(ecosystem.subject))
    }
  }

  @Test("What is in use is there, once and in order, and nothing else", arguments: UInt64(1)...12)
  func subjects(seed: UInt64) throws {
    let (map, oracle) = try Self.map(seed)
    let possible =
      ["DE", "FR", "GR", "IT", "PL", "XK"].map(EcosystemSubject.country)
      + oracle.concepts("regions").map(EcosystemSubject.region) + oracle.concepts("topics").map(EcosystemSubject.topic)
    let used = possible.filter { subject in
      let found = oracle.ecosystem(subject)
      return found.organisations + found.services + found.events + found.offers + found.needs > 0
    }
    #expect(Self.all(map).map(\.subject) == used)
    #expect(map.ecosystem(ofCountry: "FR") == map.countries.first { $0.subject == .country("FR") })
    #expect(map.ecosystem(ofCountry: "IT") == nil)
    for region in oracle.concepts("regions") { #expect(map.ecosystem(ofTopic: region) == nil) }
  }

  @Test("Strengths and gaps are those of the slow way", arguments: UInt64(1)...12)
  func strengthsAndGaps(seed: UInt64) throws {
    let (map, oracle) = try Self.map(seed)
    var found = 0
    for place in map.countries + map.regions {
      let topics = oracle.strengths(place.subject, "topics") { $0.topics }
      let steps = oracle.strengths(place.subject, "value-chain") { $0.valueChain }
      #expect(Set(place.strengths) == topics.union(steps))
      #expect(Set(place.gaps) == oracle.gaps(place.subject))
      #expect(place.gaps.map(\.needs) == place.gaps.map(\.needs).sorted(by: >))
      found += place.strengths.count + place.gaps.count
    }
    #expect(found > 0)
    for topic in map.topics {
      let places = map.countries + map.regions
      #expect(topic.gaps == places.flatMap(\.gaps).filter { .topic($0.topic) == topic.subject })
      #expect(topic.strengths == places.flatMap(\.strengths).filter { .topic($0.concept) == topic.subject })
    }
  }

  @Test("Matrices count who is under both", arguments: UInt64(1)...12)
  func matrices(seed: UInt64) throws {
    let (map, oracle) = try Self.map(seed)
    let all = oracle.shown.map { oracle.catalogue.organisations[$0] }
    func region(_ organisation: Organisation) -> [Reference] { [organisation.region].compactMap(\.self) }
    func type(_ organisation: Organisation) -> [Reference] { [organisation.type].compactMap(\.self) }
    func check(
      _ matrix: CountMatrix, _ rows: String, _ row: (Organisation) -> [Reference], _ columns: String,
      _ column: (Organisation) -> [Reference]
    ) {
      #expect(
        matrix.rows == oracle.concepts(rows).filter { concept in all.contains { oracle.isUnder(row($0), concept) } })
      #expect(
        matrix.columns
          == oracle.concepts(columns).filter { concept in all.contains { oracle.isUnder(column($0), concept) } })
      #expect(
        matrix.columnCounts == matrix.columns.map { concept in all.count { oracle.isUnder(column($0), concept) } })
      for (place, concept) in matrix.rows.enumerated() {
        let inRow = all.filter { oracle.isUnder(row($0), concept) }
        #expect(matrix.rowCounts[place] == inRow.count)
        let expected = matrix.columns.map { other in
          PositionCount(position: other, count: inRow.count { oracle.isUnder(column($0), other) })
        }
        #expect(matrix.cells(ofRow: place) == expected.filter { $0.count > 0 })
      }
    }
    check(map.topicsOfRegions, "regions", region, "topics") { $0.topics }
    check(map.typesOfTopics, "topics", { $0.topics }, "organisation-types", type)
    check(map.valueChainOfRegions, "regions", region, "value-chain") { $0.valueChain }
  }

  @Test("The number of threads changes nothing", arguments: UInt64(1)...4)
  func threads(seed: UInt64) throws {
    let site = try RandomEcosystems(seed: seed, organisations: 900).linked()
    let one = try EcosystemMap.make(from: site, today: .testDay, threads: 1)
    for threads in [2, 5] {
      #expect(try EcosystemMap.make(from: site, today: .testDay, threads: threads) == one)
    }
  }
}
