import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes files of the site where they differ from what is there, each by a temporary file beside it and a rename:
/// whoever reads sees the old file or the new one, never a part.
///
/// Files are not forced to the disk (`fsync`): what is promised is a whole site after a killed build or a full disk,
/// not after a power cut.
final class FileWriter: Sendable {

  let root: OutputRoot
  let journal: Journal
  /// What the names of this build's temporary files start with; a number follows.
  private let temporaryPrefix = "\(PathRule.reservedPrefix)\(getpid())-"
  private let temporaries = Atomic(0)
  /// After the first failure (a full disk, say) the other files are not tried.
  private let hasFailed = Atomic(false)

  init(root: consuming OutputRoot, journal: consuming Journal) {
    self.root = root
    self.journal = journal
  }

  /// Temporary files are named `.aurora-PROCESS-NUMBER.tmp`.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(PathRule.reservedPrefix) && name.hasSuffix(".tmp")
  }

  /// A file as it now stands on disk.
  struct Written: Sendable {
    let record: FileRecord
    /// The record's line in the manifest.
    let line: [UInt8]
    /// False where the file was the same already.
    let isNew: Bool
  }

  /// Makes the folder of files where it is missing, and opens it.
  func folder(_ folder: some StringProtocol) throws -> Descriptor {
    try root.folder(folder) { missing in try journal.note(folder: missing, in: root) }
  }

  /// The files of the batch, all of them unless another batch has failed.
  func write(_ batch: FolderBatch) throws -> [Written] {
    do {
      var written: [Written] = []
      written.reserveCapacity(batch.files.count)
      let folder = try folder(batch.folder)
      var buffer: [UInt8] = []
      for file in batch.files where !hasFailed.load(ordering: .relaxed) {
        if case .appended(let append) = file.contents {
          buffer.removeAll(keepingCapacity: true)
          try append(&buffer)
          written.append(try write(file.path, buffer, in: folder))
        } else {
          written.append(try write(file, in: folder))
        }
      }
      return written
    } catch {
      hasFailed.store(true, ordering: .relaxed)
      throw error
    }
  }

  /// - Parameter folder: the file's.
  func write(_ file: OutputFile, in folder: borrowing Descriptor) throws -> Written {
    try write(file.path, try file.contents.bytes(), in: folder)
  }

  private func write(_ path: String, _ bytes: [UInt8], in folder: borrowing Descriptor) throws -> Written {
    let record = FileRecord(path: path, size: bytes.count, digest: SHA256Digest(of: bytes))
    let line = record.line
    let isSame = try holds(path, bytes, in: folder)
    if !isSame {
      try journal.note(file: line, in: root)
      try replace(path, with: bytes, in: folder)
    }
    return Written(record: record, line: line, isNew: !isSame)
  }

  private func holds(_ path: String, _ bytes: [UInt8], in folder: borrowing Descriptor) throws -> Bool {
    guard let existing = Descriptor.open(String(namePart(of: path)), in: folder.number, O_RDONLY),
      let status = existing.status()
    else { return false }
    if status.isFolder { throw root.failure(EISDIR, .writing, path) }
    guard status.isRegularFile, Int(status.st_size) == bytes.count else { return false }
    do { return try existing.holds(bytes) } catch { throw root.failure(error.errorNumber, .reading, path) }
  }

  private func nextTemporary() -> String {
    "\(temporaryPrefix)\(temporaries.wrappingAdd(1, ordering: .relaxed).oldValue).tmp"
  }

  /// Writes a file that is too large to be held: piece by piece, and whatever is there is replaced.
  func writeStreamed(
    _ path: String, in folder: borrowing Descriptor, _ produce: (inout StreamedFile) throws -> Void
  ) throws -> Written {
    let temporary = nextTemporary()
    guard let descriptor = Descriptor.open(temporary, in: folder.number, O_WRONLY | O_CREAT | O_EXCL) else {
      throw root.failure(errno, .writing, path)
    }
    do {
      var file = StreamedFile(descriptor)
      try produce(&file)
      let (size, digest) = try file.close()
      let line = FileRecord(path: path, size: size, digest: digest).line
      try journal.note(file: line, in: root)
      if renameat(folder.number, temporary, folder.number, String(namePart(of: path))) != 0 { throw SystemFailure() }
      return Written(record: FileRecord(path: path, size: size, digest: digest), line: line, isNew: true)
    } catch let failure as SystemFailure {
      unlinkat(folder.number, temporary, 0)
      throw root.failure(failure.errorNumber, .writing, path)
    } catch {
      unlinkat(folder.number, temporary, 0)
      throw error
    }
  }

  private func replace(_ path: String, with bytes: [UInt8], in folder: borrowing Descriptor) throws {
    let temporary = nextTemporary()
    guard let descriptor = Descriptor.open(temporary, in: folder.number, O_WRONLY | O_CREAT | O_EXCL) else {
      throw root.failure(errno, .writing, path)
    }
    do throws(SystemFailure) {
      try descriptor.write(bytes)
      try descriptor.close()
      if renameat(folder.number, temporary, folder.number, String(namePart(of: path))) != 0 { throw SystemFailure() }
    } catch {
      unlinkat(folder.number, temporary, 0)
      throw root.failure(error.errorNumber, .writing, path)
    }
  }
}

extension OutputFile.Contents {
  /// - Parameter written: of the stages before, for what is derived from them.
  func bytes(after written: [FileRecord] = []) throws -> [UInt8] {
    switch self {
    case .bytes(let bytes): return bytes
    case .derived(let derive): return try derive(written)
    case .produced(let produce): return try produce()
    case .appended(let append):
      var bytes: [UInt8] = []
      try append(&bytes)
      return bytes
    case .copied(let path):
      guard let descriptor = Descriptor.open(following: path, O_RDONLY), let status = descriptor.status() else {
        throw PublishingError(errno, .reading, path)
      }
      if !status.isRegularFile { throw PublishingError(EISDIR, .reading, path) }
      do { return try descriptor.readAll(expected: Int(status.st_size)) } catch {
        throw PublishingError(error.errorNumber, .reading, path)
      }
    }
  }
}
