/// Checks of a place on the map, in degrees of WGS 84.
public enum GeoPoint {
  public enum Problem: Sendable, Hashable {
    /// Not from -90 to 90.
    case latitude
    /// Not from -180 to 180.
    case longitude
    /// Latitude and longitude look as if they were in each other's place.
    case swapped
    /// 0, 0: what forms and spreadsheets give where nothing was entered.
    case zero
    /// Nowhere near Europe or the outermost regions of its states; possibly meant.
    case outsideEurope

    /// Whether the point cannot be used; otherwise it is only doubtful.
    public var isError: Bool { self == .latitude || self == .longitude }
  }

  /// Nil where the point is one in Europe.
  public static func problem(latitude: Double, longitude: Double) -> Problem? {
    let latitudeIsRight = (-90...90).contains(latitude)
    let longitudeIsRight = (-180...180).contains(longitude)
    if latitudeIsRight, longitudeIsRight {
      if latitude == 0, longitude == 0 { return .zero }
      if isInEurope(latitude: latitude, longitude: longitude) { return nil }
      return isOnContinent(latitude: longitude, longitude: latitude) ? .swapped : .outsideEurope
    }
    return latitudeIsRight ? .longitude : .latitude
  }

  /// Whether a point lies in a rough frame around Europe or one of its outermost regions.
  public static func isInEurope(latitude: Double, longitude: Double) -> Bool {
    isOnContinent(latitude: latitude, longitude: longitude)
      || outermost.contains { $0.latitudes.contains(latitude) && $0.longitudes.contains(longitude) }
  }

  /// From the Canary Islands to Svalbard, from the Azores to the Caucasus.
  private static func isOnContinent(latitude: Double, longitude: Double) -> Bool {
    (27...81).contains(latitude) && (-32...51).contains(longitude)
  }

  /// The outermost regions (Treaty on the Functioning of the European Union, article 349) that lie outside that
  /// frame, rounded outwards to half a degree.
  private static let outermost: [(latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>)] = [
    (14...18.5, -63.5 ... -60.5),  // Guadeloupe, Martinique, Saint-Martin
    (2...6, -55 ... -51.5),  // French Guiana
    (-21.5 ... -20.5, 55...56),  // Réunion
    (-13.5 ... -12.5, 44.5...45.5),  // Mayotte
  ]
}
