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

  /// Far enough from the edge of its panel for the symbol to be seen whole.
  private func inside(_ point: ViewPoint) -> ViewPoint {
    let panel = insets.compactMap { $0 }.first { $0.view.widened(by: 1).contains(point) }
    return panel?.view.widened(by: -LayerSize.wide.target / 2).nearest(to: point) ?? point
  }

  static func layers(_ points: [PlacedPoint], in frame: ViewBox) -> [MapSheet.Layer] {
    LayerSize.all.map { size in
      MapSheet.Layer(size: size, symbols: SymbolMerging(size, in: frame).symbols(of: points))
    }
  }

  static func rows(_ counts: [String: Int], drawn: [String], _ classes: CountClasses) -> [MapRow] {
    let isDrawn = Set(drawn)
    return Set(drawn).union(counts.filter { $0.value > 0 }.keys).map { code in
      let count = counts[code] ?? 0
      return MapRow(code: code, count: count, level: classes.level(of: count), isDrawn: isDrawn.contains(code))
    }.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }
}
