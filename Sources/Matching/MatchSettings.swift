import Model

/// What `site.yaml` says of matching, with what holds where it says nothing.
public struct MatchSettings: Sendable, Hashable {
  /// How many partners an organisation is shown at most.
  public var top = 10
  /// A pair of a need and an offer below it is no opportunity.
  public var leastScore = Score(tenThousandths: 2_500)
  /// Partnerships with one of these marks are lifted.
  public var preferred: Partner.Marks = []

  public init() {}

  public init(_ site: SiteSettings) {
    guard let matching = site.matching else { return }
    top = matching.top
    if let least = matching.minimumScore {
      leastScore = Score(tenThousandths: Int((least * Double(Score.whole)).rounded()))
    }
    for reach in matching.preferred { preferred.insert(Self.mark(of: reach)) }
  }

  private static func mark(of reach: SiteSettings.Matching.Reach) -> Partner.Marks {
    switch reach {
    case .crossBorder: .crossBorder
    case .crossSector: .crossSector
    case .crossLevel: .crossLevel
    }
  }
}
