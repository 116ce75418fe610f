import CZlib
import Foundation

/// A zip archive read by what the format says, and by nothing that wrote it: from the end over the directory to each
/// file, whose name, sizes and checksum must agree everywhere.
struct UnzippedArchive {
  struct Damage: Error { let what: String }

  private(set) var files: [(path: String, bytes: [UInt8])] = []
  private(set) var methods: [UInt16] = []
  let comment: String
  let isZIP64: Bool

  var paths: [String] { files.map(\.path) }
  subscript(path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  init(_ bytes: [UInt8]) throws {
    let end = try EndOfArchive(bytes)
    (comment, isZIP64) = (end.comment, end.isZIP64)
    var place = end.directory
    for _ in 0..<end.count {
      let entry = try DirectoryEntry(bytes, at: place)
      place = entry.end
      methods.append(entry.method)
      files.append((entry.path, try entry.contents(in: bytes)))
    }
    guard place == end.directory + end.directorySize else { throw Damage(what: "the size of the directory") }
  }
}

/// What stands at the end of an archive.
struct EndOfArchive {
  let count: Int
  let directory: Int
  let directorySize: Int
  let comment: String
  let isZIP64: Bool

  init(_ bytes: [UInt8]) throws {
    guard
      let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: { bytes.number($0, 4) == 0x0605_4b50 })
    else { throw UnzippedArchive.Damage(what: "there is no end") }
    guard end + 22 + bytes.number(end + 20, 2) == bytes.count else { throw UnzippedArchive.Damage(what: "the comment") }
    comment = String(decoding: bytes[(end + 22)...], as: UTF8.self)
    isZIP64 = end >= 20 && bytes.number(end - 20, 4) == 0x0706_4b50
    if isZIP64 {
      let large = bytes.number(end - 12, 8)
      guard bytes.number(large, 4) == 0x0606_4b50 else { throw UnzippedArchive.Damage(what: "the ZIP64 end") }
      (count, directorySize, directory) = (
        bytes.number(large + 32, 8), bytes.number(large + 40, 8), bytes.number(large + 48, 8)
      )
    } else {
      (count, directorySize, directory) = (
        bytes.number(end + 10, 2), bytes.number(end + 12, 4), bytes.number(end + 16, 4)
      )
    }
  }
}

/// A file as the directory tells of it.
struct DirectoryEntry {
  let path: String
  let method: UInt16
  let date: Int
  let checksum: Int
  let size: Int
  let originalSize: Int
  let offset: Int
  /// Where the next entry is.
  let end: Int

  init(_ bytes: [UInt8], at place: Int) throws {
    guard bytes.number(place, 4) == 0x0201_4b50 else { throw UnzippedArchive.Damage(what: "no entry at \(place)") }
    guard bytes.number(place + 8, 2) & 0x800 != 0 else { throw UnzippedArchive.Damage(what: "the name is not UTF-8") }
    method = UInt16(bytes.number(place + 10, 2))
    date = bytes.number(place + 12, 4)
    (checksum, size, originalSize) = (
      bytes.number(place + 16, 4), bytes.number(place + 20, 4), bytes.number(place + 24, 4)
    )
    let (name, extra) = (bytes.number(place + 28, 2), bytes.number(place + 30, 2))
    path = String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self)
    let near = bytes.number(place + 42, 4)
    offset = near == 0xFFFF_FFFF ? bytes.number(place + 46 + name + 4, 8) : near
    end = place + 46 + name + extra + bytes.number(place + 32, 2)
  }

  func contents(in bytes: [UInt8]) throws -> [UInt8] {
    let name = bytes.number(offset + 26, 2)
    guard bytes.number(offset, 4) == 0x0403_4b50, bytes.number(offset + 8, 2) == Int(method),
      bytes.number(offset + 14, 4) == checksum, bytes.number(offset + 18, 4) == size,
      String(decoding: bytes[(offset + 30)..<(offset + 30 + name)], as: UTF8.self) == path
    else { throw UnzippedArchive.Damage(what: "the head of \(path)") }
    let start = offset + 30 + name + bytes.number(offset + 28, 2)
    let raw = Array(bytes[start..<(start + size)])
    let contents = method == 0 ? raw : try Self.inflated(raw, to: originalSize)
    let sum = contents.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    guard contents.count == originalSize, Int(sum) == checksum else {
      throw UnzippedArchive.Damage(what: "the bytes of \(path)")
    }
    return contents
  }

  private static func inflated(_ raw: [UInt8], to size: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw UnzippedArchive.Damage(what: "zlib")
    }
    defer { inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: size + 1)
    let outcome = raw.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        return inflate(&stream, Z_FINISH)
      }
    }
    guard outcome == Z_STREAM_END else { throw UnzippedArchive.Damage(what: "deflated bytes") }
    return Array(output.prefix(Int(stream.total_out)))
  }
}

extension [UInt8] {
  fileprivate func number(_ place: Int, _ length: Int) -> Int {
    self[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
