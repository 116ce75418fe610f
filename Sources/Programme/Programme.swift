import Diagnostics
import Linking
import Matching

/// What the activities of the partnership come to: the rules and figures over linked records that pages, feeds and open
/// data show. Found once a build, after matching and mapping, and immutable.
public struct Programme: Sendable {
  /// The exchanges held against the rules of their schemes.
  public let exchanges: ExchangeFigures
  /// Who should meet whom on each mission.
  public let missions: MissionMatches

  public init(_ site: LinkedCatalogue, opportunities: Opportunities) {
    exchanges = ExchangeFigures(site)
    missions = MissionMatches(site, opportunities)
  }

  /// Reports what is wrong with the records of the programme taken together.
  public func report(in site: LinkedCatalogue, into diagnostics: inout Diagnostics) {
    exchanges.report(in: site, into: &diagnostics)
  }
}
