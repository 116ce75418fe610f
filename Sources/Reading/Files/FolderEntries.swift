#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says when a file or a folder cannot be read.
struct SystemFailure: Error {
  let number: Int32

  /// The system's own words: `Permission denied`.
  var words: String {
    guard let text = strerror(number) else { return "error \(number)" }
    return String(cString: text)
  }
}

/// One entry of a folder.
struct FolderEntry {
  enum Kind { case file, folder, symbolicLink, other, unreadable }

  /// Nil where the name's bytes are not UTF-8; then `repairedName` serves to speak of it.
  let name: String?
  let repairedName: String
  let kind: Kind
  /// In bytes.
  let size: Int
}

extension FolderEntry {
  /// All entries of a folder but `.` and `..`, in no order. A folder reached through a symbolic link is refused
  /// unless `followingLink` is set (only the root may be one: it was named by the person who started the program).
  ///
  /// Ownership: the directory stream belongs to this function, which closes it, and its file descriptor with it.
  static func all(inFolder path: String, followingLink: Bool = false) throws(SystemFailure) -> [FolderEntry] {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw SystemFailure(number: errno) }
    guard let stream = fdopendir(descriptor) else {
      let failure = SystemFailure(number: errno)
      close(descriptor)
      throw failure
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemFailure(number: errno) }
        return entries
      }
      let found = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { name in
          FolderEntry(named: name, in: descriptor)
        }
      }
      if found.repairedName != ".", found.repairedName != ".." { entries.append(found) }
    }
  }

  private init(named name: UnsafePointer<CChar>, in descriptor: Int32) {
    self.name = String(validatingCString: name)
    repairedName = self.name ?? String(cString: name)
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      (kind, size) = (.unreadable, 0)
      return
    }
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
  }
}
