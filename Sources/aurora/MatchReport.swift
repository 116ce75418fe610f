import Linking
import Matching
import Model
import Publishing

/// What `aurora match` says, in text.
struct MatchReport {
  private let build: SiteBuild
  private let organisations: [Organisation]

  init(_ build: SiteBuild) {
    self.build = build
    organisations = build.catalogue.catalogue.organisations
  }

  // MARK: One organisation

  func partners(of organisation: Int) -> String {
    var lines = [name(organisation), ""]
    let partners = build.insights.opportunities.partners(of: organisation)
    if partners.isEmpty {
      lines.append("No partner: no need and offer go together that the rules allow and whose score suffices.")
    }
    for (place, partner) in partners.enumerated() {
      lines.append("\(place + 1). \(number(partner.score))  \(name(partner.organisation))\(marks(partner.marks))")
      lines += sentences(of: partner).map { "     " + $0 }
    }
    let ties = build.insights.opportunities.ties(of: organisation)
    if !ties.isEmpty { lines += ["", "Joined already"] + ties.map { "     " + tie($0) } }
    return lines.joined(separator: "\n")
  }

  private func sentences(of partner: Partner) -> [String] {
    build.reasons.all(of: partner) + [build.reasons.topicSentence(of: partner)].compactMap(\.self)
  }

  private func marks(_ marks: Partner.Marks) -> String {
    let all: [(Partner.Marks, String)] = [
      (.crossBorder, "over a border"), (.crossSector, "over sectors"), (.crossLevel, "over levels"),
    ]
    let words = all.filter { marks.contains($0.0) }.map(\.1)
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  private func tie(_ tie: Tie) -> String {
    let other = name(tie.organisation)
    return switch tie.kind {
    case .memberOf: "member of \(other)"
    case .member: "has the member \(other)"
    case .parent: "part of \(other)"
    case .child: "has the part \(other)"
    case .jointService:
      "provides with \(other): \(tie.service.map { build.catalogue.catalogue.id(of: $0) } ?? "a service")"
    }
  }

  // MARK: Two organisations

  func comparison(_ first: Int, _ second: Int, _ comparison: Comparison) -> String {
    var lines = ["\(name(first)) with \(name(second))"]
    let partner = build.insights.opportunities.partners(of: first).first { $0.organisation == second }
    let place = build.insights.opportunities.partners(of: first).firstIndex { $0.organisation == second }
      .map { $0 - build.insights.opportunities.partners(of: first).startIndex + 1 }
    if let partner, let place {
      lines.append(
        "Partner \(place) of \(organisations[first].id), score \(number(partner.score))\(marks(partner.marks))")
      lines += sentences(of: partner).map { "     " + $0 }
    } else {
      lines.append("Not on the list of \(organisations[first].id)")
    }
    lines += comparison.ties.map { "Joined already: " + tie($0) }
    if comparison.pairs.isEmpty { lines.append("Neither has an offer where the other has a need, today.") }
    for pair in comparison.pairs { lines += [""] + describe(pair) }
    return lines.joined(separator: "\n")
  }

  private func describe(_ pair: Comparison.Pair) -> [String] {
    let opportunity = pair.opportunity
    let (seeker, provider) = (organisations[opportunity.seeker], organisations[opportunity.provider])
    let (need, offer) = (seeker.needs[opportunity.need], provider.offers[opportunity.offer])
    var lines = [
      "need   \(seeker.id)#\(need.id): \(need.title.text)", "offer  \(provider.id)#\(offer.id): \(offer.title.text)",
    ]
    let parts = [
      "topics \(number(pair.parts.concepts))", "words \(pair.parts.words.map(number) ?? "in no common language")",
      "value chain \(number(pair.parts.valueChain))", "sectors \(number(pair.parts.sectors))",
    ]
    lines.append("score  \(number(opportunity.score)) of " + parts.joined(separator: ", "))
    if let concept = opportunity.concept {
      lines.append("topic  \(build.catalogue.catalogue.title(of: concept).text)")
    }
    if opportunity.stageGap > 0 { lines.append("stage  \(opportunity.stageGap) readiness levels short") }
    lines += pair.breaches.map { "never  " + Self.words($0) }
    if pair.breaches.isEmpty, !pair.parts.isFounded { lines.append("never  neither topics nor words in common") }
    return lines
  }

  static func words(_ breach: Breach) -> String {
    switch breach {
    case .sameOrganisation: "need and offer are of one organisation"
    case .tie: "the two are joined already"
    case .kind: "this kind of offer does not serve this kind of need"
    case .typeSought: "the need seeks another type of organisation"
    case .countrySought: "the need seeks partners of other countries"
    case .typeAddressed: "the offer is for another type of organisation"
    case .countryAddressed: "the offer is for partners of other countries"
    }
  }

  // MARK: Words

  private func name(_ organisation: Int) -> String {
    "\(organisations[organisation].name.text) [\(organisations[organisation].id)]"
  }

  /// With two decimals.
  private func number(_ score: Score) -> String {
    let hundredths = (Int(score.tenThousandths) + 50) / 100
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
