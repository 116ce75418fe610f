import Diagnostics
import Linking
import Model

/// Whether what benchmarks publish of confidential figures lets anybody work out the figures of single clusters.
struct BenchmarkConfidence {
  let site: LinkedCatalogue
  /// One for each benchmark.
  let comparisons: [BenchmarkComparison]

  private var benchmarks: [Benchmark] { site.catalogue.benchmarks }

  /// A mean that is published, of all clusters of a benchmark or of one of its groups.
  private struct Table: Hashable, Comparable {
    var benchmark: Int
    /// -1 for all clusters.
    var group: Int

    static func < (left: Table, right: Table) -> Bool { (left.benchmark, left.group) < (right.benchmark, right.group) }
  }

  /// The same figure in any benchmark: who reported what for which indicator in which year.
  private struct Unknown: Hashable {
    var cluster: Int32
    var value: Double
  }

  private struct Question: Hashable {
    var indicator: String
    var year: Int?
  }

  /// What is told too much by the same tables, for all indicators together.
  private struct Finding {
    var clusters: Set<Int32> = []
    var indicators: [String] = []

    mutating func add(_ clusters: [Int32], _ indicator: String) {
      self.clusters.formUnion(clusters)
      if indicators.last != indicator { indicators.append(indicator) }
    }
  }

  func report(into diagnostics: inout Diagnostics) {
    reportSmallGroups(&diagnostics)
    reportStrangers(&diagnostics)
    var byDifference: [[Table]: Finding] = [:]
    var besideOpen: [Table: Finding] = [:]
    let open = openFigures()
    for (question, tables) in publishedTables().sorted(by: { $0.key.indicator < $1.key.indicator }) {
      find(question, tables, besides: open[question] ?? [], &byDifference, &besideOpen)
    }
    for (tables, finding) in byDifference.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let last = tables.last else { continue }
      diagnostics.report(
        ExcellenceDiagnostics.toldByDifference(
          tables.map(name), clusters: names(finding.clusters), indicators: finding.indicators,
          at: place(of: last, finding.clusters)))
    }
    for (table, finding) in besideOpen.sorted(by: { $0.key < $1.key }) {
      diagnostics.report(
        ExcellenceDiagnostics.toldByOpenFigures(
          name(table), clusters: names(finding.clusters), indicators: finding.indicators,
          at: place(of: table, finding.clusters)))
    }
  }

  // MARK: What is published

  /// The tables with confidential figures, and who stands in each, by what was asked.
  private func publishedTables() -> [Question: [Table: [Unknown]]] {
    var tables: [Question: [Table: [Unknown]]] = [:]
    for (position, benchmark) in benchmarks.enumerated() where !benchmark.isPublic {
      let reported = ReportedFigures(benchmark)
      for indicator in comparisons[position].indicators {
        let id = benchmark.dimensions[indicator.dimension].indicators[indicator.indicator].id
        let question = Question(indicator: id, year: benchmark.year)
        let unknowns = reported[id].map { Unknown(cluster: $0.cluster, value: $0.value) }
        if indicator.all != nil { tables[question, default: [:]][Table(benchmark: position, group: -1)] = unknowns }
        for (group, mean) in indicator.groups.enumerated() where mean != nil {
          let members = Set(benchmark.groups[group].clusters.compactMap { $0.target?.index })
          tables[question, default: [:]][Table(benchmark: position, group: group)] =
            unknowns.filter { members.contains($0.cluster) }
        }
      }
    }
    return tables
  }

  /// The figures that public benchmarks show of each cluster.
  private func openFigures() -> [Question: Set<Unknown>] {
    var open: [Question: Set<Unknown>] = [:]
    for benchmark in benchmarks where benchmark.isPublic {
      for result in benchmark.results {
        guard let cluster = result.cluster?.target?.index else { continue }
        for row in result.values {
          let question = Question(indicator: row.key, year: benchmark.year)
          open[question, default: []].insert(Unknown(cluster: cluster, value: row.value))
        }
      }
    }
    return open
  }

  private func find(
    _ question: Question, _ published: [Table: [Unknown]], besides open: Set<Unknown>,
    _ byDifference: inout [[Table]: Finding], _ besideOpen: inout [Table: Finding]
  ) {
    var numbers: [Unknown: Int] = [:]
    var unknowns: [Unknown] = []
    var tables: [Table] = []
    var sums: [[Int]] = []
    for (table, members) in published.sorted(by: { $0.key < $1.key }) {
      let closed = members.filter { !open.contains($0) }
      if closed.isEmpty { continue }
      if closed.count < minimum(of: [table]) {
        besideOpen[table, default: Finding()].add(closed.map(\.cluster), question.indicator)
        continue
      }
      tables.append(table)
      sums.append(
        closed.map { unknown in
          if let number = numbers[unknown] { return number }
          numbers[unknown] = unknowns.count
          unknowns.append(unknown)
          return unknowns.count - 1
        }.sorted())
    }
    let strictest = minimum(of: tables)
    for leak in PublishedSums(sums).leaks(minimum: strictest) {
      let involved = leak.sums.map { tables[$0] }
      let isPair = involved.count == 2
      guard !isPair || leak.unknowns.count < minimum(of: involved) else { continue }
      byDifference[involved, default: Finding()].add(leak.unknowns.map { unknowns[$0].cluster }, question.indicator)
    }
  }

  private func minimum(of tables: [Table]) -> Int {
    tables.compactMap { comparisons[$0.benchmark].minimumGroup }.max() ?? Confidentiality.leastGroup
  }

  // MARK: Words and places

  private func name(_ table: Table) -> String {
    let benchmark = benchmarks[table.benchmark]
    return table.group < 0
      ? "all clusters of `\(benchmark.id)`" : "the group `\(benchmark.groups[table.group].id)` of `\(benchmark.id)`"
  }

  private func names(_ clusters: Set<Int32>) -> [String] {
    clusters.sorted().map { site.catalogue.organisations[Int($0)].id }
  }

  /// The group that tells too much, else the result of the first cluster about which too much is told.
  private func place(of table: Table, _ clusters: Set<Int32>) -> SourceLocation {
    let benchmark = benchmarks[table.benchmark]
    let reference =
      table.group < 0
      ? benchmark.results.compactMap(\.cluster).first { $0.target.map { clusters.contains($0.index) } ?? false }
      : benchmark.groups[table.group].clusters.first
    return benchmark.header.source.location(reference?.mark.range ?? 0..<0)
  }

  // MARK: Groups

  private func reportSmallGroups(_ diagnostics: inout Diagnostics) {
    for benchmark in benchmarks where !benchmark.isPublic && benchmark.minimumGroup < Confidentiality.leastGroup {
      let place = benchmark.header.source.location(ofValue: ["minimum_group"])
      diagnostics.report(ExcellenceDiagnostics.groupTooSmall(benchmark.minimumGroup, at: place))
    }
  }

  /// Clusters that a group names although they have no figures.
  private func reportStrangers(_ diagnostics: inout Diagnostics) {
    for benchmark in benchmarks where !benchmark.groups.isEmpty {
      let known = Set(benchmark.results.compactMap { $0.cluster?.target?.index })
      for group in benchmark.groups {
        for reference in group.clusters {
          guard let cluster = reference.target?.index, !known.contains(cluster) else { continue }
          let place = benchmark.header.source.location(reference.mark.range)
          diagnostics.report(ExcellenceDiagnostics.groupWithoutFigures(group.id, cluster: reference.id, at: place))
        }
      }
    }
  }
}
