#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of one file, read once into one buffer.
enum FileBytes {
  enum Failure: Error {
    case system(SystemFailure)
    /// In bytes.
    case tooLarge(size: Int)
    case notAFile
  }

  /// Reads a whole file of at most `limit` bytes. A larger one is refused by its size, before a byte is read;
  /// a symbolic link is refused, and so is what is no regular file (opening a pipe would wait for ever).
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(SystemFailure(number: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(SystemFailure(number: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLarge(size: Int(status.st_size)) }
    // One byte more than the file has: a file that grows meanwhile is met, not cut.
    var bytes = try readAll(descriptor, expected: Int(status.st_size) + 1)
    while bytes.count > Int(status.st_size) {
      let more = try readAll(descriptor, expected: 1 << 16)
      guard !more.isEmpty else { break }
      bytes += more
      guard bytes.count <= limit else { throw .tooLarge(size: bytes.count) }
    }
    return bytes
  }

  /// Up to `expected` bytes; fewer at the end of the file.
  private static func readAll(_ descriptor: Int32, expected: Int) throws(Failure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      while count < expected, let start = buffer.baseAddress {
        #if canImport(Darwin)
          let got = Darwin.read(descriptor, start + count, expected - count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, start + count, expected - count)
        #else
          let got = Glibc.read(descriptor, start + count, expected - count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw .system(SystemFailure(number: failure)) }
    return bytes
  }
}
