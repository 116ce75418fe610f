/// Reads numbers of a fixed width from bytes, for dates and times.
struct DigitReader<Bytes: Collection<UInt8>> {
  private let bytes: Bytes
  private var index: Bytes.Index

  init(_ bytes: Bytes) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  var isAtEnd: Bool { index == bytes.endIndex }

  /// Exactly so many ASCII digits.
  mutating func number(of width: Int) -> Int? {
    var value = 0
    for _ in 0..<width {
      guard index != bytes.endIndex, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      bytes.formIndex(after: &index)
    }
    return value
  }

  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard index != bytes.endIndex, UInt32(bytes[index]) == sign.value else { return false }
    bytes.formIndex(after: &index)
    return true
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number that is not negative with leading zeros; higher digits than fit are left out.
  func write(_ value: Int, digits: Int, at offset: Int) {
    var rest = value
    for position in stride(from: offset + digits - 1, through: offset, by: -1) {
      self[position] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}
