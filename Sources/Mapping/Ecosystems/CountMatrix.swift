/// How many organisations are under two concepts at once. Only what is not zero is kept; rows and columns without any
/// organisation are left out.
public struct CountMatrix: Sendable, Hashable {
  /// Concepts by their positions, ascending.
  public let rows: [Int32]
  public let columns: [Int32]
  /// Organisations of each row and of each column. Cells do not add up to them: an organisation may have several
  /// topics, and counts under broader concepts too.
  public let rowCounts: [Int]
  public let columnCounts: [Int]
  /// The cells of each row, by their column's concept, ascending.
  private let cells: [[PositionCount]]

  init(
    _ ecosystems: [Ecosystem], columns range: Range<Int32>, _ everywhere: [Int32],
    cells: (Ecosystem) -> [PositionCount]
  ) {
    let used = ecosystems.filter { $0.organisations > 0 }
    rows = used.compactMap {
      switch $0.subject {
      case .region(let concept), .topic(let concept): concept
      case .country: nil
      }
    }
    columns = range.filter { everywhere[Int($0)] > 0 }
    rowCounts = used.map(\.organisations)
    columnCounts = columns.map { Int(everywhere[Int($0)]) }
    self.cells = used.map(cells)
  }

  /// What is not zero in a row: concepts of columns and counts.
  /// - Parameter row: its place among `rows`.
  public func cells(ofRow row: Int) -> [PositionCount] { cells[row] }
}
