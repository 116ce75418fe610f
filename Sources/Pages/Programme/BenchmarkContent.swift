import Model

extension ProgrammeContent {
  /// A benchmark. The figures of single clusters are shown only where the benchmark is public; otherwise what can be
  /// said of groups that are large enough.
  static func benchmark(
    _ subject: RecordSubject<Benchmark>, _ reader: Reader, _ facets: MainFacets
  ) -> ProgrammeContent {
    let benchmark = subject.record
    let phrases = reader.phrases
    var content = ProgrammeContent(subject, reader, remark: benchmark.year.map(String.init))
    content.facts = FactBuilder(reader: reader, record: benchmark).fact("public", isTrue: benchmark.isPublic)
    let tables = BenchmarkTables(benchmark: benchmark, reader: reader)
    let results: Section =
      benchmark.isPublic
      ? .tables(phrases[.results], tables.single)
      : .tables(
        phrases[.results], tables.aggregates,
        intro: reader.native(reader.numbers.phrase("count_smallest_group", benchmark.minimumGroup)))
    content.add(results)
    if results.tables.isEmpty {
      content.add(
        .points(phrases[.dimensions], benchmark.dimensions.map { point($0, reader) }))
    }
    content.add(reader.newsSection(about: subject.address))
    return content
  }

  /// What is measured, where there are no figures to show.
  private static func point(_ dimension: Benchmark.Dimension, _ reader: Reader) -> Point {
    let indicators = dimension.indicators.map { reader.words($0.label) }
    return Point(text: dimension.label, note: indicators.isEmpty ? nil : reader.language.list(indicators))
  }
}

/// The tables of a benchmark, one a dimension.
private struct BenchmarkTables {
  let benchmark: Benchmark
  let reader: Reader

  /// The figures of each cluster.
  var single: [Table] {
    let clusters = reader.sorted(benchmark.results) { name(of: $0) }
    return benchmark.dimensions.map { dimension in
      let decimals = dimension.indicators.map { indicator in
        Figures.decimals(of: clusters.compactMap { $0.value(of: indicator) })
      }
      var table = Table(
        reader.words(dimension.label),
        columns: [.init(label: reader.phrases.kind(.organisations))]
          + dimension.indicators.map { .init(label: reader.words(label(of: $0)), isNumeric: true) })
      for cluster in clusters {
        let cells = zip(dimension.indicators, decimals).map { indicator, decimals in
          cluster.value(of: indicator).map { reader.figure($0, decimals: decimals) } ?? ""
        }
        guard let target = cluster.cluster?.target, cells.contains(where: { !$0.isEmpty }) else { continue }
        table.addRow(reader.title(of: target), path: reader.path(of: target), cells)
      }
      return table
    }
  }

  /// The least, the middle and the greatest figure of each indicator that enough clusters reported.
  var aggregates: [Table] {
    let headings: [Phrase] = [.columnClusters, .columnMinimum, .columnMedian, .columnMaximum]
    return benchmark.dimensions.map { dimension in
      var table = Table(
        reader.words(dimension.label),
        columns: [.init(label: reader.phrases[.columnIndicator])]
          + headings.map { .init(label: reader.phrases[$0], isNumeric: true) })
      for indicator in dimension.indicators {
        guard let aggregate = BenchmarkAggregate(of: indicator, in: benchmark) else { continue }
        let figures = [aggregate.minimum, aggregate.median, aggregate.maximum]
        table.addRow(
          label(of: indicator), [reader.language.format(aggregate.clusters)] + figures.map { reader.figure($0) })
      }
      return table
    }
  }

  private func name(of result: Benchmark.Result) -> String {
    result.cluster?.target.map { reader.words(reader.title(of: $0)) } ?? ""
  }

  /// "Share of small firms (%)", in all languages that the label has. A unit that the label says already ("Members",
  /// counted in "members") is not said twice.
  private func label(of indicator: Benchmark.Indicator) -> LocalText {
    guard let unit = indicator.unit, !indicator.label.text.lowercased().contains(unit.lowercased()) else {
      return indicator.label
    }
    var label = indicator.label
    label.text += " (\(unit))"
    for index in label.translations.indices { label.translations[index].text += " (\(unit))" }
    return label
  }
}

/// What may be said of an indicator when the figures of single clusters are confidential.
struct BenchmarkAggregate: Sendable, Equatable {
  let clusters: Int
  let minimum: Double
  let median: Double
  let maximum: Double

  /// Nil where fewer clusters than the benchmark's smallest group reported the indicator; a cluster that stands twice
  /// among the results counts once.
  init?(of indicator: Benchmark.Indicator, in benchmark: Benchmark) {
    var reported: [String: Double] = [:]
    for result in benchmark.results {
      guard let cluster = result.cluster, let value = result.value(of: indicator) else { continue }
      reported[cluster.id] = value
    }
    let values = Array(reported.values)
    guard values.count >= benchmark.minimumGroup, let minimum = values.min(), let maximum = values.max(),
      let median = Figures.median(of: values)
    else { return nil }
    clusters = values.count
    self.minimum = minimum
    self.median = median
    self.maximum = maximum
  }
}

extension Benchmark.Result {
  fileprivate func value(of indicator: Benchmark.Indicator) -> Double? {
    values.first { $0.key == indicator.id }?.value
  }
}
