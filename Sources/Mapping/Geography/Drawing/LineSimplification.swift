/// Leaves out the points of a line that lie nearer than `tolerance` to the line through what is left (D. H. Douglas,
/// T. K. Peucker, 1973). Both ends stay. Lines that are shared are simplified once and so stay shared.
///
/// Time n log n for natural coasts, n² at worst.
func simplified(_ points: ArraySlice<PlanePoint>, tolerance: Double) -> [PlanePoint] {
  guard points.count > 2 else { return Array(points) }
  var isKept = [Bool](repeating: false, count: points.count)
  let base = points.startIndex
  isKept[0] = true
  isKept[points.count - 1] = true
  var open = [(points.startIndex, points.endIndex - 1)]
  while let (first, last) = open.popLast() {
    var farthest = tolerance * tolerance
    var position: Int?
    for index in first..<last where index > first {
      let distance = squaredDistance(points[index], points[first], points[last])
      if distance > farthest {
        farthest = distance
        position = index
      }
    }
    guard let position else { continue }
    isKept[position - base] = true
    open.append((first, position))
    open.append((position, last))
  }
  return points.indices.filter { isKept[$0 - base] }.map { points[$0] }
}

/// From a point to the segment between two others; they may be the same.
private func squaredDistance(_ point: PlanePoint, _ start: PlanePoint, _ end: PlanePoint) -> Double {
  let dx = end.east - start.east
  let dy = end.north - start.north
  let length = dx * dx + dy * dy
  let px = point.east - start.east
  let py = point.north - start.north
  let along = length == 0 ? 0 : min(1, max(0, (px * dx + py * dy) / length))
  let ex = px - along * dx
  let ey = py - along * dy
  return ex * ex + ey * ey
}
