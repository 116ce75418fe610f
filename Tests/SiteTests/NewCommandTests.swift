import Foundation
import Testing

/// `aurora new`: the file of a new record, and what is refused.
@Suite("A new record") struct NewCommandTests {
  private let folder: SiteFolder

  init() throws { folder = try SiteFolder() }

  private func new(_ words: String...) throws -> Program.Outcome {
    try Program.run(["new"] + words, in: folder.path)
  }

  @Test("A kind is named by its folder or by one of its records", arguments: ["organisations", "organisation"])
  func isWritten(kind: String) throws {
    let outcome = try new(kind, "food-safety-days")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("content/organisations/food-safety-days.md\n"))
    #expect(try folder.text("content/organisations/food-safety-days.md").contains("\nname: Food safety days "))
  }

  @Test("A check says what an editor still has to fill in, and then nothing")
  func isChecked() throws {
    #expect(try new("pages", "about").status == 0)
    let check = ["check", "--templates", Repository.templates, "--format", "concise"]
    #expect(try Program.run(check, in: folder.path).status == 0)
    #expect(try new("organisations", "mill").status == 0)
    let outcome = try Program.run(check, in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("needs the field `type`"))
    #expect(outcome.output.contains("needs the field `country`"))
  }

  @Test("A record that is there is left as it is, in whatever folder and form", arguments: ["fr/mill.yaml", "mill.md"])
  func isThere(path: String) throws {
    let record = "name: Mill\ntype: cluster\ncountry: FR\n"
    try folder.write(record, to: "content/organisations/\(path)")
    let outcome = try new("organisations", "mill")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("content/organisations/\(path)"))
    #expect(try folder.text("content/organisations/\(path)") == record)
  }

  @Test(
    "A wrong kind or id is refused with the closest right one",
    arguments: [
      ("organisaton", "mill", "The closest is organisation."), ("vocabularies", "topics", "Kinds: organisations, "),
      ("events", "Végé Valley", "An allowed one is vege-valley."), ("events", "../mill", "An allowed one is mill."),
      ("events", "con", "Windows"), ("events", "", "cannot be an id"), ("events", "a--b", "An allowed one is a-b."),
    ])
  func isRefused(kind: String, id: String, reason: String) throws {
    let outcome = try new(kind, id)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(folder.tree("content/events").isEmpty)
  }

  @Test("A folder that cannot be written is the machine's failure")
  func cannotBeWritten() throws {
    try folder.write("a file where a folder should be", to: "content/events")
    let outcome = try new("events", "open-day")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("content/events"), "\(outcome.errors)")
    #expect(try new("events", "open-day", "--content", "elsewhere").status == 3)
  }
}
