#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The next place of a byte; nil where there is none. Many times quicker than looking at one byte after another.
  @inline(__always)
  func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = UnsafeRawPointer(baseAddress),
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Where the line that holds `start` ends: at its `\n`, or at the end of the text.
  @inline(__always)
  func lineEnd(from start: Int) -> Int { next(UInt8(ascii: "\n"), from: start) ?? count }
}
