import Diagnostics
import Foundation
import Publishing
import Testing

/// What a build that is stopped midway leaves, and how the next one mends it.
@Suite struct RecoveryTests {
  private let folder: TemporaryFolder
  private var output: String { folder["site"] }
  private struct Stop: Error {}

  init() throws { folder = try TemporaryFolder() }

  /// The tree that a build of these files into a new folder gives.
  private func fresh(_ files: [OutputFile]) throws -> [String: Data] {
    let other = try TemporaryFolder()
    try publish(files, to: other["site"])
    return other.tree("site")
  }

  private func temporaries() -> [String] { folder.tree("site").keys.filter { $0.contains(".aurora-") } }

  @Test(arguments: [1, 2])
  func aPageThatCannotBeProducedLeavesWholeFilesAndTheNextBuildHeals(jobs: Int) throws {
    let old = (0..<100).map { OutputFile(path: "p/\($0).html", contents: .bytes(Array("old \($0)".utf8))) }
    try publish(old, to: output)
    let broken = (0..<100).map { index in
      OutputFile(
        path: "\(index.isMultiple(of: 2) ? "p" : "new/q")/\(index).html",
        contents: .produced {
          if index == 61 { throw Stop() }
          return Array("new \(index)".utf8)
        })
    }
    #expect(throws: Stop.self) { try publish(broken, to: output, jobs: jobs) }
    for (path, bytes) in folder.tree("site") where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      let index = path.split(separator: "/").last?.dropLast(5) ?? ""
      #expect(text == "old \(index)" || text == "new \(index)")
    }
    #expect(temporaries() == [".aurora-journal"])
    // Some of the new ones were written, and the next build wants neither them nor their folder.
    #expect(folder.tree("site").keys.contains("new/q/1.html"))
    try publish(old, to: output)
    #expect(try folder.tree("site") == fresh(old))
  }

  @Test func aFileReplacedByAStoppedBuildIsStillKnownAsOurs() throws {
    try publish(site(["a.html": "1", "z.html": "z"]), to: output)
    let stopped =
      site(["a.html": "2"]) + [OutputFile(path: "z.html", contents: .appended { _ in throw Stop() })]
    #expect(throws: Stop.self) { try publish(stopped, to: output, jobs: 1) }
    #expect(folder.text("site/a.html") == "2")
    // Neither manifest nor journal names what a.html is now but the journal's last line.
    let summary = try publish(site(["z.html": "z"]), to: output)
    #expect(summary.removed == 1)
    #expect(try folder.tree("site") == fresh(site(["z.html": "z"])))
  }

  @Test func aStoppedBuildAfterAnotherIsHealedToo() throws {
    for name in ["first", "second"] {
      let stopped =
        site(["\(name)/a.html": name, "\(name).html": "x"]) + [
          OutputFile(path: "z.html", contents: .appended { _ in throw Stop() })
        ]
      #expect(throws: Stop.self) { try publish(stopped, to: output, jobs: 1) }
    }
    try publish(site(["index.html": "x"]), to: output)
    #expect(try folder.tree("site") == fresh(site(["index.html": "x"])))
  }

  @Test func whatSomebodyElsePutWhereAStoppedBuildWroteStays() throws {
    let stopped =
      site(["news/a.html": "a"]) + [OutputFile(path: "z.html", contents: .appended { _ in throw Stop() })]
    #expect(throws: Stop.self) { try publish(stopped, to: output, jobs: 1) }
    try folder.write("mine", to: "site/news/a.html")
    let summary = try publish(site(["index.html": "x"]), to: output)
    #expect(summary.leftAlone == ["news/a.html"])
    #expect(folder.text("site/news/a.html") == "mine")
  }

  @Test func aTornJournalIsReadAsFarAsItGoes() throws {
    let stopped =
      site(["news/a.html": "a"]) + [OutputFile(path: "z.html", contents: .appended { _ in throw Stop() })]
    #expect(throws: Stop.self) { try publish(stopped, to: output, jobs: 1) }
    let journal = try #require(folder.text("site/.aurora-journal"))
    try folder.write(journal + #"{"path":"torn.html","si"#, to: "site/.aurora-journal")
    try folder.write("mine", to: "site/torn.html")
    #expect(throws: Stop.self) { try publish(stopped, to: output, jobs: 1) }
    try publish(site(["index.html": "x"]), to: output)
    #expect(Set(folder.tree("site").keys) == ["index.html", "torn.html", "data/", "data/manifest.json"])
  }

  @Test func aLeftFolderWithoutFilesGoes() throws {
    try folder.write(#"{"folder":"news/2026"}"# + "\n", to: "site/.aurora-journal")
    try FileManager.default.createDirectory(atPath: folder["site/news/2026"], withIntermediateDirectories: true)
    try publish(site(["index.html": "x"]), to: output)
    #expect(try folder.tree("site") == fresh(site(["index.html": "x"])))
  }

  @Test func leftTemporaryFilesGo() throws {
    try folder.write("half", to: "site/.aurora-4711-3.tmp")
    try folder.write("half", to: "site/news/.aurora-4711-4.tmp")
    try folder.write("mine", to: "site/news/aurora-1.tmp")
    let files = site(["news/a.html": "a"])
    try publish(files, to: output)
    #expect(temporaries().isEmpty)
    #expect(folder.text("site/news/aurora-1.tmp") == "mine")
  }

  @Test func leftTemporaryFilesGoFromFoldersThatAreNoLongerNeeded() throws {
    let stopped =
      site(["news/a.html": "a"]) + [OutputFile(path: "z.html", contents: .appended { _ in throw Stop() })]
    #expect(throws: Stop.self) { try publish(stopped, to: output, jobs: 1) }
    try folder.write("half", to: "site/news/.aurora-4711-4.tmp")
    try publish(site(["index.html": "x"]), to: output)
    #expect(try folder.tree("site") == fresh(site(["index.html": "x"])))
  }

  @Test(arguments: [0, 1, 37, 199])
  func aKilledBuildLeavesNoTornFileAndTheNextHeals(killedAt: Int) async throws {
    let files = manyPages("first")
    try publish(files, to: output)
    await #expect(processExitsWith: .signal(SIGKILL)) { [output = output as String, killedAt = killedAt as Int] in
      try publish(manyPages("second", killedAt: killedAt), to: output)
    }
    for (path, bytes) in folder.tree("site") where path.hasSuffix(".html") {
      #expect(bytes == Data(pageText("first", path)) || bytes == Data(pageText("second", path)), "\(path) is torn")
    }
    #expect(folder.tree("site").keys.contains("first/0.html"))
    try publish(manyPages("third"), to: output)
    #expect(try folder.tree("site") == fresh(manyPages("third")))
  }
}

/// 200 pages, half of them in a folder that is named like the build.
private func manyPages(_ build: String, killedAt: Int? = nil) -> [OutputFile] {
  (0..<200).map { index in
    let path = "\(index.isMultiple(of: 2) ? "common" : build)/\(index).html"
    return OutputFile(
      path: index == 0 ? "\(build)/0.html" : path,
      contents: .produced {
        if index == killedAt { kill(getpid(), SIGKILL) }
        return pageText(build, index == 0 ? "\(build)/0.html" : path)
      })
  }
}

private func pageText(_ build: String, _ path: String) -> [UInt8] {
  Array(String(repeating: "\(path) of the \(build) build\n", count: 500).utf8)
}
