/// The shapes that maps are drawn from: countries, and for most of them their NUTS regions, with every border once.
///
/// Read from a TopoJSON file (see ``read(_:into:)``), so that a partnership may put its own in its place.
public struct BaseMap: Sendable {
  /// What the map of Europe shows, in metres of EPSG:3035.
  public let frame: PlaneBox
  public let insets: [Inset]
  /// In the order of their ids.
  public let units: [Unit]
  /// In the order of their codes.
  public let countries: [Country]
  let arcs: Arcs

  /// A region, or a whole country where it has no regions.
  public struct Unit: Sendable {
    /// A NUTS 2024 code of any level, or a country's code.
    public let id: String
    /// ISO 3166-1 alpha-2.
    public let country: String
    let rings: [Ring]
  }

  /// A country: its outline without the borders between its regions.
  public struct Country: Sendable {
    public let code: String
    /// The positions of its units in ``BaseMap/units``.
    public let units: [Int]
    let outline: [Ring]
  }

  /// A far part of a country, drawn in a box of its own.
  public struct Inset: Sendable {
    /// The NUTS code of what it shows.
    public let id: String
    /// In degrees: what lies here is drawn in the inset.
    let latitudes: ClosedRange<Double>
    let longitudes: ClosedRange<Double>
    let projection: LambertEqualArea
    /// Where the map of Europe shows it.
    let box: PlaneBox

    func contains(latitude: Double, longitude: Double) -> Bool {
      latitudes.contains(latitude) && longitudes.contains(longitude)
    }
  }

  /// A closed line, as the numbers of its arcs; `~number` runs an arc backwards.
  struct Ring: Sendable {
    let arcs: [Int]
    let bounds: PlaneBox
    /// Twice the area it encloses, in square metres.
    let doubleArea: Double
    /// The inset whose box it lies in.
    var inset: Int?
  }

  /// All lines in one array of points.
  struct Arcs: Sendable {
    var points: [PlanePoint] = []
    /// Where each arc begins, and at last where the points end.
    var starts: [Int] = [0]

    var count: Int { starts.count - 1 }
    func range(_ arc: Int) -> Range<Int> { starts[arc]..<starts[arc + 1] }
    func first(_ step: Int) -> PlanePoint { points[step >= 0 ? starts[step] : starts[~step + 1] - 1] }
    func last(_ step: Int) -> PlanePoint { first(~step) }
  }

  /// The unit that shows a region: the one of that code, or the nearest above it (`DE21` is shown by `DE2`).
  public func unit(of region: String) -> Int? {
    var code = Substring(region)
    while code.count >= 2 {
      if let position = position(of: String(code)) { return position }
      code = code.dropLast()
    }
    return nil
  }

  /// The position of a country.
  public func country(_ code: String) -> Country? {
    let position = countries.partitioningIndex { $0.code >= code }
    guard position < countries.count, countries[position].code == code else { return nil }
    return countries[position]
  }

  private func position(of id: String) -> Int? {
    let position = units.partitioningIndex { $0.id >= id }
    return position < units.count && units[position].id == id ? position : nil
  }
}

extension Array {
  /// The first position from which on the condition holds; it must hold for all behind one that it holds for.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
