/// Bytes as a text that a script can hold between quotes: seven bits a character, which UTF-8 writes in one byte.
///
/// A seventh more than the bytes themselves, where Base64 is a third; and a host that compresses gets nearly all of it
/// back. Five characters cannot stand between quotes as they are, or are not safe everywhere (NUL, the two ends of a
/// line, `"` and `\`): U+0080 to U+0084 stand for them.
enum TextPacking {
  static func pack(_ bytes: [UInt8], into text: inout [UInt8]) {
    var held: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      held |= UInt32(byte) << bits
      bits += 8
      while bits >= 7 {
        append(UInt8(held & 0x7F), to: &text)
        held >>= 7
        bits -= 7
      }
    }
    if bits > 0 { append(UInt8(held & 0x7F), to: &text) }
  }

  @inline(__always)
  private static func append(_ seven: UInt8, to text: inout [UInt8]) {
    let place: UInt8
    switch seven {
    case 0x00: place = 0x80
    case 0x0A: place = 0x81
    case 0x0D: place = 0x82
    case 0x22: place = 0x83
    case 0x5C: place = 0x84
    default: return text.append(seven)
    }
    text.append(0xC2)
    text.append(place)
  }
}
