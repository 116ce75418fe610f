/// What the archive of a site holds.
struct ArchiveContents {
  struct Entry: Sendable {
    let record: FileRecord
    /// Nil where the file is that of the site.
    let bytes: [UInt8]?
  }

  /// Sorted by path; the manifest of the archive's own files is among them.
  let entries: [Entry]
  /// The comment of the archive: which files it holds, as one digest. Two archives with the same comment hold the same.
  let comment: String

  /// Raised when archives of the same files become other bytes.
  private static let form = 1

  /// - Parameter written: all files of the site, sorted by path.
  init(of written: [FileRecord], replaced: [OutputFile], derived: [OutputFile]) throws {
    var own: [String: [UInt8]] = [:]
    let others = Set((replaced + derived).map(\.path))
    var records = written.filter { !others.contains($0.path) }
    for stage in OutputFile.Stage.allCases {
      let before = records
      for file in replaced + derived where file.stage == stage {
        let bytes = try file.contents.bytes(after: before)
        own[file.path] = bytes
        records.append(FileRecord(path: file.path, size: bytes.count, digest: SHA256Digest(of: bytes)))
      }
      records.sort { $0.path < $1.path }
    }
    let manifest = Manifest.bytes(lines: records.map(\.line))
    let digest = SHA256Digest(of: manifest)
    own[Manifest.path] = manifest
    records.append(FileRecord(path: Manifest.path, size: manifest.count, digest: digest))
    records.sort { $0.path < $1.path }
    entries = records.map { Entry(record: $0, bytes: own[$0.path]) }
    comment = "aurora-site \(Self.form) \(digest.hexadecimal)"
  }
}
