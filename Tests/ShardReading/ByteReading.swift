/// Reads numbers and blocks one after the other.
public struct ByteReading {
  private var rest: ArraySlice<UInt8>

  public init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  public var isAtEnd: Bool { rest.isEmpty }

  public mutating func number() -> Int {
    var (value, shift) = (0, 0)
    while let byte = rest.popFirst() {
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return value
  }

  public mutating func block() -> ByteReading {
    let count = number()
    defer { rest = rest.dropFirst(count) }
    return ByteReading(rest.prefix(count))
  }

  public mutating func bytes(_ count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}
