import Foundation
import Testing

@Suite("Bad files") struct BadFileTests {
  private static let good = Samples.site("en, fr") + Samples.organisations(["Mill", "Dairy"])

  /// What the program says of the content, a line each, and the exit status.
  private func check(_ folder: SiteFolder) throws -> (lines: [Substring], status: Int32?) {
    let words = ["check", "--templates", Repository.templates, "--format", "concise", "--jobs", "2"]
    let outcome = try Program.run(words, in: folder.path, megabytes: 500, seconds: 30)
    return (outcome.output.split(separator: "\n"), outcome.status)
  }

  private func expect(_ file: BadFile, among lines: [Substring]) {
    let own = lines.filter { $0.hasPrefix("content/\(file.path):" + (file.place.map { $0 + ": " } ?? "")) }
    #expect(
      own.contains { $0.contains("[\(file.code)]") },
      """
      \(file.name): \(file.code) at \(file.place ?? "any place") expected, \
      found \(lines.filter { $0.hasPrefix("content/\(file.path):") }.map { $0.prefix(200) })
      """)
  }

  /// No bad file hides another, and none costs much memory or time: all are read in one run.
  @Test func areReportedAllAtOnceEachWithItsPlace() throws {
    let folder = try SiteFolder(Self.good)
    for file in BadFile.records { try folder.write(file.bytes, to: "content/\(file.path)") }
    let (lines, status) = try check(folder)
    #expect(status == 1)
    for file in BadFile.records { expect(file, among: lines) }
    #expect(!lines.contains { $0.hasPrefix("content/organisations/o1.yaml") })
  }

  @Test func leaveTheSiteAsItWas() throws {
    let folder = try SiteFolder(Self.good)
    try folder.build()
    let before = folder.tree()
    for file in BadFile.records { try folder.write(file.bytes, to: "content/\(file.path)") }
    let words = ["build", "--templates", Repository.templates, "--jobs", "2"]
    let outcome = try Program.run(words, in: folder.path, megabytes: 500, seconds: 30)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasSuffix("aurora: the content has mistakes; site is as it was\n"))
    #expect(folder.tree() == before)
  }

  @Test(arguments: BadFile.foundations)
  func thatTheWholeSiteHangsOnAreReportedToo(file: BadFile) throws {
    let folder = try SiteFolder(Self.good)
    try folder.write(file.bytes, to: "content/\(file.path)")
    let (lines, status) = try check(folder)
    #expect(status == 1)
    expect(file, among: lines)
  }

  @Test func aByteOrderMarkAloneIsOnlyAWarning() throws {
    let folder = try SiteFolder(Self.good)
    try folder.write("\u{FEFF}name: Marked\ntype: cluster\ncountry: FR\n", to: "content/organisations/marked.yaml")
    let (lines, status) = try check(folder)
    #expect(status == 0)
    #expect(lines.count == 1 && lines[0].hasPrefix("content/organisations/marked.yaml:1:1: warning[A0115]"))
    #expect(try folder.build().summary != nil)
    #expect(try folder.text("site/organisations/marked.html").contains("<h1>Marked</h1>"))
  }

  @Test func aFileOfAHundredMegabytesIsRefusedUnread() throws {
    let folder = try SiteFolder(Self.good)
    try folder.write("---\n", to: "content/organisations/big.md")
    #expect(truncate("\(folder.content)/organisations/big.md", 100 << 20) == 0)
    let words = ["build", "--templates", Repository.templates]
    let outcome = try Program.run(words, in: folder.path, megabytes: 90, seconds: 20)
    #expect(outcome.status == 1 && outcome.errors.contains("A0107"), "\(outcome)")
    #expect(folder.tree().isEmpty)
  }

  @Test func lineEndsOfWindowsAreAsGoodAsOthers() throws {
    let folder = try SiteFolder(Samples.connected)
    try folder.build()
    let before = folder.tree()
    for name in folder.tree("content").keys where !name.hasSuffix("/") {
      try folder.write(try folder.text("content/\(name)").replacing("\n", with: "\r\n"), to: "content/\(name)")
    }
    #expect(try folder.text("content/organisations/dairy-north.md").utf8.contains(13))
    #expect(try folder.build().report == "")
    #expect(folder.tree() == before)
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    let folder = try SiteFolder(Self.good)
    let files = FileManager.default
    try folder.write("{name: Outside, type: cluster, country: FR}", to: "outside/secret.yaml")
    try folder.write("the plan", to: "outside/plan.pdf")
    try folder.write("", to: "content/media/keep")
    for (link, target) in [
      ("organisations/secret.yaml", "outside/secret.yaml"), ("services", "outside"),
      ("media/plan.pdf", "outside/plan.pdf"),
      ("organisations/up", "content"),
    ] {
      try files.createSymbolicLink(
        atPath: "\(folder.content)/\(link)", withDestinationPath: "\(folder.path)/\(target)")
    }
    let built = try folder.build()
    #expect(built.report.split(separator: "\n").filter { $0.hasPrefix("A0104 ") }.count == 4, "\(built.report)")
    #expect(built.summary != nil)
    for (path, bytes) in folder.tree() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Outside") && !path.contains("secret"), "\(path)")
    }
  }

  @Test func settingsThatAreASymbolicLinkAreRefused() throws {
    let folder = try SiteFolder(Self.good)
    try folder.write(try folder.text("content/site.yaml"), to: "outside.yaml")
    try folder.remove("content/site.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.content + "/site.yaml", withDestinationPath: "../outside.yaml")
    let outcome = try Program.run(["build", "--templates", Repository.templates], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/site.yaml"))
  }

  @Test(arguments: ["organisations/o1.yaml", "organisations", "site.yaml", "vocabularies/topics.yaml"])
  func whatMayNotBeReadIsNamed(path: String) throws {
    guard let reader = OrdinaryUser.prefix else { return }
    let folder = try SiteFolder(Self.good)
    chmod(folder.path, 0o777)
    chmod("\(folder.content)/\(path)", 0)
    defer { chmod("\(folder.content)/\(path)", 0o755) }
    let outcome = try Program.run(
      ["build", "--templates", Repository.templates], in: folder.path, through: reader)
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("content/\(path)"), "\(outcome)")
    #expect(folder.tree().isEmpty)
  }

  @Test func anOutputFolderThatMayNotBeWrittenIsAFailureOfTheMachine() throws {
    guard let writer = OrdinaryUser.prefix else { return }
    let folder = try SiteFolder(Self.good)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let outcome = try Program.run(
      ["build", "--templates", Repository.templates], in: folder.path, through: writer)
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.errors.contains("permission denied"))
  }
}

/// Somebody whom files can be kept from.
enum OrdinaryUser {
  /// What to run a program through: nothing where the tests themselves run as such a user, `setpriv` where they run
  /// as root; nil where that is missing.
  static let prefix: [String]? = {
    if geteuid() != 0 { return [] }
    let setpriv = "/usr/bin/setpriv"
    guard FileManager.default.isExecutableFile(atPath: setpriv) else {
      print("setpriv is missing: what may not be read is not tested as root")
      return nil
    }
    return [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"]
  }()
}
