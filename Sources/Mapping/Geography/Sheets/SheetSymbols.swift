extension SheetBuilder {
  /// Places all and counts how well each is placed.
  ///
  /// - Parameters:
  ///   - countries: the middle of each country, for what has no better place.
  ///   - area: the code that a place is counted under.
  func placed(
    _ places: [MapPlace], countries: [String: ViewPoint], area: (MapPlace) -> String, into summary: inout MapSummary
  ) -> [PlacedPoint] {
    summary.total = places.count
    return places.compactMap { place in
      guard let (point, accuracy) = point(of: place, countries: countries) else {
        summary.unplaced.append(place.id)
        return nil
      }
      switch accuracy {
      case .exact: summary.exact += 1
      case .region: summary.atRegion += 1
      case .country: summary.atCountry += 1
      }
      return PlacedPoint(place: place.id, area: area(place), point: inside(point))
    }
  }

  /// Far enough from the edge for the symbol to be seen whole.
  private func inside(_ point: ViewPoint) -> ViewPoint {
    let panels = [main] + insets.compactMap { $0 }
    let room = LayerSize.wide.target / 2
    guard let view = panels.last(where: { $0.view.widened(by: 1).contains(point) })?.view.widened(by: -room),
      view.width > 0, view.height > 0
    else { return point }
    return ViewPoint(x: min(max(point.x, view.left), view.right), y: min(max(point.y, view.top), view.bottom))
  }

  static func layers(_ points: [PlacedPoint]) -> [MapSheet.Layer] {
    [LayerSize.narrow, .wide].map { MapSheet.Layer(size: $0, symbols: SymbolMerging($0).symbols(of: points)) }
  }

  static func rows(_ counts: [String: Int], drawn: [String], _ classes: CountClasses) -> [MapRow] {
    let isDrawn = Set(drawn)
    return Set(drawn).union(counts.filter { $0.value > 0 }.keys).map { code in
      let count = counts[code] ?? 0
      return MapRow(code: code, count: count, level: classes.level(of: count), isDrawn: isDrawn.contains(code))
    }.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }
}

extension ViewBox {
  func contains(_ point: ViewPoint) -> Bool {
    (left...right).contains(point.x) && (top...bottom).contains(point.y)
  }
}
