import Diagnostics
import Foundation
import Publishing
import Synchronization
import Testing

@Suite struct PublicationTests {
  private let folder: TemporaryFolder
  private var output: String { folder["site"] }

  init() throws { folder = try TemporaryFolder() }

  @Test func writesTheFilesAndTheManifest() throws {
    let summary = try publish(
      site(["index.html": "<h1>", "news/2026/a.html": "a", "empty.txt": ""]), to: output)
    #expect(summary.written == 4)
    #expect(summary.bytes == 5)
    #expect(
      Set(folder.tree("site").keys) == [
        "index.html", "news/", "news/2026/", "news/2026/a.html", "empty.txt", "data/", "data/manifest.json",
      ])
    #expect(folder.text("site/news/2026/a.html") == "a")
    #expect(
      folder.text("site/data/manifest.json") == """
        {
          "version": 1,
          "files": [
            {"path":"empty.txt","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
            {"path":"index.html","size":4,"sha256":"0f3b6ce8a3caa52039b1d79d3bdc5de01eff6433d28cb5f137f8e67b9a57aa75"},
            {"path":"news/2026/a.html","size":1,"sha256":"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"}
          ]
        }

        """)
  }

  @Test func theSecondBuildWritesNothing() throws {
    let files = site(["index.html": "x", "news/a.html": "a"])
    try publish(files, to: output)
    let names = ["site/index.html", "site/news/a.html", "site/data/manifest.json", "site", "site/news", "site/data"]
    let before = names.map(folder.identity)
    let summary = try publish(files, to: output)
    #expect(summary.written == 0)
    #expect(summary.unchanged == 3)
    #expect(names.map(folder.identity) == before)
  }

  @Test func onlyWhatDiffersIsWritten() throws {
    try publish(site(["index.html": "x", "news/a.html": "aaa", "news/b.html": "bbb"]), to: output)
    let before = ["site/index.html", "site/news/b.html"].map(folder.identity)
    let summary = try publish(site(["index.html": "x", "news/a.html": "AAA", "news/b.html": "bbb"]), to: output)
    #expect(summary.written == 2)  // and the manifest
    #expect(folder.text("site/news/a.html") == "AAA")
    #expect(["site/index.html", "site/news/b.html"].map(folder.identity) == before)
  }

  @Test func aFileChangedByHandIsMended() throws {
    let files = site(["index.html": "same length"])
    try publish(files, to: output)
    try folder.write("SAME LENGTH", to: "site/index.html")
    try publish(files, to: output)
    #expect(folder.text("site/index.html") == "same length")
  }

  @Test func largeFilesAreComparedToTheirEnd() throws {
    let large = String(repeating: "0123456789abcdef", count: 10_000)
    try publish(site(["a.bin": large]), to: output)
    #expect(try publish(site(["a.bin": large]), to: output).written == 0)
    #expect(try publish(site(["a.bin": large.dropLast() + "!"]), to: output).written == 2)
    #expect(folder.text("site/a.bin")?.last == "!")
  }

  @Test func whatNoLongerBelongsGoesWithTheFoldersItLeavesEmpty() throws {
    try publish(site(["index.html": "x", "news/2026/a.html": "a", "events/b.html": "b"]), to: output)
    let summary = try publish(site(["index.html": "x"]), to: output)
    #expect(summary.removed == 2)
    #expect(Set(folder.tree("site").keys) == ["index.html", "data/", "data/manifest.json"])
  }

  @Test func whatNoBuildWroteStays() throws {
    try folder.write("mine", to: "site/CNAME")
    try folder.write("mine", to: "site/news/notes.txt")
    try FileManager.default.createDirectory(atPath: folder["site/empty"], withIntermediateDirectories: true)
    try publish(site(["index.html": "x", "news/a.html": "a"]), to: output)
    try publish(site(["index.html": "x"]), to: output)
    try publish(site(["other.html": "x"]), to: output)
    #expect(
      Set(folder.tree("site").keys) == [
        "CNAME", "news/", "news/notes.txt", "empty/", "other.html", "data/", "data/manifest.json",
      ])
    #expect(folder.text("site/news/notes.txt") == "mine")
  }

  @Test func aFileThatSomebodyReplacedIsNoLongerOursToRemove() throws {
    try publish(site(["a.html": "a", "b.html": "b"]), to: output)
    try folder.write("by hand", to: "site/b.html")
    let summary = try publish(site(["a.html": "a"]), to: output)
    #expect(summary.removed == 0)
    #expect(summary.leftAlone == ["b.html"])
    #expect(folder.text("site/b.html") == "by hand")
  }

  @Test(arguments: ["", "not JSON", #"{"path":"../outside.txt","size":4,"sha256":"\#(sha256OfMine)"}"#])
  func aManifestOfSomebodyElseRemovesNothing(manifest: String) throws {
    try folder.write("mine", to: "outside.txt")
    try folder.write("mine", to: "site/inside.txt")
    try folder.write(manifest, to: "site/data/manifest.json")
    try publish(site(["a.html": "a"]), to: output)
    #expect(folder.text("outside.txt") == "mine")
    #expect(folder.text("site/inside.txt") == "mine")
  }

  @Test func filesAreProducedAndCopied() throws {
    try folder.write("logo", to: "content/logo.svg")
    let logo = folder["content/logo.svg"]
    try publish(
      [
        OutputFile(path: "assets/logo.svg", contents: .copied(from: logo), stage: .assets),
        OutputFile(path: "index.html", contents: .produced { Array("page".utf8) }),
      ], to: output)
    #expect(folder.text("site/assets/logo.svg") == "logo")
    #expect(folder.text("site/index.html") == "page")
  }

  @Test func assetsStandBeforeThePageThatNamesThem() throws {
    let asset = folder["site/assets/site.css"]
    let page = OutputFile(
      path: "index.html",
      contents: .produced { FileManager.default.fileExists(atPath: asset) ? Array("styled".utf8) : Array("bare".utf8) })
    let style = OutputFile(path: "assets/site.css", contents: .bytes([1]), stage: .assets)
    try publish([page, style], to: output)
    #expect(folder.text("site/index.html") == "styled")
  }

  @Test func largePiecesComeFirst() throws {
    let order = Mutex<[String]>([])
    @Sendable func note(_ path: String) -> [UInt8] {
      order.withLock { $0.append(path) }
      return [1]
    }
    try publish(
      [
        OutputFile(path: "a.html", contents: .appended { $0 = note("a.html") }),
        OutputFile(path: "data/all.json", contents: .produced { note("data/all.json") }),
        OutputFile(path: "b.html", contents: .appended { $0 = note("b.html") }),
      ], to: output, jobs: 1)
    #expect(order.withLock { $0 } == ["data/all.json", "a.html", "b.html"])
  }

  @Test func theNumberOfThreadsMakesNoDifference() throws {
    var generator = SeededGenerator(seed: 5)
    let files = (0..<300).map { index in
      let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      return OutputFile(
        path: "\(["a", "b/c", "d"][index % 3])/\(index).html", contents: .produced { bytes },
        stage: index % 7 == 0 ? .assets : .pages)
    }
    try publish(files, to: folder["one"], jobs: 1)
    for jobs in [2, 5] {
      try publish(files.shuffled(using: &generator), to: folder["many\(jobs)"], jobs: jobs)
      #expect(folder.tree("one") == folder.tree("many\(jobs)"))
    }
  }

  @Test func theManifestIsWhatSha256sumSays() throws {
    try publish(
      site(["index.html": "x", "news/Łódź.html": "é", "a \"quoted\" name.txt": String(repeating: "z", count: 70_000)]),
      to: output)
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data((folder.text("site/data/manifest.json") ?? "").utf8))
        as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    #expect(files.compactMap { $0["path"] as? String } == ["a \"quoted\" name.txt", "index.html", "news/Łódź.html"])
    for file in files {
      let path = try #require(file["path"] as? String)
      #expect(file["sha256"] as? String == (try sha256sum(folder["site/" + path])))
      #expect(file["size"] as? Int == folder.tree("site")[path]?.count)
    }
  }

  @Test func namesThatNeedEscapesAreRemovedToo() throws {
    try publish(site(["a \"b\".txt": "1", "c\u{2028}d.txt": "2", "news/Łódź 🧀.html": "3", "e.txt": "4"]), to: output)
    #expect(try publish(site(["e.txt": "4"]), to: output).removed == 3)
    #expect(Set(folder.tree("site").keys) == ["e.txt", "data/", "data/manifest.json"])
  }

  @Test func aFileRenamedInCaseOrCompositionIsRemovedUnderItsOldName() throws {
    try publish(site(["Plan.txt": "1", "\u{e9}.txt": "2"]), to: output)
    #expect(try publish(site(["plan.txt": "1", "e\u{301}.txt": "2"]), to: output).removed == 2)
    #expect(folder.text("site/plan.txt") == "1")
    #expect(try FileManager.default.contentsOfDirectory(atPath: output).count == 3)
  }

  @Test func theFolderIsMadeWithThoseItIsIn() throws {
    try publish(site(["index.html": "x"]), to: folder["a/b/c/"])
    #expect(folder.text("a/b/c/index.html") == "x")
  }

  @Test func aSiteWithoutFilesIsAManifest() throws {
    try publish(site(["index.html": "x"]), to: output)
    let summary = try publish([], to: output)
    #expect(summary.removed == 1)
    #expect(Set(folder.tree("site").keys) == ["data/", "data/manifest.json"])
  }

  private func sha256sum(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = ["--zero", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile().prefix(64), as: UTF8.self)
  }
}

/// Of the text `mine`.
private let sha256OfMine = "3fd30542fe3f61b14bd4a4b2dc0b6fb30fa6f63ebce52dd1778aaa8c4dc02cff"
