import Model
import Programme

/// What a page says of an open assessment.
struct ReadinessSections {
  let assessment: Assessment
  let label: Label
  let reader: Reader
  private let readiness: Readiness

  init(assessment: Assessment, label: Label, reader: Reader) {
    self.assessment = assessment
    self.label = label
    self.reader = reader
    readiness = Readiness(assessment, by: label)
  }

  private var phrases: Phrases { reader.phrases }

  /// The score, the line, and how much stands between them.
  func facts(_ builder: FactBuilder<Assessment>) -> [Fact] {
    func fact(_ label: String, _ words: String) -> Fact { Fact(label: label, values: [FactValue(words)]) }
    // Where the most points of a criterion are not known there is no whole.
    let isWhole =
      readiness.criteria.allSatisfy { $0.maximum != nil } && readiness.criteria.contains { $0.points != nil }
    guard isWhole, let percent = readiness.percent else { return [] }
    var facts = builder.fact("scores", [reader.figure(readiness.points) + " / " + reader.figure(readiness.most)])
    facts.append(fact(phrases[.columnScore], reader.percentRounded(percent)))
    if let mark = readiness.passMark, let isReached = readiness.reachesPassMark {
      facts.append(fact(reader.passMarkHeading, reader.percent(mark)))
      facts.append(fact(phrases[.readinessReached], phrases[isReached ? .yes : .no]))
      if !isReached, let missing = readiness.pointsToPassMark {
        facts.append(fact(phrases[.readinessMissing], points(missing)))
      }
    }
    let counts: [(Phrase, Int)] = [
      (.readinessBlocking, readiness.blocking.count), (.readinessBelow, readiness.belowThreshold.count),
      (.readinessUnproven, readiness.withoutEvidence.count), (.readinessUnjudged, readiness.unjudged.count),
    ]
    return facts + counts.map { fact(phrases[$0], reader.language.format($1)) }
  }

  var all: [ProgrammeContent.Section] { [dimensions, gaps, evidence, unjudged, results] }

  // MARK: Sections

  private var dimensions: ProgrammeContent.Section {
    var table = Table(
      phrases[.readinessDimensions],
      columns: [
        .init(label: phrases[.columnDimension]), .init(label: phrases[.columnPoints], isNumeric: true),
        .init(label: phrases[.columnMaximum], isNumeric: true), .init(label: phrases[.columnScore], isNumeric: true),
      ])
    var section = ProgrammeContent.Section(title: phrases[.readiness])
    for (position, dimension) in label.dimensions.enumerated() {
      let part = readiness.criteria.filter { $0.dimension == position && $0.maximum != nil }
      guard let percent = readiness.percent(ofDimension: position) else { continue }
      let (points, most) = (part.reduce(0) { $0 + ($1.points ?? 0) }, part.reduce(0) { $0 + ($1.maximum ?? 0) })
      table.addRow(
        dimension.label, [reader.figure(points), reader.figure(most), reader.percentRounded(percent)])
      section.charts.append(
        BenchmarkChart(dimension.label, percent: percent, mark: readiness.passMark, words: words(percent), reader))
    }
    section.tables = table.rows.isEmpty ? [] : [table]
    return section
  }

  private func words(_ percent: Double) -> String {
    guard let mark = readiness.passMark else { return reader.percentRounded(percent) }
    return Sentence(
      phrases[.readinessBarWords],
      ["score": [.init(words: reader.percentRounded(percent))], "mark": [.init(words: reader.percent(mark))]]
    ).words
  }

  private var gaps: ProgrammeContent.Section {
    var table = Table(
      phrases[.readinessGaps],
      columns: [
        .init(label: phrases[.columnCriterion]), .init(label: phrases[.columnGain], isNumeric: true),
        .init(label: phrases[.columnPoints], isNumeric: true), .init(label: phrases[.columnMaximum], isNumeric: true),
        .init(label: reader.passMarkHeading, isNumeric: true), .init(label: phrases[.columnRemark]),
        .init(label: phrases[.columnAfter], isNumeric: true),
      ])
    for (gap, after) in zip(readiness.gaps, readiness.percentsAfterGaps) {
      let remark = gap.blocks ? phrases[.readinessBlocking] : gap.isBelowThreshold ? phrases[.readinessBelow] : ""
      table.addRow(
        criterion(gap).label,
        [
          gap.gain.map { "+" + reader.figure($0) } ?? "", gap.points.map(reader.figure) ?? "",
          gap.maximum.map(reader.figure) ?? "", gap.threshold.map(reader.figure) ?? "", remark,
          after.map(reader.percentRounded) ?? "",
        ])
    }
    return .tables(
      phrases[.readinessGaps], [table].withoutEmptyColumns(), intro: reader.native(phrases[.readinessGapsNote])
    )
    .onlyWithTables
  }

  private var evidence: ProgrammeContent.Section {
    var section = ProgrammeContent.Section.points(phrases[.readinessEvidence], readiness.withoutEvidence.map(point))
    if !section.points.isEmpty { section.intro = reader.native(phrases[.readinessEvidenceNote]) }
    return section
  }

  private var unjudged: ProgrammeContent.Section {
    .points(phrases[.readinessUnjudged], readiness.unjudged.map(point))
  }

  /// All criteria with points beside what the label asks for.
  private var results: ProgrammeContent.Section {
    let evidence = Dictionary(
      assessment.scores.map { ($0.key, $0.value.evidence) }, uniquingKeysWith: { first, _ in first })
    let tables = label.dimensions.enumerated().map { position, dimension in
      var table = Table(
        reader.words(dimension.label),
        columns: [
          .init(label: phrases[.columnCriterion]), .init(label: phrases[.columnPoints], isNumeric: true),
          .init(label: reader.passMarkHeading, isNumeric: true),
          .init(label: phrases[.columnMaximum], isNumeric: true), .init(label: phrases[.evidence]),
        ])
      for standing in readiness.criteria where standing.dimension == position {
        let criterion = criterion(standing)
        guard standing.points != nil || evidence[criterion.id] != nil else { continue }
        table.addRow(
          criterion.label,
          [
            standing.points.map(reader.figure) ?? "", standing.threshold.map(reader.figure) ?? "",
            standing.maximum.map(reader.figure) ?? "", evidence[criterion.id].map(reader.words) ?? "",
          ])
      }
      return table
    }
    return .tables(phrases[.results], tables.withoutEmptyColumns())
  }

  // MARK: Parts

  private func criterion(_ standing: Readiness.Standing) -> Label.Criterion {
    label.dimensions[standing.dimension].criteria[standing.criterion]
  }

  private func point(_ standing: Readiness.Standing) -> ProgrammeContent.Point {
    ProgrammeContent.Point(
      text: criterion(standing).label, note: reader.words(label.dimensions[standing.dimension].label))
  }

  private func points(_ number: Double) -> String { reader.figure(number) }
}

extension ProgrammeContent.Section {
  /// The section, or an empty one: an introduction without its tables says nothing.
  fileprivate var onlyWithTables: Self { tables.isEmpty ? Self(title: title) : self }
}

extension Reader {
  /// Per cent with one decimal at most: `74.2 %`.
  func percentRounded(_ number: Double) -> String {
    let rounded = (number * 10).rounded() / 10
    return language.percent(rounded / 100, decimals: rounded == rounded.rounded() ? 0 : 1)
  }
}
