/// The marks that a version control system leaves in a file when two people changed the same lines.
enum ConflictMarks {
  /// The lines of the first conflict that begin with seven of `<`, `=` and `>`; empty where there is none. A line of
  /// `=` alone is an underlined heading in Markdown, and seven `>` a deep quotation: only together are they marks.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let mightHaveMarks = containsRun(of: UInt8(ascii: "<"), in: bytes) || containsRun(of: UInt8(ascii: ">"), in: bytes)
    guard mightHaveMarks else { return [] }
    var opened: Range<Int>?
    var middle: Range<Int>?
    var lineStart = 0
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      defer { lineStart = lineEnd + 1 }
      guard let mark = mark(of: bytes[lineStart..<lineEnd]) else { continue }
      switch bytes[lineStart] {
      case UInt8(ascii: "<"): if opened == nil { opened = mark }
      case UInt8(ascii: "="): if middle == nil || opened != nil { middle = mark }
      default:
        if let middle { return [opened, middle, mark].compactMap { $0 } }
        if let opened { return [opened, mark] }
      }
    }
    return opened.map { opened in [opened] + (middle.map { $0.lowerBound > opened.lowerBound ? [$0] : [] } ?? []) }
      ?? []
  }

  /// The seven characters that begin the line, if they are a mark: alone, or followed by a space and a name.
  private static func mark(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    guard line.count >= 7, let first = line.first, first == 0x3C || first == 0x3D || first == 0x3E,
      line.prefix(7).allSatisfy({ $0 == first })
    else { return nil }
    let behind = line.dropFirst(7)
    let isAlone = behind.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
    let isNamed = behind.first == UInt8(ascii: " ") && first != UInt8(ascii: "=")
    return isAlone || isNamed ? line.startIndex..<line.startIndex + 7 : nil
  }

  private static func containsRun(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Looking at every seventh byte meets every run of seven.
    var index = 6
    while index < bytes.count {
      if bytes[index] == byte {
        var lower = index
        var upper = index
        while lower > 0, bytes[lower - 1] == byte { lower -= 1 }
        while upper + 1 < bytes.count, bytes[upper + 1] == byte { upper += 1 }
        if upper - lower >= 6 { return true }
        index = upper
      }
      index += 7
    }
    return false
  }
}
