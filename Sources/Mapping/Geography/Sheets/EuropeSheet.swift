extension MapSheet {
  /// The map of Europe: countries coloured by their numbers, and a symbol where places are.
  ///
  /// - Parameters:
  ///   - counts: for each country's code, how many there are.
  ///   - places: what is shown as symbols; each is counted once in the country of its symbol.
  ///   - regionPoints: a point inside each region, for places without a location.
  public static func europe(
    on base: BaseMap, counts: [String: Int], places: [MapPlace], regionPoints: [String: Degrees]
  ) -> MapSheet {
    let scale = Double(LayerSize.drawingWidth) / base.frame.width
    let main = MapPanel(base.frame, left: 0, top: 0, unitsPerMetre: scale)
    let insets = base.insets.map { inset -> MapPanel? in
      let corner = main.point(PlanePoint(east: inset.box.west, north: inset.box.north))
      return MapPanel(inset.box, left: corner.x, top: corner.y, unitsPerMetre: scale)
    }
    var builder = SheetBuilder(
      base, main: main, insets: insets, regionPoints: regionPoints, tolerance: Outlines.coarse)
    let classes = CountClasses(Array(counts.values))
    var summary = MapSummary()
    summary.rows = SheetBuilder.rows(counts, drawn: base.countries.map(\.code), classes)
    let areas = summary.rows.compactMap { row -> MapArea? in
      base.country(row.code).map { builder.area(row, $0.outline) }
    }
    let middles = builder.middles(of: areas)
    let points = builder.placed(places, countries: middles, area: { $0.country }, into: &summary)
    return MapSheet(
      summary: summary, classes: classes, frame: main.view, areas: areas, surroundings: [],
      insets: insets.compactMap { $0?.view }, layers: SheetBuilder.layers(points, in: main.view), isSeries: false)
  }
}

extension SheetBuilder {
  func middles(of areas: [MapArea]) -> [String: ViewPoint] {
    Dictionary(
      areas.compactMap { area in area.spots.first.map { (area.row.code, $0.middle) } },
      uniquingKeysWith: { first, _ in first })
  }
}
