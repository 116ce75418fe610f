/// The part of a closed line's area that lies in a box (I. E. Sutherland, G. W. Hodgman, 1974). Where it leaves the box
/// and comes back, the edge of the box closes it.
func clipped(_ ring: [ViewPoint], to box: ViewBox) -> [ViewPoint] {
  var points = ring
  for side in [Side.left(box.left), .right(box.right), .top(box.top), .bottom(box.bottom)] {
    guard let last = points.last else { return [] }
    var kept: [ViewPoint] = []
    var before = last
    for point in points {
      if side.keeps(point) != side.keeps(before) { kept.append(side.crossing(before, point)) }
      if side.keeps(point) { kept.append(point) }
      before = point
    }
    points = kept
  }
  return points
}

private enum Side {
  case left(Int), right(Int), top(Int), bottom(Int)

  func keeps(_ point: ViewPoint) -> Bool {
    switch self {
    case .left(let x): point.x >= x
    case .right(let x): point.x <= x
    case .top(let y): point.y >= y
    case .bottom(let y): point.y <= y
    }
  }

  /// Where the edge between two points, one of them kept, meets the side.
  func crossing(_ a: ViewPoint, _ b: ViewPoint) -> ViewPoint {
    switch self {
    case .left(let x), .right(let x): ViewPoint(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
    case .top(let y), .bottom(let y): ViewPoint(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
    }
  }
}
