/// What organisations of a place seek and none of them offers, while others elsewhere do.
///
/// A need counts under the topics that it names; an offer also under every broader one, so that whoever offers a
/// narrower thing fills the gap of a wider one, not the other way about.
public struct Gap: Sendable, Hashable {
  /// A country or a region.
  public var place: EcosystemSubject
  public var topic: Int32
  /// Needs of the place that name the topic.
  public var needs: Int
  /// Offers under the topic by the country of their organisation, most first; all of them are elsewhere.
  public var offeredIn: [CountryCount]
}
