/// Where the front matter of a Markdown file begins and ends.
enum FrontMatterFence: Equatable {
  case none
  /// The bytes between the two lines of `---`, and where the prose begins.
  case fenced(yaml: Range<Int>, body: Int)
  /// The first line is `---`, and no later one is. `suspect` is a line that was perhaps meant to be.
  case unclosed(opening: Range<Int>, suspect: Range<Int>?)
  /// The line of `---` that was meant to be the first.
  case late(before: Range<Int>, fence: Range<Int>)

  /// - Parameter start: the offset of the first character, behind a byte order mark.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> FrontMatterFence {
    let first = bytes.lineEnd(from: start)
    guard isFence(bytes, start..<first) else { return findLate(in: bytes, from: start) }
    let yamlStart = min(first + 1, bytes.count)
    var line = yamlStart
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      if isFence(bytes, line..<end) { return .fenced(yaml: yamlStart..<line, body: min(end + 1, bytes.count)) }
      line = end + 1
    }
    return .unclosed(opening: start..<first, suspect: suspect(in: bytes, from: yamlStart))
  }

  /// The first line that was perhaps meant to be the second fence.
  private static func suspect(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var line = start
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      if looksLikeFence(bytes, line..<end) { return line..<end }
      line = end + 1
    }
    return nil
  }

  /// A file whose first line is no fence has no front matter, unless a fenced field list follows later on.
  private static func findLate(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> FrontMatterFence {
    var line = start
    var fence: Range<Int>?
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      if isFence(bytes, line..<end) {
        let isBlankBefore = bytes[start..<line].allSatisfy { $0 <= 0x20 }
        if let fence { return .late(before: start..<fence.lowerBound, fence: fence) }
        let next = min(end + 1, bytes.count)
        guard isField(bytes, next..<bytes.lineEnd(from: next)) else {
          return isBlankBefore ? .late(before: start..<line, fence: line..<end) : .none
        }
        fence = line..<end
      }
      line = end + 1
    }
    return .none
  }

  /// Three hyphens, and only spaces behind them.
  private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 3, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x2D,
      bytes[line.lowerBound + 2] == 0x2D
    else { return false }
    return bytes[(line.lowerBound + 3)..<line.upperBound].allSatisfy { isSpace($0) }
  }

  /// Hyphens or dots alone, but not three hyphens at the start of the line.
  private static func looksLikeFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let trimmed = bytes[line].drop(while: isSpace).filter { !isSpace($0) }
    return trimmed.count >= 2 && (trimmed.allSatisfy { $0 == 0x2D } || trimmed.elementsEqual("...".utf8))
  }

  /// `name:` at the start of the line.
  private static func isField(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let name = bytes[line].prefix {
      ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "_")
    }
    return !name.isEmpty && name.endIndex < line.upperBound && bytes[name.endIndex] == UInt8(ascii: ":")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
