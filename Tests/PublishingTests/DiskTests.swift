import Diagnostics
import Foundation
import Publishing
import Testing

/// Disks that are full or read-only: small ones in memory, which only root can make.
@Suite(.enabled(if: SmallDisk.canBeMade, "only root can mount a small disk"))
struct DiskTests {
  @Test func aFullDiskTearsNothingAndTheNextBuildHeals() throws {
    let disk = try SmallDisk(kilobytes: 512)
    let output = disk.folder["disk/site"]
    try publish(pages(60, "old"), to: output)
    let error = #expect(throws: PublishingError.self) { try publish(pages(200, "new"), to: output) }
    #expect(error?.errorNumber == ENOSPC)
    #expect(error?.description.hasPrefix("no space left on the device while writing \(output)/") == true)
    for (path, bytes) in disk.folder.tree("disk/site") where path.hasSuffix(".html") {
      #expect(bytes == Data(text("old")) || bytes == Data(text("new")), "\(path) is torn")
    }
    #expect(!disk.folder.tree("disk/site").keys.contains { $0.hasSuffix(".tmp") })
    try disk.remount("size=4096k")
    try publish(pages(100, "new"), to: output)
    try publish(pages(100, "new"), to: disk.folder["fresh"])
    #expect(disk.folder.tree("disk/site") == disk.folder.tree("fresh"))
  }

  @Test func aReadOnlyDiskIsSaidToBeSo() throws {
    let disk = try SmallDisk(kilobytes: 512)
    let output = disk.folder["disk/site"]
    try publish(pages(3, "old"), to: output)
    try disk.remount("ro")
    #expect(try publish(pages(3, "old"), to: output).written == 0)
    let error = #expect(throws: PublishingError.self) { try publish(pages(3, "new"), to: output) }
    #expect(error?.description.hasPrefix("the disk is read-only while writing \(output)/") == true)
    let folderError = #expect(throws: PublishingError.self) {
      try publish(pages(3, "old"), to: disk.folder["disk/other"])
    }
    #expect(folderError?.description == "the disk is read-only while making the folder \(disk.folder["disk/other"])")
  }

  private func pages(_ count: Int, _ build: String) -> [OutputFile] {
    let bytes = text(build)
    return (0..<count).map { OutputFile(path: "p/\($0).html", contents: .bytes(bytes)) }
  }

  private func text(_ build: String) -> [UInt8] { Array(String(repeating: build, count: 1_500).utf8) }
}

/// A file system in memory, in a folder `disk` of a test's own folder.
private final class SmallDisk {
  let folder: TemporaryFolder

  static let canBeMade =
    geteuid() == 0 && (try? SmallDisk(kilobytes: 4)) != nil

  init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["disk"], withIntermediateDirectories: true)
    try run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder["disk"])
  }

  deinit { try? run("umount", folder["disk"]) }

  func remount(_ options: String) throws { try run("mount", "-o", "remount,\(options)", folder["disk"]) }

  private func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
  }
}

/// What a disk that takes no more looks like to a user without rights of their own.
@Suite struct LimitTests {
  @Test func aFileOverTheLimitIsNeverHalfThere() async throws {
    let folder = try TemporaryFolder()
    try publish(site(["a.html": "old", "b.html": "old"]), to: folder["site"])
    await #expect(processExitsWith: .success) { [output = folder["site"] as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let error = #expect(throws: PublishingError.self) {
        try publish(site(["a.html": "new", "b.html": String(repeating: "x", count: 5000)]), to: output, jobs: 1)
      }
      #expect(error?.description == "the file is larger than is allowed while writing \(output)/b.html")
    }
    #expect(folder.text("site/a.html") == "new")
    #expect(folder.text("site/b.html") == "old")
    #expect(!folder.tree("site").keys.contains { $0.hasSuffix(".tmp") })
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func aFolderWithoutPermissionIsSaidToBeSo() throws {
    let folder = try TemporaryFolder()
    try publish(site(["a.html": "old"]), to: folder["site"])
    chmod(folder["site"], 0o555)
    defer { chmod(folder["site"], 0o755) }
    #expect(try publish(site(["a.html": "old"]), to: folder["site"]).written == 0)
    let error = #expect(throws: PublishingError.self) { try publish(site(["a.html": "new"]), to: folder["site"]) }
    #expect(error?.description.hasPrefix("permission denied while writing \(folder["site"])/") == true)
    #expect(folder.text("site/a.html") == "old")
  }
}
