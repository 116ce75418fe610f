import Model
import Programme

extension ProgrammeContent {
  /// An assessment: how near the organisation is to the label by its own judgement, unless that is confidential; never
  /// more than that.
  static func assessment(
    _ subject: RecordSubject<Assessment>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let assessment = subject.record
    let phrases = reader.phrases
    let builder = FactBuilder(reader: reader, record: assessment, facets: facets[.organisations])
    let label = assessment.label?.target.map { reader.catalogue.labels[Int($0.index)] }
    var content = ProgrammeContent(subject, reader)
    content.facts = builder.facts(["organisation", "label", "date"])
    content.disclaimer = reader.native(phrases[.readinessNotLabel])
    if assessment.confidential {
      content.facts += builder.facts(["confidential"])
      content.add(Section(title: phrases[.results], intro: reader.native(phrases[.confidentialScores])))
    } else if let label {
      let sections = ReadinessSections(assessment: assessment, label: label, reader: reader)
      content.facts += sections.facts(builder)
      for section in sections.all { content.add(section) }
    }
    if let label, !label.disclaimer.isEmpty {
      content.add(Section(title: reader.words(label.title), intro: label.disclaimer))
    }
    if let organisation = assessment.organisation?.target {
      content.add(.tables(phrases[.labelsHeld], [reader.labelsHeld(by: organisation)]))
    }
    content.add(reader.newsSection(about: subject.address))
    return content
  }
}
