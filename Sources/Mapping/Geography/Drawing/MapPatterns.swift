/// The fill of each class: a tint, and a pattern that tells it apart without colour. Both get their colours from the
/// style sheet (`map-c1` ... `map-c4`, `map-hatch`).
enum MapPatterns {
  /// The lines of each class in a square of ``side`` units: none, dots, lines, crossed lines.
  private static let hatches: [StaticString] = [
    "", "M7 7h.1M21 21h.1", "M-4 4l8-8M-4 32l36-36M24 32l8-8",
    "M-4 4l8-8M-4 32l36-36M24 32l8-8M-4 24l8 8M-4-4l36 36M24-4l8 8",
  ]
  private static let side = 28

  static func write(_ levels: Int, id: String, to svg: inout SVGText) {
    guard levels > 0 else { return }
    svg.write("<defs>")
    for level in 1...levels {
      svg.write("<pattern")
      svg.write(attribute: "id", reference(level, id: id))
      svg.write(attribute: "width", side)
      svg.write(attribute: "height", side)
      svg.write(" patternUnits=\"userSpaceOnUse\"><rect")
      svg.write(attribute: "class", "map-c\(level)")
      svg.write(attribute: "width", side)
      svg.write(attribute: "height", side)
      svg.write("/>")
      if level > 1 {
        svg.write("<path class=\"map-hatch\" d=\"")
        svg.write(hatches[level - 1])
        svg.write("\"/>")
      }
      svg.write("</pattern>")
    }
    svg.write("</defs>")
  }

  /// The attributes of a shape of a class. A rule of a style sheet would win over `fill`, so that the class of what has
  /// nothing stands on it alone.
  static func writeFill(_ level: Int, id: String, to svg: inout SVGText) {
    guard level > 0 else { return svg.write(" class=\"map-area map-c0\"") }
    svg.write(" class=\"map-area\"")
    svg.write(attribute: "fill", "url(#\(reference(level, id: id)))")
  }

  static func swatch(_ level: Int, id: String) -> [UInt8] {
    var svg = SVGText()
    svg.write("<svg class=\"map-swatch\" viewBox=\"0 0 112 56\" aria-hidden=\"true\"><rect")
    svg.write(" width=\"112\" height=\"56\"")
    writeFill(level, id: id, to: &svg)
    svg.write("/></svg>")
    return svg.bytes
  }

  private static func reference(_ level: Int, id: String) -> String { "\(id)-\(level)" }
}
