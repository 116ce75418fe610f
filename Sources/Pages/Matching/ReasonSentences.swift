import Linking
import Matching
import Model
import Text

/// Says in a reader's language why two organisations should talk: each reason one plain sentence, to one of the two.
public struct ReasonSentences: Sendable {
  private let site: LinkedCatalogue
  private let opportunities: Opportunities
  private let language: ReaderLanguage
  private let gain: SentencePattern
  private let gainOfPartner: SentencePattern
  private let topic: SentencePattern
  private let checkStage: SentencePattern
  private let checkCountry: SentencePattern
  private let checkLanguage: String
  private let checkReturn: String
  private let checkGain: String

  init(site: LinkedCatalogue, phrases: Phrases, language: ReaderLanguage, opportunities: Opportunities) {
    self.site = site
    self.opportunities = opportunities
    self.language = language
    gain = SentencePattern(phrases[.matchGain])
    gainOfPartner = SentencePattern(phrases[.matchGainOfPartner])
    topic = SentencePattern(phrases[.matchTopic])
    checkStage = SentencePattern(phrases[.matchCheckStage])
    checkCountry = SentencePattern(phrases[.matchCheckCountry])
    checkLanguage = phrases[.matchCheckLanguage]
    checkReturn = phrases[.matchCheckReturn]
    checkGain = phrases[.matchCheckGain]
  }

  /// In the default language of the site, for what is not a page: data and the terminal.
  public init?(site: LinkedCatalogue, look: Look, opportunities: Opportunities) {
    guard let phrases = look.phrases.languages.first else { return nil }
    self.init(
      site: site, phrases: phrases, language: ReaderLanguage(code: phrases.language), opportunities: opportunities)
  }

  /// All that is to be said of a partner: what each side gains, what they share, what they should look into.
  public func all(of partner: Partner) -> [String] {
    [gainSentence(of: partner), gainOfPartnerSentence(of: partner), topicSentence(of: partner)].compactMap(\.self)
      + checks(of: partner)
  }

  /// What the organisation gains; nil where it does not.
  public func gainSentence(of partner: Partner) -> String? { partner.gain.map { gain.filled(titles($0)) } }

  /// What the partner gains.
  public func gainOfPartnerSentence(of partner: Partner) -> String? {
    partner.gainOfPartner.map { gainOfPartner.filled(titles($0)) }
  }

  /// The topic that explains the match best.
  public func topicSentence(of partner: Partner) -> String? {
    let concepts = [partner.gain, partner.gainOfPartner].compactMap {
      $0.flatMap { opportunities.opportunities[$0].concept }
    }
    return concepts.first.map { topic.filled(["topic": words(site.catalogue.concepts[Int($0.index)].label)]) }
  }

  /// What the two should look into before anything else.
  public func checks(of partner: Partner) -> [String] {
    var sentences: [String] = []
    if partner.missing.contains(.otherSide) { sentences.append(partner.gain == nil ? checkGain : checkReturn) }
    if partner.missing.contains(.language) { sentences.append(checkLanguage) }
    if partner.missing.contains(.stage) {
      sentences += [partner.gain, partner.gainOfPartner].compactMap { $0.flatMap(stageSentence) }
    }
    if partner.missing.contains(.country), let country = site.catalogue.organisations[partner.organisation].country {
      sentences.append(checkCountry.filled(["country": language.name(ofCountry: country)]))
    }
    return sentences
  }

  private func stageSentence(_ position: Int) -> String? {
    let pair = opportunities.opportunities[position]
    guard pair.stageGap > 0, let wanted = organisations[pair.seeker].needs[pair.need].stage,
      let there = organisations[pair.provider].offers[pair.offer].stage
    else { return nil }
    return checkStage.filled(["offered": String(there), "needed": String(wanted)])
  }

  // MARK: Names

  // Fields are reached in their place: a record has some fifty parts, and this runs for each suggestion.
  private func titles(_ position: Int) -> KeyValuePairs<String, String> {
    let pair = opportunities.opportunities[position]
    return [
      "offer": words(organisations[pair.provider].offers[pair.offer].title),
      "need": words(organisations[pair.seeker].needs[pair.need].title),
    ]
  }

  private var organisations: [Organisation] { _read { yield site.catalogue.organisations } }

  private func words(_ text: LocalText) -> String {
    text.text(in: language.code, default: site.catalogue.site.defaultLanguage).text
  }
}
