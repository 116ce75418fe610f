extension MapSheet {
  /// The map of a series of events: its stops, numbered and joined by a line in their order. Nil where no stop has a
  /// place on the map.
  ///
  /// - Parameter stops: in order; a stop without a place (an online meeting) keeps its number.
  public static func series(
    on base: BaseMap, stops: [MapPlace], regionPoints: [String: Degrees]
  ) -> MapSheet? {
    let europe = MapPanel(
      base.frame, left: 0, top: 0, unitsPerMetre: Double(LayerSize.drawingWidth) / base.frame.width)
    let finder = SheetBuilder(base, main: europe, insets: base.insets.map { _ in nil }, regionPoints: regionPoints)
    let found = stops.compactMap { stop in
      (stop.location.flatMap(finder.plane) ?? stop.region.flatMap { regionPoints[$0] }.flatMap(finder.plane))
        ?? base.middle(of: stop.country)
    }
    guard let frame = SeriesFrame.around(found, within: base.frame) else { return nil }
    let main = MapPanel(frame, left: 0, top: 0, unitsPerMetre: Double(LayerSize.drawingWidth) / frame.width)
    var builder = SheetBuilder(base, main: main, insets: base.insets.map { _ in nil }, regionPoints: regionPoints)
    var middles: [String: ViewPoint] = [:]
    for country in Set(stops.map(\.country)) { middles[country] = base.middle(of: country).map(main.point) }
    var summary = MapSummary()
    let points = builder.placed(stops, countries: middles, area: { $0.country }, into: &summary)
    let counts = Dictionary(stops.map { ($0.country, 1) }, uniquingKeysWith: +)
    let classes = CountClasses([])
    summary.rows = SheetBuilder.rows(counts, drawn: [], classes)
    let numbers = Dictionary(stops.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: min)
    return MapSheet(
      summary: summary, classes: classes, frame: main.view, areas: [],
      surroundings: builder.outline(of: base.countries), insets: [],
      layers: LayerSize.all.map { size in
        var symbols = SymbolMerging(size, in: main.view, leastRadius: 11).symbols(of: points)
        for index in symbols.indices { symbols[index].steps = symbols[index].places.compactMap { numbers[$0] } }
        return Layer(size: size, symbols: symbols)
      }, isSeries: true)
  }
}

/// How much of the plane the map of a series shows.
enum SeriesFrame {
  /// Metres: the least width, so that one stop is seen in its country.
  private static let least = 900_000.0

  static func around(_ points: [PlanePoint], within frame: PlaneBox) -> PlaneBox? {
    guard let first = points.first else { return nil }
    var box = PlaneBox(west: first.east, south: first.north, east: first.east, north: first.north)
    for point in points {
      box.form(union: PlaneBox(west: point.east, south: point.north, east: point.east, north: point.north))
    }
    var width = max(box.width * 1.4, least)
    var height = max(box.height * 1.4, least * 0.65)
    width = min(max(width, height / 1.1), frame.width)
    height = min(max(height, width * 0.65), frame.height)
    let west = min(max((box.west + box.east - width) / 2, frame.west), frame.east - width)
    let south = min(max((box.south + box.north - height) / 2, frame.south), frame.north - height)
    return PlaneBox(west: west, south: south, east: west + width, north: south + height)
  }
}

extension SheetBuilder {
  /// Where degrees lie on the plane; nil outside of what is shown.
  func plane(_ degrees: Degrees) -> PlanePoint? {
    guard point(degrees) != nil else { return nil }
    return LambertEqualArea.europe(latitude: degrees.latitude, longitude: degrees.longitude)
  }
}

extension BaseMap {
  /// The middle of the box around a country's largest part.
  func middle(of code: String) -> PlanePoint? {
    country(code)?.outline.filter { $0.inset == nil }.max { $0.doubleArea < $1.doubleArea }.map {
      PlanePoint(east: ($0.bounds.west + $0.bounds.east) / 2, north: ($0.bounds.south + $0.bounds.north) / 2)
    }.flatMap { frame.contains($0) ? $0 : nil }
  }
}
