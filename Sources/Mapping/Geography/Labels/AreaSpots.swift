/// Where the name of an area may stand: the middles of the longest level lines through it, longest first.
struct AreaSpot: Sendable {
  let middle: ViewPoint
  let width: Int

  private static let levels = 24

  /// - Parameter ring: the largest closed line of the area.
  static func spots(in ring: [ViewPoint], frame: ViewBox) -> [AreaSpot] {
    guard let top = ring.map(\.y).min(), let bottom = ring.map(\.y).max(), top < bottom else { return [] }
    return (1..<levels).compactMap { level in
      let y = top + (bottom - top) * level / levels
      return frame.top < y && y < frame.bottom ? longest(in: ring, at: y, frame) : nil
    }.sorted { ($1.width, $0.middle.y) < ($0.width, $1.middle.y) }
  }

  /// The longest part of the level line that lies in the area and in the frame.
  private static func longest(in ring: [ViewPoint], at y: Int, _ frame: ViewBox) -> AreaSpot? {
    guard var before = ring.last else { return nil }
    var crossings: [Int] = []
    for point in ring {
      if (before.y > y) != (point.y > y) {
        crossings.append(before.x + (point.x - before.x) * (y - before.y) / (point.y - before.y))
      }
      before = point
    }
    crossings.sort()
    let parts = stride(from: 0, to: crossings.count - 1, by: 2).map {
      (left: max(crossings[$0], frame.left), right: min(crossings[$0 + 1], frame.right))
    }
    guard let best = parts.max(by: { $0.right - $0.left < $1.right - $1.left }), best.left < best.right else {
      return nil
    }
    return AreaSpot(middle: ViewPoint(x: (best.left + best.right) / 2, y: y), width: best.right - best.left)
  }
}
