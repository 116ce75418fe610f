/// A straight part of the line that joins the stops of a series.
struct RoutePart: Sendable {
  let start: ViewPoint
  let end: ViewPoint

  /// Whether it touches a box.
  func crosses(_ box: ViewBox) -> Bool {
    if box.contains(start) || box.contains(end) { return true }
    guard min(start.x, end.x) <= box.right, max(start.x, end.x) >= box.left, min(start.y, end.y) <= box.bottom,
      max(start.y, end.y) >= box.top
    else { return false }
    // All corners on one side of the line: it passes by.
    let sides = [(box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom)].map {
      ((end.x - start.x) * ($0.1 - start.y) - (end.y - start.y) * ($0.0 - start.x)).signum()
    }
    return Set(sides).count > 1
  }
}

extension MapSheet {
  /// The parts from stop to stop, in order; none where all stops are one symbol.
  func route(of layer: Layer) -> [RoutePart] {
    let stops = layer.symbols.flatMap { symbol in symbol.steps.map { (step: $0, at: symbol.centre) } }
      .sorted { $0.step < $1.step }
    return zip(stops, stops.dropFirst()).filter { $0.at != $1.at }.map { RoutePart(start: $0.at, end: $1.at) }
  }
}
