/// A file of the site: its path in the output folder, and what it holds.
public struct OutputFile: Sendable {
  /// Relative to the output folder, with `/` between its parts: `organisations/valorial.html`. What `publish`
  /// accepts is said at `PathRule`.
  public let path: String
  public let contents: Contents
  public let stage: Stage

  public enum Contents: Sendable {
    case bytes([UInt8])
    /// Called once, on any thread, when the file's turn comes, so that the bytes of all files are never held at
    /// once; those that are produced come before all others of their stage. An error it throws ends publishing and is passed on.
    case produced(@Sendable () throws -> [UInt8])
    /// The same for files by the thousand: the bytes are appended to an empty buffer that the thread uses again for
    /// its next file.
    case appended(@Sendable (inout [UInt8]) throws -> Void)
    /// A file outside the output folder, by its path. A symbolic link is followed: whoever names the file has
    /// checked it.
    case copied(from: String)
    /// Made from what was written in the stages before, sorted by path.
    case derived(@Sendable ([FileRecord]) throws -> [UInt8])
  }

  /// What pages name is written before them, so that no page of a half-written site asks for what is not there; what
  /// tells of all of them comes after them.
  public enum Stage: Int, Sendable, Comparable, CaseIterable {
    case assets
    case pages
    /// Lists of the files of the stages before.
    case lists
    /// What a browser takes for the sign of a new version.
    case worker

    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  public init(path: String, contents: Contents, stage: Stage = .pages) {
    self.path = path
    self.contents = contents
    self.stage = stage
  }

  /// The folder's path, empty for the output folder itself.
  var folder: Substring { folderPart(of: path) }

  var name: Substring { namePart(of: path) }

  /// The file with what was written before it at hand.
  func derived(after written: [FileRecord]) -> OutputFile {
    guard case .derived(let derive) = contents else { return self }
    return OutputFile(path: path, contents: .produced { try derive(written) }, stage: stage)
  }

  var isProduced: Bool {
    if case .produced = contents { true } else { false }
  }
}

func folderPart(of path: String) -> Substring {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
}

func namePart(of path: String) -> Substring {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
}
