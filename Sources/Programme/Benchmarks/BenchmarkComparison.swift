import Linking
import Model

/// What a benchmark says: of each cluster where it is public, else of groups that are large enough.
public struct BenchmarkComparison: Sendable {
  /// The fewest clusters of a group where figures are confidential; nil where the benchmark is public.
  public let minimumGroup: Int?
  /// In the order of the dimensions and of their indicators.
  public let indicators: [IndicatorComparison]

  /// O(results × indicators), and the sorting of each indicator's figures.
  public init(_ benchmark: Benchmark) {
    let rule = benchmark.isPublic ? nil : Confidentiality(minimumGroup: benchmark.minimumGroup)
    minimumGroup = rule?.minimum
    let reported = ReportedFigures(benchmark)
    let groups = benchmark.groups.map { Set($0.clusters.compactMap { $0.target?.index }) }
    var indicators: [IndicatorComparison] = []
    for (dimension, measured) in benchmark.dimensions.enumerated() {
      for (position, indicator) in measured.indicators.enumerated() {
        indicators.append(
          IndicatorComparison(
            dimension: dimension, indicator: position, higherIsBetter: indicator.higherIsBetter,
            reported: reported[indicator.id], groups: groups, hiddenBy: rule))
      }
    }
    self.indicators = indicators
  }

  /// How many clusters share one of the figures.
  public var clusters: Int { indicators.map(\.clusters).max() ?? 0 }
}

/// Who reported what to a benchmark: each cluster that is part of the site once for each indicator, with the figure that
/// stands last.
struct ReportedFigures {
  private var byIndicator: [String: [(cluster: Int32, value: Double)]] = [:]

  init(_ benchmark: Benchmark) {
    var places: [String: [Int32: Int]] = [:]
    for result in benchmark.results {
      guard let cluster = result.cluster?.target?.index else { continue }
      for row in result.values {
        if let place = places[row.key]?[cluster] {
          byIndicator[row.key]?[place].value = row.value
        } else {
          places[row.key, default: [:]][cluster] = byIndicator[row.key]?.count ?? 0
          byIndicator[row.key, default: []].append((cluster, row.value))
        }
      }
    }
  }

  subscript(indicator: String) -> [(cluster: Int32, value: Double)] { byIndicator[indicator] ?? [] }
}
