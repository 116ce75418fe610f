#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What earlier builds wrote and this site no longer has.
struct Removal {
  /// Paths of the site as it is now, by their folded form.
  let kept: [String: String]
  private(set) var removed = 0
  /// Files that earlier builds wrote, that no longer belong, and that are not as they were written: they stay.
  private(set) var changedSince: [String] = []

  init(keeping kept: [String: String]) { self.kept = kept }

  /// Removes those of the files that the site no longer has, and the folders that this leaves empty.
  ///
  /// - Parameter records: of the last manifest and of the journal, which may name a file more than once. A file is
  ///   removed only while its bytes are as one of its records says.
  mutating func remove(
    _ records: [FileRecord], folders: [String], from root: borrowing OutputRoot
  ) throws {
    let past = Dictionary(grouping: records.filter { !isKept($0.path) }, by: \.path)
    for path in past.keys.sorted() {
      try remove(path, writtenAs: past[path] ?? [], from: root)
    }
    let emptied = Set(past.keys.map { folderPart(of: $0) }).union(folders.map { $0[...] })
    for folder in PathRule.withParents(emptied).reversed() { try removeIfEmpty(folder, from: root) }
  }

  /// By bytes, as a disk compares: letters composed in another way make another file.
  private func isKept(_ path: String) -> Bool {
    kept[PathRule.folded(path)].map { $0.utf8.elementsEqual(path.utf8) } ?? false
  }

  private mutating func remove(
    _ path: String, writtenAs records: [FileRecord], from root: borrowing OutputRoot
  ) throws {
    guard let folder = try root.existingFolder(folderPart(of: path)) else { return }
    let name = String(namePart(of: path))
    var status = stat()
    guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    guard status.isRegularFile, let bytes = try root.contents(of: path),
      records.contains(where: { $0.size == bytes.count && $0.digest == SHA256Digest(of: bytes) })
    else { return changedSince.append(path) }
    if try isFileOfTheSite(status, spelledLike: path, in: root) { return }
    guard unlinkat(folder.number, name, 0) == 0 || errno == ENOENT else {
      throw root.failure(errno, .removing, path)
    }
    removed += 1
  }

  /// On a disk without case the old name may be another spelling of a file of the new site.
  private func isFileOfTheSite(
    _ status: stat, spelledLike path: String, in root: borrowing OutputRoot
  ) throws -> Bool {
    guard let other = kept[PathRule.folded(path)], let folder = try root.existingFolder(folderPart(of: other)) else {
      return false
    }
    var otherStatus = stat()
    return fstatat(folder.number, String(namePart(of: other)), &otherStatus, AT_SYMLINK_NOFOLLOW) == 0
      && otherStatus.st_ino == status.st_ino && otherStatus.st_dev == status.st_dev
  }

  private func removeIfEmpty(_ folder: String, from root: borrowing OutputRoot) throws {
    guard let parent = try root.existingFolder(folderPart(of: folder)) else { return }
    let name = String(namePart(of: folder))
    if unlinkat(parent.number, name, AT_REMOVEDIR) == 0 { return }
    if ![ENOENT, ENOTEMPTY, EEXIST, ENOTDIR, EBUSY].contains(errno) { throw root.failure(errno, .removing, folder) }
  }

  /// Removes the temporary files that a killed build left in the folders. None belongs to a build that still runs:
  /// the output folder is locked.
  static func removeTemporaries(in folders: Set<Substring>, of root: borrowing OutputRoot) throws {
    for path in folders.sorted() {
      guard let folder = try root.existingFolder(path) else { continue }
      for name in try temporaries(in: folder, String(path), root) {
        if unlinkat(folder.number, name, 0) != 0, errno != ENOENT {
          throw root.failure(errno, .removing, path.isEmpty ? name : "\(path)/\(name)")
        }
      }
    }
  }

  private static func temporaries(
    in folder: borrowing Descriptor, _ path: String, _ root: borrowing OutputRoot
  ) throws -> [String] {
    do { return try folder.names(startingWith: ".aurora-").filter(FileWriter.isTemporary) } catch {
      throw root.failure(error.errorNumber, .reading, path)
    }
  }
}
