/// Web and e-mail addresses and telephone numbers as nearly all are written: small ASCII letters, digits, hyphens and
/// dots in the host, no port, no escape; digits and spaces. They are right at first sight; only the others go through the full checks, which are slower and
/// say what is wrong.
enum PlainAddress {
  /// Whether the text is `https://` or `http://`, a plain host, and possibly a path, query and fragment without `%`.
  static func isWeb(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      if starts(bytes, with: "https://") {
        rest = bytes.dropFirst(8)
      } else if starts(bytes, with: "http://") {
        rest = bytes.dropFirst(7)
      } else {
        return false
      }
      guard bytes.count <= 2_000 else { return false }
      let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      return isHost(host) && rest.dropFirst(host.count).allSatisfy(isPlainInPath)
    }
  }

  /// Whether the text is a plain mailbox, `@` and a plain host.
  static func isEmail(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at <= 64 else { return false }
      return isDotted(bytes[..<at]) && isHost(bytes[(at + 1)...])
    }
  }

  /// Whether the text is `+`, a digit from 1 to 9, and digits and spaces, 7 to 15 digits in all.
  static func isPhone(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count > 2, bytes[0] == UInt8(ascii: "+"), isDigit(bytes[1]), bytes[1] != UInt8(ascii: "0")
      else { return false }
      let digits = bytes.count { isDigit($0) }
      return (7...15).contains(digits) && bytes.dropFirst().allSatisfy { isDigit($0) || $0 == UInt8(ascii: " ") }
    }
  }

  /// Labels of letters, digits and inner hyphens, joined by dots; the last has two letters or more.
  private static func isHost(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard isDotted(bytes), let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let top = bytes[(dot + 1)...]
    return top.count >= 2 && top.allSatisfy(isSmallLetter) && bytes.count <= 253
  }

  /// Words of letters, digits and inner hyphens, at most 63 long, joined by single dots.
  private static func isDotted(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var length = 0
    var previous = UInt8(ascii: ".")
    for byte in bytes {
      let isSign = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      let followsSign = previous == UInt8(ascii: ".") || previous == UInt8(ascii: "-")
      // Hyphens side by side are right inside a word, but rare: the full check may see to them.
      guard isSign ? !followsSign : isSmallLetter(byte) || isDigit(byte) else { return false }
      length = byte == UInt8(ascii: ".") ? 0 : length + 1
      if length > 63 { return false }
      previous = byte
    }
    return previous != UInt8(ascii: ".") && previous != UInt8(ascii: "-")
  }

  private static func isPlainInPath(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "#"):
      true
    default: isSmallLetter(byte) || isDigit(byte)
    }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, with start: StaticString) -> Bool {
    bytes.count > start.utf8CodeUnitCount
      && UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount).elementsEqual(
        bytes.prefix(start.utf8CodeUnitCount))
  }
}
