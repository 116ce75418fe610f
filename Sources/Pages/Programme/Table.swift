import Model
import Templates

/// A table of a page: the first column holds the heads of the rows.
struct Table: Sendable {
  var caption: String
  /// The first column included.
  private(set) var columns: [Column]
  private(set) var rows: [Row]

  struct Column: Sendable {
    var label: String
    /// The language of a label that has no translation.
    var language: String?
    var path: String?
    var isNumeric = false
  }

  struct Row: Sendable {
    var head: LocalText
    var path: String?
    /// Whether the head is a narrower term of one above.
    var isNarrower = false
    /// One for each column but the first; empty where there is nothing to say.
    var cells: [Cell]
  }

  struct Cell: Sendable {
    var text: String
    var isNumeric: Bool
    /// The list that a number counts.
    var path: String?
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

  /// Adds a row of numbers, each with the list that it counts where there is one. A zero leaves its cell empty.
  ///
  /// - Parameter isNarrower: whether the head is a narrower term of one above.
  mutating func addRow(
    _ head: LocalText, path: String? = nil, isNarrower: Bool = false, counts: [(count: Int, path: String?)],
    _ reader: Reader
  ) {
    let cells = counts.map { item in
      Cell(
        text: item.count == 0 ? "" : reader.language.format(item.count), isNumeric: true,
        path: item.count == 0 ? nil : item.path)
    }
    rows.append(Row(head: head, path: path, isNarrower: isNarrower, cells: cells))
  }

  static var view: View<Table> {
    let column = View<Column>(
      "column",
      [
        .text("label") { column, _ in column.label }, .text("lang") { column, _ in column.language },
        .path("url") { column, _ in column.path }, .flag("numeric") { column, _ in column.isNumeric },
      ])
    let cell = View<Cell>(
      "cell",
      [
        .text("text") { cell, _ in cell.text }, .path("url") { cell, _ in cell.path },
        .flag("numeric") { cell, _ in cell.isNumeric },
      ])
    let row = View<Row>(
      "row",
      [
        .localText("head") { row, _ in row.head }, .path("url") { row, _ in row.path },
        .flag("narrower") { row, _ in row.isNarrower },
        .list("cells", cell) { row, _ in row.cells },
      ])
    return View(
      "table",
      [
        .text("caption") { table, _ in table.caption }, .list("columns", column) { table, _ in table.columns },
        .list("rows", row) { table, _ in table.rows },
      ])
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
