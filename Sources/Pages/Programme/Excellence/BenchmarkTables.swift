import Model
import Programme

/// The tables and drawings of a benchmark, one a dimension.
struct BenchmarkTables {
  let benchmark: Benchmark
  let comparison: BenchmarkComparison
  let reader: Reader

  private var phrases: Phrases { reader.phrases }

  func indicator(_ compared: IndicatorComparison) -> Benchmark.Indicator {
    benchmark.dimensions[compared.dimension].indicators[compared.indicator]
  }

  /// Of each dimension that has any, its indicators of which something can be said.
  func byDimension(
    _ isShown: (IndicatorComparison) -> Bool
  ) -> [(dimension: Benchmark.Dimension, indicators: [IndicatorComparison])] {
    benchmark.dimensions.enumerated().compactMap { position, dimension in
      let shown = comparison.indicators.filter { $0.dimension == position && isShown($0) }
      return shown.isEmpty ? nil : (dimension, shown)
    }
  }

  // MARK: Figures of single clusters

  /// The figures of each cluster.
  var single: [Table] {
    byDimension { !$0.figures.isEmpty }.map { dimension, indicators in
      let decimals = indicators.map { Figures.decimals(of: $0.figures.map(\.value)) }
      let values = indicators.map { indicator in
        Dictionary(indicator.figures.map { ($0.cluster, $0.value) }, uniquingKeysWith: { first, _ in first })
      }
      var table = Table(
        reader.words(dimension.label),
        columns: [.init(label: phrases.kind(.organisations))]
          + indicators.map { column(label(of: indicator($0))) })
      for cluster in clusters(of: indicators) {
        let cells = values.indices.map { index in
          values[index][cluster].map { reader.figure($0, decimals: decimals[index]) } ?? ""
        }
        let address = RecordAddress(.organisations, Int(cluster))
        table.addRow(reader.title(of: address), path: reader.path(of: address), cells)
      }
      return table
    }
  }

  /// All clusters with a figure, by name.
  func clusters(of indicators: [IndicatorComparison]) -> [Int32] {
    let clusters = Set(indicators.flatMap { $0.figures.map(\.cluster) }).sorted()
    return reader.sorted(clusters) { reader.words(reader.title(of: RecordAddress(.organisations, Int($0)))) }
  }

  /// Quartiles, means, and the means of groups.
  var spread: [Table] {
    byDimension { $0.quartiles != nil }.map { dimension, indicators in
      let headings: [Phrase] = [
        .columnClusters, .columnLowerQuartile, .columnMedian, .columnUpperQuartile, .columnMean, .columnBestQuarter,
      ]
      var table = Table(
        reader.words(dimension.label),
        columns: [.init(label: phrases[.columnIndicator])]
          + headings.map { .init(label: phrases[$0], isNumeric: true) } + benchmark.groups.map { column($0.label) })
      for compared in indicators {
        guard let quartiles = compared.quartiles else { continue }
        let figures = [quartiles.lower, quartiles.median, quartiles.upper]
        let means = [compared.all, compared.best] + compared.groups
        table.addRow(
          label(of: indicator(compared)),
          [reader.language.format(compared.clusters)] + figures.map { reader.figure($0) } + means.map(words))
      }
      return table
    }
  }

  // MARK: Means of groups

  /// What can be said where the figures of single clusters are confidential.
  func means(_ minimum: Int) -> ProgrammeContent.Section {
    let parts = comparison.indicators.map(\.parts.count).max() ?? 0
    let tables = byDimension { $0.all != nil }.map { dimension, indicators in
      var table = Table(
        reader.words(dimension.label),
        columns: [
          .init(label: phrases[.columnIndicator]), .init(label: phrases[.columnClusters], isNumeric: true),
          .init(label: phrases[.columnMean], isNumeric: true),
        ] + (0..<parts).map { .init(label: heading(ofPart: $0), isNumeric: true) }
          + benchmark.groups.map { column($0.label) })
      for compared in indicators {
        let shown = (0..<parts).map { $0 < compared.parts.count ? words(compared.parts[$0]) : "" }
        table.addRow(
          label(of: indicator(compared)),
          [reader.language.format(compared.clusters), words(compared.all)] + shown + compared.groups.map(words))
      }
      return table
    }
    return .tables(
      phrases[.results], tables.withoutEmptyColumns(), intro: reader.native(intro(minimum, hasParts: parts > 0)))
  }

  private func intro(_ minimum: Int, hasParts: Bool) -> String {
    var sentences = [reader.numbers.phrase("count_smallest_group", minimum)]
    if hasParts {
      sentences.append(
        Sentence(phrases[.benchmarkPartsNote], ["count": [.init(words: reader.language.format(minimum))]]).words)
    }
    let withheld = comparison.indicators.filter { $0.all == nil && $0.clusters > 0 }
    if !withheld.isEmpty {
      let names = withheld.map { reader.words(indicator($0).label) }
      sentences.append(
        Sentence(phrases[.benchmarkWithheld], ["indicators": [.init(words: reader.language.list(names))]]).words)
    }
    return sentences.joined(separator: " ")
  }

  func heading(ofPart part: Int) -> String {
    part == 0
      ? phrases[.columnBestPart]
      : Sentence(phrases[.columnPart], ["number": [.init(words: reader.language.format(part + 1))]]).words
  }

  // MARK: Drawings

  /// A small drawing for each indicator of which there is more than one figure or mean to show.
  var glance: ProgrammeContent.Section {
    let isOpen = comparison.minimumGroup == nil
    var section = ProgrammeContent.Section(title: phrases[.benchmarkGlance])
    section.charts = comparison.indicators.compactMap {
      isOpen ? BenchmarkChart($0, self) : BenchmarkChart(means: $0, self)
    }
    if !section.charts.isEmpty {
      section.intro = reader.native(phrases[isOpen ? .benchmarkGlanceNote : .benchmarkMeansNote])
    }
    return section
  }

  // MARK: Words

  func words(_ mean: GroupMean?) -> String { mean.map { reader.figure($0.mean) } ?? "" }

  private func column(_ label: LocalText) -> Table.Column {
    let found = label.text(in: reader.code, default: reader.catalogue.site.defaultLanguage)
    return Table.Column(
      label: found.text, language: found.isFallback ? reader.catalogue.site.defaultLanguage : nil, isNumeric: true)
  }

  /// "Share of small firms (%)", in all languages that the label has. A unit that the label says already ("Members",
  /// counted in "members") is not said twice.
  func label(of indicator: Benchmark.Indicator) -> LocalText {
    guard let unit = indicator.unit, !indicator.label.text.lowercased().contains(unit.lowercased()) else {
      return indicator.label
    }
    var label = indicator.label
    label.text += " (\(unit))"
    for index in label.translations.indices { label.translations[index].text += " (\(unit))" }
    return label
  }
}
