/// A map as it goes into a page.
public struct MapDrawing: Sendable {
  /// An `svg` element for the body of an HTML page.
  public let svg: [UInt8]
  /// The classes in use, lowest first.
  public let legend: [LegendEntry]
  /// How many names found a place, for each width of the screen.
  let labels: [[Label]]
}

/// A class of numbers in the legend.
public struct LegendEntry: Sendable {
  public let level: Int
  public let lower: Int
  /// The highest number of the class; nil where it is open.
  public let upper: Int?
  /// How many areas of the map are of it.
  public let areas: Int
  /// An `svg` element with the class's colour and pattern, which are defined in the map's own.
  public let swatch: [UInt8]
}
