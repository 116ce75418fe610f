import Diagnostics
import Linking

/// What the activities of the partnership come to: the rules and figures over linked records that pages, feeds and open
/// data show. Found once a build, after matching and mapping, and immutable.
public struct Programme: Sendable {
  /// Who was heard in each consultation, by its position.
  public let hearings: [Hearing]
  public let policy: PolicyAlignment
  public let outreach: Outreach

  public init(_ site: LinkedCatalogue) {
    hearings = Hearing.all(in: site)
    let policy = PolicyAlignment(site)
    self.policy = policy
    outreach = Outreach(site, policy)
  }

  /// Reports what is wrong with the records of the programme taken together.
  public func check(_ site: LinkedCatalogue, into diagnostics: inout Diagnostics) {
    PolicyCheck(site, hearings).report(into: &diagnostics)
  }
}
