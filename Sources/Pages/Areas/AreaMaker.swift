import Linking
import Matching
import Model

/// Makes the pages of areas for one reader.
struct AreaMaker: Sendable {
  let reader: Reader
  let facets: MainFacets
  let ecosystems: EcosystemReader

  var phrases: Phrases { reader.phrases }
  var areas: [CooperationArea] { reader.insights.areas }

  /// The most needs and the most offers of a country, and of those without a counterpart.
  private static let mostOfCountry = 5
  private static let mostItems = 20
  /// The most matches and the most bridges of a page.
  private static let mostSentences = 10

  func page(_ area: CooperationArea) -> AreaPage {
    let concept = reader.catalogue.concepts[area.topic]
    let list = facets[.organisations]?.path("topic", .concept(Int32(area.topic)), in: reader.code)
    return AreaPage(
      topic: concept.label, definition: concept.definition, topicPath: reader.concepts[area.topic].path,
      list: list ?? reader.site.paths.index(of: .organisations, in: reader.code), figures: figures(area),
      countries: countries(area), unmet: items(area.unmetNeeds, areNeeds: true, most: Self.mostItems),
      unused: items(area.unusedOffers, areNeeds: false, most: Self.mostItems),
      matches: area.matches.prefix(Self.mostSentences).map(sentence(ofMatch:)),
      moreMatches: more(than: Self.mostSentences, of: area.matchCount),
      bridges: area.bridges.prefix(Self.mostSentences).map(sentence(ofBridge:)))
  }

  /// "and 12 more"; nil where all are shown.
  func more(than most: Int, of count: Int) -> String? {
    count > most ? reader.numbers.phrase("count_more", count - most) : nil
  }

  private func figures(_ area: CooperationArea) -> [String] {
    [
      ("count_country", area.countries.count), ("count_need", area.needs.count), ("count_offer", area.offers.count),
    ].map { reader.numbers.phrase($0.0, $0.1) }
  }

  // MARK: Needs and offers

  private func items(_ items: [AreaItem], areNeeds: Bool, most: Int) -> AreaPage.ItemList? {
    guard !items.isEmpty else { return nil }
    return AreaPage.ItemList(
      count: reader.language.format(items.count), items: items.prefix(most).map { entry($0, isNeed: areNeeds) },
      more: more(than: most, of: items.count))
  }

  /// A link to a need or an offer, with its organisation and country as the remark.
  private func entry(_ item: AreaItem, isNeed: Bool) -> Entry {
    let organisations = reader.catalogue.organisations
    let address = RecordAddress(.organisations, item.organisation)
    let part =
      isNeed
      ? organisations[item.organisation].needs[item.part] : organisations[item.organisation].offers[item.part]
    let name = reader.words(organisations[item.organisation].name)
    let country = organisations[item.organisation].country.map(reader.language.name(ofCountry:))
    return Entry(
      label: part.title, path: reader.path(ofPart: part.id, of: address),
      note: [name, country].compactMap(\.self).joined(separator: ", "))
  }

  /// By name; those that state no country come last.
  private func countries(_ area: CooperationArea) -> [AreaPage.CountrySides] {
    let organisations = reader.catalogue.organisations
    let needs = Dictionary(grouping: area.needs) { organisations[$0.organisation].country ?? "" }
    let offers = Dictionary(grouping: area.offers) { organisations[$0.organisation].country ?? "" }
    let codes = reader.sorted(area.countries.map(\.country)) { reader.language.name(ofCountry: $0) }
    return (codes + [""]).compactMap { code in
      let needs = items(needs[code] ?? [], areNeeds: true, most: Self.mostOfCountry)
      let offers = items(offers[code] ?? [], areNeeds: false, most: Self.mostOfCountry)
      if needs == nil, offers == nil { return nil }
      return AreaPage.CountrySides(
        name: code.isEmpty ? phrases[.areaNoCountry] : reader.language.name(ofCountry: code),
        path: code.isEmpty ? nil : ecosystems.path(ofCountry: code), needs: needs, offers: offers)
    }
  }

  // MARK: Sentences

  private func part(ofOrganisation organisation: Int) -> Sentence.Part {
    let name = reader.catalogue.organisations[organisation].name
      .text(in: reader.code, default: reader.catalogue.site.defaultLanguage)
    return Sentence.Part(
      words: name.text, language: name.isFallback ? reader.catalogue.site.defaultLanguage : nil,
      path: reader.path(of: RecordAddress(.organisations, organisation)))
  }

  private func country(_ organisation: Int) -> Sentence.Part {
    let code = reader.catalogue.organisations[organisation].country
    return Sentence.Part(words: code.map(reader.language.name(ofCountry:)) ?? phrases[.areaNoCountry])
  }

  private func sentence(ofMatch position: Int) -> AreaPage.ReasonedSentence {
    let pair = reader.insights.opportunities.opportunities[position]
    let sentence = SentencePattern(phrases[.areaMatch]).sentence { name in
      switch name {
      case "provider": part(ofOrganisation: pair.provider)
      case "seeker": part(ofOrganisation: pair.seeker)
      case "there": country(pair.provider)
      case "here": country(pair.seeker)
      case "offer": reader.part(ofOffer: pair.offer, of: pair.provider)
      case "need": reader.part(ofNeed: pair.need, of: pair.seeker)
      default: nil
      }
    }
    let reasons = reasons(pair)
    return .init(
      sentence: sentence,
      why: reasons.isEmpty
        ? nil : SentencePattern(phrases[.areaWhy]).filled(["reasons": reader.language.list(reasons)]))
  }

  /// What speaks for a match, as pieces of a sentence.
  private func reasons(_ pair: Opportunity) -> [String] {
    let topic = pair.concept.map { reader.concepts[Int($0.index)].label }
    var reasons: [String] = []
    if let topic, pair.evidence.contains(.sameTopic) {
      reasons.append(SentencePattern(phrases[.reasonSameTopic]).filled(["topic": topic]))
    } else if let topic, pair.evidence.contains(.relatedTopic) {
      reasons.append(SentencePattern(phrases[.reasonRelatedTopic]).filled(["topic": topic]))
    }
    let others: [(Opportunity.Evidence, Phrase)] = [
      (.likeWords, .reasonWords), (.sameLink, .reasonSameLink), (.nextLink, .reasonNextLink),
      (.sameSector, .reasonSameSector), (.otherLanguage, .reasonOtherLanguage),
    ]
    return reasons + others.filter { pair.evidence.contains($0.0) }.map { phrases[$0.1] }
  }

  private func sentence(ofBridge bridge: CooperationArea.Bridge) -> AreaPage.ReasonedSentence {
    let organisation = part(ofOrganisation: bridge.organisation)
    switch bridge.way {
    case .offers(let needs, let best):
      let all = reader.insights.opportunities.opportunities
      let titles = best.prefix(3).map { all[$0] }.map { pair in
        reader.part(ofNeed: pair.need, of: pair.seeker).words + " (\(country(pair.seeker).words))"
      }
      let sentence = SentencePattern(phrases[.bridgeOffers]).sentence { name in
        switch name {
        case "organisation": organisation
        case "country": country(bridge.organisation)
        case "needs": Sentence.Part(words: reader.numbers.phrase("count_need", needs))
        default: nil
        }
      }
      return .init(sentence: sentence, why: titles.joined(separator: "; "))
    case .memberships(let needing, let offering):
      let sentence = SentencePattern(phrases[.bridgeMembers]).sentence { name in
        switch name {
        case "organisation": organisation
        case "needing": part(ofOrganisation: needing)
        case "offering": part(ofOrganisation: offering)
        default: nil
        }
      }
      return .init(sentence: sentence, why: nil)
    }
  }
}
