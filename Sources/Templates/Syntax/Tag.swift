/// One tag of a template: `{{#name}}`.
struct Tag: Sendable {
  enum Kind: Sendable, Equatable {
    case variable(Braces)
    case section(isInverted: Bool)
    case end
    case partial
    case parent
    case block
    /// Comments and changes of the delimiters: nothing is printed.
    case silent
  }

  let kind: Kind
  /// Empty for silent tags.
  let name: Name
  /// With its delimiters.
  var range: Range<Int> { name.tag }

  static func silent(_ range: Range<Int>) -> Tag { Tag(kind: .silent, name: Name(text: "", range: range, tag: range)) }

  /// Whether a line with nothing but this tag vanishes.
  var canStandAlone: Bool {
    if case .variable = kind { return false }
    return true
  }
}

/// Where a template's lines begin and end, and what stands on them beside a tag.
struct Lines {
  let bytes: [UInt8]

  /// Where the text begins: behind a byte order mark.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  func isStart(_ offset: Int) -> Bool { offset == start || bytes[offset - 1] == UInt8(ascii: "\n") }

  /// The white space between the start of the line and `offset`, or nil where something else stands there.
  func whitespace(before offset: Int) -> Range<Int>? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return isStart(start) ? start..<offset : nil
  }

  /// The start of the next line, or nil where something else than white space stands between `offset` and the end
  /// of the line.
  func nextLine(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank || bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// A space, a tab or an end of line.
  var isWhitespace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
