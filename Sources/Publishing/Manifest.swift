import Diagnostics

/// `data/manifest.json`: every file of the site but itself, sorted by path, a line each. Visitors can check a copy
/// of the site with it; the next build learns from it what this one wrote.
enum Manifest {
  static let path = "data/manifest.json"

  /// - Parameter lines: of `FileRecord`, in the order of their paths.
  static func bytes(lines: [[UInt8]]) -> [UInt8] {
    var json = JSONWriter(.indented, capacity: lines.reduce(64) { $0 + $1.count + 8 })
    json.object { json in
      json.member("version", 1)
      json.key("files")
      json.array { json in
        for line in lines { json.value(json: line) }
      }
    }
    return json.bytes
  }

  /// What a manifest says of one file.
  static func record(of path: String, in bytes: [UInt8]) -> FileRecord? {
    let start = Array("\"path\":\"\(path)\"".utf8)
    return bytes.split(separator: UInt8(ascii: "\n")).lazy
      .filter { $0.dropFirst(4).dropFirst().starts(with: start) }.compactMap(FileRecord.init(line:)).first
  }

  /// What a manifest or a journal lists; lines that say nothing of a file are passed over.
  static func records(in bytes: [UInt8]) -> [FileRecord] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap(FileRecord.init(line:))
  }
}
