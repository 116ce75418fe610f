extension MapSheet {
  /// The map of one country: its regions coloured by their numbers, its neighbours without colour; what lies far away
  /// stands in boxes below. Nil for a country that the base map does not have.
  ///
  /// - Parameters:
  ///   - counts: for each region's code, how many there are; a region that the base map shows as a part of a larger
  ///     one is counted there.
  ///   - places: those of the country.
  public static func country(
    _ code: String, on base: BaseMap, counts: [String: Int], places: [MapPlace], regionPoints: [String: Degrees]
  ) -> MapSheet? {
    guard let country = base.country(code), let plane = base.extent(of: country) else { return nil }
    let main = MapPanel(
      plane, left: 0, top: 0, unitsPerMetre: Double(LayerSize.drawingWidth) / plane.width)
    let insets = base.insetPanels(of: country, below: main)
    let bottom = insets.compactMap { $0?.view.bottom }.max().map { $0 + CountryFrame.gap } ?? main.view.bottom
    let frame = ViewBox(left: 0, top: 0, right: main.view.right, bottom: bottom)
    var builder = SheetBuilder(base, main: main, insets: insets, regionPoints: regionPoints)

    let unitCounts = base.unitCounts(counts, of: code)
    let classes = CountClasses(Array(unitCounts.values))
    var summary = MapSummary()
    let units = Dictionary(uniqueKeysWithValues: country.units.map { (base.units[$0].id, $0) })
    summary.rows = SheetBuilder.rows(unitCounts, drawn: Array(units.keys), classes)
    let areas = summary.rows.compactMap { row in units[row.code].map { builder.area(row, base.units[$0].rings) } }
    let around = base.countries.filter { $0.code != code }
    let middle = builder.area(MapRow(code: code, count: 0, level: 0, isDrawn: true), country.outline).spots.first
    let points = builder.placed(
      places, countries: middle.map { [code: $0.middle] } ?? [:],
      area: { $0.region.flatMap(base.unit).map { base.units[$0].id } ?? "" }, into: &summary)
    return MapSheet(
      summary: summary, classes: classes,
      frame: frame, areas: areas,
      surroundings: builder.outline(of: around), insets: base.insetViews(insets, main, frame),
      layers: SheetBuilder.layers(points, in: frame), isSeries: false)
  }
}

extension BaseMap {
  /// The numbers of a country's regions gathered to the units of the base map. What the base map does not have
  /// keeps its code.
  func unitCounts(_ counts: [String: Int], of country: String) -> [String: Int] {
    var result: [String: Int] = [:]
    for (region, count) in counts {
      let unit = unit(of: region).map { units[$0] }
      result[unit?.country == country ? unit?.id ?? region : region, default: 0] += count
    }
    return result
  }
}
