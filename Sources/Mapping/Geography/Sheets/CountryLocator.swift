/// A small map of one country without words or numbers, and where its places lie on it: what a profile shows beside its
/// facts. The drawing is the same for all places of a country, so that it can be one file of the site.
public struct CountryLocator: Sendable {
  /// Units of the drawing.
  public let width: Int
  public let height: Int
  /// An `svg` file of its own, with colours for light and dark.
  public let svg: [UInt8]
  /// By the number of the place; a place that is nowhere on the map is not among them.
  public let points: [Int: Point]

  /// A place in the drawing, in its units: x to the right, y downwards.
  public struct Point: Sendable, Hashable {
    public let x: Int
    public let y: Int
  }

  private static let drawingWidth = 600
  /// Units that a line may be wrong by: one pixel at half the size.
  private static let tolerance = 2.0

  /// Nil for a country that the base map does not have.
  public init?(_ code: String, on base: BaseMap, places: [MapPlace], regionPoints: [String: Degrees]) {
    guard let country = base.country(code), let plane = base.extent(of: country) else { return nil }
    let main = MapPanel(plane, left: 0, top: 0, unitsPerMetre: Double(Self.drawingWidth) / plane.width)
    var builder = SheetBuilder(
      base, main: main, insets: base.insets.map { _ in nil }, regionPoints: regionPoints, tolerance: Self.tolerance)
    let own = builder.area(MapRow(code: code, count: 0, level: 0, isDrawn: true), country.outline)
    let middle = own.spots.first.map { [code: $0.middle] } ?? [:]
    var points: [Int: Point] = [:]
    for place in places {
      guard let point = builder.point(of: place, countries: middle)?.point else { continue }
      points[place.id] = Point(x: point.x, y: point.y)
    }
    (width, height) = (main.view.width, main.view.height)
    self.points = points
    svg = Self.drawing(main.view, own: own.main, around: builder.outline(of: base.countries.filter { $0.code != code }))
  }

  /// The colours are those of `map.css`: a file of its own has no part in the style sheet of the page.
  private static func drawing(_ frame: ViewBox, own: [UInt8], around: [UInt8]) -> [UInt8] {
    var svg = SVGText()
    svg.write("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    svg.write(attribute: "viewBox", "0 0 \(frame.width) \(frame.height)")
    svg.write(attribute: "width", frame.width)
    svg.write(attribute: "height", frame.height)
    svg.write(
      """
      ><style>.s{fill:#eaf0f2}.a{fill:#f5f1e8;stroke:#d8d1c2}.o{fill:#c6e5d6;stroke:#7d8a83}\
      @media (prefers-color-scheme:dark){.s{fill:#0c141e}.a{fill:#141e2b;stroke:#2a3748}\
      .o{fill:#1b4a3c;stroke:#8496ab}}</style><path class="s"
      """)
    svg.write(attribute: "d", "M0 0h\(frame.width)v\(frame.height)H0z")
    svg.write("/>")
    for (name, path) in [("a", around), ("o", own)] where !path.isEmpty {
      svg.write("<path")
      svg.write(attribute: "class", name)
      svg.write(" fill-rule=\"evenodd\"")
      svg.write(path: path)
      svg.write("/>")
    }
    svg.write("</svg>\n")
    return svg.bytes
  }
}
