/// A fact that speaks for two records being one organisation, or against it.
public enum DuplicateEvidence: Sendable, Hashable {
  /// The number in a register, by the name of its field: `ror`.
  case sameIdentifier(String)
  case otherIdentifier(String)
  /// The name, without legal form, in any of its languages.
  case sameName
  /// The words of the name in another order.
  case sameWords
  /// A slip of the pen apart.
  case closeName
  /// All words of one name are in the other.
  case nameContained
  /// No word in common.
  case otherName
  case sameAcronym
  /// The acronym of one is the name of the other.
  case acronymIsName
  case samePage, sameHost, sameDomain
  case sameCountry, otherCountry
  case sameCity, otherCity
  /// A kilometre apart at most.
  case near
  /// More than 25 km apart.
  case far

  /// What the fact weighs. A pair is reported from ``Duplicates/threshold``: a name and the town are enough, a name and
  /// another town are not, a page on the web without a name is not. Two numbers of one register outweigh all the rest: with
  /// them an editor says that two organisations only look alike.
  public var weight: Int {
    switch self {
    case .sameIdentifier: 100
    case .otherIdentifier: -110
    case .sameName: 50
    case .sameWords: 45
    case .closeName: 35
    case .nameContained: 15
    case .otherName: -25
    case .sameAcronym: 15
    case .acronymIsName: 25
    case .samePage: 40
    case .sameHost: 25
    case .sameDomain: 10
    case .sameCountry: 10
    case .otherCountry: -35
    case .sameCity: 15
    case .otherCity: -15
    case .near: 5
    case .far: -15
    }
  }
}
