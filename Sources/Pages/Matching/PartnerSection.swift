import Linking
import Matching
import Model
import Templates

/// Who an organisation should talk to, as its page shows it.
struct PartnerSection: Sendable {
  /// The best, each with its reasons.
  var shown: [ShownPartner] = []
  /// The others, each with its place and the topic that both share.
  var others: [Entry] = []
  /// Why there is nobody.
  var absence: String?

  /// The most that are shown with reasons.
  static let mostShown = 5

  static func view(_ parts: RecordParts) -> View<PartnerSection> {
    View(
      "suggested partners",
      [
        .group("shown", ShownPartner.view(parts.links), parts.kit) { section, _ in section.shown },
        parts.links.entries("others", parts.kit) { section, _ in section.others },
        .text("absence") { section, _ in section.absence },
      ])
  }
}

/// A suggested partner and why: what they gain, what the organisation gains, what is to be checked.
struct ShownPartner: Sendable {
  var link: Entry
  var isIllustrative: Bool
  var marks: [String]
  var theirs: Sentence
  var ours: Sentence
  var check: String
  /// The topic that says most of all that both have in common.
  var topic: ConceptLink?
  /// Where a letter to it is prepared.
  var interest: String?

  static func view(_ links: LinkViews) -> View<ShownPartner> {
    View(
      "suggested partner",
      [
        .view("link", links.entry) { partner, _ in partner.link },
        .flag("illustrative") { partner, _ in partner.isIllustrative },
        ViewField("marks", .list(.text)) { partner, _ in .list(partner.marks.map(Value.text)) },
        .view("theirs", Sentence.view) { partner, _ in partner.theirs },
        .view("ours", Sentence.view) { partner, _ in partner.ours },
        .text("check") { partner, _ in partner.check },
        .concept("topic") { partner, _ in partner.topic }, .path("interest") { partner, _ in partner.interest },
      ])
  }
}

extension LinkViews {
  func entries<S>(
    _ name: String, _ kit: ViewKit, _ entries: @escaping @Sendable (S, Reader) -> [Entry]
  ) -> ViewField<S> {
    .group(name, entry, kit, entries)
  }
}

extension Reader {
  /// Nil for an archived organisation.
  func partnerSection(of organisation: Organisation, at index: Int) -> PartnerSection? {
    guard organisation.header.status != .archived, catalogue.site.suggestsPartners else { return nil }
    let partners = insights.opportunities.partners(of: index)
    var section = PartnerSection()
    if partners.isEmpty {
      let isSilent = organisation.offers.isEmpty && organisation.needs.isEmpty
      section.absence = phrases[isSilent ? .partnersWithoutItems : .partnersNotFound]
      return section
    }
    section.shown = partners.prefix(PartnerSection.mostShown).map { shown($0, to: index) }
    section.others = partners.dropFirst(PartnerSection.mostShown).map(briefly)
    return section
  }

  private func shown(_ partner: Partner, to organisation: Int) -> ShownPartner {
    ShownPartner(
      link: entry(ofOrganisation: partner.address),
      isIllustrative: catalogue.organisations[partner.organisation].header.illustrative,
      marks: partnerPhrases.words(partner.marks),
      theirs: partner.gainOfPartner.map { sentence(partnerPhrases.theirs, $0) } ?? partnerPhrases.noneOfTheirs,
      ours: partner.gain.map { sentence(partnerPhrases.ours, $0) } ?? partnerPhrases.noneOfOurs,
      check: check(partner),
      topic: topic(of: partner).map { ConceptLink(concept: $0, path: areaPath(ofTopic: Int($0.index))) },
      interest: interestPath(in: partner.address, from: RecordAddress(.organisations, organisation)))
  }

  private func briefly(_ partner: Partner) -> Entry {
    var entry = entry(ofOrganisation: partner.address)
    let topic = topic(of: partner).map { concepts[Int($0.index)].label }
    entry.note = [entry.note, topic].compactMap(\.self).joined(separator: " · ")
    return entry
  }

  /// The topic that explains the better of both sides.
  private func topic(of partner: Partner) -> RecordAddress? {
    [partner.gain, partner.gainOfPartner].compactMap { $0.map { insights.opportunities.opportunities[$0] } }
      .filter { $0.concept != nil }
      .max { $0.score < $1.score }?.concept
  }

  // MARK: Sentences

  private func sentence(_ pattern: SentencePattern, _ position: Int) -> Sentence {
    let pair = insights.opportunities.opportunities[position]
    return pattern.sentence { name in
      switch name {
      case "offer": part(ofOffer: pair.offer, of: pair.provider)
      case "need": part(ofNeed: pair.need, of: pair.seeker)
      default: nil
      }
    }
  }

  /// An offer as a link to its place on the page of its organisation.
  func part(ofOffer offer: Int, of organisation: Int) -> Sentence.Part {
    part(catalogue.organisations[organisation].offers[offer], of: organisation)
  }

  func part(ofNeed need: Int, of organisation: Int) -> Sentence.Part {
    part(catalogue.organisations[organisation].needs[need], of: organisation)
  }

  private func part(_ item: Offer, of organisation: Int) -> Sentence.Part {
    let title = item.title.text(in: code, default: catalogue.site.defaultLanguage)
    return Sentence.Part(
      words: title.text, language: title.isFallback ? catalogue.site.defaultLanguage : nil,
      path: path(ofPart: item.id, of: RecordAddress(.organisations, organisation)))
  }

  /// What the two should look into first, as one sentence.
  func check(_ partner: Partner) -> String {
    let words = partnerPhrases
    var points: [String] = []
    if partner.missing.contains(.otherSide) {
      points.append(partner.gain == nil ? words.checkFavour : words.checkReturn)
    }
    if partner.missing.contains(.language) { points.append(words.checkLanguage) }
    if partner.missing.contains(.stage), let stage = stage(of: partner) { points.append(stage) }
    if partner.missing.contains(.country) { points.append(words.checkCountry) }
    return points.isEmpty ? words.checkNothing : words.check.filled(["points": language.list(points)])
  }

  /// "the stage (TRL 4 offered, TRL 7 needed)": of the side with the wider gap.
  private func stage(of partner: Partner) -> String? {
    let pairs = [partner.gain, partner.gainOfPartner].compactMap {
      $0.map { insights.opportunities.opportunities[$0] }
    }
    guard let pair = pairs.max(by: { $0.stageGap < $1.stageGap }),
      let offered = catalogue.organisations[pair.provider].offers[pair.offer].stage,
      let needed = catalogue.organisations[pair.seeker].needs[pair.need].stage
    else { return nil }
    return partnerPhrases.checkStage.filled(["offered": String(offered), "needed": String(needed)])
  }
}
