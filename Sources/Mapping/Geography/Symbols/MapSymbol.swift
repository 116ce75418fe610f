/// One or several places that are drawn as one symbol, because at this size they would overlap.
public struct MapSymbol: Sendable {
  /// The ids of the places, in the order in which they were given.
  public let places: [Int]
  /// How many of them lie in each area (country or region; empty where it is unknown), most first.
  public let areas: [(code: String, count: Int)]
  /// Of a series: the places of its stops in the series, counted from 1.
  public internal(set) var steps: [Int] = []
  let centre: ViewPoint
  /// In units of the drawing.
  let radius: Int

  public var count: Int { places.count }
  /// The area that all its places lie in; nil where there are several or it is unknown.
  public var area: String? {
    guard areas.count == 1, let code = areas.first?.code, !code.isEmpty else { return nil }
    return code
  }

  var box: ViewBox {
    ViewBox(left: centre.x, top: centre.y, right: centre.x, bottom: centre.y).widened(by: radius)
  }
}

/// A place that has found its point in a drawing.
struct PlacedPoint: Sendable {
  let place: Int
  let area: String
  let point: ViewPoint
}
