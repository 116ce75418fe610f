/// HTML's escapes, decided byte by byte: `"` followed by a combining mark is one character but two code points,
/// and a browser looks at code points.
@inline(__always)
private func escape(of byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

/// A bit for each of the five bytes that have an escape; all of them are below 64.
private let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

/// The index of the first byte from `start` on that has an escape; the end where none has.
@inline(__always)
private func nextSpecial(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
  var index = start
  if let base = text.baseAddress {
    while index + 8 <= text.count {
      let found = specials(in: UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
  }
  while index < text.count, text[index] >= 64 || special >> UInt64(text[index]) & 1 == 0 { index += 1 }
  return index
}

/// The highest bit of the first special byte among eight (and perhaps of others after it) is set.
///
/// `&` and `'` differ in one bit, which is masked away so that one comparison finds both; so do `<` and `>`.
@inline(__always)
private func specials(in eight: UInt64) -> UInt64 {
  zeros(eight & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626)
    | zeros(eight & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C)
    | zeros(eight ^ 0x2222_2222_2222_2222)
}

/// The highest bit of the first byte that is zero is set, and none before it. (Alan Mycroft's test, 1987.)
@inline(__always)
private func zeros(_ eight: UInt64) -> UInt64 {
  (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
}

extension Buffer {
  mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
    var start = 0
    while true {
      let end = nextSpecial(in: text, from: start)
      append(UnsafeRawBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      append(escape(of: text[end]))
      start = end + 1
    }
  }

  mutating func appendEscaped(_ text: String) {
    // `withUTF8` copies only a string that is bridged from elsewhere, hence the `var`.
    var text = text
    text.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0)) }
  }

  mutating func appendEscaped(_ text: [UInt8]) {
    text.withUnsafeBytes { appendEscaped($0) }
  }

  mutating func appendDecimal(_ number: Int) {
    if number < 0 { append("-") }
    var rest = number.magnitude
    // The digits of the largest number, from the last to the first.
    withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { digits in
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      append(UnsafeRawBufferPointer(rebasing: digits[first...]))
    }
  }
}
