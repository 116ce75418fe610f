import Foundation

/// Notices changes by comparing the sizes and modification times of all files again and again: for systems that tell
/// of none, or of no more. O(files) each time.
final class ComparingSource: ChangeSource {
  private let task: Task<Void, Never>

  init(_ folders: [String], interval: Duration = .milliseconds(300), changed: @escaping @Sendable () -> Void) {
    task = Task {
      var last = Self.look(at: folders)
      while !Task.isCancelled {
        do { try await Task.sleep(for: interval) } catch { return }
        let now = Self.look(at: folders)
        if now != last { changed() }
        last = now
      }
    }
  }

  func stop() { task.cancel() }

  private struct Stamp: Hashable {
    let size: Int
    let modified: Date?
  }

  /// Symbolic links are listed and not followed, but for the folders themselves.
  private static func look(at folders: [String]) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey]
    for folder in folders {
      let root = URL(filePath: folder).resolvingSymlinksInPath()
      let files = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
      while let file = files?.nextObject() as? URL {
        // A file that is gone meanwhile has no values; the next look finds it missing.
        let values = try? file.resourceValues(forKeys: Set(keys))
        stamps[file.path] = Stamp(size: values?.fileSize ?? 0, modified: values?.contentModificationDate)
      }
    }
    return stamps
  }
}
