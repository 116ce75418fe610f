import Foundation
import Testing

/// A file of the content that is not as it should be, and what is to be said of it.
struct BadFile: Sendable, CustomTestStringConvertible {
  var name: String
  var path = "organisations/bad.md"
  var bytes: [UInt8]
  /// The diagnostic's code.
  var code: String
  /// `line:column`; nil where the mistake has no place in the file.
  var place: String?
  var status: Int32 = 1
  var testDescription: String { name }

  init(
    _ name: String, path: String = "organisations/bad.md", _ text: String, _ code: String, _ place: String? = nil,
    status: Int32 = 1
  ) {
    self.init(name, path: path, bytes: Array(text.utf8), code, place, status: status)
  }

  init(
    _ name: String, path: String = "organisations/bad.md", bytes: [UInt8], _ code: String, _ place: String? = nil,
    status: Int32 = 1
  ) {
    (self.name, self.path, self.bytes, self.code, self.place, self.status) = (name, path, bytes, code, place, status)
  }

  private static let head = "---\nname: Bad\ntype: cluster\ncountry: FR\n"
  private static let repeated: @Sendable (String, Int) -> String = { String(repeating: $0, count: $1) }

  static let all: [BadFile] = [
    BadFile("invalid UTF-8", bytes: Array("---\nname: B".utf8) + [0xC3, 0x28] + Array("\n---\n".utf8), "A0111", "2:8"),
    BadFile("NUL", head + "city: a\0b\n---\n", "A0112", "5:8"),
    BadFile("control character", head + "city: a\u{7}b\n---\n", "A0113", "5:8"),
    BadFile("byte order mark", "\u{FEFF}" + head + "---\n", "A0115", "1:1", status: 0),
    BadFile("tab as indentation", head + "offers:\n\t- {id: a, title: A, kind: service}\n---\n", "A0202", "6:1"),
    BadFile("alias bomb", head + "extra:\n" + bomb + "---\n", "A0212"),
    BadFile("lists 10,000 deep", head + "extra: " + repeated("[", 10_000) + repeated("]", 10_000) + "\n---\n", "A0211"),
    BadFile("mappings 10,000 deep", head + "extra: " + repeated("{a: ", 10_000) + repeated("}", 10_000) + "\n---\n", "A0211"),
    BadFile("indentation 1,000 deep", head + "extra:\n" + stairs + "---\n", "A0211"),
    BadFile("quotations 10,000 deep", head + "---\n" + repeated("> ", 10_000) + "a\n", "A0402", "6:1"),
    BadFile("empty", "", "A0114"),
    BadFile("empty YAML", path: "organisations/bad.yaml", "", "A0114"),
    BadFile("front matter without end", head, "A0205", "1:1"),
    BadFile("no front matter", "Just text.\n", "A0114"),
    BadFile(
      "merge conflict", "---\n<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> other\n---\n", "A0116", "2:1"),
    BadFile("merge conflict in the text", head + "---\nA\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> o\n", "A0116", "7:1"),
    BadFile("id with ..", path: "organisations/a..b.md", head + "---\n", "A0105"),
    BadFile("id of two points", path: "organisations/...md", head + "---\n", "A0105"),
    BadFile("reference with ..", head + "parent: ../../etc/passwd\n---\n", "A0501", "5:9"),
    BadFile("alias with ..", head + "aliases: [../../index]\n---\n", "A0313", "5:11"),
    BadFile("logo with ..", head + "logo: ../../../etc/passwd\n---\n", "A0306", "5:7"),
    BadFile("link to a file with ..", head + "---\n[a](../../../../etc/passwd)\n", "A0408", "6:5"),
    BadFile("script as a link", head + "---\n[a](javascript:alert)\n", "A0405", "6:5"),
    BadFile("wide table", head + "---\n\n" + table, "A0403", "7:1"),
    BadFile("text of a megabyte", head + "---\n" + repeated("word ", 100_000), "A0401", "6:1"),
    BadFile("duplicate key", head + "name: Again\n---\n", "A0204", "5:1"),
    BadFile("unknown field", head + "nmae: A\n---\n", "A0301", "5:1"),
    BadFile("colon without quotes", head + "city: Rennes: north\n---\n", "A0203", "5:13"),
    BadFile("settings that are a list", path: "site.yaml", "- a\n", "A0303", "1:1"),
    BadFile("empty settings", path: "site.yaml", "", "A0114"),
    BadFile("vocabulary that is a mapping", path: "vocabularies/topics.yaml", "a: b\n", "A0303", "1:1"),
    BadFile("cycle of concepts", path: "vocabularies/topics.yaml",
      "- {id: a, label: A, broader: b}\n- {id: b, label: B, broader: a}\n", "A0508", "1:30"),
  ]

  /// Ten lists of ten references to the list before: ten thousand million values.
  private static let bomb =
    "  a0: &a0 [x]\n" + (1...10).map { "  a\($0): &a\($0) [\(repeated("*a\($0 - 1),", 10))]\n" }.joined()
  private static let stairs = (1...1_000).map { repeated(" ", $0) + "a:\n" }.joined()
  private static let table =
    repeated("|", 16_384) + "\n" + repeated("|-", 16_384) + "|\n" + repeated("a\n", 8_192)
}

@Suite("Bad files") struct BadFileTests {
  private static let good = Samples.site("en, fr") + Samples.organisations(["Mill", "Dairy"])

  /// Builds the good site, then has the program build it with the bad file.
  @Test(arguments: BadFile.all)
  func areReportedWithTheirPlaceAndLeaveTheSiteAsItWas(file: BadFile) throws {
    let folder = try SiteFolder(Self.good)
    try folder.build()
    let before = folder.tree()
    try folder.write(file.bytes, to: "content/\(file.path)")
    let words = ["build", "--templates", Repository.templates, "--jobs", "2"]
    let outcome = try Program.run(words, in: folder.path, megabytes: 500, seconds: 20)
    #expect(outcome.status == file.status, "\(outcome)")
    if file.status != 0 { #expect(folder.tree() == before) }
    let check = try Program.run(
      ["check", "--templates", Repository.templates, "--format", "concise"], in: folder.path, megabytes: 500, seconds: 20)
    #expect(check.status == file.status)
    let lines = check.output.split(separator: "\n").filter { $0.contains("[\(file.code)]") }
    let line = try #require(lines.first, "no \(file.code) in \(check.output.prefix(2_000))")
    #expect(line.hasPrefix("content/\(file.path):" + (file.place.map { $0 + ": " } ?? "")), "\(line.prefix(300))")
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
      ("organisations/secret.yaml", "outside/secret.yaml"), ("services", "outside"), ("media/plan.pdf", "outside/plan.pdf"),
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
