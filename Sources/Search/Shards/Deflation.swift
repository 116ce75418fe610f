import CZlib

/// Bytes made smaller: raw DEFLATE (RFC 1951), which browsers read with `DecompressionStream`.
enum Deflation {
  /// Nil where that would not be smaller, or no memory is left.
  static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 32 else { return nil }
    var stream = z_stream()
    // 15 bits of window, without zlib's head; the most memory, since there are few streams at once.
    let began = deflateInit2_(
      &stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard began == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let limit = bytes.count - 1
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(limit)
        isWhole = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = limit - Int(stream.avail_out)
    }
    return isWhole ? output : nil
  }
}
