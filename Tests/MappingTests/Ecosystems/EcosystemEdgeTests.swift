import Diagnostics
import Linking
import SiteText
import Testing

@testable import Mapping
@testable import Model

@Suite("Ecosystems at the edges")
struct EcosystemEdgeTests {
  private func map(_ text: String) throws -> (map: EcosystemMap, catalogue: Catalogue) {
    let site = try #require(try CheckedSite(text).linked)
    return (try EcosystemMap.make(from: site, today: .testDay, threads: 2), site.catalogue)
  }

  private func concept(_ id: String, _ catalogue: Catalogue) throws -> Int32 {
    Int32(try #require(catalogue.concepts.firstIndex { $0.id == id }))
  }

  @Test("Nothing at all")
  func empty() throws {
    let (map, _) = try map("")
    #expect(map.organisations == 0)
    #expect(map.countries.isEmpty && map.regions.isEmpty && map.topics.isEmpty)
    #expect(map.topicsOfRegions.rows.isEmpty && map.topicsOfRegions.columns.isEmpty)
  }

  @Test("Without vocabularies there are countries alone")
  func withoutVocabularies() throws {
    var catalogue = Catalogue()
    catalogue.site.languages = ["en"]
    var organisation = Organisation()
    organisation.country = "FR"
    catalogue.organisations = [organisation]
    var diagnostics = Diagnostics()
    let site = try LinkedCatalogue.link(catalogue, media: [], jobs: 1, into: &diagnostics)
    let map = try EcosystemMap.make(from: site, today: .testDay, threads: 1)
    #expect(map.countries.map(\.subject) == [.country("FR")])
    #expect(map.regions.isEmpty && map.topics.isEmpty)
  }

  @Test("An organisation with no country, no type and no topic counts among all and nowhere else")
  func bare() throws {
    var catalogue = Catalogue()
    catalogue.site.languages = ["en"]
    catalogue.organisations = [Organisation()]
    catalogue.organisations[0].country = "no code"
    var diagnostics = Diagnostics()
    let site = try LinkedCatalogue.link(catalogue, media: [], jobs: 1, into: &diagnostics)
    let map = try EcosystemMap.make(from: site, today: .testDay, threads: 1)
    #expect(map.organisations == 1)
    #expect(map.countries.isEmpty)
  }

  @Test("A region lies in the wider one of its code, written or not; its country is the organisation's")
  func regions() throws {
    let (map, catalogue) = try map(
      """
      -- vocabularies/regions.yaml --
      - {id: FRH, label: Bretagne, level: 1}
      - {id: FRH0, label: Bretagne, level: 2}
      - {id: FRH02, label: Finistère, level: 3}
      - {id: PL41, label: Wielkopolskie}
      -- organisations/a.yaml --
      {name: A, type: cluster, country: FR, region: FRH02}
      -- organisations/b.yaml --
      {name: B, type: cluster, country: FR, region: FRH}
      -- organisations/c.yaml --
      {name: C, type: cluster, country: PL, region: PL41}
      """)
    func count(_ id: String) throws -> Int? { map.ecosystem(ofRegion: try concept(id, catalogue))?.organisations }
    #expect(try [count("FRH"), count("FRH0"), count("FRH02"), count("PL41")] == [2, 1, 1, 1])
    #expect(map.countries.map(\.organisations) == [2, 1])
  }

  @Test("Concepts in a circle end")
  func circle() throws {
    let (map, catalogue) = try map(
      """
      -- vocabularies/topics.yaml --
      - {id: a, label: A, broader: b}
      - {id: b, label: B, broader: a}
      -- organisations/a.yaml --
      {name: A, type: cluster, country: FR, topics: [a]}
      """)
    #expect(map.ecosystem(ofTopic: try concept("b", catalogue))?.organisations == 1)
  }

  @Test("A gap is what is named and not offered here; an offer of something narrower fills it, a wider one does not")
  func gaps() throws {
    let (map, catalogue) = try map(
      """
      -- organisations/a.yaml --
      name: A
      type: cluster
      country: FR
      needs:
        - {id: n1, title: N, kind: research, topics: [food-safety]}
        - {id: n2, title: N, kind: research, topics: [mycotoxins]}
        - {id: n3, title: N, kind: research, topics: [traceability], valid_until: 2026-06-14}
      offers: [{id: o, title: O, kind: research, topics: [traceability]}]
      -- organisations/b.yaml --
      name: B
      type: cluster
      country: PL
      needs:
        - {id: n1, title: N, kind: research, topics: [food-safety]}
        - {id: n2, title: N, kind: research, topics: [traceability], valid_until: 2026-06-15}
      offers: [{id: o, title: O, kind: research, topics: [mycotoxins], valid_until: 2026-06-15}]
      -- organisations/c.yaml --
      {name: C, type: cluster, country: ES, status: archived, offers: [{id: o, title: O, kind: research, topics: [mycotoxins]}]}
      """)
    let (food, myco) = (try concept("food-safety", catalogue), try concept("mycotoxins", catalogue))
    let trace = try concept("traceability", catalogue)
    let poland = [CountryCount(country: "PL", count: 1)]
    #expect(
      map.ecosystem(ofCountry: "FR")?.gaps == [
        Gap(place: .country("FR"), topic: food, needs: 1, offeredIn: poland),
        Gap(place: .country("FR"), topic: myco, needs: 1, offeredIn: poland),
      ])
    #expect(
      map.ecosystem(ofCountry: "PL")?.gaps == [
        Gap(place: .country("PL"), topic: trace, needs: 1, offeredIn: [CountryCount(country: "FR", count: 1)])
      ])
    #expect(map.ecosystem(ofCountry: "ES") == nil)
  }

  @Test(
    "A strength needs three organisations and one and a half times the expected number",
    arguments: [
      (organisations: 3, inPlace: 4, everywhere: 5, total: 10, quotient: 150 as Int?),
      (organisations: 3, inPlace: 4, everywhere: 6, total: 11, quotient: nil),
      (organisations: 2, inPlace: 2, everywhere: 2, total: 100, quotient: nil),
      (organisations: 3, inPlace: 3, everywhere: 3, total: 100, quotient: 3333),
      (organisations: 0, inPlace: 0, everywhere: 0, total: 0, quotient: nil),
    ])
  func strength(organisations: Int, inPlace: Int, everywhere: Int, total: Int, quotient: Int?) {
    let strength = Strength(
      place: .country("FR"), concept: 0, organisations: organisations, inPlace: inPlace, everywhere: everywhere,
      total: total)
    #expect(strength?.quotientHundredths == quotient)
  }
}

private let registry = "ror/europe-2000.jsonl"

@Suite(
  "Ecosystems of two thousand real organisations",
  .enabled(if: SharedData.has(registry), "shared/data/\(registry) is missing"))
struct EcosystemRegistryTests {
  @Test("Each counts once in its country")
  func countries() throws {
    let records = try RegistryRecords(SharedData.bytes(registry))
    var diagnostics = Diagnostics()
    let linked = try records.site.withFolder { root in
      try CheckedSite.check(root, CatalogueOptions(today: .testDay, jobs: 2), true, &diagnostics).1
    }
    let site = try #require(linked)
    let map = try EcosystemMap.make(from: site, today: .testDay, threads: 2)
    #expect(map.organisations == 2000)
    #expect(map.countries.reduce(0) { $0 + $1.organisations } == 2000)
    let expected = Dictionary(grouping: site.catalogue.organisations.compactMap(\.country)) { $0 }.mapValues(\.count)
    for country in map.countries {
      guard case .country(let code) = country.subject else { continue }
      #expect(country.organisations == expected[code])
    }
    #expect(map.countries.count == expected.count)
    let oracle = EcosystemOracle(catalogue: site.catalogue, today: .testDay)
    for code in ["NL", "PL", "IE"] {
      #expect(map.ecosystem(ofCountry: code).map(\.types) == oracle.ecosystem(.country(code)).types)
    }
  }
}
