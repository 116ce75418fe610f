import Model

/// The figures of all clusters of a benchmark for one indicator.
public struct IndicatorComparison: Sendable {
  /// Positions of the dimension in the benchmark, and of the indicator in the dimension.
  public let dimension: Int
  public let indicator: Int
  public let higherIsBetter: Bool
  /// How many clusters reported it.
  public let clusters: Int
  /// Of each cluster, the best first, equal figures in the order of the benchmark; none where they are confidential.
  public let figures: [ClusterFigure]
  /// Nil where the figures are confidential, or there are none.
  public let quartiles: Quartiles?
  /// Of all clusters; nil where there are none, and where the mean would tell figures of single clusters.
  public let all: GroupMean?
  /// Of the best quarter of the clusters; of confidential figures the first of `parts`.
  public let best: GroupMean?
  /// Of each group of the benchmark, in its order; nil where the mean would tell figures of single clusters.
  public let groups: [GroupMean?]
  /// Confidential figures by rank, the best first: quarters, thirds or halves where there are clusters enough.
  public let parts: [GroupMean]

  public struct ClusterFigure: Sendable, Equatable {
    /// The position of the cluster among the organisations.
    public let cluster: Int32
    public let value: Double
    /// How many clusters have a better figure.
    public let better: Int

    /// 1 for the best quarter of all, 4 for the last: by how many are better, so that equals are together.
    public func quarter(of clusters: Int) -> Int { min(4, 1 + 4 * better / max(1, clusters)) }
  }
}

extension IndicatorComparison {
  /// - Parameters:
  ///   - reported: the figure of each cluster, each cluster once.
  ///   - groups: the clusters of each group of the benchmark.
  init(
    dimension: Int, indicator: Int, higherIsBetter: Bool, reported: [(cluster: Int32, value: Double)],
    groups: [Set<Int32>], hiddenBy rule: Confidentiality?
  ) {
    self.dimension = dimension
    self.indicator = indicator
    self.higherIsBetter = higherIsBetter
    clusters = reported.count
    let sorted = reported.enumerated().sorted { left, right in
      let (a, b) = (left.element.value, right.element.value)
      return a == b ? left.offset < right.offset : (a > b) == higherIsBetter
    }.map(\.element)
    let values = sorted.map(\.value)
    func mean(_ figures: [Double]) -> GroupMean? {
      rule.map { $0.allowsMean(of: figures) } ?? true ? GroupMean(of: figures) : nil
    }
    all = mean(values)
    self.groups = groups.map { group in mean(sorted.filter { group.contains($0.cluster) }.map(\.value)) }
    guard let rule else {
      figures = Self.figures(sorted)
      quartiles = Quartiles(of: values)
      best = GroupMean(of: Array(values.prefix((values.count + 3) / 4)))
      parts = []
      return
    }
    figures = []
    quartiles = nil
    // Beside groups of the editor's own, means by rank would be a second table to compare with.
    let parts = groups.isEmpty && all != nil ? rule.parts(ofSorted: values).map(mean) : []
    self.parts = parts.contains { $0 == nil } ? [] : parts.compactMap(\.self)
    best = self.parts.first
  }

  private static func figures(_ sorted: [(cluster: Int32, value: Double)]) -> [ClusterFigure] {
    var better = 0
    return sorted.indices.map { position in
      if position > 0, sorted[position].value != sorted[position - 1].value { better = position }
      return ClusterFigure(cluster: sorted[position].cluster, value: sorted[position].value, better: better)
    }
  }
}
