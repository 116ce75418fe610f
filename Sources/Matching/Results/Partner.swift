import Model

/// An organisation that another should talk to.
public struct Partner: Sendable, Hashable {
  private let index: Int32
  private let gainIndex: Int32
  private let returnIndex: Int32
  /// Fused from both sides; the same seen from either.
  public let score: Score
  public let marks: Marks
  public let missing: Missing

  init(organisation: Int, gain: Int?, favour: Int?, score: Score, marks: Marks, missing: Missing) {
    index = Int32(organisation)
    gainIndex = Int32(gain ?? -1)
    returnIndex = Int32(favour ?? -1)
    self.score = score
    self.marks = marks
    self.missing = missing
  }

  /// The partner, by its position in the catalogue.
  public var organisation: Int { Int(index) }
  public var address: RecordAddress { RecordAddress(.organisations, organisation) }

  /// What the organisation gains: among all opportunities, the position of the best one in which the partner's offer
  /// answers its need; nil where there is none.
  public var gain: Int? { gainIndex < 0 ? nil : Int(gainIndex) }
  /// What the partner gains: the best one in which the organisation's offer answers the partner's need.
  public var gainOfPartner: Int? { returnIndex < 0 ? nil : Int(returnIndex) }

  /// Whether each has something for the other.
  public var isMutual: Bool { gain != nil && gainOfPartner != nil }

  /// What makes a partnership reach further.
  public struct Marks: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The two are of different countries.
    public static let crossBorder = Marks(rawValue: 1)
    /// Both name their sectors, and have none in common, not even a wider one.
    public static let crossSector = Marks(rawValue: 2)
    /// The two act at different levels: local, regional, national, European.
    public static let crossLevel = Marks(rawValue: 4)
  }

  /// What the two should look into first.
  public struct Missing: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Both name languages, and share none.
    public static let language = Missing(rawValue: 1)
    /// What is offered is less ready than what is needed: see `Opportunity.stageGap`.
    public static let stage = Missing(rawValue: 2)
    /// The two are of different countries, and neither says that it seeks partners in the other's.
    public static let country = Missing(rawValue: 4)
    /// Only one of the two gains.
    public static let otherSide = Missing(rawValue: 8)
  }
}

/// What joins two organisations already. It is no opportunity.
public struct Tie: Sendable, Hashable, Comparable {
  /// The other organisation, by its position in the catalogue.
  public let organisation: Int
  public let kind: Kind
  /// The service that both provide.
  public let service: RecordAddress?

  public enum Kind: UInt8, Sendable, Hashable, Comparable {
    /// The organisation is a member of the other.
    case memberOf
    /// The other is a member of it.
    case member
    /// It is a part of the other.
    case parent
    /// The other is a part of it.
    case child
    /// Both provide a service.
    case jointService

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  public static func < (left: Tie, right: Tie) -> Bool {
    (left.organisation, left.kind, left.service?.index ?? -1)
      < (right.organisation, right.kind, right.service?.index ?? -1)
  }
}
