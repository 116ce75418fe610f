import Linking
import Model
import Programme

/// What pages say of exchanges held against the rules of their schemes.
extension Reader {
  var exchangeFigures: ExchangeFigures { insights.programme.exchanges }

  /// The sentences of an exchange; nil where its scheme is not known.
  func sentences(ofExchange index: Int) -> CalculationSentences? {
    let exchange = exchangeFigures.exchanges[index]
    return exchange.scheme.map {
      CalculationSentences(reader: self, facts: exchange.facts, rules: exchangeFigures.rules[$0])
    }
  }

  /// The steps, with what comes of them above. What was withdrawn is not calculated.
  func calculationSection(ofExchange index: Int) -> ProgrammeContent.Section? {
    guard catalogue.exchanges[index].phase != .withdrawn, let sentences = sentences(ofExchange: index),
      let calculation = exchangeFigures.exchanges[index].calculation
    else { return nil }
    var section = ProgrammeContent.Section.points(
      phrases[.calculationTitle], sentences.all(calculation).map(native))
    section.intro = native(sentences.verdict(calculation))
    return section
  }

  /// What is missing for the next phase.
  func progressSection(ofExchange index: Int) -> ProgrammeContent.Section? {
    guard let phase = catalogue.exchanges[index].phase, phase != .withdrawn else { return nil }
    let progress = exchangeFigures.exchanges[index].progress
    let missing = language.list(progress.missing.map { phrases[JourneyPhrase($0)] })
    let words: String
    if let next = progress.next {
      words =
        missing.isEmpty
        ? phrases.filled(.phaseReady, ["phase": label(next)])
        : phrases.filled(.phaseNext, ["phase": label(next), "items": missing])
    } else {
      words = missing.isEmpty ? phrases[.phaseComplete] : phrases.filled(.phaseLeft, ["items": missing])
    }
    return ProgrammeContent.Section(title: phrases[.phaseHeading], intro: native(words))
  }

  /// Exchanges counted by country and phase, with their days and sums.
  func totalsSection(_ exchanges: [RecordAddress]) -> ProgrammeContent.Section {
    let totals = ExchangeTotals(exchanges.map { Int($0.index) }, in: exchangeFigures, of: catalogue)
    return .tables(
      phrases[.totalsTitle],
      [
        table(.totalsByHost, totals.toCountries, totals.all), table(.totalsByVisitor, totals.fromCountries, totals.all),
      ], intro: native(phrases[.totalsNote]))
  }

  private func table(
    _ caption: JourneyPhrase, _ countries: [ExchangeTotals.CountryRow], _ all: ExchangeTotals.Row
  ) -> Table {
    let phases = Exchange.Phase.allCases.filter { all.phases[$0] ?? 0 > 0 }
    var table = Table(
      phrases[caption],
      columns: [.init(label: phrases.facet("country"))] + phases.map { .init(label: label($0), isNumeric: true) }
        + [
          .init(label: phrases[.columnAll], isNumeric: true),
          .init(label: phrases[.columnWorkingDays], isNumeric: true),
          .init(label: phrases[.lumpSums], isNumeric: true),
        ])
    func add(_ head: LocalText, path: String?, _ row: ExchangeTotals.Row) {
      table.addRow(
        head, path: path,
        phases.map { phase in (row.phases[phase]).map(language.format) ?? "" }
          + [
            language.format(row.exchanges), row.workingDays == 0 ? "" : language.format(row.workingDays),
            row.paid == 0 ? "" : money(row.cents),
          ])
    }
    for row in sorted(countries, by: { language.name(ofCountry: $0.country) }) {
      add(native(language.name(ofCountry: row.country)), path: site.path(ofCountry: row.country, in: code), row.row)
    }
    if !countries.isEmpty { add(native(phrases[.columnAll]), path: nil, all) }
    return table
  }
}

extension JourneyPhrase {
  init(_ missing: MissingForPhase) {
    self =
      switch missing {
      case .visitorType: .missingVisitorType
      case .visitorCountry: .missingVisitorCountry
      case .host: .missingHost
      case .days: .missingDays
      case .commitment: .missingCommitment
      case .report: .missingReport
      case .results: .missingResults
      }
  }
}
