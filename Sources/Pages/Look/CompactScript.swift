/// A script as browsers get it: without lines that are comments, and without indentation. Every page waits for some; the
/// file of the templates stays as people read it.
enum CompactScript {
  /// The same program in fewer bytes. Only white space at the beginning of a line, empty lines, and comments that have
  /// lines of their own go: what stands within a line is not looked at, since only a parser tells a division from a
  /// pattern. A text that goes on over lines (in backquotes, or by a backslash at an end) makes the whole file stay.
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    guard !lines.contains(where: mayGoOn) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInComment = false
    for line in lines {
      let text = trimmed(line)
      if isInComment {
        guard let end = text.firstRange(of: Array("*/".utf8)) else { continue }
        isInComment = false
        let rest = trimmed(text[end.upperBound...])
        if !rest.isEmpty { result += rest + [newline] }
        continue
      }
      if text.isEmpty || text.starts(with: "//".utf8) { continue }
      if text.starts(with: "/*".utf8) {
        // A comment that ends within a line, or has code behind it, stays.
        let end = text.dropFirst(2).firstRange(of: Array("*/".utf8))
        if end == nil || end?.upperBound == text.endIndex {
          isInComment = end == nil
          continue
        }
      }
      result.append(contentsOf: text)
      result.append(newline)
    }
    return result
  }

  private static let newline = UInt8(ascii: "\n")

  private static func mayGoOn(_ line: ArraySlice<UInt8>) -> Bool {
    line.last == UInt8(ascii: "\\") || line.count { $0 == UInt8(ascii: "`") } % 2 == 1
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = line.drop(while: isSpace)
    guard let last = text.lastIndex(where: { !isSpace($0) }) else { return [] }
    return text[...last]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0d).contains(byte) }
}
