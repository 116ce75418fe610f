import Foundation

/// The Lambert azimuthal equal-area projection of the ellipsoid GRS 80, oblique aspect: areas of the map can be
/// compared with each other.
///
/// Formulas: IOGP Publication 373-7-2, "Coordinate Conversions and Transformations including Formulas", method
/// 9820. ETRS89 and WGS 84 differ by less than a metre, so degrees of either may be given.
public struct LambertEqualArea: Sendable {
  /// EPSG:3035, ETRS89-extended / LAEA Europe: the projection that the European Commission recommends for maps
  /// of statistics (INSPIRE, Annoni et al., "Map projections for Europe", 2001).
  public static let europe = LambertEqualArea(latitude: 52, longitude: 10, easting: 4_321_000, northing: 3_210_000)

  private let longitude: Double
  private let easting: Double
  private let northing: Double
  private let scale: Double
  private let sinBeta: Double
  private let cosBeta: Double
  /// The radius of the sphere of the same area, in metres.
  private let radius: Double
  private let d: Double

  private static let semiMajorAxis = 6_378_137.0
  private static let flattening = 1 / 298.257222101
  private static let eccentricitySquared = flattening * (2 - flattening)
  private static let poleAuthalic = authalic(.pi / 2)

  /// - Parameters:
  ///   - latitude: of the centre, in degrees.
  ///   - longitude: of the centre, in degrees.
  ///   - easting: what the centre's easting is, in metres.
  ///   - northing: what the centre's northing is, in metres.
  ///   - scale: how many times larger than nature divided by the map's own scale; 1 but for insets.
  public init(latitude: Double, longitude: Double, easting: Double, northing: Double, scale: Double = 1) {
    let phi = latitude * .pi / 180
    let beta = asin(min(1, max(-1, Self.authalic(phi) / Self.poleAuthalic)))
    self.longitude = longitude * .pi / 180
    self.easting = easting
    self.northing = northing
    self.scale = scale
    sinBeta = sin(beta)
    cosBeta = cos(beta)
    radius = Self.semiMajorAxis * (Self.poleAuthalic / 2).squareRoot()
    let s = sin(phi)
    d =
      Self.semiMajorAxis * cos(phi) / (1 - Self.eccentricitySquared * s * s).squareRoot() / (radius * cosBeta)
  }

  /// Degrees to metres. The point opposite to the centre, which lies nowhere on the map, gives very large numbers.
  public func callAsFunction(latitude: Double, longitude: Double) -> PlanePoint {
    let beta = asin(min(1, max(-1, Self.authalic(latitude * .pi / 180) / Self.poleAuthalic)))
    let turn = longitude * .pi / 180 - self.longitude
    let nearness = 1 + sinBeta * sin(beta) + cosBeta * cos(beta) * cos(turn)
    let b = radius * (2 / max(nearness, 1e-12)).squareRoot()
    return PlanePoint(
      east: easting + scale * b * d * cos(beta) * sin(turn),
      north: northing + scale * b / d * (cosBeta * sin(beta) - sinBeta * cos(beta) * cos(turn)))
  }

  /// `q` of the formulas, for a latitude in radians.
  private static func authalic(_ phi: Double) -> Double {
    let e = eccentricitySquared.squareRoot()
    let s = sin(phi)
    return (1 - eccentricitySquared) * (s / (1 - eccentricitySquared * s * s) + atanh(e * s) / e)
  }
}

/// A point of the plane that the map is drawn in, in metres.
public struct PlanePoint: Sendable, Hashable {
  public var east: Double
  public var north: Double

  public init(east: Double, north: Double) {
    self.east = east
    self.north = north
  }
}

/// A rectangle of the plane, in metres.
public struct PlaneBox: Sendable, Hashable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  var width: Double { east - west }
  var height: Double { north - south }

  func contains(_ point: PlanePoint) -> Bool {
    (west...east).contains(point.east) && (south...north).contains(point.north)
  }

  func intersects(_ other: PlaneBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  mutating func form(union other: PlaneBox) {
    self = PlaneBox(
      west: min(west, other.west), south: min(south, other.south),
      east: max(east, other.east), north: max(north, other.north))
  }

  /// With the same centre and `metres` more on every side.
  func widened(by metres: Double) -> PlaneBox {
    PlaneBox(west: west - metres, south: south - metres, east: east + metres, north: north + metres)
  }
}
