/// Recognises addresses that are right at a glance, byte by byte: those of nearly all records. Whatever is not
/// recognised here may still be right, and is looked at closely.
enum AddressBytes {
  /// `https://` or `http://` in small letters, a plain host, and behind it ASCII without escapes.
  static func isPlainWebAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (12...2000).contains(bytes.count) else { return false }
    let start: Int
    if bytes.starts(with: "https://".utf8) {
      start = 8
    } else if bytes.starts(with: "http://".utf8) {
      start = 7
    } else {
      return false
    }
    var end = start
    while end < bytes.count, isHostByte(bytes[end]) { end += 1 }
    guard isPlainHost(bytes, start..<end) else { return false }
    guard end < bytes.count else { return true }
    guard bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "?") || bytes[end] == UInt8(ascii: "#")
    else { return false }
    return bytes[end...].allSatisfy(isPlainPathByte)
  }

  /// Letters, digits and single dots inside, `@`, and a plain host.
  static func isPlainEmail(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    var previousIsDot = true
    while at < bytes.count, bytes[at] != UInt8(ascii: "@") {
      let isDot = bytes[at] == UInt8(ascii: ".")
      guard isHostByte(bytes[at]) || bytes[at] == UInt8(ascii: "_"), !(isDot && previousIsDot) else { return false }
      previousIsDot = isDot
      at += 1
    }
    guard at < bytes.count, at <= 64, !previousIsDot else { return false }
    return isPlainHost(bytes, at + 1..<bytes.count)
  }

  /// `+`, a digit from 1 to 9, then digits and single spaces.
  static func isPlainPhone(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "+"), bytes[1].isASCIIDigit, bytes[1] != UInt8(ascii: "0")
    else { return false }
    var digits = 0
    for byte in bytes[1...] {
      if byte.isASCIIDigit { digits += 1 } else if byte != UInt8(ascii: " ") { return false }
    }
    return (7...15).contains(digits)
  }

  /// Two parts or more of letters, digits and inner hyphens, the last one of letters alone.
  private static func isPlainHost(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var dots = 0
    var partStart = range.lowerBound
    for index in range {
      let byte = bytes[index]
      guard isHostByte(byte) else { return false }
      guard byte == UInt8(ascii: ".") else { continue }
      guard isPlainPart(bytes, partStart..<index) else { return false }
      dots += 1
      partStart = index + 1
    }
    let last = partStart..<range.upperBound
    return dots > 0 && last.count >= 2 && isPlainPart(bytes, last) && last.allSatisfy { bytes[$0].isASCIILetter }
  }

  private static func isPlainPart(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    (1...63).contains(range.count) && bytes[range.lowerBound] != UInt8(ascii: "-")
      && bytes[range.upperBound - 1] != UInt8(ascii: "-")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isPlainPathByte(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "!"):
      return true
    default: return false
    }
  }
}
