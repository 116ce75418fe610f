/// Writes the `d` of an SVG path: closed lines in whole units, each step relative to the one before, with no character
/// that the grammar lets one leave out.
struct PathData {
  private(set) var bytes: [UInt8] = []
  private var at = ViewPoint(x: 0, y: 0)

  mutating func append(closed points: [ViewPoint]) {
    append(points, isClosed: true)
  }

  mutating func append(open points: [ViewPoint]) {
    append(points, isClosed: false)
  }

  private mutating func append(_ points: [ViewPoint], isClosed: Bool) {
    guard let first = points.first else { return }
    bytes.append(UInt8(ascii: bytes.isEmpty ? "M" : "m"))
    append(first.x - at.x, isFirst: true)
    append(first.y - at.y, isFirst: false)
    var last = first
    var isFirst = true
    for point in points.dropFirst() where point != last {
      if isFirst { bytes.append(UInt8(ascii: "l")) }
      append(point.x - last.x, isFirst: isFirst)
      append(point.y - last.y, isFirst: false)
      isFirst = false
      last = point
    }
    if isClosed { bytes.append(UInt8(ascii: "z")) }
    // `z` goes back to the start of the line.
    at = isClosed ? first : last
  }

  private mutating func append(_ number: Int, isFirst: Bool) {
    if !isFirst, number >= 0 { bytes.append(UInt8(ascii: " ")) }
    bytes.append(contentsOf: String(number).utf8)
  }
}
