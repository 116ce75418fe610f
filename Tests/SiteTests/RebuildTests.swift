import Foundation
import Testing
import Text

/// What builds of the same content, and of changed content, have in common.
@Suite("Builds") struct RebuildTests {
  private let names = (1...120).map { "Mill \($0)" }

  private func folder() throws -> SiteFolder {
    try SiteFolder(
      Samples.connected + "\n"
        + Samples.organisations(names, fields: "topics: [traceability]\nmember_of: [dairy-north]"))
  }

  @Test func giveTheSameBytesWithOneTwoAndFiveThreads() throws {
    let folder = try folder()
    for jobs in [1, 2, 5] { try folder.build(jobs: jobs, to: folder.path + "/with-\(jobs)") }
    let one = folder.tree("with-1")
    #expect(one.count > 300)
    #expect(folder.tree("with-2") == one)
    #expect(folder.tree("with-5") == one)
  }

  @Test func tellTheSameInTheSameOrderWithOneTwoAndFiveThreads() throws {
    let folder = try folder()
    for number in stride(from: 1, to: 120, by: 7) {
      try folder.write("nmae: x\ntype: nothing\ncountry: XX\n", to: "content/organisations/o\(number).yaml")
    }
    let reports = try [1, 2, 5].map { try folder.build(jobs: $0).report }
    #expect(reports[0].split(separator: "\n").count > 40)
    #expect(reports[1] == reports[0] && reports[2] == reports[0])
  }

  @Test func aSecondOneWritesNothing() throws {
    let folder = try folder()
    let first = try #require(try folder.build().summary)
    #expect(first.unchanged == 0 && first.removed == 0)
    let stamps = try stamps(folder)
    let second = try #require(try folder.build().summary)
    #expect(second.written == 0 && second.removed == 0)
    #expect(second.unchanged == first.written)
    #expect(try self.stamps(folder) == stamps)
  }

  /// Inode and time of the last change of every file: writing one anew changes them, even with the same bytes.
  private func stamps(_ folder: SiteFolder) throws -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for name in folder.tree().keys {
      var status = stat()
      try #require(lstat("\(folder.output)/\(name)", &status) == 0)
      found[name] = [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
    return found
  }

  private enum Change: String, CaseIterable {
    case text, name, topic, removed, added, renamed, draft, translation, label, newLanguage, media, alias
  }

  @Test(arguments: Change.allCases)
  private func ofChangedContentEqualThoseFromNothing(change: Change) throws {
    let folder = try folder()
    try folder.build()
    try make(change, folder)
    let again = try folder.build()
    let clean = try folder.build(to: folder.path + "/clean")
    #expect(again.report == clean.report)
    let summary = try #require(clean.summary, "\(clean.report)")
    #expect(summary.written > 300)
    #expect(folder.tree() == folder.tree("clean"))
    #expect(try #require(again.summary).unchanged > 0)
  }

  private func make(_ change: Change, _ folder: SiteFolder) throws {
    let mill = "content/organisations/o7.yaml"
    let text = try folder.text(mill)
    switch change {
    case .text: try folder.write(text + "city: Rennes\n", to: mill)
    case .name: try folder.write(text.replacing("Mill 7", with: "Another Mill"), to: mill)
    case .topic: try folder.write(text.replacing("traceability", with: "mycotoxins"), to: mill)
    case .removed: try folder.remove(mill)
    case .added: try folder.write(text, to: "content/organisations/new-one.yaml")
    case .renamed:
      try folder.remove(mill)
      try folder.write(text + "aliases: [o7]\n", to: "content/organisations/o7-new.yaml")
    case .draft: try folder.write(text + "status: draft\n", to: mill)
    case .translation: try folder.write("---\nname: Moulin\n---\nTexte.\n", to: "content/organisations/o8.fr.md")
    case .label:
      let topics = try folder.text("content/vocabularies/topics.yaml")
      try folder.write(topics.replacing("Traceability", with: "Origin"), to: "content/vocabularies/topics.yaml")
    case .newLanguage:
      let site = try folder.text("content/site.yaml")
      try folder.write(site.replacing("[en, fr, pl]", with: "[en, nl, pl, fr]"), to: "content/site.yaml")
    case .media:
      try folder.write("a plan", to: "content/media/plan.pdf")
      let office = try folder.text("content/pages/about.md")
      try folder.write(office + "\n[the plan](plan.pdf)\n", to: "content/pages/about.md")
    case .alias: try folder.write(text + "aliases: [seventh]\n", to: mill)
    }
  }

  @Test func dayOfTheBuildDecidesWhatIsPast() throws {
    let event = "-- events/day.yaml --\n{title: Day, kind: workshop, starts: 2026-06-15, ends: 2026-06-16}\n"
    let folder = try SiteFolder(Samples.site("en") + event)
    let phrases = try Phrases("en")
    func group(_ day: String) throws -> String {
      try folder.build(today: try #require(CalendarDate(day)))
      let page = BuiltPage(path: "events/index.html", text: try folder.text("site/events/index.html"))
      return page.words(of: "h2").first { $0.hasPrefix(phrases["upcoming"]) || $0.hasPrefix(phrases["past"]) } ?? ""
    }
    #expect(try group("2026-06-16").hasPrefix(phrases["upcoming"]))
    #expect(try group("2026-06-17").hasPrefix(phrases["past"]))
    #expect(try group("2026-06-16").hasPrefix(phrases["upcoming"]))
  }

  @Test func theClockIsReadFromTheEnvironment() throws {
    let event = "-- events/day.yaml --\n{title: Day, kind: workshop, starts: 2026-06-15, ends: 2026-06-16}\n"
    let folder = try SiteFolder(Samples.site("en") + event)
    func build(_ epoch: String, to output: String) throws -> Int32? {
      let words = ["build", "--templates", Repository.templates, "--output", output]
      return try Program.run(words, in: folder.path, environment: ["SOURCE_DATE_EPOCH": epoch]).status
    }
    // 2026-06-16 and 2026-06-17, both at noon in UTC.
    #expect(try build("1781611200", to: "first") == 0)
    #expect(try build("1781697600", to: "second") == 0)
    #expect(folder.tree("first") != folder.tree("second"))
    try folder.build(today: try #require(CalendarDate("2026-06-16")))
    #expect(folder.tree("first") == folder.tree())
    #expect(try build("yesterday", to: "third") == 2)
    #expect(try build("-1", to: "third") == 2)
    #expect(folder.tree("third").isEmpty)
  }
}
