extension [UInt8] {
  /// Appends a number, seven bits a byte, the lowest first; the high bit says that more follow.
  mutating func append(number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Appends a block with its length in front.
  mutating func append(block: [UInt8]) {
    append(number: block.count)
    append(contentsOf: block)
  }

  /// Appends a word in so many bytes, the lowest first.
  mutating func append(_ number: Int, bytes: Int) {
    for shift in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }
}
