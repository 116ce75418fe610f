import Linking
import Model
import Programme
import Text

extension ProgrammeContent {
  /// A label of excellence: its criteria, who may apply, who holds it, and who was measured by it.
  static func label(
    _ subject: RecordSubject<Label>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let label = subject.record
    let phrases = reader.phrases
    let builder = FactBuilder(reader: reader, record: label, facets: facets[.organisations])
    let standing = reader.insights.programme.labels[Int(subject.address.index)]
    var content = ProgrammeContent(subject, reader, remark: label.issuer)
    content.disclaimer = label.disclaimer.isEmpty ? nil : label.disclaimer
    content.facts =
      builder.facts(["issuer"]) + builder.fact("pass_mark", label.passMark.map { [reader.percent($0)] } ?? [])
      + builder.fact("official", isTrue: label.official)
    content.add(.points(phrases[.eligibility], label.eligibility))
    content.add(.tables(phrases[.criteria], label.dimensions.map { table($0, reader) }.withoutEmptyColumns()))
    content.add(.tables(phrases[.labelsHeld], [reader.table(ofHolders: standing.holders)]))
    content.add(LabelAssessments(label: label, address: subject.address, standing: standing, reader: reader).section)
    let assessments = reader.sources(of: subject.address, .assessments, "label")
    content.add(.entries(phrases[.assessments], assessments.map { reader.entry(ofAssessment: $0) }))
    content.add(reader.newsSection(about: subject.address))
    return content
  }

  private static func table(_ dimension: Label.Dimension, _ reader: Reader) -> Table {
    var table = Table(
      reader.words(dimension.label),
      columns: [
        .init(label: reader.phrases[.columnCriterion]),
        .init(label: reader.phrases[.columnMaximum], isNumeric: true),
        .init(label: reader.passMarkHeading, isNumeric: true),
        .init(label: reader.phrases[.columnRequired]),
      ])
    for criterion in dimension.criteria {
      table.addRow(
        criterion.label,
        [
          criterion.max.map(reader.figure) ?? "", criterion.threshold.map(reader.figure) ?? "",
          criterion.must ? reader.phrases[.yes] : "",
        ])
    }
    return table
  }
}

extension Reader {
  /// The heading of the fewest points by which a criterion is met.
  var passMarkHeading: String { phrases.words["field_label_pass_mark"] ?? phrases[.columnMinimum] }

  fileprivate func entry(ofAssessment address: RecordAddress) -> Entry {
    let assessment = catalogue.assessments[Int(address.index)]
    let date = assessment.date.map(language.format)
    guard let organisation = assessment.organisation?.target else { return entry(address, note: date) }
    return Entry(label: title(of: organisation), path: path(of: address), note: date)
  }
}
