import Foundation
import Testing

/// `aurora import` from outside: what it writes, what it leaves, and how it ends.
@Suite("An import as a command") struct ImportCommandTests {
  private let folder: SiteFolder

  init() throws {
    folder = try SiteFolder()
    try folder.write("name,type,country\nMill,cluster,FR\nBakery,cluster,PL\n", to: "table.csv")
  }

  private func run(_ words: String...) throws -> Program.Outcome {
    try Program.run(["import"] + words, in: folder.path)
  }

  @Test("Records are written once, and the site is sound with them")
  func isWritten() throws {
    let outcome = try run("table.csv", "--kind", "organisations")
    #expect(outcome.status == 0)
    #expect(outcome.output == "2 records written to content/organisations\n")
    #expect(try folder.text("content/organisations/mill.md") == "---\nname: Mill\ntype: cluster\ncountry: FR\n---\n")
    let built = try folder.build()
    #expect(built.report.isEmpty, "\(built.report)")
    try folder.write("name: Another\ntype: cluster\ncountry: FR\n", to: "content/organisations/mill.md")
    let again = try run("table.csv", "--kind", "organisation")
    #expect(again.status == 0)
    #expect(
      again.output == "0 records written to content/organisations; 2 are there already and left as they are\n")
    #expect(again.errors.contains("warning[A0811]"))
    #expect(try folder.text("content/organisations/mill.md").contains("Another"))
  }

  @Test("A dry run names the files and writes none")
  func dryRun() throws {
    let outcome = try run("table.csv", "--kind", "organisations", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("content/organisations/mill.md\ncontent/organisations/bakery.md\n2 records would"))
    #expect(folder.tree("content/organisations").isEmpty)
  }

  @Test("A mistake is shown at its place in the table, and nothing is written")
  func mistake() throws {
    try folder.write("name,type,country\nMill,cluster,FR\nBakery,clutser,PL\n", to: "table.csv")
    let outcome = try run("table.csv", "--kind", "organisations")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("table.csv\n  3:8 error[A0503]"), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("aurora: nothing was written\n"))
    #expect(folder.tree("content/organisations").isEmpty)
  }

  @Test("What the site publishes as data is imported as it was")
  func roundTrip() throws {
    let fields = "name: {en: Mill, fr: Moulin}\ntype: cluster\ncountry: 'NO'\nfounded: 1990-05\nacronym: 'off'\n"
    try folder.write(fields, to: "content/organisations/mill.yaml")
    try folder.build()
    let data = try folder.text("site/data/organisations.json")
    try folder.remove("content/organisations/mill.yaml")
    #expect(try run("site/data/organisations.json", "--kind", "organisations").status == 0)
    try folder.build()
    #expect(try folder.text("site/data/organisations.json") == data)
  }

  @Test("Wrong use is said")
  func wrongUse() throws {
    #expect(try run("table.csv", "--kind", "organisatons").errors.contains("The closest is organisations."))
    #expect(try run("table.csv").status == 2)
    #expect(try run("table.txt", "--kind", "events").errors.contains("add --format csv, json or ror"))
    #expect(try run("a.jsonl", "--kind", "events").errors.contains("ROR has organisations alone."))
  }

  @Test("What the machine refuses is its failure")
  func machine() throws {
    #expect(try run("nowhere.csv", "--kind", "organisations").status == 3)
    #expect(try run("table.csv", "--kind", "organisations", "--content", "nowhere").status == 3)
    try folder.write("a file where a folder should be", to: "content/organisations")
    #expect(try run("table.csv", "--kind", "organisations").status == 3)
  }
}
