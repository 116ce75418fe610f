import Foundation
import Testing
import Text

/// What builds of the same content, and of changed content, have in common.
@Suite("Builds") struct RebuildTests {
  private static let names = (1...60).map { "Mill \($0)" }

  private func folder() throws -> SiteFolder {
    try SiteFolder(
      Samples.connected.replacing("[en, fr, pl]", with: "[en, fr]").replacing(", pl: Urząd Żywności", with: "") + "\n"
        + Samples.organisations(Self.names, fields: "topics: [traceability]\nmember_of: [dairy-north]"))
  }

  @Test func giveTheSameBytesWithOneTwoAndFiveThreads() throws {
    let folder = try folder()
    for jobs in [1, 2, 5] { try folder.build(jobs: jobs, to: folder.path + "/with-\(jobs)") }
    let one = folder.tree("with-1")
    #expect(one.count > 150)
    #expect(folder.tree("with-2") == one)
    #expect(folder.tree("with-5") == one)
  }

  @Test func tellTheSameInTheSameOrderWithOneTwoAndFiveThreads() throws {
    let folder = try folder()
    for number in stride(from: 1, to: 60, by: 4) {
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
    case text, name, topic, alias, draft, added, removed, renamed, translation, label, media, newLanguage
  }

  /// One change upon the other.
  @Test func ofChangedContentEqualThoseFromNothing() throws {
    let folder = try folder()
    try folder.build()
    for change in Change.allCases {
      try make(change, folder)
      let again = try folder.build()
      let clean = try folder.build(to: "\(folder.path)/\(change)")
      #expect(again.report == "" && clean.report == "", "\(change)")
      #expect(folder.tree() == folder.tree("\(change)"), "\(change)")
      let summary = try #require(again.summary)
      #expect(summary.written > 1 && summary.unchanged > 0, "\(change)")
    }
  }

  private func make(_ change: Change, _ folder: SiteFolder) throws {
    let mill = "content/organisations/o7.yaml"
    let text = try folder.text(mill)
    switch change {
    case .text: try folder.write(text + "city: Rennes\n", to: mill)
    case .name: try folder.write(text.replacing("Mill 7", with: "Another Mill"), to: mill)
    case .topic: try folder.write(text.replacing("traceability", with: "mycotoxins"), to: mill)
    case .removed: try folder.remove("content/organisations/o11.yaml")
    case .added:
      let bakery = text.replacing("Another Mill", with: "Bakery").replacing("[seventh]", with: "[eighth]")
      try folder.write(bakery, to: "content/organisations/new-one.yaml")
    case .renamed:
      let other = try folder.text("content/organisations/o8.yaml")
      try folder.remove("content/organisations/o8.yaml")
      try folder.write(other + "aliases: [o8]\n", to: "content/organisations/o8-new.yaml")
    case .draft:
      let path = "content/organisations/o10.yaml"
      try folder.write(try folder.text(path) + "status: draft\n", to: path)
    case .translation: try folder.write("---\nname: Moulin\n---\nTexte.\n", to: "content/organisations/o9.fr.md")
    case .label:
      let topics = try folder.text("content/vocabularies/topics.yaml")
      try folder.write(topics.replacing("Traceability", with: "Origin"), to: "content/vocabularies/topics.yaml")
    case .newLanguage:
      let site = try folder.text("content/site.yaml")
      try folder.write(site.replacing("[en, fr]", with: "[en, nl, fr]"), to: "content/site.yaml")
    case .media:
      try folder.write("a plan", to: "content/media/plan.pdf")
      let office = try folder.text("content/pages/about.md")
      try folder.write(office + "\n[the plan](media/plan.pdf)\n", to: "content/pages/about.md")
    case .alias: try folder.write(text + "aliases: [seventh]\n", to: mill)
    }
  }

  @Test func dayOfTheBuildDecidesWhatIsPast() throws {
    let folder = try SiteFolder(
      Samples.site("en") + """
        -- events/day.yaml --
        {title: Day, kind: workshop, starts: 2026-06-15, ends: 2026-06-16}
        -- events/later.yaml --
        {title: Later, kind: workshop, starts: 2027-06-15, ends: 2027-06-16}
        """)
    func order(_ day: String) throws -> [String] {
      try folder.build(today: try #require(CalendarDate(day)))
      return BuiltPage(path: "events/index.html", text: try folder.text("site/events/index.html")).cardTitles
    }
    #expect(try order("2026-06-16") == ["Day", "Later"])
    #expect(try order("2026-06-17") == ["Later", "Day"])
    #expect(try order("2026-06-16") == ["Day", "Later"])
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
