import Linking
import Model

extension ProgrammeContent {
  /// A consultation: what was found, with the needs behind it and what was recommended upon it, where it was asked,
  /// and who was heard.
  static func consultation(
    _ subject: RecordSubject<Consultation>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let consultation = subject.record
    let phrases = reader.phrases
    var content = ProgrammeContent(subject, reader, remark: consultation.track.map { reader.label($0) })
    content.topics = consultation.topics
    content.facts = FactBuilder(reader: reader, record: consultation, facets: facets[.organisations])
      .facts(["opened", "closed", "countries"])
    content.map = MapDrawer(reader, facets, on: reader.path(of: subject.address)).consultation(subject.address)
    let recommendations = reader.recommendations(on: subject.address)
    content.add(
      .points(
        phrases[.findings],
        consultation.findings.enumerated().map { position, finding in
          point(finding, recommendations[Int32(position)] ?? [], reader)
        }))
    let events = reader.events(consultation.events, and: subject.address, by: "consultation")
    content.add(.rows(phrases[.events], reader.cards(events)))
    content.add(.entries(phrases[.participants], reader.entries(ofOrganisations: consultation.participants)))
    let briefs = reader.sources(of: subject.address, .briefs, "consultations")
    content.add(.cards(phrases[.briefs], reader.cards(briefs)))
    content.add(reader.newsSection(about: subject.address))
    return content
  }

  private static func point(_ finding: Consultation.Finding, _ recommendations: [Entry], _ reader: Reader) -> Point {
    // Recommendations are sentences, so each has a line of its own.
    let answers = recommendations.map { LabelledLinks(label: reader.phrases[.recommendation], items: [$0]) }
    return Point(
      anchor: finding.id, text: finding.text,
      note: reader.remark([finding.level.map { reader.label($0) }, reader.countryNames(finding.countries)]),
      links: reader.needs(finding.needs) + answers)
  }
}

extension Reader {
  /// Needs, with the name of the organisation in front of those of each.
  fileprivate func needs(_ references: [Reference]) -> [ProgrammeContent.LabelledLinks] {
    var groups: [(organisation: RecordAddress, needs: [Entry])] = []
    for target in references.compactMap(\.target) {
      let needs = catalogue.organisations[Int(target.index)].needs
      guard target.part >= 0, Int(target.part) < needs.count else { continue }
      let need = needs[Int(target.part)]
      let entry = Entry(label: need.title, path: path(ofPart: need.id, of: target.record))
      if let known = groups.firstIndex(where: { $0.organisation == target.record }) {
        groups[known].needs.append(entry)
      } else {
        groups.append((target.record, [entry]))
      }
    }
    return groups.map { .init(label: words(title(of: $0.organisation)), items: $0.needs) }
  }

  /// The recommendations that answer the findings of a consultation, by the position of the finding.
  fileprivate func recommendations(on consultation: RecordAddress) -> [Int32: [Entry]] {
    var found: [Int32: [Entry]] = [:]
    for link in site.backlinks.links(to: consultation) where link.field == "answers" && link.source.kind == .briefs {
      let brief = catalogue.briefs[Int(link.source.index)]
      guard brief.header.status != .archived, link.source.part >= 0,
        Int(link.source.part) < brief.recommendations.count
      else { continue }
      let recommendation = brief.recommendations[Int(link.source.part)]
      found[link.target.part, default: []].append(
        Entry(label: recommendation.text, path: path(ofPart: recommendation.id, of: link.source.record)))
    }
    return found
  }
}
