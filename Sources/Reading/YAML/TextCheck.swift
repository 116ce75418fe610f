import Diagnostics

/// One pass over a file's bytes before anything else reads them: afterwards they are UTF-8 without NUL and control
/// characters, which is what libyaml and cmark are trusted with.
struct TextCheck {
  /// Whether all bytes are below 0x80, so that characters and bytes are counted alike.
  var isASCII = true
  /// The first thing that is wrong.
  var problem: Problem?

  enum Problem {
    case notUTF8(Int)
    case nul(Int)
    case control(Range<Int>, UInt32)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < bytes.count {
      index = Self.skipPlain(bytes, from: index)
      guard index < bytes.count else { return }
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if byte < 0x80 {
        // A `\r` ends a line only together with `\n`: alone it would end one for libyaml and cmark, not for editors.
        let isLineEnd = byte == 0x0A || (byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A)
        guard isLineEnd || byte == UInt8(ascii: "\t") else {
          problem = byte == 0 ? .nul(index) : .control(index..<index + 1, UInt32(byte))
          return
        }
        index += 1
      } else {
        isASCII = false
        guard let (scalar, length) = Self.scalar(bytes, at: index) else {
          problem = .notUTF8(index)
          return
        }
        // C1 controls, and the noncharacters that a YAML stream may not hold.
        guard scalar >= 0xA0, scalar & 0xFFFE != 0xFFFE else {
          problem = .control(index..<index + length, scalar)
          return
        }
        index += length
      }
    }
  }

  /// Passes over characters from space to `~`, eight at a time.
  @inline(__always)
  private static func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A byte below 0x20 borrows from its high bit, 0x7F carries into it, and what is above has it set. A borrow or
      // carry can only come from a byte that is itself to be looked at.
      let below = (word &- 0x2020_2020_2020_2020) & ~word
      let above = word | (word &+ 0x0101_0101_0101_0101)
      guard (below | above) & high == 0 else { break }
      index += 8
    }
    return index
  }

  /// The character that starts at `index`, by the table of well-formed sequences of the Unicode Standard (3-7);
  /// nil where none does.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, length: Int)? {
    let first = bytes[index]
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    switch length {
    case 3 where scalar < 0x800 || (0xD800...0xDFFF).contains(scalar): return nil
    case 4 where scalar < 0x10000 || scalar > 0x10FFFF: return nil
    default: return (scalar, length)
    }
  }
}
