import Foundation
import Testing

/// A disk in memory that is too small for the site; only root can make one.
@Suite("A full disk", .enabled(if: SmallDisk.canBeMade, "only root can mount a small disk"))
struct FullDiskTests {
  @Test func endsTheBuildWithThreeAndTearsNothing() throws {
    let folder = try SiteFolder(Samples.site("en") + Samples.organisations(["Mill", "Dairy"]))
    let disk = try SmallDisk(at: folder.path + "/disk", kilobytes: 1_400)
    let words = ["build", "--templates", Repository.templates, "--output", "disk/site"]
    try #require(try Program.run(words, in: folder.path).status == 0)
    let old = folder.tree("disk/site")
    for number in 1...150 {
      try folder.write("name: New \(number)\ntype: cluster\ncountry: FR\n", to: "content/organisations/n\(number).yaml")
    }
    let full = try Program.run(words, in: folder.path)
    #expect(full.status == 3, "\(full)")
    #expect(full.errors.hasPrefix("aurora: no space left on the device while writing disk/site/"), "\(full)")
    try folder.build(to: folder.path + "/clean")
    let (site, clean) = (folder.tree("disk/site"), folder.tree("clean"))
    for (path, bytes) in site where !path.contains(".aurora-") {
      #expect(bytes == old[path] || bytes == clean[path], "\(path) is torn")
    }
    #expect(old.keys.allSatisfy { site[$0] != nil })
    #expect(!site.keys.contains { $0.hasSuffix(".tmp") })
    try disk.remount("size=32m")
    #expect(try Program.run(words, in: folder.path).status == 0)
    try folder.build(to: folder.path + "/disk/site")
    #expect(folder.tree("disk/site") == clean)
  }
}

/// A file system in memory.
private final class SmallDisk {
  private let path: String

  static let canBeMade =
    geteuid() == 0
    && (try? SmallDisk(at: FileManager.default.temporaryDirectory.path + "/aurora-disk-\(UUID())", kilobytes: 4)) != nil

  init(at path: String, kilobytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
  }

  deinit {
    try? Self.run("umount", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func remount(_ options: String) throws { try Self.run("mount", "-o", "remount,\(options)", path) }

  private static func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
  }
}
