import Model

/// A topic around which organisations of at least two countries need or offer something.
public struct CooperationArea: Sendable, Hashable {
  /// The topic, by its position among the concepts of the catalogue.
  public let topic: Int
  /// The needs that name the topic or one below it, in the order of their organisations and then as written.
  public let needs: [AreaItem]
  public let offers: [AreaItem]
  /// The needs that no offer of the directory answers.
  public let unmetNeeds: [AreaItem]
  /// The offers that no need of the directory asks for.
  public let unusedOffers: [AreaItem]
  /// What each country has in it, in the order of the countries' codes.
  public let countries: [CountryShare]
  /// The best matches of a need and an offer of the area, both in it and over a border: positions among all
  /// opportunities, the best first; at most ``CooperationAreas/mostMatches``.
  public let matches: [Int]
  /// How many such matches there are.
  public let matchCount: Int
  /// Who could join the sides: first those who offer over a border, then those who are members on both sides; of
  /// each at most ``CooperationAreas/mostBridges``.
  public let bridges: [Bridge]

  /// The topic as links name it.
  public var address: RecordAddress { RecordAddress(.concepts, topic) }

  public struct CountryShare: Sendable, Hashable {
    /// ISO 3166-1.
    public let country: String
    public let needs: Int
    public let offers: Int
  }

  /// An organisation that could bring two sides of an area together.
  public struct Bridge: Sendable, Hashable {
    /// By its position in the catalogue.
    public let organisation: Int
    public let way: Way

    public enum Way: Sendable, Hashable {
      /// It offers in its country what is needed in others: how many needs, and the best of the opportunities by
      /// their positions, one a need.
      case offers(needs: Int, best: [Int])
      /// It is a member of two organisations in different countries: on the side of one something is needed, on the
      /// side of the other something is offered. A side is the organisation and its members.
      case memberships(needing: Int, offering: Int)
    }
  }
}

/// A need or an offer of an area.
public struct AreaItem: Sendable, Hashable {
  /// By its position in the catalogue.
  public let organisation: Int
  /// By its position among the needs, or among the offers, of the organisation.
  public let part: Int
}
