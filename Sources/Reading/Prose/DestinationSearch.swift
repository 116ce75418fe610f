/// Finds the destinations of links in the source, since cmark does not say where they are.
///
/// Asked in the order of the text, it looks onwards from the last place found, inside the lines of the block that
/// holds the link. All searches of one text together look at a bounded number of bytes; beyond it, and where nothing
/// is found, the answer is the block's first line.
struct DestinationSearch {
  private let text: UnsafeBufferPointer<UInt8>
  private var cursor = 0
  private var budget = 8 << 20
  private lazy var lineStarts = Self.lineStarts(of: text)
  private lazy var definitions = Self.definitions(in: text)

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// Goes on with the search at a line: footnotes are rendered last, wherever they are written.
  mutating func go(toLine line: Int) { cursor = lines(line, line).lowerBound }

  /// Passes over a piece of code or raw HTML: what looks like a link in it is none.
  mutating func pass(_ literal: UnsafeBufferPointer<UInt8>, inLines first: Int, _ last: Int) {
    guard literal.count > 3, literal.contains(UInt8(ascii: "(")) else { return }
    let lines = lines(first, last)
    if let found = find(literal, in: max(cursor, lines.lowerBound)..<lines.upperBound) { cursor = found.upperBound }
  }

  /// Where a literal is written; the first line where it is not found as it is.
  mutating func place(of literal: UnsafeBufferPointer<UInt8>, inLines first: Int, _ last: Int) -> Range<Int> {
    let lines = lines(first, last)
    return find(literal, in: max(cursor, lines.lowerBound)..<lines.upperBound) ?? firstLine(of: lines)
  }

  /// The destination `url` (as Markdown means it) of a link in the lines `first` to `last`, counted from 1.
  mutating func destination(_ url: UnsafeBufferPointer<UInt8>, inLines first: Int, _ last: Int) -> Range<Int> {
    let lines = lines(first, last)
    let rest = max(cursor, lines.lowerBound)..<max(cursor, lines.lowerBound, lines.upperBound)
    if let found = inline(url, in: rest) ?? inline(url, in: lines) {
      cursor = found.upperBound
      return found
    }
    guard spend(url.count) else { return firstLine(of: lines) }
    return definitions[Array(url)] ?? find(url, in: lines) ?? firstLine(of: lines)
  }

  /// `](url`, `](<url` and `<url>`.
  private mutating func inline(_ url: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard budget > 0 else { return nil }
    var index = range.lowerBound
    defer { budget -= index - range.lowerBound }
    while index < range.upperBound {
      guard text[index] == UInt8(ascii: "]") || text[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if text[index] == UInt8(ascii: "]"), index + 1 < range.upperBound, text[index + 1] == UInt8(ascii: "(") {
        var start = index + 2
        while start < range.upperBound, text[start] <= 0x20 { start += 1 }
        if start < range.upperBound, text[start] == UInt8(ascii: "<") { start += 1 }
        if let end = matches(url, at: start, end: range.upperBound) { return start..<end }
      } else if text[index] == UInt8(ascii: "<"), let end = matches(url, at: index + 1, end: range.upperBound) {
        return index + 1..<end
      }
      index += 1
    }
    return nil
  }

  /// The end of the destination that begins at `start`, if it means `url`. From the first entity on it is
  /// taken on trust: the same beginning in the same block is enough to point at it.
  private mutating func matches(_ url: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Int? {
    var index = start
    var matched = 0
    while matched < url.count, index < end, spend(1) {
      if text[index] == UInt8(ascii: "&"), text[index..<min(end, index + 40)].contains(UInt8(ascii: ";")) {
        return Self.endOfDestination(text, from: index, end: end)
      }
      if text[index] == UInt8(ascii: "\\"), index + 1 < end, text[index + 1] == url[matched] { index += 1 }
      guard text[index] == url[matched] else { return nil }
      index += 1
      matched += 1
    }
    guard matched == url.count else { return nil }
    let isEnd = index >= end || text[index] <= 0x20 || text[index] == UInt8(ascii: ")") || text[index] == 0x3E
    return isEnd ? index : nil
  }

  private static func endOfDestination(_ text: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> Int {
    text[start..<end].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ">") } ?? end
  }

  /// The next place where a literal is written.
  private mutating func find(_ literal: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard let first = literal.first, range.count >= literal.count else { return nil }
    let last = range.upperBound - literal.count
    var index = range.lowerBound
    while let candidate = text.next(first, from: index), candidate <= last, spend(candidate - index + literal.count) {
      let found = candidate..<candidate + literal.count
      if text[found].elementsEqual(literal) { return found }
      index = candidate + 1
    }
    return nil
  }

  private mutating func spend(_ count: Int) -> Bool {
    budget -= count
    return budget > 0
  }

  // MARK: Lines

  /// The bytes of some lines, without the last end of line.
  private mutating func lines(_ first: Int, _ last: Int) -> Range<Int> {
    let index = min(max(first - 1, 0), lineStarts.count - 1)
    let next = max(last, first, 1)
    let start = lineStarts[index]
    return start..<max(start, next < lineStarts.count ? lineStarts[next] - 1 : text.count)
  }

  /// A line without the spaces before it and the end behind it.
  mutating func firstLine(_ line: Int) -> Range<Int> { firstLine(of: lines(line, line)) }

  private func firstLine(of lines: Range<Int>) -> Range<Int> {
    let start = text[lines].firstIndex { $0 > 0x20 } ?? lines.lowerBound
    let end = min(text.lineEnd(from: start), lines.upperBound)
    return start..<(end > start && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
  }

  private static func lineStarts(of text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(text.count / 24 + 8)
    while let end = text.next(0x0A, from: starts[starts.count - 1]) { starts.append(end + 1) }
    return starts
  }

  /// The destinations of `[label]: destination` lines; the first of each.
  private static func definitions(in text: UnsafeBufferPointer<UInt8>) -> [[UInt8]: Range<Int>] {
    var found: [[UInt8]: Range<Int>] = [:]
    var index = 0
    while index + 1 < text.count {
      defer { index += 1 }
      guard text[index] == UInt8(ascii: "]"), text[index + 1] == UInt8(ascii: ":") else { continue }
      var start = index + 2
      while start < text.count, text[start] <= 0x20 { start += 1 }
      if start < text.count, text[start] == UInt8(ascii: "<") { start += 1 }
      let end = endOfDestination(text, from: start, end: text.count)
      if found[Array(text[start..<end])] == nil { found[Array(text[start..<end])] = start..<end }
    }
    return found
  }
}
