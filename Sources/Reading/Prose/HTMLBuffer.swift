/// HTML as bytes. What comes from content goes through ``text(_:)`` or ``address(_:)``; only what stands in this
/// program's own source is written as it is.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// HTML of our own.
  @inline(__always)
  mutating func markup(_ html: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
  }

  mutating func number(_ number: Int) {
    if number >= 0, number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// A name that consists of letters, digits, `-` and `_` alone (an anchor).
  mutating func name(_ name: String) { bytes.append(contentsOf: name.utf8) }

  /// Text, for an element or between `"`. Byte by byte, so that no combining character hides what must be escaped.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x40, Self.escaped & (1 << UInt64(byte)) != 0 else { continue }
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      switch byte {
      case 0x26: markup("&amp;")
      case 0x3C: markup("&lt;")
      case 0x3E: markup("&gt;")
      case 0x22: markup("&quot;")
      default: markup("&#39;")
      }
    }
    bytes.append(contentsOf: text[start...])
  }

  /// One bit for each of `"`, `&`, `'`, `<` and `>`.
  private static let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  mutating func text(_ text: [UInt8]) { text.withUnsafeBufferPointer { self.text($0) } }

  /// An address, between `"`: what no address may hold is percent-encoded, what HTML would misread is escaped.
  mutating func address(_ address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#39;")
      case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexadecimal(byte >> 4))
        bytes.append(Self.hexadecimal(byte & 0xF))
      }
    }
  }

  mutating func address(_ address: some Collection<UInt8>) {
    Array(address).withUnsafeBufferPointer { self.address($0) }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
