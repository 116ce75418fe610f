/// What a map shows, for the description and the table beside it.
public struct MapSummary: Sendable {
  /// All places that were given.
  public internal(set) var total = 0
  /// Those that have a location of their own on the map.
  public internal(set) var exact = 0
  /// Those that stand at the point of their region.
  public internal(set) var atRegion = 0
  /// Those that stand in the middle of their country.
  public internal(set) var atCountry = 0
  /// The numbers of those that could be drawn nowhere.
  public internal(set) var unplaced: [Int] = []
  /// Every area with its number: those with most first, ties by code.
  public internal(set) var rows: [MapRow] = []

  public var placed: Int { exact + atRegion + atCountry }
  /// Areas in which there is something.
  public var areasInUse: Int { rows.count { $0.count > 0 } }
}

/// A line of the table beside a map.
public struct MapRow: Sendable, Hashable {
  /// A country's or a region's code, as the base map has it (Germany's regions at NUTS 1, for example).
  public let code: String
  public let count: Int
  /// Its class; see ``CountClasses``.
  public let level: Int
  /// Whether the map shows it; a table also has what lies outside.
  public let isDrawn: Bool
}
