import Search

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file as an archive holds it.
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
  /// - Throws: `SystemFailure` for a file of 4 GiB or more, which a plain archive cannot name the size of.
  init(path: String, _ contents: [UInt8]) throws(SystemFailure) {
    guard let count = UInt32(exactly: contents.count), count < .max else { throw SystemFailure(EFBIG) }
    self.path = path
    size = contents.count
    checksum = Deflation.checksum(of: contents)
    let deflated = Deflation.deflate(contents, level: Self.level)
    method = deflated == nil ? .stored : .deflated
    bytes = deflated ?? contents
  }

  init(path: String, method: Method, bytes: [UInt8], size: Int, checksum: UInt32) {
    (self.path, self.method, self.bytes, self.size, self.checksum) = (path, method, bytes, size, checksum)
  }
}
