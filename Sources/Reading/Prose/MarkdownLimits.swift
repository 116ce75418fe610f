/// What makes cmark take more time or memory than one record may: found before it is given the text.
///
/// The limits are far above what people write, and each meets an input that was measured: a table of 16,384 columns
/// takes 24 GB, ten thousand nested quotations of a few KiB minutes.
enum MarkdownLimits {
  /// In bytes.
  static let longestBody = 256 << 10
  /// Of the HTML, in bytes.
  static let longestOutput = 4 << 20
  /// What all uses of link definitions may come to, in bytes: cmark copies the address and the title for each.
  static let longestReferences = 64 << 20
  static let deepestNesting = 64
  static let mostColumns = 128
  /// Of all tables of a text together.
  static let mostCells = 20_000
  /// Characters that may begin or end something, of one kind, for which cmark looks back and ahead.
  static let mostMarks = 8_192

  enum Excess: Equatable {
    case length
    case output
    /// Offsets of the line.
    case nesting(Range<Int>)
    case columns(Range<Int>, count: Int)
    case cells(Range<Int>, count: Int)
    case marks(UInt8, at: Int)
  }

  /// The first excess; nil where the text may be parsed. O(length).
  static func excess(in bytes: UnsafeBufferPointer<UInt8>) -> Excess? {
    guard bytes.count <= longestBody else { return .length }
    var tables = TableCount()
    var lineStart = 0
    while lineStart < bytes.count {
      var end = bytes.lineEnd(from: lineStart)
      let next = end + 1
      if end > lineStart, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let line = lineStart..<end
      var first = lineStart
      while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 || bytes[first] == UInt8(ascii: ">") {
        first += 1
      }
      if first == end || bytes[first] < UInt8(ascii: "A") || bytes[first] == UInt8(ascii: "|")
        || bytes[first] == UInt8(ascii: "["), nesting(bytes, line) > deepestNesting
      {
        return .nesting(line)
      }
      if let excess = tables.add(bytes, line, first: first) { return excess }
      lineStart = next
    }
    return tooManyMarks(bytes) ?? (canRepeatTooMuch(bytes) ? .output : nil)
  }

  /// How deep what this line opens can lie: a quotation or an item opens with its mark, and on the lines that follow
  /// continues with its mark or with at least two columns of space. 0 for a line that opens nothing.
  private static func nesting(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
    var columns = 0
    var marks = 0
    var breakOf: UInt8 = 0
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4
      case UInt8(ascii: ">"): marks += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
        // An item's mark is apart from what follows it; else the line has begun with text.
        guard isSpaceOrEnd(bytes, index + 1, line.upperBound) else { return marks == 0 ? 0 : marks + columns / 2 }
        if breakOf != byte, isBreak(bytes, index..<line.upperBound) { return marks == 0 ? 0 : marks + columns / 2 }
        breakOf = byte
        marks += 1
      case UInt8(ascii: "["):
        guard index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: "^"),
          let end = bytes[index..<line.upperBound].firstIndex(of: UInt8(ascii: "]")), end + 1 < line.upperBound,
          bytes[end + 1] == UInt8(ascii: ":")
        else { return marks == 0 ? 0 : marks + columns / 2 }
        marks += 1
        index = end + 1
      default: return marks == 0 ? 0 : marks + columns / 2
      }
      index += 1
    }
    return marks == 0 ? 0 : marks + columns / 2
  }

  /// Whether the rest of a line is a thematic break or an underline: one character and spaces.
  private static func isBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Bool {
    let mark = bytes[rest.lowerBound]
    for index in rest where bytes[index] != mark && bytes[index] != 0x20 && bytes[index] != 0x09 { return false }
    return true
  }

  private static func isSpaceOrEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index >= end || bytes[index] == 0x20 || bytes[index] == 0x09
  }

  private static func tooManyMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Excess? {
    guard bytes.count > mostMarks / 2 else { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { counts in
      counts.initialize(repeating: 0)
      for index in bytes.indices {
        let byte = bytes[index]
        counts[Int(byte)] += 1
        if counts[Int(byte)] > mostMarks / 2, let most = most(of: byte), counts[Int(byte)] > most {
          return .marks(byte, at: index)
        }
      }
      return nil
    }
  }

  /// Whether a long link definition is used so often that its copies fill the memory.
  private static func canRepeatTooMuch(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var longest = 0
    var paragraphEnd = 0
    var closing = 0
    var index = 0
    while let bracket = bytes.next(UInt8(ascii: "]"), from: index) {
      closing += 1
      index = bracket + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: ":"), index >= paragraphEnd else { continue }
      // A definition ends with its paragraph at the latest.
      paragraphEnd = endOfParagraph(bytes, from: index)
      longest = max(longest, paragraphEnd - index)
    }
    return longest * closing > longestReferences
  }

  private static func endOfParagraph(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = bytes.lineEnd(from: start)
    while end < bytes.count {
      let next = bytes.lineEnd(from: end + 1)
      guard bytes[min(end + 1, bytes.count)..<next].contains(where: { $0 > 0x20 }) else { return end }
      end = next
    }
    return end
  }

  /// How often a character may stand in a text; nil where it costs nothing.
  static func most(of mark: UInt8) -> Int? {
    switch mark {
    // Behind each `<?` cmark looks for `?>` up to the end of the text.
    case UInt8(ascii: "<"): mostMarks / 2
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "`"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "\\"),
      UInt8(ascii: ">"):
      mostMarks
    default: nil
    }
  }
}

/// Counts the cells of tables as cmark would make them: a short row is filled up to the columns of its table.
private struct TableCount {
  private var columns = 0
  private var cells = 0
  private var isAfterText = false

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, first: Int) -> MarkdownLimits.Excess? {
    guard first < line.upperBound else {
      (columns, isAfterText) = (0, false)
      return nil
    }
    if isAfterText, let found = delimiters(bytes, first..<line.upperBound) {
      guard found <= MarkdownLimits.mostColumns else { return .columns(line, count: found) }
      columns = max(columns, found)
      cells += found
    }
    isAfterText = true
    cells += columns
    return cells > MarkdownLimits.mostCells ? .cells(line, count: cells) : nil
  }

  /// The columns of the row under a table's head: `|---|:-:|`; nil for any other line.
  private func delimiters(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
    var pipes = 0
    var hasHyphen = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
    }
    guard hasHyphen else { return nil }
    let last = bytes[line].last { $0 > 0x20 }
    let outer = (bytes[line.lowerBound] == UInt8(ascii: "|") ? 1 : 0) + (last == UInt8(ascii: "|") ? 1 : 0)
    return max(1, pipes + 1 - outer)
  }
}
