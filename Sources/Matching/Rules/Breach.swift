/// A rule that a need and an offer do not keep, so that they are never suggested, whatever speaks for them.
public enum Breach: Sendable, Hashable, CaseIterable {
  case sameOrganisation
  /// The organisations are joined already: a tie is no opportunity.
  case tie
  /// This kind of offer cannot serve this kind of need.
  case kind
  /// The need seeks other types of organisation.
  case typeSought
  /// The need seeks partners of other countries.
  case countrySought
  /// The offer is for other types of organisation.
  case typeAddressed
  /// The offer is for partners of other countries.
  case countryAddressed
}
