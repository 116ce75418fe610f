import Linking
import Model
import Programme

extension ProgrammeContent {
  /// A consultation: what was found, with the needs behind it and what became of it, its roundtables by track, and who
  /// was heard from where.
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
    addFindings(of: subject, to: &content, reader)
    addHearing(of: subject, to: &content, reader)
    let briefs = reader.sources(of: subject.address, .briefs, "consultations")
    content.add(.cards(phrases[.briefs], reader.cards(briefs)))
    content.add(reader.newsSection(about: subject.address))
    return content
  }

  // MARK: What was found

  private static func addFindings(
    of subject: RecordSubject<Consultation>, to content: inout ProgrammeContent, _ reader: Reader
  ) {
    let findings = subject.record.findings
    let policy = reader.insights.programme.policy
    let recommendations = findings.indices.map { part in
      policy.finding(RecordAddress(.consultations, Int(subject.address.index), part: part))?.recommendations
        .map { policy.recommendations[$0] } ?? []
    }
    var section = Section.points(
      reader.phrases[.findings], zip(findings, recommendations).map { point($0, $1, reader) })
    if !findings.isEmpty {
      let open = recommendations.count(where: \.isEmpty)
      section.intro = reader.native(
        Sentence(
          reader.phrases[.findingsSummary],
          [
            "findings": [.init(words: reader.numbers.phrase("count_finding", findings.count))],
            "answered": [.init(words: reader.language.format(findings.count - open))],
            "open": [.init(words: reader.language.format(open))],
          ]
        ).words)
    }
    content.add(section)
  }

  private static func point(
    _ finding: Consultation.Finding, _ recommendations: [AlignedRecommendation], _ reader: Reader
  ) -> Point {
    // Recommendations are sentences, so each has a line of its own.
    let answers = recommendations.map { recommendation in
      let entry = reader.entry(ofRecommendation: recommendation.address)
      return LabelledLinks(
        label: reader.phrases[.recommendation], items: [entry], state: recommendation.state)
    }
    return Point(
      anchor: finding.id, text: finding.text,
      note: reader.remark([finding.level.map { reader.label($0) }, reader.countryNames(finding.countries)]),
      links: reader.needs(finding.needs) + answers,
      mark: recommendations.isEmpty ? reader.phrases[.policyOpen] : nil)
  }

  // MARK: Who was heard

  private static func addHearing(
    of subject: RecordSubject<Consultation>, to content: inout ProgrammeContent, _ reader: Reader
  ) {
    let hearing = reader.insights.programme.hearings[Int(subject.address.index)]
    for roundtables in hearing.roundtables {
      let title = [reader.phrases[.roundtables], roundtables.track.map { reader.label($0) }].compactMap(\.self)
      content.add(.rows(title.joined(separator: " – "), reader.cards(roundtables.events)))
    }
    guard !hearing.organisations.isEmpty else { return }
    content.add(HearingSections(reader: reader, hearing: hearing).section())
    content.add(
      .entries(
        reader.phrases[.participants],
        reader.sorted(hearing.organisations.map { RecordAddress(.organisations, $0) }) {
          reader.words(reader.title(of: $0))
        }.map(reader.entry(ofOrganisation:))))
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
}
