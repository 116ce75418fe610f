import Diagnostics
import Model

/// A column of a table: the field that its head names, and what its cells hold.
struct CSVColumn: Sendable {
  /// The parts of the head: `location.lat` has two.
  let path: [String]
  /// In the file.
  let range: Range<Int>
  /// Nil for the column of ids.
  let type: FieldType?

  static let idName = "id"

  /// Reads the head of a table; what is wrong is reported.
  static func columns(
    _ head: [CSVCell], _ fields: [FieldDescription], of owner: String, _ source: SourceText,
    into diagnostics: inout Diagnostics
  ) -> [CSVColumn] {
    var seen: [String: CSVCell] = [:]
    var columns: [CSVColumn] = []
    for cell in head {
      let name = cell.text.trimmed
      if let first = seen.updateValue(cell, forKey: name) {
        diagnostics.report(ImportingDiagnostics.columnTwice(source, name, at: cell.range, first: first.range))
      } else if name == idName, !fields.contains(where: { $0.name == name }) {
        columns.append(CSVColumn(path: [name], range: cell.range, type: nil))
      } else {
        let finder = ColumnFinder(source: source, cell: cell, owner: owner)
        let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if let type = finder.type(of: path[...], in: fields, prefix: "", into: &diagnostics) {
          columns.append(CSVColumn(path: path, range: cell.range, type: type))
        }
      }
    }
    return columns
  }
}

/// Finds the field that the head of a column names.
private struct ColumnFinder {
  let source: SourceText
  let cell: CSVCell
  let owner: String

  func type(
    of path: ArraySlice<String>, in fields: [FieldDescription], prefix: String, into diagnostics: inout Diagnostics
  ) -> FieldType? {
    guard let name = path.first, let field = fields.first(where: { $0.name == name }) else {
      let known = fields.map { prefix + $0.name } + (prefix.isEmpty ? [CSVColumn.idName] : [])
      diagnostics.report(
        ImportingDiagnostics.unknownColumn(source, prefix + (path.first ?? ""), of: owner, known: known, at: cell.range)
      )
      return nil
    }
    return type(of: path.dropFirst(), in: field.type, prefix: prefix + name, into: &diagnostics)
  }

  private func type(
    of path: ArraySlice<String>, in type: FieldType, prefix: String, into diagnostics: inout Diagnostics
  ) -> FieldType? {
    switch type {
    case .mapping(_, let fields, _):
      if path.isEmpty { break }
      return self.type(of: path, in: fields, prefix: prefix + ".", into: &diagnostics)
    case .table(_, let value):
      if path.isEmpty { break }
      return self.type(of: path.dropFirst(), in: value, prefix: prefix + "." + (path.first ?? ""), into: &diagnostics)
    case .localText where path.count == 1: return .text
    case .free where !path.isEmpty: return .text
    case .list(.mapping), .list(.table), .list(.list): break
    default:
      if path.isEmpty { return type }
      diagnostics.report(
        ImportingDiagnostics.columnWithoutParts(source, cell.text.trimmed, field: prefix, at: cell.range))
      return nil
    }
    diagnostics.report(ImportingDiagnostics.notOneCell(source, prefix, type, at: cell.range))
    return nil
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
  }
}
