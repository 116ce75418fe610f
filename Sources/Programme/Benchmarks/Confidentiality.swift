/// When the mean of a group of clusters may be published although the figures of each are confidential.
///
/// Least and greatest figure, median and quartiles of a small group are figures of single clusters: of five clusters the
/// quartiles are the second, the third and the fourth. None of them is published; means of whole groups are.
public struct Confidentiality: Sendable {
  /// The fewest clusters that any group may have, whatever a benchmark says.
  public static let leastGroup = 5
  /// What all but the two largest figures must come to, in hundredths of the largest, so that the second cluster cannot
  /// estimate the first too closely: the p % rule with p = 10, Hundepool et al., "Statistical Disclosure Control" (2012),
  /// section 4.2.
  public static let leastRestPercent = 10.0

  /// The fewest clusters of a group.
  public let minimum: Int

  public init(minimumGroup: Int) { minimum = max(minimumGroup, Self.leastGroup) }

  /// Whether the mean of these figures tells none of them.
  public func allowsMean(of figures: [Double]) -> Bool {
    guard figures.count >= minimum, let least = figures.min(), let greatest = figures.max() else { return false }
    // Figures that are all the same are told by their mean: a share of 0 % says that each has none.
    guard least < greatest else { return false }
    // Figures of which some are below zero have no largest part of a sum.
    guard least >= 0 else { return true }
    let rest = figures.sorted().dropLast(2).reduce(0, +)
    return rest * 100 >= greatest * Self.leastRestPercent
  }

  /// Figures in order, cut into as many parts as there can be of at least `minimum` each, four at most: quarters of
  /// twenty clusters, halves of ten. The first parts take what is left over.
  public func parts(ofSorted figures: [Double]) -> [[Double]] {
    let count = min(4, figures.count / minimum)
    guard count > 1 else { return [] }
    var parts: [[Double]] = []
    var start = 0
    for part in 0..<count {
      let size = figures.count / count + (part < figures.count % count ? 1 : 0)
      parts.append(Array(figures[start..<start + size]))
      start += size
    }
    return parts
  }
}
