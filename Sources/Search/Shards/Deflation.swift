import CZlib

/// Bytes made smaller: raw DEFLATE (RFC 1951), which browsers read with `DecompressionStream` and archives hold. This
/// file has the only calls into zlib.
public enum Deflation {
  /// Nil where that would not be smaller, where there are 4 GiB or more, which zlib takes in pieces alone, or where no
  /// memory is left. O(bytes).
  ///
  /// The stream lives during this call alone: zlib allocates what is behind it in `deflateInit2`, and `deflateEnd` gives
  /// it back on every way out. Threads share nothing. The pointers to input and output are valid while they are used:
  /// the whole of both is given at once.
  ///
  /// - Parameter level: from 1, the fastest, to 9, the smallest.
  public static func deflate(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8]? {
    guard bytes.count > 32, let size = UInt32(exactly: bytes.count) else { return nil }
    var stream = z_stream()
    // A window of 32 KiB without head or checksum of zlib's own (the minus); the most memory, since there are few streams
    // at once.
    let began = deflateInit2_(
      &stream, level, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard began == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let limit = size - 1
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: Int(limit)) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = size
        stream.next_out = buffer.baseAddress
        stream.avail_out = limit
        isWhole = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = Int(limit - stream.avail_out)
    }
    return isWhole ? output : nil
  }

  /// CRC-32 (ISO 3309), as archives want it. O(bytes).
  public static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }
}
