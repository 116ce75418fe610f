import Linking
import Mapping
import Model
import Testing

@testable import Pages

@Suite("Ecosystems on pages") struct EcosystemTests {
  @Test("Numbers are those of the lists")
  func sameAsLists() throws {
    let repository = try RepositorySite.shared.get()
    let reader = try repository.reader("en")
    let map = try EcosystemMap.make(from: repository.site, today: reader.today, threads: 2)
    func check(_ facet: String, _ key: FacetKey, _ ecosystem: Ecosystem?) {
      for (kind, count) in [
        (RecordKind.organisations, ecosystem?.organisations), (.services, ecosystem?.services),
        (.events, ecosystem?.events),
      ] {
        #expect(count ?? 0 == repository.facets[kind]?.count(facet, key), "\(kind) of \(key)")
      }
    }
    #expect(map.countries.count > 5 && map.regions.count > 20 && map.topics.count > 20)
    for kind in [RecordKind.organisations, .services, .events] {
      for facet in repository.facets[kind]?.facets ?? [] {
        for value in facet.values {
          switch (facet.name, value.key) {
          case ("country", .country(let code)): check("country", value.key, map.ecosystem(ofCountry: code))
          case ("region", .concept(let concept)): check("region", value.key, map.ecosystem(ofRegion: concept))
          case ("topic", .concept(let concept)): check("topic", value.key, map.ecosystem(ofTopic: concept))
          default: break
          }
        }
      }
    }
  }

  @Test("A concept's page counts organisations as the list that it leads to")
  func sameOnConceptPages() throws {
    let repository = try RepositorySite.shared.get()
    let reader = try repository.reader("en")
    let map = try EcosystemMap.make(from: repository.site, today: reader.today, threads: 2)
    let ecosystems = EcosystemReader(reader: reader, facets: repository.facets)
    let maker = ConceptMaker(reader: reader, facets: repository.facets, ecosystems: ecosystems)
    for topic in map.topics where topic.organisations > 0 {
      guard case .topic(let concept) = topic.subject else { continue }
      let filed = maker.page(Int(concept)).filed.first { $0.path?.hasPrefix("organisations/") ?? false }
      #expect(filed?.count == topic.organisations)
    }
  }

  @Test("The same names stand in a sentence in every language")
  func placesOfNames() throws {
    let book = try RepositorySite.shared.get().book
    func names(_ text: String) -> [String] { text.matches(of: /{[a-z]+}/).map { String($0.0) }.sorted() }
    let phrases: [Phrase] = [
      .strengthOfPlace, .strengthHere, .strengthMeasure, .gapOfPlace, .gapHere, .ecosystemCut,
    ]
    let first = try #require(book.languages.first)
    for phrase in phrases {
      #expect(!names(first[phrase]).isEmpty)
      for language in book.languages {
        #expect(names(language[phrase]) == names(first[phrase]), "\(language.language)")
      }
    }
  }

  @Test(
    "A sentence takes its names",
    arguments: [
      ("{place}: {n}.", "Brittany: 2."), ("{n}{n}", "22"), ("no name", "no name"), ("{unknown}, {n}", "{unknown}, 2"),
      ("{n", "{n"), ("}{n}{", "}2{"), ("", ""),
    ])
  func sentence(phrase: String, words: String) {
    let sentence = Sentence(phrase, ["place": [.init(words: "Brittany", path: "a.html")], "n": [.init(words: "2")]])
    #expect(sentence.words == words)
    #expect(sentence.parts.allSatisfy { ($0.path == nil) == ($0.words != "Brittany") })
  }
}
