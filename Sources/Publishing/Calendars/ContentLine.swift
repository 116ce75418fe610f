/// Lines of a calendar (RFC 5545, 3.1): ended by CR LF, at most 75 octets long, the rest on lines that begin with a
/// space. No sequence of UTF-8 is cut.
struct ContentLines {
  private(set) var bytes: [UInt8] = []
  private static let longest = 75

  /// A line whose value is written already: a date, a number, a word of the format.
  mutating func append(_ name: String, _ value: String) {
    append(line: Array("\(name):\(value)".utf8))
  }

  /// A line whose value is text.
  mutating func append(_ name: String, text: String) {
    var line = Array("\(name):".utf8)
    Self.appendEscaped(text, to: &line)
    append(line: line)
  }

  /// A line with several texts, a comma between each two.
  mutating func append(_ name: String, texts: [String]) {
    var line = Array("\(name):".utf8)
    for (index, text) in texts.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      Self.appendEscaped(text, to: &line)
    }
    append(line: line)
  }

  /// Lines that were written before.
  mutating func append(lines: [UInt8]) { bytes.append(contentsOf: lines) }

  private mutating func append(line: [UInt8]) {
    var start = 0
    var room = Self.longest
    while line.count - start > room {
      var end = start + room
      // A byte 10xxxxxx goes on with a sequence.
      while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: line[start..<end])
      bytes.append(contentsOf: "\r\n ".utf8)
      start = end
      room = Self.longest - 1
    }
    bytes.append(contentsOf: line[start...])
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// TEXT (3.3.11): a backslash before backslash, semicolon and comma; line ends as `\n`. Other control characters
  /// are not allowed at all, and are left out.
  private static func appendEscaped(_ text: String, to line: inout [UInt8]) {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): line.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\t"): line.append(byte)
      case 0..<0x20, 0x7F: break
      default: line.append(byte)
      }
      previous = byte
    }
  }
}
