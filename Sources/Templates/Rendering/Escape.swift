/// HTML's escapes, decided byte by byte: `"` followed by a combining mark is one character but two code points,
/// and a browser looks at code points.
@inline(__always)
private func escape(of byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

/// The index of the first byte from `start` on that has an escape; the end where none has. Sixteen bytes at a time.
private func nextSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  if let base = UnsafeRawPointer(text.baseAddress) {
    while index + 16 <= text.count {
      let block = base.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      // `&` and `'` are 0x26 and 0x27, `<` and `>` 0x3C and 0x3E: one bit masked away tests two of them.
      let quotes = (block & 0xFE) .== 0x26 .| block .== 0x22
      let angles = (block & 0xFD) .== 0x3C
      if any(quotes .| angles) { break }
      index += 16
    }
  }
  while index < text.count, escape(of: text[index]) == nil { index += 1 }
  return index
}

extension [UInt8] {
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = nextSpecial(in: text, from: start)
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      if let replacement = escape(of: text[end]) {
        append(contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      }
      start = end + 1
    }
  }

  mutating func appendEscaped(_ text: String) {
    // `withUTF8` copies only a string that is bridged from elsewhere, hence the `var`.
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  mutating func appendDecimal(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
