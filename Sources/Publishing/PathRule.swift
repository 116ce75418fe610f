import Diagnostics

/// Which paths files of the site may have.
///
/// A path has parts with `/` between them; no part is empty, `.` or `..`; none holds a backslash (a separator on
/// some disks) or a control character; none starts with `.aurora-`, the names of this program's own temporary
/// files. No two paths are the same when case is ignored, and none is a folder of another: the site is read from
/// disks that know no case.
enum PathRule {
  static let reservedPrefix = ".aurora-"

  static func allows(_ path: String) -> Bool {
    var partStart = path.utf8.startIndex
    var isSound = true
    for index in path.utf8.indices {
      let byte = path.utf8[index]
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
      if byte == UInt8(ascii: "/") {
        isSound = isSound && allows(part: path[partStart..<index])
        partStart = path.utf8.index(after: index)
      }
    }
    return isSound && allows(part: path[partStart...])
  }

  private static func allows(part: Substring) -> Bool {
    !part.isEmpty && part != "." && part != ".." && !part.hasPrefix(reservedPrefix)
  }

  /// Reports every path of a file that is not allowed and every two that meet. O(length of all paths).
  /// - Parameter place: where the content asks for a path; nil for a path that follows from the name of a file.
  /// - Returns: all paths, the manifest's too, by their folded form.
  @discardableResult
  static func check(
    _ paths: [String], place: (String) -> SourceLocation?, into diagnostics: inout Diagnostics
  ) -> [String: String] {
    var owners: [String: String] = [folded(Manifest.path): Manifest.path]
    owners.reserveCapacity(paths.count + 1)
    var folders: Set<Substring> = []
    for path in paths {
      guard allows(path) else {
        diagnostics.report(PublishingDiagnostic.unusablePath(path, at: place(path)))
        continue
      }
      if let other = owners.updateValue(path, forKey: folded(path)) {
        diagnostics.report(PublishingDiagnostic.samePath(other, path, at: place(path) ?? place(other)))
      }
      folders.insert(folderPart(of: path))
    }
    for folder in withParents(folders) {
      guard let file = owners[folded(folder)] else { continue }
      diagnostics.report(PublishingDiagnostic.fileAndFolder(file: file, folder: folder, at: place(file)))
    }
    return owners
  }

  /// Case is folded; that composed and decomposed letters are the same is in the equality of strings itself.
  static func folded(_ path: some StringProtocol) -> String { path.lowercased() }

  /// The folders and all folders they are in, sorted; without the output folder itself.
  static func withParents(_ folders: some Sequence<Substring>) -> [String] {
    var all: Set<String> = []
    for folder in folders {
      var folder = String(folder)
      while !folder.isEmpty, all.insert(folder).inserted { folder = String(folderPart(of: folder)) }
    }
    return all.sorted()
  }
}
