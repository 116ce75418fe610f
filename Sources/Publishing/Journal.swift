import Diagnostics
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a build is about to write, so that the next one knows what is the program's own even when this one is killed
/// before it writes the manifest.
///
/// `.aurora-journal` in the output folder gets a line before a folder is made and before a file is written: the
/// manifest's line of it, with its digest. A file is taken for this program's own only while it has a digest that
/// the manifest or the journal names, so a line too much (the build was killed between line and file) never costs
/// somebody else's file. The journal goes when the manifest stands; a build that writes nothing makes none.
struct Journal: ~Copyable, Sendable {
  static let name = ".aurora-journal"

  /// What earlier builds left unfinished.
  let leftRecords: [FileRecord]
  let leftFolders: [String]
  let wasLeft: Bool
  /// The descriptor of the open journal, negative before the first line. It is opened once, under the lock, and
  /// closed with the journal.
  private let file = Mutex<Int32>(-1)

  init(of root: borrowing OutputRoot) throws(PublishingError) {
    let bytes = try root.contents(of: Journal.name)
    wasLeft = bytes != nil
    leftRecords = Manifest.records(in: bytes ?? [])
    leftFolders = (bytes ?? []).split(separator: UInt8(ascii: "\n")).compactMap { line in
      var rest = LineReader(line)
      guard rest.skip("{\"folder\":\""), let folder = rest.string(), PathRule.allows(folder) else { return nil }
      return folder
    }
  }

  deinit {
    file.withLock { if $0 >= 0 { close($0) } }
  }

  /// Whether the output folder has a journal now.
  var exists: Bool { wasLeft || file.withLock { $0 >= 0 } }

  /// To be called before the folder is made.
  func note(folder: String, in root: borrowing OutputRoot) throws(PublishingError) {
    var json = JSONWriter()
    json.object { $0.member("folder", folder) }
    try append(json.bytes, in: root)
  }

  /// To be called before the file is written.
  /// - Parameter line: of the `FileRecord`.
  func note(file line: [UInt8], in root: borrowing OutputRoot) throws(PublishingError) {
    try append(line, in: root)
  }

  private func append(_ line: [UInt8], in root: borrowing OutputRoot) throws(PublishingError) {
    let bytes = line + [UInt8(ascii: "\n")]
    let path = "\(root.path)/\(Journal.name)"
    try file.withLock { file throws(PublishingError) in
      if file < 0 { file = try open(in: root) }
      let count = write(file, bytes, bytes.count)
      guard count >= 0 else { throw PublishingError(errno, .writing, path) }
      // A line is cut short only where the disk has no more to give; that sets no `errno`.
      guard count == bytes.count else { throw PublishingError(ENOSPC, .writing, path) }
    }
  }

  private func open(in root: borrowing OutputRoot) throws(PublishingError) -> Int32 {
    let folder = try root.top()
    let number = openat(
      folder.number, Journal.name, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard number >= 0 else { throw root.failure(errno, .writing, Journal.name) }
    // The last line of a killed build may be torn: the next one starts on a line of its own.
    if wasLeft, write(number, "\n", 1) != 1 {
      close(number)
      throw root.failure(ENOSPC, .writing, Journal.name)
    }
    return number
  }

  /// To be called when the manifest stands.
  func remove(from root: borrowing OutputRoot) throws(PublishingError) {
    guard exists else { return }
    let folder = try root.top()
    if unlinkat(folder.number, Journal.name, 0) != 0, errno != ENOENT {
      throw root.failure(errno, .removing, Journal.name)
    }
  }
}
