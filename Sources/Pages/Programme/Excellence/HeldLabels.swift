import Linking
import Model
import Programme
import Text

/// Labels that are held, and how long they last.
extension Reader {
  /// The labels of an organisation, in the order in which they are written.
  func labelsHeld(by organisation: RecordAddress) -> Table {
    var table = labelTable(phrases[.labelsHeld], head: phrases.kind(.labels))
    for held in catalogue.organisations[Int(organisation.index)].labels {
      guard let label = held.label.target else { continue }
      table.addRow(title(of: label), path: path(of: label), cells(held))
    }
    return table
  }

  /// Who holds or held a label, those first whose label lapses first.
  func table(ofHolders holders: [LabelStanding.Holder]) -> Table {
    var table = labelTable(phrases[.holders], head: phrases.kind(.organisations))
    for holder in holders {
      let address = RecordAddress(.organisations, Int(holder.organisation))
      table.addRow(
        title(of: address), path: path(of: address),
        cells(catalogue.organisations[Int(holder.organisation)].labels[holder.held]))
    }
    return table
  }

  private func labelTable(_ caption: String, head: String) -> Table {
    Table(
      caption,
      columns: [
        .init(label: head), .init(label: phrases[.columnScore], isNumeric: true),
        .init(label: phrases[.columnAwarded]), .init(label: phrases[.columnLapses]),
        .init(label: phrases[.columnState]),
      ])
  }

  private func cells(_ held: HeldLabel) -> [String] {
    [
      held.score.map(percent) ?? "", held.awarded.map(language.format) ?? "", held.until.map(language.format) ?? "",
      held.until.map(state) ?? "",
    ]
  }

  /// "expired", "lapses in 5 months", "valid": the last year counts in months that are still whole.
  private func state(until: PartialDate) -> String {
    let last = until.last
    if last < today { return phrases[.expired] }
    let months = (last.year - today.year) * 12 + last.month - today.month - (last.day < today.day ? 1 : 0)
    guard months < 12 else { return phrases[.labelValid] }
    return Sentence(
      phrases[.labelLapsesIn], ["months": [.init(words: numbers.phrase("count_month", max(0, months)))]]
    ).words
  }
}

/// Who assessed itself by a label, and how far they all are.
struct LabelAssessments {
  let label: Label
  let address: RecordAddress
  let standing: LabelStanding
  let reader: Reader

  private var phrases: Phrases { reader.phrases }

  var section: ProgrammeContent.Section {
    let tables = [open, means].filter { !$0.rows.isEmpty }
    guard !tables.isEmpty else { return ProgrammeContent.Section(title: phrases[.readinessOfAll]) }
    let isHidden = standing.all == nil
    let intro = [phrases[.readinessNotLabel], isHidden ? phrases[.readinessNoMean] : nil].compactMap(\.self)
    return .tables(phrases[.readinessOfAll], tables, intro: reader.native(intro.joined(separator: " ")))
  }

  /// The latest open assessment of each organisation.
  private var open: Table {
    var table = Table(
      phrases[.readinessOfAll],
      columns: [
        .init(label: phrases.kind(.organisations)), .init(label: phrases[.columnDate]),
        .init(label: phrases[.columnScore], isNumeric: true), .init(label: phrases[.readinessReached]),
        .init(label: phrases[.readinessBlocking], isNumeric: true),
        .init(label: phrases[.readinessBelow], isNumeric: true),
        .init(label: phrases[.readinessUnproven], isNumeric: true),
      ])
    for position in standing.assessments {
      let assessment = reader.catalogue.assessments[Int(position)]
      guard let organisation = assessment.organisation?.target else { continue }
      let readiness = Readiness(assessment, by: label)
      let counts = [readiness.blocking.count, readiness.belowThreshold.count, readiness.withoutEvidence.count]
      table.addRow(
        reader.title(of: organisation), path: reader.path(of: RecordAddress(.assessments, Int(position))),
        [
          assessment.date.map(reader.language.format) ?? "", readiness.percent.map(reader.percentRounded) ?? "",
          readiness.reachesPassMark.map { phrases[$0 ? .yes : .no] } ?? "",
        ] + counts.map(reader.language.format))
    }
    return table
  }

  /// Means of all, of each dimension and of the whole.
  private var means: Table {
    var table = Table(
      phrases[.readinessMean],
      columns: [
        .init(label: phrases[.columnDimension]), .init(label: phrases[.columnMean], isNumeric: true),
      ])
    guard let all = standing.all, all.organisations > 1 else { return table }
    for (dimension, mean) in zip(label.dimensions, all.dimensions) {
      if let mean { table.addRow(dimension.label, [reader.percentRounded(mean)]) }
    }
    table.addRow(reader.native(phrases[.columnAll]), [reader.percentRounded(all.mean)])
    return table
  }
}
