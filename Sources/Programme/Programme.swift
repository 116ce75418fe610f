import Linking

/// What the activities of the partnership come to: the rules and figures over linked records that pages, feeds and open
/// data show. Found once a build, after matching and mapping, and immutable.
public struct Programme: Sendable {
  public init(_ site: LinkedCatalogue) {}
}
