#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes a zip archive from its start to its end, file after file (PKWARE's APPNOTE.TXT 6.3.10): names as UTF-8, ZIP64
/// only where the numbers ask for it, no time and nothing of the machine, so that the same files give the same bytes.
struct ZipWriter {
  /// Where the next byte goes, from the start of the archive.
  private var offset: UInt64 = 0
  private var count: UInt64 = 0
  /// The central directory so far: about 60 bytes and the name a file.
  private var directory = LittleEndianBytes()

  /// 1 January 1980, the first day that the format has: files have no time of their own.
  private static let date: UInt16 = 1 << 5 | 1
  private static let namesAreUTF8: UInt16 = 1 << 11
  private static let version: UInt16 = 20
  private static let versionWithZIP64: UInt16 = 45
  /// A regular file that all may read, as Unix says it.
  private static let attributes: UInt32 = 0o100644 << 16
  private static let madeOnUnix: UInt16 = 3 << 8

  /// The bytes of the next file of the archive.
  /// - Throws: `SystemFailure` for a path of 64 KiB or more.
  mutating func add(_ file: DeflatedFile) throws(SystemFailure) -> [UInt8] {
    guard file.path.utf8.count <= UInt16.max else { throw SystemFailure(ENAMETOOLONG) }
    var bytes = LittleEndianBytes(capacity: 30 + file.path.utf8.count + file.bytes.count)
    bytes.append(0x0403_4b50 as UInt32)
    describe(file, needing: Self.version, in: &bytes)
    bytes.append(0 as UInt16)
    bytes.append(file.path.utf8)
    bytes.append(file.bytes)
    list(file)
    offset += UInt64(bytes.all.count)
    count += 1
    return bytes.all
  }

  /// What the head of a file and its entry in the directory have in common; the length of extra fields follows.
  private func describe(_ file: DeflatedFile, needing version: UInt16, in bytes: inout LittleEndianBytes) {
    bytes.append(version)
    bytes.append(Self.namesAreUTF8)
    bytes.append(file.method.rawValue)
    bytes.append(0 as UInt16)
    bytes.append(Self.date)
    bytes.append(file.checksum)
    bytes.append(UInt32(file.bytes.count))
    bytes.append(UInt32(file.size))
    bytes.append(UInt16(file.path.utf8.count))
  }

  private mutating func list(_ file: DeflatedFile) {
    let isFar = offset >= UInt64(UInt32.max)
    directory.append(0x0201_4b50 as UInt32)
    directory.append(Self.madeOnUnix | Self.versionWithZIP64)
    describe(file, needing: isFar ? Self.versionWithZIP64 : Self.version, in: &directory)
    directory.append((isFar ? 12 : 0) as UInt16)
    // No comment, the first disk, no attributes of its content.
    for _ in 0..<3 { directory.append(0 as UInt16) }
    directory.append(Self.attributes)
    directory.append(isFar ? UInt32.max : UInt32(offset))
    directory.append(file.path.utf8)
    if isFar {
      directory.append(1 as UInt16)
      directory.append(8 as UInt16)
      directory.append(offset)
    }
  }

  /// The end of the archive.
  /// - Parameter comment: ASCII, shorter than 64 KiB.
  consuming func finish(comment: String) -> [UInt8] {
    let size = UInt64(directory.all.count)
    var bytes = directory
    if count >= UInt64(UInt16.max) || size >= UInt64(UInt32.max) || offset >= UInt64(UInt32.max) {
      bytes.append(0x0606_4b50 as UInt32)
      bytes.append(44 as UInt64)
      bytes.append(Self.madeOnUnix | Self.versionWithZIP64)
      bytes.append(Self.versionWithZIP64)
      bytes.append(0 as UInt64)
      for number in [count, count, size, offset] { bytes.append(number) }
      bytes.append(0x0706_4b50 as UInt32)
      bytes.append(0 as UInt32)
      bytes.append(offset + size)
      bytes.append(1 as UInt32)
    }
    bytes.append(0x0605_4b50 as UInt32)
    bytes.append(0 as UInt32)
    for _ in 0..<2 { bytes.append(UInt16(clamping: count)) }
    bytes.append(UInt32(clamping: size))
    bytes.append(UInt32(clamping: offset))
    bytes.append(UInt16(clamping: comment.utf8.count))
    bytes.append(comment.utf8)
    return bytes.all
  }
}

/// Bytes to which numbers are appended with their lowest byte first.
private struct LittleEndianBytes {
  private(set) var all: [UInt8] = []

  init(capacity: Int = 0) { all.reserveCapacity(capacity) }

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { all.append(contentsOf: $0) }
  }

  mutating func append(_ bytes: some Sequence<UInt8>) { all.append(contentsOf: bytes) }
}
