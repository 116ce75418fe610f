/// Reads JSON (RFC 8259) step by step from bytes, for files of hundreds of thousands of numbers.
///
/// Each call reads what it is named after, or throws where something else stands. What nobody asks for is skipped;
/// it is then only known to have balanced brackets.
struct JSONCursor {
  struct Problem: Error {
    /// Bytes from the start of the file.
    let offset: Int
    /// What was looked for there: "a number".
    let expected: String
  }

  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func problem(_ expected: String) -> Problem { Problem(offset: offset, expected: expected) }

  /// Reads an object; `member` reads the value of each of its keys.
  mutating func object(_ member: (inout JSONCursor, String) throws -> Void) throws {
    try expect(UInt8(ascii: "{"), "an object")
    if take(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"), "`:`")
      try member(&self, key)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "`}`")
  }

  /// Reads an array; `element` reads each of its elements.
  mutating func array(_ element: (inout JSONCursor) throws -> Void) throws {
    try expect(UInt8(ascii: "["), "an array")
    if take(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "`]`")
  }

  mutating func string() throws -> String {
    try expect(UInt8(ascii: "\""), "a text")
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      // Names and codes need no escapes; a text that has one is kept as it is written.
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else {
      offset = bytes.count
      throw problem("`\"`")
    }
    defer { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  mutating func number() throws -> Double {
    skipSpace()
    let start = offset
    var value = 0
    while offset < bytes.count, offset - start < 16 {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "-"), offset == start {
        offset += 1
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        offset += 1
      } else {
        break
      }
    }
    guard offset < bytes.count, !Self.goesOn(bytes[offset]) else { return try longNumber(from: start) }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    guard offset > start + (isNegative ? 1 : 0) else { throw problem("a number") }
    return Double(isNegative ? -value : value)
  }

  /// A number with a fraction, an exponent or very many digits.
  private mutating func longNumber(from start: Int) throws -> Double {
    offset = start
    while offset < bytes.count, Self.goesOn(bytes[offset]) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      offset = start
      throw problem("a number")
    }
    return value
  }

  private static func goesOn(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Where the next value begins.
  mutating func start() -> Int {
    skipSpace()
    return offset
  }

  mutating func nextIsArray() -> Bool {
    skipSpace()
    return offset < bytes.count && bytes[offset] == UInt8(ascii: "[")
  }

  /// Passes over one value of any kind, whatever its depth.
  mutating func skip() throws {
    var depth = 0
    repeat {
      skipSpace()
      guard offset < bytes.count else { throw problem("a value") }
      switch bytes[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        offset += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        offset += 1
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw problem("a value") }
        offset += 1
      default: try skipWord()
      }
    } while depth > 0
    if depth < 0 { throw problem("a value") }
  }

  private mutating func skipWord() throws {
    let start = offset
    while offset < bytes.count,
      Self.goesOn(bytes[offset]) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[offset])
    { offset += 1 }
    if offset == start { throw problem("a value") }
  }

  /// Throws where anything but white space is left.
  mutating func end() throws {
    skipSpace()
    if offset < bytes.count { throw problem("the end of the file") }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ expected: String) throws {
    if !take(byte) { throw problem(expected) }
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
      default: return
      }
    }
  }
}
