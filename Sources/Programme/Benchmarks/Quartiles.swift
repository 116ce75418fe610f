/// The middle of a set of figures and how far they spread.
public struct Quartiles: Sendable, Equatable {
  public let least: Double
  public let lower: Double
  public let median: Double
  public let upper: Double
  public let greatest: Double

  /// Between two figures a quartile is interpolated: definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical
  /// Packages" (1996), the one of spreadsheets. Nil of no figures. O(n log n).
  public init?(of figures: [Double]) {
    let sorted = figures.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    self.least = least
    self.greatest = greatest
    lower = Self.quantile(1, of: sorted)
    median = Self.quantile(2, of: sorted)
    upper = Self.quantile(3, of: sorted)
  }

  private static func quantile(_ quarters: Int, of sorted: [Double]) -> Double {
    let (whole, rest) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
    guard rest > 0 else { return sorted[whole] }
    return sorted[whole] + (sorted[whole + 1] - sorted[whole]) * Double(rest) / 4
  }
}

/// The mean of the figures of a group of clusters.
public struct GroupMean: Sendable, Equatable {
  public let clusters: Int
  public let mean: Double

  /// Nil of no figures.
  public init?(of figures: [Double]) {
    guard !figures.isEmpty else { return nil }
    clusters = figures.count
    mean = figures.reduce(0, +) / Double(figures.count)
  }
}
