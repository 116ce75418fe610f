import Linking
import Model
import Text

/// Ties counted by the groups of their two ends: how much goes on inside each group, and between each two.
public struct TieMatrix: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    /// `row` is at most `column`.
    public let row: Int
    public let column: Int
    public private(set) var ties: Int
    /// The sum of their weights.
    public private(set) var weight: Int

    fileprivate mutating func add(_ tie: NetworkTie) {
      ties += 1
      weight += tie.weight
    }

    fileprivate init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
      ties = 0
      weight = 0
    }
  }

  /// How many groups there are.
  public let size: Int
  /// Those with ties, by row and then by column.
  public let cells: [Cell]

  /// The cell of two groups, in either order; nil where they have no tie. O(log of the cells).
  public subscript(one: Int, other: Int) -> Cell? {
    let (row, column) = (min(one, other), max(one, other))
    let place = cells.endOfPrefix { ($0.row, $0.column) < (row, column) }
    guard place < cells.count, cells[place].row == row, cells[place].column == column else { return nil }
    return cells[place]
  }

  /// - Parameter group: the group of a node; ties with an end in none are left out.
  init(_ ties: [NetworkTie], size: Int, group: (Int) -> Int?) {
    var cells: [Int: Cell] = [:]
    for tie in ties {
      guard let one = group(tie.a), let other = group(tie.b) else { continue }
      let (row, column) = (min(one, other), max(one, other))
      cells[row * size + column, default: Cell(row, column)].add(tie)
    }
    self.size = size
    self.cells = cells.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}

extension Network {
  /// Ties inside communities and between them; groups are positions in `communities.members`.
  public func communityMatrix() -> TieMatrix {
    TieMatrix(ties, size: communities.members.count) { communities.community(of: $0) }
  }

  /// Ties inside countries and between them, with the countries' codes in the order of the alphabet: those that have
  /// an organisation with a tie.
  public func countryMatrix(in catalogue: Catalogue) -> (countries: [String], matrix: TieMatrix) {
    let country = organisations.map { catalogue.organisations[$0].country }
    let countries = Set(ties.flatMap { [country[$0.a], country[$0.b]] }.compactMap { $0 }).sorted()
    let positions = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, $0) })
    let groups = country.map { $0.flatMap { positions[$0] } }
    return (countries, TieMatrix(ties, size: countries.count) { groups[$0] })
  }
}
