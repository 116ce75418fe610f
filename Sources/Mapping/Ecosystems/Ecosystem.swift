import Model

/// What an ecosystem is of; a concept by its position in the catalogue.
public enum EcosystemSubject: Sendable, Hashable, Comparable {
  /// Two letters, ISO 3166-1.
  case country(String)
  case region(Int32)
  case topic(Int32)

  public var isTopic: Bool { if case .topic = self { true } else { false } }
}

/// How many there are under a concept (or of a label): its position in the catalogue, and the count.
public struct PositionCount: Sendable, Hashable {
  public var position: Int32
  public var count: Int

  public init(position: Int32, count: Int) {
    self.position = position
    self.count = count
  }
}

public struct CountryCount: Sendable, Hashable {
  /// Two letters, ISO 3166-1.
  public var country: String
  public var count: Int
}

public struct LevelCount: Sendable, Hashable {
  public var level: Organisation.Level
  public var count: Int
}

/// Who and what there is in a country, in a region or on a topic. Lists have no zeros; concepts stand in the order of
/// the catalogue. A record under a concept counts under each broader one too, once; archived records do not count.
public struct Ecosystem: Sendable, Hashable {
  public let subject: EcosystemSubject
  public internal(set) var organisations = 0
  /// How many of them are invented examples.
  public internal(set) var illustrative = 0
  public internal(set) var types: [PositionCount] = []
  public internal(set) var levels: [LevelCount] = []
  public internal(set) var valueChain: [PositionCount] = []
  public internal(set) var topics: [PositionCount] = []
  public internal(set) var countries: [CountryCount] = []
  public internal(set) var regions: [PositionCount] = []
  /// Organisations that hold a label on the day of the build, by the position of the label.
  public internal(set) var labels: [PositionCount] = []
  /// Services of this topic, or those that are had here: in their countries, else where their providers are.
  public internal(set) var services = 0
  /// Events on this topic, or those that are here: at their place, else where their organisers are.
  public internal(set) var events = 0
  /// Offers that hold on the day of the build: of the organisations here, or on the topic itself.
  public internal(set) var offers = 0
  public internal(set) var needs = 0
  /// Organisations here that others are members of, in the order of the catalogue.
  public internal(set) var clusters: [ClusterMembers] = []
  /// Memberships of organisations here in clusters elsewhere.
  public internal(set) var membershipsElsewhere = 0
  /// What there is more of than expected, the greatest surplus first; of a topic, the places where it is so.
  public internal(set) var strengths: [Strength] = []
  /// What is needed and not offered here, the most needed first; of a topic, the places where it is so.
  public internal(set) var gaps: [Gap] = []

  init(_ subject: EcosystemSubject) { self.subject = subject }

  /// Memberships of which both sides are here.
  public var membershipsWithin: Int { clusters.reduce(0) { $0 + $1.here } }
  /// Memberships of organisations elsewhere in clusters here.
  public var membersElsewhere: Int { clusters.reduce(0) { $0 + $1.elsewhere } }
}

/// A cluster or network and how many of its members are in the same ecosystem.
public struct ClusterMembers: Sendable, Hashable {
  /// Its position among the organisations.
  public var cluster: Int32
  public var here: Int
  public var elsewhere: Int
}
