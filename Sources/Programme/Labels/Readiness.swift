import Model

/// How far an organisation is from a label, by its own judgement.
///
/// It is not the label, and foretells nothing of what its issuer will find.
public struct Readiness: Sendable, Equatable {
  /// Points reached, and the most that can be reached, of all criteria whose maximum is known. A criterion without points
  /// counts as nothing.
  public let points: Double
  public let most: Double
  /// In per cent of all points.
  public let passMark: Double?
  /// In the order of the dimensions of the label and of their criteria.
  public let criteria: [Standing]

  /// Where an organisation stands on one criterion.
  public struct Standing: Sendable, Equatable {
    /// Positions of the dimension in the label, and of the criterion in the dimension.
    public let dimension: Int
    public let criterion: Int
    /// Nil where the criterion was not judged.
    public let points: Double?
    public let maximum: Double?
    public let threshold: Double?
    public let isRequired: Bool
    /// Whether something is named that shows the points.
    public let hasEvidence: Bool

    /// The points that are still to be had; nil where no maximum is known.
    public var gain: Double? { maximum.map { max(0, $0 - (points ?? 0)) } }
    /// Whether there are fewer points than the criterion's own threshold.
    public var isBelowThreshold: Bool { threshold.map { (points ?? 0) < $0 } ?? false }
    /// Whether the label fails for this criterion alone: it must be met, and is not. One without a threshold is met by
    /// any points.
    public var blocks: Bool { isRequired && (threshold == nil ? (points ?? 0) <= 0 : isBelowThreshold) }
    /// Whether points are claimed that nothing shows.
    public var lacksEvidence: Bool { (points ?? 0) > 0 && !hasEvidence }
  }

  public init(_ assessment: Assessment, by label: Label) {
    let scores = Dictionary(assessment.scores.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    var criteria: [Standing] = []
    for (dimension, group) in label.dimensions.enumerated() {
      for (position, criterion) in group.criteria.enumerated() {
        let score = scores[criterion.id]
        criteria.append(
          Standing(
            dimension: dimension, criterion: position, points: score?.points, maximum: criterion.max,
            threshold: criterion.threshold, isRequired: criterion.must,
            hasEvidence: !(score?.evidence.isEmpty ?? true)))
      }
    }
    self.criteria = criteria
    passMark = label.passMark
    points = Self.points(criteria)
    most = Self.most(criteria)
  }

  /// In per cent; nil where the label has no points.
  public var percent: Double? { Self.percent(points, most) }

  /// Of one dimension of the label, in per cent.
  public func percent(ofDimension dimension: Int) -> Double? {
    let part = criteria.filter { $0.dimension == dimension }
    return Self.percent(Self.points(part), Self.most(part))
  }

  /// Whether the score reaches the pass mark; nil where there is no pass mark or no score.
  public var reachesPassMark: Bool? {
    guard let percent, let passMark else { return nil }
    // Points are decimals as written; their sum may miss the mark by a rounding.
    return percent >= passMark - 1e-9
  }

  /// The points that are missing to the pass mark; nothing above it.
  public var pointsToPassMark: Double? { passMark.map { max(0, most * $0 / 100 - points) } }

  public var belowThreshold: [Standing] { criteria.filter(\.isBelowThreshold) }
  public var blocking: [Standing] { criteria.filter(\.blocks) }
  public var withoutEvidence: [Standing] { criteria.filter(\.lacksEvidence) }
  public var unjudged: [Standing] { criteria.filter { $0.points == nil } }

  /// Criteria with points still to be had, those with most first; of equal gain what blocks the label, then what is
  /// below its threshold, then the order of the label.
  public var gaps: [Standing] {
    criteria.enumerated().filter { ($0.element.gain ?? 0) > 0 || $0.element.blocks || $0.element.isBelowThreshold }
      .sorted { Self.order($0) < Self.order($1) }.map(\.element)
  }

  /// The percentage after each of `gaps` was mended in turn, with all points of its criterion.
  public var percentsAfterGaps: [Double?] {
    var reached = points
    return gaps.map { gap in
      reached += gap.gain ?? 0
      return Self.percent(reached, most)
    }
  }

  private static func order(_ item: (offset: Int, element: Standing)) -> (Double, Int, Int) {
    let urgency = item.element.blocks ? 0 : item.element.isBelowThreshold ? 1 : 2
    return (-(item.element.gain ?? 0), urgency, item.offset)
  }

  private static func points(_ criteria: [Standing]) -> Double {
    criteria.reduce(0) { $0 + ($1.maximum == nil ? 0 : $1.points ?? 0) }
  }

  private static func most(_ criteria: [Standing]) -> Double { criteria.reduce(0) { $0 + ($1.maximum ?? 0) } }

  private static func percent(_ points: Double, _ most: Double) -> Double? { most > 0 ? points / most * 100 : nil }
}
