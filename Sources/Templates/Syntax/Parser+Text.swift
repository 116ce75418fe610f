import Diagnostics

extension Parser {
  var isInsideParent: Bool { open.last?.tag.kind == .parent }

  /// Reads the text from the cursor to `end`, a line at a time. Directly inside a parent it is dropped.
  mutating func readText(upTo end: Int) {
    guard !isInsideParent else { return dropText(upTo: end) }
    while cursor < end {
      if lines.isStart(cursor) { readLineStart(upTo: end) }
      var lineEnd = cursor
      while lineEnd < end, source.bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      if lineEnd < end { lineEnd += 1 }
      if cursor < lineEnd { nodes.append(.text(cursor..<lineEnd)) }
      cursor = lineEnd
    }
  }

  /// Reads the text before a tag that stays on its line, which it may be the first on.
  mutating func readText(before tag: Tag) {
    readText(upTo: tag.range.lowerBound)
    if lines.isStart(tag.range.lowerBound), !isInsideParent { readLineStart(upTo: tag.range.lowerBound) }
  }

  private mutating func readLineStart(upTo end: Int) {
    var textStart = cursor
    while textStart < end, source.bytes[textStart].isBlank { textStart += 1 }
    let isBlank = textStart == source.bytes.count || source.bytes[textStart].isWhitespace
    nodes.append(.lineStart(whitespace: cursor..<textStart, isBlank: isBlank))
    cursor = textStart
  }

  private mutating func dropText(upTo end: Int) {
    var (start, textEnd) = (cursor, end)
    while start < textEnd, source.bytes[start].isWhitespace { start += 1 }
    while textEnd > start, source.bytes[textEnd - 1].isWhitespace { textEnd -= 1 }
    if start < textEnd, let parent = open.last {
      diagnostics.report(.droppedInParent(parent.tag.name.text, at: source.location(start..<textEnd)))
    }
    cursor = max(cursor, end)
  }
}
