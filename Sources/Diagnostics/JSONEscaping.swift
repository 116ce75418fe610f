/// Appends text as it stands between the quotes of a JSON string.
///
/// Escaped are what RFC 8259 asks for (`"`, `\` and the control characters below U+0020) and the line and
/// paragraph separators U+2028 and U+2029, which older JavaScript takes for the end of a line. Everything else is
/// copied in runs. O(length).
func appendEscapedJSON(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var copied = 0
  var index = 0
  while index < text.count {
    if index + 8 <= text.count {
      let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if !mayNeedEscape(word) {
        index += 8
        continue
      }
    }
    guard let escape = escape(of: text, at: index) else {
      index += 1
      continue
    }
    bytes.append(contentsOf: text[copied..<index])
    bytes.append(contentsOf: escape.sequence.utf8)
    index += escape.length
    copied = index
  }
  bytes.append(contentsOf: text[copied...])
}

/// Whether one of eight bytes is a control character, `"`, `\` or the first byte of a separator. A false alarm
/// is possible and costs only time; a miss is not (the test for a byte of zero after an exclusive or, and the
/// test for a byte less than n, of Anderson's "Bit Twiddling Hacks").
private func mayNeedEscape(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let tops: UInt64 = 0x8080_8080_8080_8080
  let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
  let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
  let separator = word ^ (ones &* 0xE2)
  let found =
    ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
    | ((backslash &- ones) & ~backslash) | ((separator &- ones) & ~separator)
  return found & tops != 0
}

private func escape(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> (sequence: String, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "\""): return ("\\\"", 1)
  case UInt8(ascii: "\\"): return ("\\\\", 1)
  case UInt8(ascii: "\n"): return ("\\n", 1)
  case UInt8(ascii: "\r"): return ("\\r", 1)
  case UInt8(ascii: "\t"): return ("\\t", 1)
  case let control where control < 0x20:
    return ("\\u00" + (control < 0x10 ? "0" : "") + String(control, radix: 16), 1)
  case 0xE2:
    guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
    return text[index + 2] == 0xA8 ? ("\\u2028", 3) : text[index + 2] == 0xA9 ? ("\\u2029", 3) : nil
  default: return nil
  }
}
