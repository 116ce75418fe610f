import Diagnostics
import Foundation
import MarkedText

/// A whole content folder written in one text, in which places may be marked as in ``MarkedText``:
///
///     -- site.yaml --
///     title: A site
///     languages: [en, fr]
///     -- organisations/valorial.md --
///     ---
///     ⟦nmae⟧: Valorial
///     ---
///     Prose.
///
/// A line `-- path --` begins a file; what stands before the first is a remark. Every file ends with a line feed.
/// Marks are counted through all files. A file called `-- path (absent) --` is not written, and keeps ``adding(_:)``
/// from adding one.
public struct SiteText: Sendable {
  public struct File: Sendable {
    /// From the root of the content, with `/`.
    public let path: String
    /// Without marks.
    public let text: String
    /// The marked places, in bytes of `text`.
    public let marks: [Range<Int>]
  }

  public let files: [File]

  public init(_ text: String) {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    self.files = files.map { path, lines in
      var text = lines.joined(separator: "\n")
      if !text.hasSuffix("\n"), !text.isEmpty { text += "\n" }
      // The first byte of a mark: large texts without marks are not looked through one by one.
      guard text.utf8.contains(0xE2) else { return File(path: path, text: text, marks: []) }
      let marked = MarkedText(text)
      return File(path: path, text: marked.text, marks: marked.ranges)
    }
  }

  private init(files: [File]) { self.files = files }

  /// The same site with the files of another text that it does not have itself.
  public func adding(_ other: SiteText) -> SiteText {
    let own = Set(files.map(\.path))
    return SiteText(
      files: files + other.files.filter { !own.contains($0.path) && !own.contains($0.path + Self.absent) })
  }

  /// Writes all files below a folder, which is made where it is missing.
  public func write(to folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    for file in files where !file.path.hasSuffix(Self.absent) {
      let place = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: place)
    }
  }

  /// Writes all files to a folder that lasts as long as `body` runs.
  /// - Parameter body: is given the path of the content folder.
  public func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try write(to: folder.path)
    return try body(folder.path)
  }

  private static let absent = " (absent)"

  /// The number of the mark at a place; nil where none is.
  func mark(path: String, _ range: Range<Int>) -> Int? {
    var number = 0
    for file in files {
      for mark in file.marks {
        number += 1
        if file.path == path, mark == range { return number }
      }
    }
    return nil
  }
}

/// A folder of its own for one test.
public struct TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("aurora-" + UUID().uuidString, isDirectory: true)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  public func remove() { try? FileManager.default.removeItem(atPath: path) }
}
