/// What a map says in the reader's language, and where its links lead from the page that it stands on.
public struct MapWords: Sendable {
  /// The name of the map for those who do not see it.
  public var title: String
  /// What it shows, generated from its facts.
  public var description: @Sendable (MapSummary) -> String
  /// A number with the language's separators.
  public var number: @Sendable (Int) -> String
  /// A country's or a region's name, from its code; nil leaves it without a name.
  public var areaName: @Sendable (String) -> String?
  /// A tip for the pointer: name and number.
  public var areaTip: @Sendable (MapRow) -> String
  /// The page of a country or a region.
  public var areaLink: @Sendable (String) -> String?
  /// The accessible name of a symbol: the place's name, or how many there are and where.
  public var symbolName: @Sendable (MapSymbol) -> String
  /// Where a symbol leads: the place's page, its area's, or a list.
  public var symbolLink: @Sendable (MapSymbol) -> String?
  /// The name beside a stop of a series.
  public var stopName: @Sendable (MapSymbol) -> String

  public init(
    title: String, description: @escaping @Sendable (MapSummary) -> String,
    number: @escaping @Sendable (Int) -> String = { String($0) },
    areaName: @escaping @Sendable (String) -> String?, areaTip: @escaping @Sendable (MapRow) -> String,
    areaLink: @escaping @Sendable (String) -> String? = { _ in nil },
    symbolName: @escaping @Sendable (MapSymbol) -> String,
    symbolLink: @escaping @Sendable (MapSymbol) -> String?,
    stopName: @escaping @Sendable (MapSymbol) -> String = { _ in "" }
  ) {
    self.title = title
    self.description = description
    self.number = number
    self.areaName = areaName
    self.areaTip = areaTip
    self.areaLink = areaLink
    self.symbolName = symbolName
    self.symbolLink = symbolLink
    self.stopName = stopName
  }
}
