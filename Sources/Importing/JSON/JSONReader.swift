import Diagnostics

/// Reads JSON (RFC 8259) with the place of every value. O(length).
struct JSONReader {
  /// How deep values may lie in one another, as in YAML.
  static let deepestNesting = 64

  /// What is wrong, and where.
  struct Problem: Error {
    var fact: String
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The one value of the text.
  mutating func value() throws(Problem) -> SourceValue {
    let value = try value(depth: 0)
    skipSpace()
    guard index == end else { throw Problem(fact: "something stands behind the value", range: index..<end) }
    return value
  }

  private mutating func value(depth: Int) throws(Problem) -> SourceValue {
    skipSpace()
    guard depth <= Self.deepestNesting else {
      throw Problem(fact: "values lie more than \(Self.deepestNesting) deep in one another", range: index..<index + 1)
    }
    let start = index
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""):
      let text = try string()
      return SourceValue(.text(text), at: start..<index)
    case nil: throw Problem(fact: "the text ends where a value is due", range: end..<end)
    default: return try word()
    }
  }

  // MARK: Collections

  private mutating func object(depth: Int) throws(Problem) -> SourceValue {
    let start = index
    index += 1
    var members: [SourceValue.Member] = []
    var places: [String: Range<Int>] = [:]
    while try !closes(with: UInt8(ascii: "}"), isFirst: members.isEmpty, opened: start) {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a name in double quotation marks") }
      let nameStart = index
      let name = try string()
      let nameRange = nameStart..<index
      if places.updateValue(nameRange, forKey: name) != nil {
        throw Problem(fact: "the name `\(name)` stands here twice", range: nameRange)
      }
      skipSpace()
      guard peek == UInt8(ascii: ":") else { throw unexpected("a colon") }
      index += 1
      members.append(.init(name: name, nameRange: nameRange, value: try value(depth: depth + 1)))
    }
    return SourceValue(.mapping(members), at: start..<index)
  }

  private mutating func array(depth: Int) throws(Problem) -> SourceValue {
    let start = index
    index += 1
    var items: [SourceValue] = []
    while try !closes(with: UInt8(ascii: "]"), isFirst: items.isEmpty, opened: start) {
      items.append(try value(depth: depth + 1))
    }
    return SourceValue(.list(items), at: start..<index)
  }

  /// Whether the collection ends here; else a comma, which all but the first value need, is passed.
  private mutating func closes(with bracket: UInt8, isFirst: Bool, opened: Int) throws(Problem) -> Bool {
    skipSpace()
    guard let byte = peek else {
      throw Problem(fact: "what is opened here is never closed", range: opened..<opened + 1)
    }
    if byte == bracket {
      index += 1
      return true
    }
    if isFirst { return false }
    guard byte == UInt8(ascii: ",") else { throw unexpected("a comma or a closing bracket") }
    index += 1
    return false
  }

  // MARK: Scalars

  private mutating func word() throws(Problem) -> SourceValue {
    let start = index
    while let byte = peek, Self.isOfWord(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    switch text {
    case "true", "false": return SourceValue(.plain(text), at: start..<index)
    case "null": return SourceValue(.nothing, at: start..<index)
    default:
      guard Self.isNumber(text) else {
        index = start
        throw unexpected("a value")
      }
      return SourceValue(.plain(text), at: start..<index)
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "+-.".utf8.contains(byte)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }

  private mutating func string() throws(Problem) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<0x20: throw Problem(fact: "a control character stands in a text", range: index - 1..<index)
      default: text.append(byte)
      }
    }
    throw Problem(fact: "the quotation mark is never closed", range: start..<start + 1)
  }

  private mutating func escape() throws(Problem) -> Unicode.Scalar {
    let start = index - 1
    let letter = peek
    index += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = codePoint() { return scalar }
    default: break
    }
    index = min(index, end)
    throw Problem(fact: "a backslash that means nothing", range: start..<index)
  }

  /// The character of four hexadecimal digits, or of two times four where it needs two.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let high = fourDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
    guard peek == UInt8(ascii: "\\"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "u") else { return nil }
    index += 2
    guard let low = fourDigits(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard index + 4 <= end else { return nil }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Bytes

  private var peek: UInt8? { index < end ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// What stands at the place, up to white space or a sign.
  private func unexpected(_ wanted: String) -> Problem {
    var stop = index + 1
    while stop < end, bytes[stop] > 0x20, !",:[]{}\"".utf8.contains(bytes[stop]) { stop += 1 }
    return Problem(fact: "\(wanted) is due here", range: index..<min(stop, end))
  }
}
