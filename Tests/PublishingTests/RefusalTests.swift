import Diagnostics
import Foundation
import Publishing
import Testing

/// What publishing does not write, and what it says then.
@Suite struct RefusalTests {
  private let folder: TemporaryFolder
  private var output: String { folder["site"] }

  init() throws { folder = try TemporaryFolder() }

  private func diagnostics(_ paths: [String]) throws -> [String] {
    var diagnostics = Diagnostics()
    let files = paths.map { OutputFile(path: $0, contents: .bytes([])) }
    try Publication.publish(files, to: output, jobs: 2, into: &diagnostics)
    #expect(diagnostics.isEmpty || folder.tree().isEmpty, "nothing is touched")
    return diagnostics.sorted.map { "\($0.code.id) \($0.headline)" }
  }

  private func failure(_ files: [OutputFile], to directory: String? = nil) throws -> PublishingError {
    let error = #expect(throws: PublishingError.self) { try publish(files, to: directory ?? output) }
    return try #require(error)
  }

  // MARK: Paths

  @Test(arguments: [
    "", "/etc/passwd", "../a.html", "a/../../b.html", "a//b.html", "a/", "./a.html", "a/.", "a\\b.html", "a\nb.html",
    "a\u{0}b", ".aurora-journal", "news/.aurora-1-2.tmp",
  ])
  func pathsThatLeaveTheFolderOrThatNoDiskHolds(path: String) throws {
    #expect(try diagnostics([path]) == ["A0753 no file of the site can have the path `\(path)`"])
  }

  @Test(arguments: ["a.html", "a b/c.html", "..a/b..html", "...", ".nojekyll", String(repeating: "x", count: 200)])
  func pathsThatAreFine(path: String) throws {
    #expect(try diagnostics([path]).isEmpty)
  }

  @Test func twoFilesOfOnePath() throws {
    #expect(
      try diagnostics(["a.html", "b.html", "a.html"]) == ["A0751 two files of the site have the path `a.html`"])
    #expect(
      try diagnostics(["data/manifest.json"]) == ["A0751 two files of the site have the path `data/manifest.json`"])
  }

  @Test func twoFilesThatADiskWithoutCaseHoldsAsOne() throws {
    #expect(
      try diagnostics(["media/Plan.pdf", "media/plan.pdf"]) == [
        "A0751 the files `media/Plan.pdf` and `media/plan.pdf` are one file on a disk that ignores case"
      ])
    #expect(try diagnostics(["Łódź.pdf", "ŁÓDŹ.pdf"]).count == 1)
    // Composed and decomposed letters are one name on macOS.
    #expect(try diagnostics(["\u{e9}.pdf", "e\u{301}.pdf"]).count == 1)
  }

  @Test func aFileThatIsAFolderToo() throws {
    #expect(
      try diagnostics(["map", "map/europe.svg"]) == [
        "A0752 `map` is to be a file of the site, and `map` a folder of it"
      ])
    #expect(try diagnostics(["Map", "map/a/b/europe.svg"]).count == 1)
  }

  @Test func allMistakesAreSaidInOneRun() throws {
    #expect(try diagnostics(["a", "A", "../x", "b", "b/c"]).count == 3)
  }

  // MARK: What stands in the way

  @Test func aFolderIsNoWayOutOfTheOutput() throws {
    try folder.write("mine", to: "elsewhere/a.html")
    try publish(site(["index.html": "x"]), to: output)
    try FileManager.default.createSymbolicLink(atPath: folder["site/news"], withDestinationPath: folder["elsewhere"])
    let error = try failure(site(["news/a.html": "a", "news/b.html": "b"]))
    #expect(
      error.description
        == "a symbolic link, which is not followed, stands in the way while opening \(folder["site/news"])")
    #expect(folder.tree("elsewhere").keys.sorted() == ["a.html"])
    #expect(folder.text("elsewhere/a.html") == "mine")
  }

  @Test func aLinkInsteadOfAFolderIsNotFollowedForRemoving() throws {
    try publish(site(["news/a.html": "a", "index.html": "x"]), to: output)
    try FileManager.default.moveItem(atPath: folder["site/news"], toPath: folder["elsewhere"])
    try FileManager.default.createSymbolicLink(atPath: folder["site/news"], withDestinationPath: folder["elsewhere"])
    try publish(site(["index.html": "x"]), to: output)
    #expect(folder.text("elsewhere/a.html") == "a")
  }

  @Test func aLinkInsteadOfAFileIsReplacedAndItsTargetLeft() throws {
    try folder.write("mine", to: "mine.txt")
    try publish(site(["b.html": "x"]), to: output)
    try FileManager.default.createSymbolicLink(atPath: folder["site/a.html"], withDestinationPath: folder["mine.txt"])
    try publish(site(["a.html": "mine", "b.html": "x"]), to: output)
    #expect(folder.text("mine.txt") == "mine")
    #expect(
      try FileManager.default.attributesOfItem(atPath: folder["site/a.html"])[.type] as? FileAttributeType
        == .typeRegular)
  }

  @Test func theOutputFolderItselfMayBeALink() throws {
    try folder.write("mine", to: "elsewhere/mine.txt")
    try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: folder["elsewhere"])
    try publish(site(["a.html": "a"]), to: output)
    #expect(folder.text("elsewhere/a.html") == "a")
  }

  @Test func aFolderWhereAFileShouldBe() throws {
    try folder.write("mine", to: "site/a.html/mine.txt")
    let error = try failure(site(["a.html": "a"]))
    #expect(error.description == "a folder stands where a file should be while writing \(folder["site/a.html"])")
    #expect(folder.text("site/a.html/mine.txt") == "mine")
  }

  @Test func aFileWhereAFolderShouldBe() throws {
    try folder.write("mine", to: "site/news")
    let error = try failure(site(["news/a.html": "a"]))
    #expect(error.description == "a file stands where a folder should be while opening \(folder["site/news"])")
    try folder.write("mine", to: "file")
    #expect(try failure(site(["a.html": "a"]), to: folder["file"]).errorNumber == ENOTDIR)
  }

  @Test func aPipeInsteadOfAFileIsReplacedWithoutWaiting() throws {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    #expect(mkfifo(folder["site/a.html"], 0o644) == 0)
    try publish(site(["a.html": "a"]), to: output)
    #expect(folder.text("site/a.html") == "a")
  }

  @Test func aFileToCopyThatIsMissing() throws {
    let source = folder["content/gone.svg"]
    let error = try failure([OutputFile(path: "gone.svg", contents: .copied(from: source))])
    #expect(error.description == "no such file or folder while reading \(source)")
  }

  @Test func aNameTooLongForTheDisk() throws {
    let error = try failure(site([String(repeating: "x", count: 300) + ".html": "a"]))
    #expect(error.description.hasPrefix("the name is too long for the disk while writing "))
  }

  @Test func theContentIsNoPlaceToWriteTo() throws {
    try folder.write("mine", to: "content/a.md")
    try FileManager.default.createSymbolicLink(atPath: folder["link"], withDestinationPath: folder["content"])
    var diagnostics = Diagnostics()
    for place in ["content", "content/site", "link/site/x", "other/../content/x", "content/"] {
      try FileManager.default.createDirectory(atPath: folder["other"], withIntermediateDirectories: true)
      #expect(throws: PublishingError.self) {
        try Publication.publish(
          site(["a.html": "a"]), to: folder[place], apartFrom: [folder["content"]], jobs: 1, into: &diagnostics)
      }
    }
    #expect(folder.tree("content").keys.sorted() == ["a.md"])
    try Publication.publish(
      site(["a.html": "a"]), to: folder["content-site"], apartFrom: [folder["content"]], jobs: 1, into: &diagnostics)
    #expect(folder.text("content-site/a.html") == "a")
  }

  @Test func oneBuildAtATime() throws {
    let output = output
    let files = [
      OutputFile(
        path: "a.html",
        contents: .produced {
          try publish(site(["b.html": "b"]), to: output)
          return []
        })
    ]
    let error = try failure(files)
    #expect(error.description == "another build is writing to \(output)")
  }
}
