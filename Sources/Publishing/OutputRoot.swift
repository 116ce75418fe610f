#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The output folder, open and locked. Everything below is reached from here, part by part, never through a
/// symbolic link: nothing in the output folder can lead a build to write or remove outside of it.
struct OutputRoot: ~Copyable, Sendable {
  let path: String
  private let descriptor: Descriptor

  private init(path: String, descriptor: consuming Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Gives the lock back at once: a child that another thread has just started holds the descriptor too, until it
  /// becomes another program, and closing alone would leave the lock to it.
  deinit { flock(descriptor.number, LOCK_UN) }

  /// Makes the folder, and those it is in, where they are missing. The path to the folder may lead over symbolic
  /// links: it is the caller's.
  static func open(_ path: String) throws(PublishingError) -> OutputRoot {
    let path = withoutSlashAtEnd(path)
    try makeFolders(path)
    guard let descriptor = Descriptor.open(following: path, O_RDONLY | O_DIRECTORY) else {
      throw PublishingError(errno, .opening, path)
    }
    // Two builds would take each other's temporary files away. A disk without locks does without this one.
    if flock(descriptor.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw PublishingError(EWOULDBLOCK, .locking, path)
    }
    return OutputRoot(path: path, descriptor: descriptor)
  }

  /// The output folder itself.
  func top() throws(PublishingError) -> Descriptor { try open(".", in: descriptor.number, folder: "") }

  /// A folder of the site, made where it is missing; each folder that is to be made is named to `making` before.
  func folder(
    _ folder: some StringProtocol, making announce: (String) throws -> Void
  ) throws -> Descriptor {
    var parent = try top()
    var walked = ""
    for part in folder.split(separator: "/") {
      walked += (walked.isEmpty ? "" : "/") + part
      if let next = Descriptor.open(String(part), in: parent.number, O_RDONLY | O_DIRECTORY) {
        parent = next
        continue
      }
      if errno == ENOENT {
        try announce(walked)
        if mkdirat(parent.number, String(part), 0o777) != 0, errno != EEXIST {
          throw failure(errno, .makingFolder, walked)
        }
      }
      parent = try open(String(part), in: parent.number, folder: walked)
    }
    return parent
  }

  /// A folder of the site as it stands; nil where it is missing or something else has its name.
  func existingFolder(_ folder: some StringProtocol) throws(PublishingError) -> Descriptor? {
    var parent = try top()
    for part in folder.split(separator: "/") {
      guard let next = Descriptor.open(String(part), in: parent.number, O_RDONLY | O_DIRECTORY) else {
        if [ENOENT, ENOTDIR, ELOOP].contains(errno) { return nil }
        throw failure(errno, .opening, String(folder))
      }
      parent = next
    }
    return parent
  }

  /// The bytes of a file of the output folder; nil where there is no such file.
  func contents(of file: String) throws(PublishingError) -> [UInt8]? {
    guard let folder = try existingFolder(folderPart(of: file)) else { return nil }
    guard let descriptor = Descriptor.open(String(namePart(of: file)), in: folder.number, O_RDONLY) else {
      if errno == ENOENT || errno == ELOOP { return nil }
      throw failure(errno, .reading, file)
    }
    guard let status = descriptor.status(), status.isRegularFile else { return nil }
    do { return try descriptor.readAll(expected: Int(status.st_size)) } catch {
      throw failure(error.errorNumber, .reading, file)
    }
  }

  func failure(
    _ errorNumber: Int32, _ activity: PublishingError.Activity, _ file: some StringProtocol
  ) -> PublishingError {
    PublishingError(errorNumber, activity, file.isEmpty ? path : "\(path)/\(file)")
  }

  private func open(_ name: String, in parent: Int32, folder: String) throws(PublishingError) -> Descriptor {
    if let descriptor = Descriptor.open(name, in: parent, O_RDONLY | O_DIRECTORY) { return descriptor }
    let refusal = errno
    // Linux says "not a directory" of a symbolic link too.
    var status = stat()
    let isLink = fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
    throw failure(isLink ? ELOOP : refusal, .opening, folder)
  }

  private static func withoutSlashAtEnd(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private static func makeFolders(_ path: String) throws(PublishingError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let parent = folderPart(of: path)
    guard errno == ENOENT, !parent.isEmpty else { throw PublishingError(errno, .makingFolder, path) }
    try makeFolders(String(parent))
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw PublishingError(errno, .makingFolder, path) }
  }
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
