/// A map without words: its shapes and symbols, the same in every language.
///
/// Made once, then drawn for each language and page by ``drawing(_:id:)``; both take well under a millisecond for
/// hundreds of organisations.
public struct MapSheet: Sendable {
  public let summary: MapSummary
  public let classes: CountClasses
  let frame: ViewBox
  let areas: [MapArea]
  /// The outlines of what lies around, as the data of one path.
  let surroundings: [UInt8]
  let insets: [ViewBox]
  let layers: [Layer]
  let isSeries: Bool

  /// The symbols for one width of the screen.
  struct Layer: Sendable {
    let size: LayerSize
    let symbols: [MapSymbol]
  }

  /// The symbols that a reader of a larger screen finds, for lists of what each of them stands for.
  public var symbols: [MapSymbol] { layers.last?.symbols ?? [] }
}

/// A country or a region of a map.
struct MapArea: Sendable {
  let row: MapRow
  /// The data of the path in the main part of the map, and of that in an inset.
  let main: [UInt8]
  let inset: [UInt8]
  /// Where its name may stand.
  let spots: [AreaSpot]
}

/// Makes the parts of a sheet.
struct SheetBuilder {
  let base: BaseMap
  let main: MapPanel
  let insets: [MapPanel?]
  let regionPoints: [String: Degrees]
  var outlines: Outlines

  /// - Parameters:
  ///   - main: the part of the plane that fills the drawing.
  ///   - insets: for each inset of the base map, where it is shown.
  ///   - tolerance: units of the drawing that a line may be wrong by.
  init(
    _ base: BaseMap, main: MapPanel, insets: [MapPanel?], regionPoints: [String: Degrees],
    tolerance: Double = Outlines.fine
  ) {
    self.base = base
    self.main = main
    self.insets = insets
    self.regionPoints = regionPoints
    outlines = Outlines(base, main: main, insets: insets, tolerance: tolerance)
  }

  mutating func area(_ row: MapRow, _ rings: [BaseMap.Ring]) -> MapArea {
    var mainPath = PathData()
    let mainRings = outlines.areas(rings)
    for ring in mainRings { mainPath.append(closed: ring) }
    var insetPath = PathData()
    for inset in insets.indices where insets[inset] != nil {
      for ring in outlines.areas(rings, inset: inset) { insetPath.append(closed: ring) }
    }
    return MapArea(
      row: row, main: mainPath.bytes, inset: insetPath.bytes,
      spots: mainRings.first.map { AreaSpot.spots(in: $0, frame: main.view) } ?? [])
  }

  mutating func outline(of countries: [BaseMap.Country]) -> [UInt8] {
    var path = PathData()
    for country in countries {
      for ring in outlines.areas(country.outline) { path.append(closed: ring) }
    }
    return path.bytes
  }

  /// Where degrees lie in the drawing; nil outside of it.
  func point(_ degrees: Degrees) -> ViewPoint? {
    let (latitude, longitude) = (degrees.latitude, degrees.longitude)
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    if let index = base.insets.firstIndex(where: { $0.contains(latitude: latitude, longitude: longitude) }) {
      let point = base.insets[index].projection(latitude: latitude, longitude: longitude)
      guard let panel = insets[index], panel.plane.contains(point) else { return nil }
      return panel.point(point)
    }
    let point = LambertEqualArea.europe(latitude: latitude, longitude: longitude)
    return main.plane.contains(point) ? main.point(point) : nil
  }

  /// Where a place is drawn: at its own location, else at its region's point, else amid its country.
  func point(of place: MapPlace, countries: [String: ViewPoint]) -> (point: ViewPoint, accuracy: PlaceAccuracy)? {
    if let point = place.location.flatMap(point) { return (point, .exact) }
    if let point = place.region.flatMap({ regionPoints[$0] }).flatMap(point) { return (point, .region) }
    return countries[place.country].map { ($0, .country) }
  }
}
