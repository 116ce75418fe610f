extension MapSheet {
  /// The names of a layer: of areas, those with most first, or of the stops of a series in their order.
  func labels(of layer: Layer, _ words: MapWords) -> [Label] {
    let size = layer.size
    var placement = LabelPlacement(
      frame: frame.widened(by: -size.units(3)), around: layer.symbols.map(\.box) + insets, gap: size.units(2))
    if isSeries {
      let route = route(of: layer)
      let ordered = layer.symbols.sorted { ($0.steps.first ?? 0, $0.centre.y) < ($1.steps.first ?? 0, $1.centre.y) }
      for symbol in ordered {
        let name = words.stopName(symbol)
        if name.isEmpty { continue }
        let candidates = Self.candidates(name, beside: symbol, size)
        // Rather beside the route than on it.
        let isFree = candidates.map { label in !route.contains { $0.crosses(label.box) } }
        placement.place(
          candidates.indices.filter { isFree[$0] }.map { candidates[$0] }
            + candidates.indices.filter { !isFree[$0] }.map { candidates[$0] })
      }
    } else {
      for area in areas {
        // A country without anything is left to speak for itself; a region without anything is a gap worth naming.
        guard area.row.count > 0 || !surroundings.isEmpty else { continue }
        if let name = words.areaName(area.row.code) { placement.place(Self.candidates(name, in: area.spots, size)) }
      }
    }
    return placement.labels
  }

  /// How much wider than its area a name may be, in per cent.
  private static let overhang = 125

  /// On one line within the area, then on two, then reaching over its edges.
  private static func candidates(_ name: String, in spots: [AreaSpot], _ size: LayerSize) -> [Label] {
    let forms = LabelText.forms(of: name, fontSize: size.fontSize)
    func fitting(_ percent: Int) -> [Label] {
      forms.flatMap { form in
        spots.filter { form.width * 100 <= $0.width * percent }.flatMap { spot in
          shifts(within: spot.width - form.width, size).map {
            form.placed(.middle, x: spot.middle.x + $0, top: spot.middle.y - form.height / 2)
          }
        }
      }
    }
    return fitting(100) + fitting(overhang)
  }

  /// From the middle of a line to both of its ends.
  private static func shifts(within slack: Int, _ size: LayerSize) -> [Int] {
    let step = size.target / 2
    let most = max(0, slack / 2 / step)
    return (0...most).flatMap { $0 == 0 ? [0] : [-$0 * step, $0 * step] }
  }

  /// Right, left, below, above, then the corners.
  private static func candidates(_ name: String, beside symbol: MapSymbol, _ size: LayerSize) -> [Label] {
    let away = symbol.radius + size.units(4)
    let (x, y) = (symbol.centre.x, symbol.centre.y)
    return LabelText.forms(of: name, fontSize: size.fontSize).flatMap { form in
      let middle = y - form.height / 2
      return [
        form.placed(.start, x: x + away, top: middle),
        form.placed(.end, x: x - away, top: middle),
        form.placed(.middle, x: x, top: y + away),
        form.placed(.middle, x: x, top: y - away - form.height),
        form.placed(.start, x: x + away * 7 / 10, top: y + away * 7 / 10),
        form.placed(.start, x: x + away * 7 / 10, top: y - away * 7 / 10 - form.height),
        form.placed(.end, x: x - away * 7 / 10, top: y + away * 7 / 10),
        form.placed(.end, x: x - away * 7 / 10, top: y - away * 7 / 10 - form.height),
      ]
    }
  }
}
