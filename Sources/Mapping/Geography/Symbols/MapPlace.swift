/// Degrees of WGS 84.
public struct Degrees: Sendable, Hashable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// One thing to show on a map: an organisation, a stop of a series of events.
public struct MapPlace: Sendable {
  /// The caller's own number; names and links are asked for by it.
  public let id: Int
  /// ISO 3166-1 alpha-2; empty when it is not known.
  public let country: String
  /// A NUTS code.
  public let region: String?
  public let location: Degrees?

  public init(id: Int, country: String, region: String? = nil, location: Degrees? = nil) {
    self.id = id
    self.country = country
    self.region = region
    self.location = location
  }
}

/// How well the place of something is known.
public enum PlaceAccuracy: Sendable, Hashable {
  /// It has a location on the map.
  case exact
  /// It stands at its region's point.
  case region
  /// It stands in the middle of its country.
  case country
}
