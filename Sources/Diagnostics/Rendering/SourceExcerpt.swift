/// The line of a marked place as a terminal shows it, and where below it the carets stand.
///
/// Tabs become spaces up to the next multiple of four, so that the carets stand right whatever the terminal does
/// with tabs; a long line is cut to what is around the mark.
struct SourceExcerpt {
  let line: String
  /// Columns of the terminal before the first caret.
  let indent: Int
  /// At least one.
  let carets: Int

  static let tabWidth = 4
  /// Columns; a longer line is cut.
  static let longestLine = 120
  /// Columns kept before the mark where a line is cut at its start.
  private static let kept = 40

  init(_ location: SourceLocation) {
    let first = max(location.start.column - 1, 0)
    let endsOnLine = location.end.line == location.start.line
    let end = endsOnLine ? max(location.end.column - 1, first) : Int.max
    var cells: [(text: String, width: Int)] = []
    var width = 0
    for character in location.line {
      let cell = SourceExcerpt.cell(character, at: width)
      cells.append(cell)
      width += cell.width
    }
    let mark = min(first, cells.count)..<min(max(end, first), cells.count)
    let cut = SourceExcerpt.cut(cells.map(\.width), around: mark)
    line =
      (cut.lowerBound > 0 ? "…" : "") + cells[cut].map(\.text).joined() + (cut.upperBound < cells.count ? "…" : "")
    let before = cells[cut.lowerBound..<mark.lowerBound].reduce(0) { $0 + $1.width }
    indent = before + (cut.lowerBound > 0 ? 1 : 0)
    let marked = mark.clamped(to: cut)
    carets = max(cells[marked].reduce(0) { $0 + $1.width }, 1)
  }

  private static func cell(_ character: Character, at column: Int) -> (text: String, width: Int) {
    if character == "\t" {
      let width = tabWidth - column % tabWidth
      return (String(repeating: " ", count: width), width)
    }
    let shown = DisplayedText.harmless(String(character))
    return (shown, DisplayedText.width(of: shown))
  }

  /// The characters to show: all, or a stretch of the greatest width that starts a little before the mark.
  private static func cut(_ widths: [Int], around mark: Range<Int>) -> Range<Int> {
    guard widths.reduce(0, +) > longestLine else { return 0..<widths.count }
    var start = 0
    if widths[..<mark.upperBound].reduce(0, +) > longestLine {
      start = mark.lowerBound
      var room = kept
      while start > 0, room >= widths[start - 1] {
        start -= 1
        room -= widths[start]
      }
    }
    var end = start
    var room = longestLine
    while end < widths.count, room >= widths[end] {
      room -= widths[end]
      end += 1
    }
    return start..<end
  }
}
