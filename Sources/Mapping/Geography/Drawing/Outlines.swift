/// The lines of a base map as one drawing shows them: simplified to its scale once, then joined to areas.
struct Outlines {
  private let base: BaseMap
  private let main: MapPanel
  /// For each inset of the base map, the panel that shows it in this drawing.
  private let insets: [MapPanel?]
  private var lines: [[ViewPoint]?]

  /// Units of the drawing that a line may be wrong by.
  private let tolerance: Double

  /// Of a map of one country or a part of Europe; the whole of Europe, the largest drawing of all, is coarser.
  static let fine = 2.5
  static let coarse = 5.5
  /// Square units below which an island is left out, unless it is all there is or an inset is there to show it.
  private static let smallestIsland = 60.0
  /// Units around a panel within which lines are still drawn: what lies beyond would never be seen.
  private static let margin = 24

  init(_ base: BaseMap, main: MapPanel, insets: [MapPanel?], tolerance: Double) {
    self.tolerance = tolerance
    self.base = base
    self.main = main
    self.insets = insets
    lines = Array(repeating: nil, count: base.arcs.count)
  }

  /// The closed lines of an area in the main panel (`inset` nil) or in an inset, the largest first.
  mutating func areas(_ rings: [BaseMap.Ring], inset: Int? = nil) -> [[ViewPoint]] {
    guard let panel = inset.map({ insets[$0] }) ?? main else { return [] }
    let margin = panel.view.widened(by: Self.margin)
    let scale = panel.unitsPerMetre * panel.unitsPerMetre / 2
    let shown = rings.filter { $0.inset == inset && $0.bounds.intersects(panel.plane) }
      .sorted { $0.doubleArea > $1.doubleArea }
    return shown.enumerated().compactMap { order, ring in
      if order > 0, inset == nil, ring.doubleArea * scale < Self.smallestIsland { return nil }
      var points: [ViewPoint] = []
      for step in ring.arcs {
        let line = line(step >= 0 ? step : ~step, in: panel)
        points.append(contentsOf: step >= 0 ? line.dropLast() : line.reversed().dropLast())
      }
      let isInside = panel.plane.widened(by: Double(Self.margin) / panel.unitsPerMetre).contains(ring.bounds)
      if !isInside { points = clipped(points, to: margin) }
      return points.count > 2 ? points : order == 0 && isInside ? Self.dot(at: points) : nil
    }
  }

  private mutating func line(_ arc: Int, in panel: MapPanel) -> [ViewPoint] {
    if let line = lines[arc] { return line }
    let points = simplified(
      base.arcs.points[base.arcs.range(arc)], tolerance: tolerance / panel.unitsPerMetre)
    var line: [ViewPoint] = []
    for point in points.map(panel.point) where line.last != point { line.append(point) }
    if line.count == 1 { line.append(line[0]) }
    lines[arc] = line
    return line
  }

  /// A country too small for the scale is a square of a few units rather than nothing.
  private static func dot(at points: [ViewPoint]) -> [ViewPoint]? {
    guard let point = points.first else { return nil }
    return [(-3, -3), (3, -3), (3, 3), (-3, 3)].map { ViewPoint(x: point.x + $0.0, y: point.y + $0.1) }
  }
}

extension PlaneBox {
  func contains(_ other: PlaneBox) -> Bool {
    west <= other.west && other.east <= east && south <= other.south && other.north <= north
  }
}
