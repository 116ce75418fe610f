import Model

extension ProgrammeContent {
  /// An assessment: the scores by the criteria of its label, unless they are confidential.
  static func assessment(
    _ subject: RecordSubject<Assessment>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let assessment = subject.record
    let phrases = reader.phrases
    let builder = FactBuilder(reader: reader, record: assessment, facets: facets[.organisations])
    let label = assessment.label?.target.map { reader.catalogue.labels[Int($0.index)] }
    var content = ProgrammeContent(subject, reader)
    content.facts = builder.facts(["organisation", "label", "date"])
    if let label, !label.disclaimer.isEmpty { content.disclaimer = label.disclaimer }
    if assessment.confidential {
      content.facts += builder.facts(["confidential"])
      content.add(Section(title: phrases[.results], intro: reader.native(phrases[.confidentialScores])))
    } else if let label {
      let scores = Scores(assessment: assessment, label: label, reader: reader)
      content.facts += builder.fact("scores", scores.total)
      if let passMark = label.passMark {
        content.facts.append(Fact(label: reader.passMarkHeading, values: [FactValue(reader.percent(passMark))]))
      }
      content.add(.tables(phrases[.results], label.dimensions.map(scores.table).withoutEmptyColumns()))
    }
    content.add(reader.newsSection(about: subject.address))
    return content
  }
}

/// The scores of an assessment beside the criteria of its label.
private struct Scores {
  let label: Label
  let reader: Reader
  private let scores: [String: Assessment.Score]

  init(assessment: Assessment, label: Label, reader: Reader) {
    self.label = label
    self.reader = reader
    scores = Dictionary(assessment.scores.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// "103 / 124": the points reached of all that can be reached. Nothing where the most points of a criterion are not
  /// known, since there is no whole then.
  var total: [String] {
    let criteria = label.dimensions.flatMap(\.criteria)
    let most = criteria.compactMap(\.max)
    let points = criteria.compactMap { scores[$0.id]?.points }
    guard !points.isEmpty, most.count == criteria.count else { return [] }
    return [reader.figure(points.reduce(0, +)) + " / " + reader.figure(most.reduce(0, +))]
  }

  func table(_ dimension: Label.Dimension) -> Table {
    let phrases = reader.phrases
    var table = Table(
      reader.words(dimension.label),
      columns: [
        .init(label: phrases[.columnCriterion]), .init(label: phrases[.columnPoints], isNumeric: true),
        .init(label: reader.passMarkHeading, isNumeric: true),
        .init(label: phrases[.columnMaximum], isNumeric: true), .init(label: phrases[.evidence]),
      ])
    for criterion in dimension.criteria {
      guard let score = scores[criterion.id] else { continue }
      table.addRow(
        criterion.label,
        [
          score.points.map(reader.figure) ?? "", criterion.threshold.map(reader.figure) ?? "",
          criterion.max.map(reader.figure) ?? "", reader.words(score.evidence),
        ])
    }
    return table
  }
}
