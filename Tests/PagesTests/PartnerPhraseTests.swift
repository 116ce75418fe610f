import Matching
import Model
import Testing

@testable import Pages

@Suite("Partners and areas on pages") struct PartnerPhraseTests {
  @Test("The same names stand in a sentence in every language")
  func gaps() throws {
    let languages = try RepositorySite.shared.get().book.languages
    let first = try #require(languages.first)
    let phrases: [Phrase] = [
      .partnerTheirs, .partnerOurs, .partnerCheck, .partnerCheckStage, .tieService, .areaMatch, .areaWhy,
      .reasonSameTopic, .reasonRelatedTopic, .bridgeOffers, .bridgeMembers, .metricCovered, .metricBorders,
      .metricMutual, .metricEvenness,
    ]
    for phrase in phrases {
      let names = SentencePattern(first[phrase]).gaps.sorted()
      #expect(!names.isEmpty)
      for language in languages {
        #expect(SentencePattern(language[phrase]).gaps.sorted() == names, "\(phrase) in \(language.language)")
      }
    }
  }

  @Test("Every partner has three sentences, the best five with reasons, the others named")
  func everyPartner() throws {
    let reader = try RepositorySite.shared.get().reader("pl")
    for (index, organisation) in reader.catalogue.organisations.enumerated() {
      let partners = reader.insights.opportunities.partners(of: index)
      guard let section = reader.partnerSection(of: organisation, at: index) else {
        #expect(organisation.header.status == .archived)
        continue
      }
      #expect(section.shown.count == min(partners.count, 5))
      #expect(section.shown.count + section.others.count == partners.count)
      #expect((section.absence == nil) != partners.isEmpty)
      for partner in section.shown {
        for sentence in [partner.theirs.words, partner.ours.words, partner.check] {
          #expect(sentence.hasSuffix(".") && !sentence.contains("{") && sentence.count > 20)
        }
      }
    }
  }

  @Test("The numbers of an area's page are those of a slow count")
  func numbersOfAreas() throws {
    let repository = try RepositorySite.shared.get()
    let reader = try repository.reader("en")
    let maker = AreaMaker(
      reader: reader, facets: repository.facets,
      ecosystems: EcosystemReader(reader: reader, facets: repository.facets))
    #expect(!maker.areas.isEmpty)
    for (row, area) in zip(maker.overview().areas.rows, maker.areas) {
      var under: Set<Int32> = [Int32(area.topic)]
      var size = 0
      while size < under.count {
        size = under.count
        for wider in under { under.formUnion(reader.site.narrower[Int(wider)].map { Int32($0) }) }
      }
      func count(_ parts: (Organisation) -> [Offer]) -> Int {
        reader.catalogue.organisations.filter { $0.header.status != .archived }.flatMap(parts)
          .filter { $0.validUntil.map { $0 >= reader.today } ?? true }
          .count { $0.topics.contains { under.contains($0.target?.index ?? -1) } }
      }
      let (needs, offers) = (count(\.needs), count(\.offers))
      #expect(
        row.cells[1].text == (needs == 0 ? "" : "\(needs)") && row.cells[2].text == (offers == 0 ? "" : "\(offers)"))
      let page = maker.page(area)
      #expect(page.unmet?.count ?? "0" == "\(area.unmetNeeds.count)")
      #expect(page.countries.compactMap(\.needs).reduce(0) { $0 + (Int($1.count) ?? 0) } == needs)
      #expect(page.countries.compactMap(\.offers).reduce(0) { $0 + (Int($1.count) ?? 0) } == offers)
    }
  }
}
