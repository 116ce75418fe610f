import CZlib

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file as an archive holds it. This file has the only calls into zlib.
struct DeflatedFile: Sendable {
  enum Method: UInt16, Sendable {
    case stored = 0
    case deflated = 8
  }

  let path: String
  let method: Method
  let bytes: [UInt8]
  /// Before deflating.
  let size: Int
  /// CRC-32 of the bytes before deflating (ISO 3309), as archives want it.
  let checksum: UInt32

  /// Six parts of seven of what the highest level saves on pages, in two thirds of its time.
  private static let level: Int32 = 4

  /// Deflates (RFC 1951), and stores what that would not make smaller. O(bytes).
  ///
  /// - Throws: `SystemFailure` for a file of 4 GiB or more, which zlib takes in pieces alone, and where there is no
  ///   memory.
  init(path: String, _ contents: [UInt8]) throws(SystemFailure) {
    guard let count = UInt32(exactly: contents.count), count < .max else { throw SystemFailure(EFBIG) }
    self.path = path
    size = contents.count
    checksum = contents.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, count)) }
    let deflated = try Self.deflated(contents, count)
    method = deflated.count < contents.count ? .deflated : .stored
    bytes = deflated.count < contents.count ? deflated : contents
  }

  init(path: String, method: Method, bytes: [UInt8], size: Int, checksum: UInt32) {
    (self.path, self.method, self.bytes, self.size, self.checksum) = (path, method, bytes, size, checksum)
  }

  /// The stream lives during this call alone: zlib allocates what is behind it in `deflateInit2`, and `deflateEnd` gives
  /// it back on every way out. Threads share nothing. The pointers to input and output are valid while they are used:
  /// the whole of both is given at once.
  private static func deflated(_ contents: [UInt8], _ count: UInt32) throws(SystemFailure) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // A window of 32 KiB without head or checksum of zlib's own (the minus), and the default memory.
    guard deflateInit2_(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
      throw SystemFailure(ENOMEM)
    }
    defer { deflateEnd(&stream) }
    let most = Int(deflateBound(&stream, uLong(count)))
    guard let room = UInt32(exactly: most) else { throw SystemFailure(EFBIG) }
    var outcome = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: most) { output, initialized in
      contents.withUnsafeBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = count
        stream.next_out = output.baseAddress
        stream.avail_out = room
        outcome = deflate(&stream, Z_FINISH)
        initialized = most - Int(stream.avail_out)
      }
    }
    guard outcome == Z_STREAM_END else { throw SystemFailure(ENOMEM) }
    return output
  }
}
