import Diagnostics

/// A cell of a table.
struct CSVCell: Sendable, Hashable {
  var text: String
  /// In the file, with its quotation marks.
  var range: Range<Int>
  /// Where `text` begins, when its bytes stand in the file as they are; nil where a quotation mark in it is doubled.
  var start: Int?

  /// The place of a part of the text, given in bytes of the text; the whole cell where that cannot be told.
  func range(of part: Range<Int>) -> Range<Int> {
    start.map { $0 + part.lowerBound..<$0 + part.upperBound } ?? range
  }
}

/// Reads comma-separated values (RFC 4180) to rows of cells: lines end with CRLF or LF, a cell in quotation marks may
/// hold commas, ends of line and doubled quotation marks. Lines without anything are passed over. O(length).
struct CSVReader {
  private let source: SourceText
  private var index = 0
  private(set) var found = Diagnostics()

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ source: SourceText) {
    self.source = source
    // A byte order mark, which spreadsheets write.
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// All rows; what is wrong is in `found`.
  mutating func rows() -> [[CSVCell]] {
    var rows: [[CSVCell]] = []
    while index < source.bytes.count {
      let row = row()
      if found.hasErrors { break }
      if row.count > 1 || row.first?.range.isEmpty == false { rows.append(row) }
    }
    return rows
  }

  private mutating func row() -> [CSVCell] {
    var cells = [cell()]
    while index < source.bytes.count, source.bytes[index] == Self.comma {
      index += 1
      cells.append(cell())
    }
    // The end of line, of one or two bytes.
    if index < source.bytes.count, source.bytes[index] == Self.carriageReturn { index += 1 }
    if index < source.bytes.count, source.bytes[index] == Self.newline { index += 1 }
    return cells
  }

  private mutating func cell() -> CSVCell {
    index < source.bytes.count && source.bytes[index] == Self.quote ? quotedCell() : plainCell()
  }

  private mutating func plainCell() -> CSVCell {
    let start = index
    while index < source.bytes.count, !isEnd(at: index) { index += 1 }
    let range = start..<index
    if let mark = source.bytes[range].firstIndex(of: Self.quote) {
      found.report(ImportingDiagnostics.quoteInside(source, at: mark..<mark + 1))
    }
    return CSVCell(text: String(decoding: source.bytes[range], as: UTF8.self), range: range, start: start)
  }

  private mutating func quotedCell() -> CSVCell {
    let start = index
    index += 1
    var text: [UInt8] = []
    var hasDoubled = false
    while index < source.bytes.count {
      let byte = source.bytes[index]
      if byte == Self.quote {
        guard index + 1 < source.bytes.count, source.bytes[index + 1] == Self.quote else { break }
        hasDoubled = true
        index += 1
      }
      text.append(byte)
      index += 1
    }
    guard index < source.bytes.count else {
      found.report(ImportingDiagnostics.unclosedQuote(source, at: start..<start + 1))
      return CSVCell(text: "", range: start..<index, start: nil)
    }
    index += 1
    let range = start..<index
    if index < source.bytes.count, !isEnd(at: index) {
      let end = source.bytes[index...].firstIndex { $0 == Self.comma || $0 == Self.newline } ?? source.bytes.count
      found.report(ImportingDiagnostics.textBehindQuote(source, at: index..<end))
    }
    return CSVCell(
      text: String(decoding: text, as: UTF8.self), range: range, start: hasDoubled ? nil : start + 1)
  }

  /// Whether a cell without quotation marks ends here.
  private func isEnd(at index: Int) -> Bool {
    switch source.bytes[index] {
    case Self.comma, Self.newline: true
    case Self.carriageReturn: index + 1 == source.bytes.count || source.bytes[index + 1] == Self.newline
    default: false
    }
  }
}
