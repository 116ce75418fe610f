/// The marks that a version control system leaves in a file when two people changed the same lines.
enum ConflictMarks {
  /// The lines of the first conflict that begin with seven of `<`, `=` and `>`; empty where there is none. A line of
  /// `=` alone is an underlined heading in Markdown, and seven `>` a deep quotation: only together are they marks.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard containsRun(in: bytes) else { return [] }
    var opened: Range<Int>?
    var middle: Range<Int>?
    var lineStart = 0
    while lineStart < bytes.count {
      let lineEnd = bytes.lineEnd(from: lineStart)
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

  /// Whether there are seven times `<` or seven times `>` anywhere.
  private static func containsRun(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Looking at every seventh byte meets every run of seven.
    for index in stride(from: 6, to: bytes.count, by: 7) {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") else { continue }
      let before = bytes[..<index].reversed().prefix(6).prefix { $0 == byte }.count
      let behind = bytes[index...].prefix(7).prefix { $0 == byte }.count
      if before + behind >= 7 { return true }
    }
    return false
  }
}
