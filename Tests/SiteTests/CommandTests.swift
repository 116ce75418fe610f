import Diagnostics
import Foundation
import Importing
import Model
import Publishing
import Testing

/// The program as a person or a script meets it: words, what is said, exit status.
@Suite("The command line") struct CommandTests {
  private static let content =
    Samples.site("en, fr") + """
      -- organisations/good.yaml --
      {name: Good, type: cluster, country: FR}
      -- organisations/bad.yaml --
      name: Bad
      type: clutser
      country: FR
      """

  private func run(_ words: String..., in folder: SiteFolder? = nil) throws -> Program.Outcome {
    try Program.run(words, in: folder?.path ?? Repository.root)
  }

  private func site(_ text: String) throws -> SiteFolder {
    let folder = try SiteFolder(text)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/templates", withDestinationPath: Repository.templates)
    return folder
  }

  @Test func versionIsSaidOnOneLine() throws {
    let outcome = try run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    ["--help"], ["help", "build"], ["check", "-h"], [],
  ])
  func helpIsNoMistake(words: [String]) throws {
    let outcome = try Program.run(words, in: Repository.root)
    #expect(outcome.status == 0 && outcome.output.contains("USAGE: aurora"))
  }

  @Test(arguments: [
    ["bild"], ["build", "--contnt", "x"], ["build", "--jobs", "0"], ["build", "--jobs", "-1"],
    ["build", "--jobs", "two"],
    ["build", "--content"], ["build", "more"], ["check", "--format", "xml"], ["check", "--jobs", "0"],
    ["schema", "organisation"], ["explain", "A9999"], ["explain", "nonsense"], ["--nonsense"],
    ["check", "--format", "github", "--changed", "nowhere.txt"],
  ])
  func wrongUseEndsWithTwo(words: [String]) throws {
    let folder = try site(Self.content)
    let outcome = try Program.run(words, in: folder.path)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.errors.hasPrefix("Error: "), "\(outcome)")
    #expect(!outcome.errors.contains("NSCocoa") && !outcome.errors.contains("Optional("), "\(outcome)")
    #expect(folder.tree().isEmpty)
  }

  @Test(arguments: [
    (["build", "--content", "nowhere"], "the content folder `nowhere` cannot be read: there is no such folder"),
    (["check", "--content", "nowhere"], "the content folder `nowhere` cannot be read: there is no such folder"),
    (["build", "--content", "content/site.yaml"], "the content folder `content/site.yaml` cannot be read"),
    (["build", "--templates", "nowhere"], "the folder of templates `nowhere` cannot be read: there is no such folder"),
    (["build", "--output", "taken"], "a file stands where a folder should be"),
    (["build", "--output", "content/site"], "content/site is, or is inside of, a folder that the site is made from"),
    (["build", "--output", "content"], "content is, or is inside of, a folder that the site is made from"),
  ])
  func whatTheMachineWillNotDoEndsWithThree(words: [String], said: String) throws {
    let folder = try site(Samples.site("en"))
    try folder.write("a file", to: "taken")
    let before = folder.tree("content")
    let outcome = try Program.run(words, in: folder.path)
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.errors.hasPrefix("aurora: ") && outcome.errors.contains(said), "\(outcome)")
    #expect(folder.tree("content") == before)
  }

  @Test func withoutSettingsTheContentHasAnError() throws {
    let folder = try site("")
    try folder.remove("content/site.yaml")
    let outcome = try run("build", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("A0701") && outcome.errors.contains("content/site.yaml"))
    #expect(folder.tree().isEmpty)
  }

  @Test func buildSaysWhatItDid() throws {
    let folder = try site(Samples.site("en") + Samples.organisations(["Mill"]))
    let first = try run("build", in: folder)
    #expect(first.status == 0 && first.errors == "")
    #expect(first.output.wholeMatch(of: /\d+ files written, 0 unchanged, 0 removed, in \d+ ms\n/) != nil, "\(first)")
    let second = try run("build", "--content", "content/", "--templates", "templates/", "--output", "site/", in: folder)
    #expect(second.output.hasPrefix("0 files written, "))
    try folder.write("by hand", to: "site/organisations/o1.html")
    try folder.remove("content/organisations/o1.yaml")
    let third = try run("build", in: folder)
    #expect(third.status == 0)
    #expect(third.errors.contains("organisations/o1.html is no longer part of the site, but was changed by hand"))
    #expect(try folder.text("site/organisations/o1.html") == "by hand")
  }

  @Test func timingsNameStagesAndTemplates() throws {
    let folder = try site(Samples.connected)
    let outcome = try run("build", "--timings", in: folder)
    #expect(outcome.status == 0)
    for part in ["records read", "records linked", "templates read", "files written", "organisation (", " s  "] {
      #expect(outcome.output.contains(part), "\(outcome.output)")
    }
  }

  @Test func strictMakesWarningsErrors() throws {
    let folder = try site(Samples.site("en") + "-- pages/a.md --\n---\ntitle: A\n---\n<b>\n")
    #expect(try run("check", in: folder).status == 0)
    #expect(try run("check", "--strict", in: folder).status == 1)
    #expect(try run("build", "--strict", in: folder).status == 1)
    #expect(folder.tree().isEmpty)
    #expect(try run("build", in: folder).status == 0)
    #expect(try run("build", "--strict", in: try site(Samples.connected)).status == 0)
  }

  @Test func checkWritesNothing() throws {
    let folder = try site(Samples.connected)
    let before = folder.tree("")
    #expect(try run("check", in: folder).status == 0)
    #expect(folder.tree("") == before)
  }

  @Test func checkListsMissingTranslations() throws {
    let outcome = try run("check", in: try site(Samples.connected))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("To be translated"))
    #expect(outcome.output.contains("  fr: 5 records\n    services/test-desk: name, prose\n"), "\(outcome.output)")
  }

  // MARK: The five formats

  @Test func checkSpeaksToPeople() throws {
    let outcome = try run("check", in: try site(Self.content))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("content/organisations/bad.yaml\n  2:7 error[A0503]"), "\(outcome.output)")
    #expect(outcome.output.contains("^^^^^^^"))
    #expect(!outcome.output.contains("\u{1B}["), "no colours where no terminal is")
  }

  @Test func checkSpeaksToEditorsAndGrep() throws {
    let outcome = try run("check", "--format", "concise", in: try site(Self.content))
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("content/organisations/bad.yaml:2:7: error[A0503] "), "\(outcome.output)")
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func checkSpeaksJSON() throws {
    let outcome = try run("check", "--format", "json", in: try site(Self.content))
    #expect(outcome.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    #expect("\(json)".contains("A0503"))
    #expect("\(json)".contains("content/organisations/bad.yaml"))
    let sound = try run("check", "--format", "json", in: try site(Samples.connected))
    #expect(sound.status == 0)
    _ = try JSONSerialization.jsonObject(with: Data(sound.output.utf8))
  }

  @Test func checkSpeaksSARIF() throws {
    let outcome = try run("check", "--format", "sarif", in: try site(Self.content))
    #expect(outcome.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(json?["version"] as? String == "2.1.0")
    let runs = try #require(json?["runs"] as? [[String: Any]])
    let results = try #require(runs.first?["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["A0503"])
    let tool = runs.first?["tool"] as? [String: [String: Any]]
    #expect(tool?["driver"]?["version"] as? String == "0.1.0")
  }

  @Test func checkAnnotatesForGitHub() throws {
    let folder = try site(Self.content)
    try folder.write("content/organisations/bad.yaml\n", to: "changed.txt")
    let outcome = try run("check", "--format", "github", "--changed", "changed.txt", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("::error file=content/organisations/bad.yaml,line=2,"), "\(outcome.output)")
  }

  @Test func checkSeesWhatBuildWouldRefuse() throws {
    let folder = try site(
      Samples.site("en, fr") + "-- organisations/a.yaml --\n"
        + "{name: A, type: cluster, country: FR, aliases: [organisations/country/fr.html]}")
    for command in ["check", "build"] {
      let outcome = try run(command, in: folder)
      #expect(outcome.status == 1)
      #expect((outcome.output + outcome.errors).contains("1:49 error[A0751]"), "\(outcome)")
    }
    #expect(folder.tree().isEmpty)
  }

  // MARK: Explanations and schemas

  @Test func everyCodeIsExplained() throws {
    let list = try run("explain")
    #expect(list.status == 0)
    let codes = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }.map(String.init)
    let known = (DiagnosticCode.everyCode + ImportingCodes.all).sorted { $0.id < $1.id }
    #expect(codes == known.map(\.id))
    #expect(codes.count > 80 && Set(codes).count == codes.count)
    for code in known {
      #expect(explain(code).contains(code.id) && explain(code).count > 100, "\(code.id)")
    }
    let one = try run("explain", "A0503")
    #expect(one.status == 0 && one.output.contains("A0503") && one.output.contains("unknown-concept"))
  }

  @Test func anUnknownCodeHasAClosestOne() throws {
    let outcome = try run("explain", "A050")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("There is no code A050. The closest is A050"), "\(outcome.errors)")
    #expect(try run("explain", "a0503").output.contains("A0503"))
  }

  @Test func everyKindHasASchema() throws {
    let outcome = try run("schema", "organisations")
    #expect(outcome.status == 0)
    #expect(Array(outcome.output.utf8) == JSONSchema.schema(ofKind: "organisations").map { $0 + [10] })
    #expect(JSONSchema.kinds.count >= 16)
    for kind in JSONSchema.kinds {
      let bytes = try #require(JSONSchema.schema(ofKind: kind))
      let schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect(schema?["$schema"] as? String != nil, "\(kind)")
      // A vocabulary is a list, of mappings.
      let mapping = schema?["items"] as? [String: Any] ?? schema
      #expect((mapping?["properties"] as? [String: Any])?.isEmpty == false, "\(kind)")
      #expect(mapping?["additionalProperties"] as? Bool == false, "\(kind)")
    }
  }

  @Test func withoutAKindTheFormatIsDescribed() throws {
    let outcome = try run("schema")
    #expect(outcome.status == 0)
    for field in ["`member_of`", "`value_chain`", "organisations", "events"] { #expect(outcome.output.contains(field)) }
  }
}
