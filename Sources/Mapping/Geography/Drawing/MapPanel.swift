/// A point of a drawing, in its own units: x to the right, y downwards.
struct ViewPoint: Sendable, Hashable {
  var x: Int
  var y: Int
}

/// A rectangle of a drawing.
struct ViewBox: Sendable, Hashable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var width: Int { right - left }
  var height: Int { bottom - top }
  var middle: ViewPoint { ViewPoint(x: (left + right) / 2, y: (top + bottom) / 2) }

  func contains(_ other: ViewBox) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func overlaps(_ other: ViewBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ point: ViewPoint) -> Bool {
    (left...right).contains(point.x) && (top...bottom).contains(point.y)
  }

  /// The point of the box that is nearest to another; the box's middle where it has no room.
  func nearest(to point: ViewPoint) -> ViewPoint {
    ViewPoint(
      x: left > right ? middle.x : min(max(point.x, left), right),
      y: top > bottom ? middle.y : min(max(point.y, top), bottom))
  }

  func widened(by units: Int) -> ViewBox {
    ViewBox(left: left - units, top: top - units, right: right + units, bottom: bottom + units)
  }
}

/// A part of a drawing that shows a part of the plane.
struct MapPanel: Sendable {
  /// What it shows.
  let plane: PlaneBox
  /// Where it shows it.
  let view: ViewBox
  let unitsPerMetre: Double

  /// - Parameters:
  ///   - plane: what to show.
  ///   - left: where its left edge comes.
  ///   - top: where its upper edge comes.
  ///   - unitsPerMetre: how large.
  init(_ plane: PlaneBox, left: Int, top: Int, unitsPerMetre: Double) {
    self.plane = plane
    self.unitsPerMetre = unitsPerMetre
    view = ViewBox(
      left: left, top: top, right: left + Int((plane.width * unitsPerMetre).rounded()),
      bottom: top + Int((plane.height * unitsPerMetre).rounded()))
  }

  func point(_ point: PlanePoint) -> ViewPoint {
    ViewPoint(
      x: view.left + Int(((point.east - plane.west) * unitsPerMetre).rounded()),
      y: view.top + Int(((plane.north - point.north) * unitsPerMetre).rounded()))
  }
}
