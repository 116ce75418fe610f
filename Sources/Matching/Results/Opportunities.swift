import Linking
import Model
import Text

/// Who should talk to whom, and why.
public struct Opportunities: Sendable {
  /// Needs with the offers that answer them; by seeker, then provider, then best first.
  public let opportunities: [Opportunity]
  public let metrics: MatchingMetrics
  /// The partners of all organisations, one after another, and where those of each begin.
  private let partners: Grouped<Partner>
  private let ties: Grouped<Tie>

  init(
    opportunities: [Opportunity], partners: Grouped<Partner>, ties: Grouped<Tie>, metrics: MatchingMetrics
  ) {
    self.opportunities = opportunities
    self.partners = partners
    self.ties = ties
    self.metrics = metrics
  }

  /// The partners of an organisation, best first.
  public func partners(of organisation: Int) -> ArraySlice<Partner> { partners[organisation] }

  /// What joins an organisation to others already.
  public func ties(of organisation: Int) -> ArraySlice<Tie> { ties[organisation] }

  /// What an organisation needs and others offer; by provider, then best first. O(log opportunities).
  public func opportunities(ofSeeker seeker: Int) -> ArraySlice<Opportunity> {
    let start = opportunities.endOfPrefix { $0.seeker < seeker }
    return opportunities[start..<opportunities.endOfPrefix { $0.seeker <= seeker }]
  }

  /// What one organisation needs and another offers, best first. O(log opportunities).
  public func opportunities(ofSeeker seeker: Int, provider: Int) -> ArraySlice<Opportunity> {
    let start = opportunities.endOfPrefix { ($0.seeker, $0.provider) < (seeker, provider) }
    return opportunities[start..<opportunities.endOfPrefix { ($0.seeker, $0.provider) <= (seeker, provider) }]
  }
}
