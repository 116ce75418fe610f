import Model
import Programme

/// Where each cluster of a public benchmark stands: against all, against its peers and against the best quarter.
struct BenchmarkPositions {
  private let tables: BenchmarkTables
  private let clusters: [Int32]
  private let indicators: [IndicatorComparison]
  /// Of each indicator the figures by cluster.
  private let figures: [[Int32: IndicatorComparison.ClusterFigure]]

  /// The most clusters that have a table of their own; of more, the table of quarters says enough.
  private static var mostTables: Int { 40 }

  init(_ tables: BenchmarkTables) {
    self.tables = tables
    indicators = tables.comparison.indicators.filter { $0.figures.count > 1 }
    clusters = tables.clusters(of: indicators)
    figures = indicators.map { indicator in
      Dictionary(indicator.figures.map { ($0.cluster, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private var reader: Reader { tables.reader }
  private var phrases: Phrases { reader.phrases }

  var section: ProgrammeContent.Section {
    let own = clusters.count <= Self.mostTables ? clusters.map(table) : []
    return .tables(
      phrases[.benchmarkPositions], [quarters] + own, intro: reader.native(phrases[.benchmarkPositionsNote]))
  }

  /// Clusters by indicators, in each cell the quarter.
  private var quarters: Table {
    var table = Table(
      phrases[.benchmarkQuarters],
      columns: [.init(label: phrases.kind(.organisations))]
        + indicators.map { .init(label: reader.words(tables.indicator($0).label), isNumeric: true) })
    for cluster in clusters {
      let cells = indicators.indices.map { index in
        figures[index][cluster].map { reader.language.format($0.quarter(of: indicators[index].clusters)) } ?? ""
      }
      table.addRow(title(of: cluster), path: path(of: cluster), cells)
    }
    return table
  }

  /// One cluster by all indicators. Its peers are those of its group; where it is in none, the median of all stands for
  /// them.
  private func table(of cluster: Int32) -> Table {
    let groups = groups(of: cluster)
    var columns: [Table.Column] = [
      .init(label: phrases[.columnIndicator]), .init(label: phrases[.columnFigure], isNumeric: true),
      .init(label: phrases[.columnQuarter], isNumeric: true), .init(label: phrases[.columnMedian], isNumeric: true),
    ]
    columns += groups.map { group in
      .init(
        label: phrases[.columnPeers] + ": " + reader.words(tables.benchmark.groups[group].label), isNumeric: true)
    }
    columns += [
      .init(label: phrases[.columnBestQuarter], isNumeric: true), .init(label: phrases[.columnToBest], isNumeric: true),
    ]
    var table = Table(reader.words(title(of: cluster)), columns: columns)
    for (position, compared) in indicators.enumerated() {
      guard let figure = figures[position][cluster] else { continue }
      let peers = groups.map { tables.words(compared.groups[$0]) }
      table.addRow(
        tables.label(of: tables.indicator(compared)),
        [
          reader.figure(figure.value), reader.language.format(figure.quarter(of: compared.clusters)),
          compared.quartiles.map { reader.figure($0.median) } ?? "",
        ] + peers + [tables.words(compared.best), distance(figure.value, to: compared)])
    }
    return table
  }

  /// How far the figure is from the mean of the best quarter, in the direction that is better: nothing where it is
  /// there or beyond.
  private func distance(_ value: Double, to compared: IndicatorComparison) -> String {
    guard let best = compared.best?.mean else { return "" }
    let missing = compared.higherIsBetter ? best - value : value - best
    guard missing > 0 else { return reader.language.format(0) }
    return (compared.higherIsBetter ? "+" : "−") + reader.figure(missing)
  }

  private func groups(of cluster: Int32) -> [Int] {
    tables.benchmark.groups.indices.filter { group in
      tables.benchmark.groups[group].clusters.contains { $0.target?.index == cluster }
    }
  }

  private func title(of cluster: Int32) -> LocalText { reader.title(of: RecordAddress(.organisations, Int(cluster))) }
  private func path(of cluster: Int32) -> String { reader.path(of: RecordAddress(.organisations, Int(cluster))) }
}
