/// How much of the plane the map of a country shows.
enum CountryFrame {
  /// Units of the drawing between insets, and around them.
  static let gap = 24
  /// Metres: the least width and height, so that a small state shows some of its surroundings.
  static let least = 40_000.0
  /// The least and the greatest height for a width of 1.
  static let heights = 0.7...1.25

  /// Widened to a shape that fits a page, and by a little room around.
  static func fitted(_ box: PlaneBox) -> PlaneBox {
    var width = max(box.width * 1.08, least)
    var height = max(box.height * 1.08, least)
    width = max(width, height / heights.upperBound)
    height = max(height, width * heights.lowerBound)
    let (x, y) = ((box.west + box.east) / 2, (box.south + box.north) / 2)
    return PlaneBox(west: x - width / 2, south: y - height / 2, east: x + width / 2, north: y + height / 2)
  }
}

extension BaseMap {
  /// What the map of a country shows; nil where it lies in insets alone.
  func extent(of country: Country) -> PlaneBox? {
    let rings = country.outline.filter { $0.inset == nil }
    guard var box = rings.max(by: { $0.doubleArea < $1.doubleArea })?.bounds else { return nil }
    // Large countries reach beyond what a map of Europe has of them.
    for ring in rings { box.form(union: ring.bounds) }
    let limits = frame.widened(by: 100_000)
    if limits.intersects(box) {
      box = PlaneBox(
        west: max(box.west, limits.west), south: max(box.south, limits.south),
        east: min(box.east, limits.east), north: min(box.north, limits.north))
    }
    return CountryFrame.fitted(box)
  }

  /// What covers the map for the insets' sake: the strip that they stand in, then each of them.
  func insetViews(_ panels: [MapPanel?], _ main: MapPanel, _ frame: ViewBox) -> [ViewBox] {
    let boxes = panels.compactMap { $0?.view }
    let strip = ViewBox(left: -9, top: main.view.bottom, right: frame.right + 9, bottom: frame.bottom + 9)
    return boxes.isEmpty ? [] : [strip] + boxes
  }

  /// The boxes of a country's far parts, side by side below its map.
  func insetPanels(of country: Country, below main: MapPanel) -> [MapPanel?] {
    let used = Set(country.outline.compactMap(\.inset))
    let boxes = insets.indices.filter(used.contains).map { insets[$0].box }
    let widths = boxes.reduce(0) { $0 + $1.width }
    guard let tallest = boxes.map(\.height).max() else { return insets.map { _ in nil } }
    let gaps = CountryFrame.gap * (boxes.count + 1)
    let scale = min(
      Double(main.view.width - gaps) / widths, Double(main.view.width) * 0.17 / tallest)
    var left = CountryFrame.gap
    return insets.indices.map { index in
      guard used.contains(index) else { return nil }
      let panel = MapPanel(
        insets[index].box, left: left, top: main.view.bottom + CountryFrame.gap, unitsPerMetre: scale)
      left = panel.view.right + CountryFrame.gap
      return panel
    }
  }
}
