import Model

/// A table of a page: the first column holds the heads of the rows.
struct Table: Sendable {
  var caption: String
  /// The first column included.
  private(set) var columns: [Column]
  private(set) var rows: [Row]

  struct Column: Sendable {
    var label: String
    var isNumeric = false
  }

  struct Row: Sendable {
    var head: LocalText
    var path: String?
    /// One for each column but the first; empty where there is nothing to say.
    var cells: [Cell]
  }

  struct Cell: Sendable {
    var text: String
    var isNumeric: Bool
  }

  init(_ caption: String, columns: [Column]) {
    self.caption = caption
    self.columns = columns
    rows = []
  }

  mutating func addRow(_ head: LocalText, path: String? = nil, _ texts: [String]) {
    let cells = zip(texts, columns.dropFirst()).map { Cell(text: $0, isNumeric: $1.isNumeric) }
    rows.append(Row(head: head, path: path, cells: cells))
  }
}

extension [Table] {
  /// Tables of the same columns without those in which no row of any of them says anything.
  func withoutEmptyColumns() -> [Table] {
    guard let columns = first?.columns else { return self }
    let isFilled = columns.indices.map { column in
      column == 0 || contains { $0.rows.contains { !$0.cells[column - 1].text.isEmpty } }
    }
    return map { $0.keepingColumns(isFilled) }
  }
}

extension Table {
  /// - Parameter isKept: one for each column.
  fileprivate func keepingColumns(_ isKept: [Bool]) -> Table {
    var table = self
    table.columns = zip(columns, isKept).filter(\.1).map(\.0)
    for row in table.rows.indices {
      table.rows[row].cells = zip(rows[row].cells, isKept.dropFirst()).filter(\.1).map(\.0)
    }
    return table
  }
}
