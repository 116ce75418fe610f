/// More organisations of a place on a topic, or at a step of the value chain, than expected if places and topics had
/// nothing to do with each other.
///
/// The measure is the location quotient, in trade called the index of revealed comparative advantage: the share of the
/// concept among the organisations of the place, divided by its share among all (Balassa, B., "Trade Liberalisation
/// and 'Revealed' Comparative Advantage", The Manchester School 33, 1965). Organisations that name no concept of the
/// vocabulary say nothing about it and are left out of all four numbers.
public struct Strength: Sendable, Hashable {
  /// A country or a region.
  public var place: EcosystemSubject
  public var concept: Int32
  /// Organisations of the place under the concept.
  public var organisations: Int
  /// Organisations of the place under any concept of the vocabulary.
  public var inPlace: Int
  /// Organisations under the concept anywhere.
  public var everywhere: Int
  /// Organisations under any concept of the vocabulary anywhere.
  public var total: Int

  /// The fewest organisations of a place that make a strength.
  public static let leastOrganisations = 3
  /// The least quotient of a strength, as a fraction: 3/2.
  public static let leastQuotient = (numerator: 3, denominator: 2)

  /// Nil where there are too few, or not enough more than expected. Exact: products of counts are compared.
  init?(
    place: EcosystemSubject, concept: Int32, organisations: Int, inPlace: Int, everywhere: Int, total: Int
  ) {
    guard organisations >= Self.leastOrganisations, inPlace > 0, everywhere > 0,
      organisations * total * Self.leastQuotient.denominator >= inPlace * everywhere * Self.leastQuotient.numerator
    else { return nil }
    self.place = place
    self.concept = concept
    self.organisations = organisations
    self.inPlace = inPlace
    self.everywhere = everywhere
    self.total = total
  }

  /// The location quotient in hundredths, rounded to the nearest.
  public var quotientHundredths: Int {
    Self.hundredths(organisations * total, inPlace * everywhere)
  }

  /// How many organisations were expected, in hundredths, rounded to the nearest.
  public var expectedHundredths: Int { Self.hundredths(inPlace * everywhere, total) }

  /// Organisations beyond those expected, in hundredths, rounded to the nearest.
  public var surplusHundredths: Int { Self.hundredths(surplus, total) }

  /// Organisations beyond those expected, times `total`: comparable among the strengths of one vocabulary.
  var surplus: Int { organisations * total - inPlace * everywhere }

  private static func hundredths(_ numerator: Int, _ denominator: Int) -> Int {
    (200 * numerator + denominator) / (2 * denominator)
  }
}
