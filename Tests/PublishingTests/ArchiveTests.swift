import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// The archive of a whole site: what is in it, that it is the same bytes every time, and what becomes of it.
@Suite struct ArchiveTests {
  private let folder: TemporaryFolder
  private var output: String { folder["site"] }
  private let archivePath = "site/aurora-site.zip"

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func publish(
    _ files: [OutputFile], archive: SiteArchive? = SiteArchive(replaced: [], derived: []), to directory: String? = nil,
    jobs: Int = 2
  ) throws -> Publication.Summary {
    var diagnostics = Diagnostics()
    let summary = try Publication.publish(
      files, to: directory ?? output, jobs: jobs, archive: archive, into: &diagnostics)
    guard diagnostics.isEmpty else { throw UnexpectedDiagnostics(all: diagnostics.all) }
    return summary
  }

  private func unzipped(_ relative: String? = nil) throws -> UnzippedArchive {
    let data = try #require(FileManager.default.contents(atPath: folder[relative ?? archivePath]))
    return try UnzippedArchive([UInt8](data))
  }

  /// Files of every sort that a writer of archives may get wrong.
  private static var many: [OutputFile] {
    var generator = SeededGenerator(seed: 11)
    let noise = (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = Array(String(repeating: "The mill grinds. ", count: 200_000).utf8)
    let long = String(repeating: "ł", count: 120)
    return [
      OutputFile(path: "index.html", contents: .bytes(Array("<h1>".utf8))),
      OutputFile(path: "empty.txt", contents: .bytes([])),
      OutputFile(path: "a/b/c/d/Łódź 🧀 \"quoted\".html", contents: .bytes(Array("é".utf8))),
      OutputFile(path: "\(long)/\(long).html", contents: .bytes([0])),
      OutputFile(path: "noise.bin", contents: .bytes(noise), stage: .assets),
      OutputFile(path: "text.txt", contents: .bytes(text)),
    ] + (0..<600).map { OutputFile(path: "p/\($0).html", contents: .bytes(Array("page \($0)".utf8))) }
  }

  @Test func holdsEveryFileOfTheSiteButItself() throws {
    try publish(Self.many)
    let archive = try unzipped()
    let tree = folder.tree("site").filter { !$0.key.hasSuffix("/") && $0.key != "aurora-site.zip" }
    #expect(Set(archive.paths) == Set(tree.keys))
    #expect(archive.paths.count == tree.count && archive.paths == archive.paths.sorted())
    #expect(!archive.isZIP64)
    for (path, bytes) in archive.files where path != "data/manifest.json" {
      #expect(bytes == tree[path].map { [UInt8]($0) }, "\(path)")
    }
  }

  @Test func holdsAManifestOfItsOwnFiles() throws {
    try publish(site(["index.html": "x", "a.txt": "a"]))
    let inside = Manifest.records(in: Array(try #require(try unzipped()["data/manifest.json"]).utf8))
    let outside = Manifest.records(in: Array(try #require(folder.text("site/data/manifest.json")).utf8))
    #expect(inside.map(\.path) == ["a.txt", "index.html"])
    #expect(outside.map(\.path) == ["a.txt", "aurora-site.zip", "index.html"])
    let zip = try #require(FileManager.default.contents(atPath: folder[archivePath]))
    #expect(outside[1].size == zip.count && outside[1].digest == SHA256Digest(of: [UInt8](zip)))
  }

  @Test func storesWhatDeflatingDoesNotMakeSmaller() throws {
    try publish(Self.many)
    let archive = try unzipped()
    let methods = Dictionary(uniqueKeysWithValues: Swift.zip(archive.paths, archive.methods))
    #expect(methods["noise.bin"] == 0 && methods["empty.txt"] == 0 && methods["text.txt"] == 8)
  }

  @Test func isTheSameBytesWithAnyNumberOfThreadsAtAnyTime() throws {
    for jobs in [1, 2, 5] { try publish(Self.many.shuffled(), to: folder["with\(jobs)"], jobs: jobs) }
    let one = folder.tree("with1")["aurora-site.zip"]
    #expect(try #require(one).count > 70_000)
    #expect(folder.tree("with2")["aurora-site.zip"] == one && folder.tree("with5")["aurora-site.zip"] == one)
  }

  @Test func isLeftAloneWhileTheSiteIsTheSame() throws {
    try publish(Self.many)
    let before = folder.identity(archivePath)
    #expect(try publish(Self.many).written == 0)
    #expect(folder.identity(archivePath) == before)
    try publish(site(["index.html": "another"]))
    #expect(folder.identity(archivePath) != before)
    #expect(try unzipped()["index.html"] == "another")
  }

  @Test func isMendedWhereSomebodyChangedIt() throws {
    try publish(Self.many)
    let whole = folder.tree("site")["aurora-site.zip"]
    try folder.write("mine", to: archivePath)
    try publish(Self.many)
    #expect(folder.tree("site")["aurora-site.zip"] == whole)
    var torn = try #require(whole)
    torn[torn.count / 2] ^= 1
    try torn.write(to: URL(filePath: folder[archivePath]))
    try publish(Self.many)
    #expect(folder.tree("site")["aurora-site.zip"] == whole)
  }

  @Test func goesWhenItIsNoLongerWanted() throws {
    try publish(site(["index.html": "x"]))
    #expect(try publish(site(["index.html": "x"]), archive: nil).removed == 1)
    #expect(Set(folder.tree("site").keys) == ["index.html", "data/", "data/manifest.json"])
  }

  @Test func hasItsOwnFormOfSomeFilesAndWhatFollowsFromThem() throws {
    @Sendable func listing(_ records: [FileRecord]) -> [UInt8] {
      Array(records.map { "\($0.path) \($0.size)" }.joined(separator: "\n").utf8)
    }
    let list = OutputFile(path: "list.txt", contents: .derived(listing), stage: .lists)
    let last = OutputFile(path: "last.txt", contents: .derived(listing), stage: .worker)
    let page = OutputFile(path: "b.html", contents: .bytes(Array("inside".utf8)))
    try publish(
      site(["a.html": "a", "b.html": "b"]) + [list, last],
      archive: SiteArchive(replaced: [page], derived: [list, last]))
    #expect(folder.text("site/list.txt") == "a.html 1\nb.html 1")
    #expect(folder.text("site/last.txt") == "a.html 1\nb.html 1\nlist.txt 17")
    let archive = try unzipped()
    #expect(archive["b.html"] == "inside")
    #expect(archive["list.txt"] == "a.html 1\nb.html 6")
    #expect(archive["last.txt"] == "a.html 1\nb.html 6\nlist.txt 17")
    // Another form of a page inside is another archive, though the site is the same.
    let before = folder.identity(archivePath)
    let other = OutputFile(path: "b.html", contents: .bytes(Array("others".utf8)))
    try publish(
      site(["a.html": "a", "b.html": "b"]) + [list, last],
      archive: SiteArchive(replaced: [other], derived: [list, last]))
    #expect(folder.identity(archivePath) != before)
    #expect(try unzipped()["b.html"] == "others")
  }

  @Test func aFileThatSomebodyChangesMeanwhileEndsTheBuildAndLeavesNoPartOfIt() throws {
    let page = folder["site/a.html"]
    let sabotage = OutputFile(
      path: "z.txt",
      contents: .derived { _ in
        try Data("other".utf8).write(to: URL(filePath: page))
        return []
      }, stage: .worker)
    let error = #expect(throws: PublishingError.self) { try publish(site(["a.html": "first"]) + [sabotage]) }
    #expect(error?.description == "somebody else changed \(page) while the site was published")
    #expect(!folder.tree("site").keys.contains { $0.hasSuffix(".zip") || $0.hasSuffix(".tmp") })
    try publish(site(["a.html": "first"]))
    #expect(try unzipped()["a.html"] == "first")
  }

  @Test func aFileOfTheSiteMayNotHaveItsName() throws {
    var diagnostics = Diagnostics()
    try Publication.publish(
      site(["Aurora-Site.zip": "x"]), to: output, jobs: 1, archive: SiteArchive(replaced: [], derived: []),
      into: &diagnostics)
    #expect(diagnostics.all.map(\.code.id) == ["A0751"])
    #expect(folder.tree().isEmpty)
  }

  // MARK: The format where it ends

  private func file(_ path: String, _ bytes: [UInt8] = []) throws -> DeflatedFile {
    try DeflatedFile(path: path, bytes)
  }

  @Test func seventyThousandFilesNeedZIP64() throws {
    var writer = ZipWriter()
    var bytes: [UInt8] = []
    for number in 0..<70_000 { bytes += try writer.add(try file("\(number)")) }
    bytes += writer.finish(comment: "")
    let archive = try UnzippedArchive(bytes)
    #expect(archive.isZIP64)
    #expect(archive.paths == (0..<70_000).map(String.init))
  }

  @Test func filesBeyondFourGibibytesAreFound() throws {
    let large = try file("large", (0..<(1 << 16)).map { _ in UInt8.random(in: 0...255) })
    let huge = DeflatedFile(repeating: large, times: 1 << 11)
    var writer = ZipWriter()
    var size = 0
    for _ in 0..<33 { size += try writer.add(huge).count }
    let start = size
    size += try writer.add(try file("last")).count
    let tail = writer.finish(comment: "the end")
    #expect(start > 1 << 32)
    // The directory alone is at hand; it says where the last file starts, and the end where the directory does.
    var place = 0
    var last: DirectoryEntry?
    for _ in 0..<34 {
      last = try DirectoryEntry(tail, at: place)
      place = try #require(last).end
    }
    #expect(last?.path == "last" && last?.offset == start)
    let end = Array(tail[place...])
    #expect(end.prefix(4) == [0x50, 0x4b, 6, 6])
    let directory = end[48..<56].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(directory == size)
  }

  @Test func aNameThatNoArchiveHoldsIsRefused() throws {
    var writer = ZipWriter()
    let long = try file(String(repeating: "x", count: 70_000))
    #expect(throws: SystemFailure.self) { try writer.add(long) }
  }
}

extension DeflatedFile {
  /// A file whose bytes are those of another, many times over, as stored: for the offsets of an archive alone.
  fileprivate init(repeating file: DeflatedFile, times: Int) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count * times)
    for _ in 0..<times { bytes += file.bytes }
    self.init(path: file.path, method: .stored, bytes: bytes, size: bytes.count, checksum: 0)
  }
}
