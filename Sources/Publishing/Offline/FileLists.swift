import Diagnostics
import Pages

/// `data/files/<n>.json`: which bytes the files of this version of the site are, for the service worker. One list of all
/// would be most of a megabyte for a thousand records; a visitor of one page gets the few kilobytes that name it.
///
/// `{"version":1,"files":{PATH:[BYTES,DIGEST]}}`, a digest being the first 32 hexadecimal digits of the SHA-256. List 0
/// holds the files of `assets/`; the others share out the rest by the FNV-1a hash of their paths. The worker
/// (`templates/sw.js`) finds a list by the same rule.
struct FileLists: Sendable {
  /// The paths of each list, sorted. Besides that of the assets there are as many as a power of two says, so that their
  /// number seldom changes.
  private let lists: [[String]]

  /// About 60 bytes and the path each.
  private static let mostFiles = 64
  static let digestDigits = 32

  /// - Parameter files: all files of the stages before the lists.
  init(of files: [OutputFile]) {
    let paths = files.filter { $0.stage < .lists }.map(\.path)
    let shared = paths.count { Self.isShared($0) }
    var count = 1
    while count * Self.mostFiles < shared { count *= 2 }
    var lists = [[String]](repeating: [], count: 1 + count)
    for path in paths { lists[Self.number(of: path, among: count)].append(path) }
    self.lists = lists.map { $0.sorted() }
  }

  static func path(_ number: Int) -> String { "data/files/\(number).json" }

  var paths: [String] { lists.indices.map(Self.path) }

  private static func isShared(_ path: String) -> Bool { !path.hasPrefix("assets/") }

  /// The list that a path stands in.
  /// - Parameter count: of the lists besides that of the assets.
  static func number(of path: String, among count: Int) -> Int {
    guard isShared(path) else { return 0 }
    // FNV-1a, 32 bits (Fowler, Noll, Vo).
    var hash: UInt32 = 0x811c_9dc5
    for byte in path.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return 1 + Int(hash) & (count - 1)
  }

  func files() -> [OutputFile] {
    lists.indices.map { number in
      OutputFile(path: Self.path(number), contents: .derived { json(lists[number], $0) }, stage: .lists)
    }
  }

  /// - Parameter written: the files of the stages before, sorted by path.
  private func json(_ paths: [String], _ written: [FileRecord]) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 128 * paths.count)
    json.object { json in
      json.member("version", 1)
      json.key("files")
      json.object { json in
        for file in paths.lazy.compactMap({ Self.record(of: $0, in: written) }) {
          json.key(file.path)
          json.array { json in
            json.value(file.size)
            json.value(file.shortDigest)
          }
        }
      }
    }
    return json.bytes
  }

  /// O(log of all files).
  private static func record(of path: String, in written: [FileRecord]) -> FileRecord? {
    var range = written.indices
    while let middle = range.dropFirst(range.count / 2).first {
      if written[middle].path == path { return written[middle] }
      range = written[middle].path < path ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

extension FileRecord {
  /// Enough to tell versions of a file apart.
  var shortDigest: String { String(digest.hexadecimal.prefix(FileLists.digestDigits)) }
}
