import Model

/// A need of one organisation and an offer of another that answers it.
public struct Opportunity: Sendable, Hashable {
  private let seekerIndex: Int32
  private let needIndex: Int32
  private let providerIndex: Int32
  private let offerIndex: Int32
  private let conceptIndex: Int32
  public let score: Score
  /// What speaks for it.
  public let evidence: Evidence
  /// Which wishes of the two are met, beyond there being none.
  public let wishes: Wishes
  /// How many readiness levels (TRL) the offer is short of the need; 0 where it is not, or where one does not say.
  public let stageGap: UInt8

  init(
    seeker: Int, need: Int, provider: Int, offer: Int, score: Score, concept: Int? = nil, evidence: Evidence = [],
    wishes: Wishes = [], stageGap: Int = 0
  ) {
    seekerIndex = Int32(seeker)
    needIndex = Int32(need)
    providerIndex = Int32(provider)
    offerIndex = Int32(offer)
    conceptIndex = Int32(concept ?? -1)
    self.score = score
    self.evidence = evidence
    self.wishes = wishes
    self.stageGap = UInt8(clamping: stageGap)
  }

  /// The organisation that needs, by its position in the catalogue.
  public var seeker: Int { Int(seekerIndex) }
  /// The need, by its position among the needs of the seeker.
  public var need: Int { Int(needIndex) }
  /// The organisation that offers, by its position in the catalogue.
  public var provider: Int { Int(providerIndex) }
  /// The offer, by its position among the offers of the provider.
  public var offer: Int { Int(offerIndex) }
  /// The topic that explains the match: of all that both have in common, what says most; nil where they have none.
  public var concept: RecordAddress? { conceptIndex < 0 ? nil : RecordAddress(.concepts, Int(conceptIndex)) }

  /// The need, as links name it.
  public var needAddress: RecordAddress { RecordAddress(.organisations, seeker, part: need) }

  /// What speaks for a pair of a need and an offer.
  public struct Evidence: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Both name the very topic.
    public static let sameTopic = Evidence(rawValue: 1)
    /// Their topics lie below the same wider one.
    public static let relatedTopic = Evidence(rawValue: 2)
    /// They are described in like words.
    public static let likeWords = Evidence(rawValue: 4)
    /// They serve the same link of the value chain.
    public static let sameLink = Evidence(rawValue: 8)
    /// They serve links of the value chain that follow each other.
    public static let nextLink = Evidence(rawValue: 16)
    /// They are for the same sector.
    public static let sameSector = Evidence(rawValue: 32)
    /// They have no language in common, so that nothing could be said of their words.
    public static let otherLanguage = Evidence(rawValue: 64)
  }

  /// Wishes that were stated and are met; where nothing was stated everything is welcome.
  public struct Wishes: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The need seeks this type of organisation.
    public static let typeSought = Wishes(rawValue: 1)
    /// The need seeks partners of this country.
    public static let countrySought = Wishes(rawValue: 2)
    /// The offer is for this type of organisation.
    public static let typeAddressed = Wishes(rawValue: 4)
    /// The offer is for partners of this country.
    public static let countryAddressed = Wishes(rawValue: 8)
  }
}
