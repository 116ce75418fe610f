import Foundation
import SiteText
import Testing

@testable import Preview

/// What notices changes in folders, one way and the other.
@Suite("Watching folders") struct WatchingTests {
  enum Way: String, CaseIterable { case told, comparing }

  private func watch(_ folder: String, _ way: Way) -> FolderWatch {
    switch way {
    case .told: FolderWatch.start([folder])
    case .comparing:
      FolderWatch.start { ComparingSource([folder], interval: .milliseconds(10), changed: $0) }
    }
  }

  /// Whether a change is noticed within two seconds.
  private func notices(_ watch: FolderWatch, _ change: () throws -> Void) async throws -> Bool {
    try await Task.sleep(for: .milliseconds(60))
    watch.take()
    try change()
    for _ in 0..<400 {
      if watch.hasNews { return true }
      try await Task.sleep(for: .milliseconds(5))
    }
    return false
  }

  private func write(_ text: String, _ path: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

  @Test("A file that is written, renamed, linked or removed is noticed, at any depth", arguments: Way.allCases)
  func changes(way: Way) async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path
    let watch = watch(path, way)
    defer { watch.stop() }
    let files = FileManager.default
    #expect(try await notices(watch) { try write("1", path + "/a.md") })
    #expect(try await notices(watch) { try write("22", path + "/a.md") })
    #expect(try await notices(watch) { try files.moveItem(atPath: path + "/a.md", toPath: path + "/b.md") })
    #expect(try await notices(watch) { try files.linkItem(atPath: path + "/b.md", toPath: path + "/c.md") })
    #expect(
      try await notices(watch) {
        try files.createDirectory(atPath: path + "/x/y", withIntermediateDirectories: true)
      })
    #expect(try await notices(watch) { try write("1", path + "/x/y/d.md") })
    #expect(try await notices(watch) { try files.removeItem(atPath: path + "/x") })
  }

  @Test("Nothing is noticed where nothing changes, and after the end", arguments: Way.allCases)
  func quiet(way: Way) async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try write("1", folder.path + "/a.md")
    let watch = watch(folder.path, way)
    try await Task.sleep(for: .milliseconds(60))
    #expect(!watch.hasNews)
    watch.stop()
    try await Task.sleep(for: .milliseconds(30))
    try write("2", folder.path + "/b.md")
    try await Task.sleep(for: .milliseconds(60))
    #expect(!watch.hasNews)
  }
}
