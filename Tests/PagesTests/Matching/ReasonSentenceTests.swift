import Linking
import Matching
import Testing
import Text

@testable import Pages

@Suite struct ReasonSentenceTests {
  @Test func patternsAreFilled() {
    let pattern = SentencePattern("You gain “{offer}” for {need}: {offer}.")
    #expect(pattern.filled(["offer": "A {need}", "need": "B"]) == "You gain “A {need}” for B: A {need}.")
    #expect(SentencePattern("Nothing").filled([:]) == "Nothing")
    #expect(SentencePattern("{a}{b}").filled(["b": "B"]) == "B")
    #expect(SentencePattern("open { brace").filled(["a": "A"]) == "open { brace")
    #expect(SentencePattern("").filled([:]) == "")
  }

  /// Every partner of the repository's own content, in every language: each reason is one sentence without gaps.
  @Test(arguments: ["en", "fr", "nl", "pl", "es"])
  func areWholeSentences(language: String) throws {
    let repository = try RepositorySite.shared.get()
    let reader = try repository.reader(language)
    let found = try Opportunities.find(
      in: repository.site, settings: MatchSettings(repository.site.catalogue.site), today: reader.today, threads: 2)
    let sentences = ReasonSentences(
      site: repository.site, phrases: reader.phrases, language: reader.language, opportunities: found)
    var count = 0
    for organisation in repository.site.catalogue.organisations.indices {
      for partner in found.partners(of: organisation) {
        let all = sentences.all(of: partner) + [sentences.topicSentence(of: partner)].compactMap(\.self)
        #expect(partner.gain != nil || partner.gainOfPartner != nil)
        #expect((sentences.gainSentence(of: partner) != nil) == (partner.gain != nil))
        #expect((sentences.gainOfPartnerSentence(of: partner) != nil) == (partner.gainOfPartner != nil))
        for sentence in all {
          #expect(sentence.hasSuffix(".") && !sentence.contains("{"), "\(sentence)")
          #expect(sentence.first?.isUppercase == true, "\(sentence)")
        }
        count += all.count
      }
    }
    #expect(count > 100)
  }
}
