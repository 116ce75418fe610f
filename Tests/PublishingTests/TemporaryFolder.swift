import Diagnostics
import Foundation
import Publishing

/// A folder of a test's own, gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("aurora-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(_ relative: String) -> String { "\(path)/\(relative)" }

  func write(_ text: String, to relative: String) throws {
    let file = URL(fileURLWithPath: self[relative])
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: self[relative]).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file below, with its bytes; folders end in `/`, symbolic links are not followed.
  func tree(_ relative: String = "") -> [String: Data] {
    let root = relative.isEmpty ? path : self[relative]
    var found: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      found[isFolder.boolValue ? name + "/" : name] =
        isFolder.boolValue ? Data() : FileManager.default.contents(atPath: "\(root)/\(name)") ?? Data()
    }
    return found
  }

  /// What tells one writing of a file from another: its inode and the time of its last change in nanoseconds.
  func identity(_ relative: String) -> [Int] {
    var status = stat()
    guard lstat(self[relative], &status) == 0 else { return [] }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}

/// Texts by their paths, as files of a site.
func site(_ texts: KeyValuePairs<String, String>) -> [OutputFile] {
  texts.map { OutputFile(path: $0.key, contents: .bytes(Array($0.value.utf8))) }
}

/// Publishes what has no mistake in it.
@discardableResult
func publish(_ files: [OutputFile], to directory: String, jobs: Int = 2) throws -> Publication.Summary {
  var diagnostics = Diagnostics()
  let summary = try Publication.publish(files, to: directory, jobs: jobs, into: &diagnostics)
  guard diagnostics.isEmpty else { throw UnexpectedDiagnostics(all: diagnostics.all) }
  return summary
}

struct UnexpectedDiagnostics: Error {
  let all: [Diagnostic]
}
