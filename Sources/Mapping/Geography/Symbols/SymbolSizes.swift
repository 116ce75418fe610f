/// How large things are in one layer of a drawing. A map is drawn for two widths, a phone's and a larger one; the layer
/// that does not fit is hidden by the style sheet.
struct LayerSize: Sendable {
  /// The class of the layer in the style sheet.
  let name: String
  /// The least width in pixels that this layer is shown at.
  let width: Int

  static let narrow = LayerSize(name: "map-narrow", width: 284)
  static let wide = LayerSize(name: "map-wide", width: 600)

  static let all = [narrow, wide]

  /// The width of every drawing in its own units.
  static let drawingWidth = 2000

  /// Units of the drawing for pixels of the screen at this layer's least width, rounded up.
  func units(_ pixels: Double) -> Int {
    Int((pixels * Double(Self.drawingWidth) / Double(width)).rounded(.up))
  }

  /// Text is 12 px at the least width, and larger on a larger map.
  var fontSize: Int { units(12) }

  /// Nothing that can be pointed at has its middle nearer to another one (WCAG 2.2, success criterion 2.5.8).
  var target: Int { units(24) }

  /// One place is a dot; several grow with the root of their number, up to what holds four digits.
  func radius(of count: Int) -> Int {
    guard count > 1 else { return units(5.5) }
    return units(min(17, 9 + Double(count).squareRoot() * 0.6))
  }

  /// The least distance of the middles of two symbols.
  func distance(_ first: Int, _ second: Int) -> Int { max(target, first + second + units(2)) }
}
