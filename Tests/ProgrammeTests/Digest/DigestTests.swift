import Model
import SiteText
import Testing
import Text

@testable import Programme

@Suite("The digest") struct DigestTests {
  /// Topics with the ids of their records and days; "today" is 2026-06-15.
  private func found(_ text: String, site: String = "") throws -> [String] {
    let checked = try CheckedSite(
      SiteText.basics.replacing("languages: [en, fr]", with: "languages: [en, fr]\n" + site) + text)
    let linked = try #require(checked.linked, Comment(rawValue: checked.report))
    return Digest(linked, today: .testDay).sections.map { section in
      let items = section.items.map { "\(linked.catalogue.id(of: $0.record.record)) \($0.date.iso)" }
      return "\(section.topic.rawValue): " + items.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("2026-06-15", "2026-03-01"), ("2026-01-31", "2025-10-01"), ("2026-05-31", "2026-02-01"),
    ("2026-03-01", "2025-12-01"),
  ])
  func itTellsFromTheThirdMonthBefore(today: String, since: String) throws {
    #expect(Digest.defaultSince(try #require(CalendarDate(today))).iso == since)
  }

  private static let news = """

    -- news/before.yaml --
    {title: Before, date: 2026-02-28}
    -- news/first.yaml --
    {title: First, date: 2026-03-01}
    -- news/last.yaml --
    {title: Last, date: 2026-06-15}
    -- news/ahead.yaml --
    {title: Ahead, date: 2026-06-16}
    -- news/old.yaml --
    {title: Old, date: 2026-05-01, status: archived}
    """

  @Test func bothEndsBelongToIt() throws {
    #expect(try found(Self.news) == ["news: last 2026-06-15, first 2026-03-01"])
  }

  @Test func thePublisherNamesTheDay() throws {
    #expect(try found(Self.news, site: "digest: {since: 2026-06-15}\n") == ["news: last 2026-06-15"])
  }

  @Test func eventsToComeComeFirstThingsFirst() throws {
    let text = """

      -- events/late.yaml --
      {title: Late, kind: visit, starts: 2026-09-01}
      -- events/today.yaml --
      {title: Today, kind: visit, starts: 2026-06-15}
      -- events/off.yaml --
      {title: Off, kind: visit, starts: 2026-07-01, state: cancelled}
      -- events/held.yaml --
      {title: Held, kind: visit, starts: 2026-05-01, state: held}
      """
    #expect(try found(text) == ["events_to_come: today 2026-06-15, late 2026-09-01", "events_held: held 2026-05-01"])
  }

  @Test func aChangeCountsOnceAndAYearAloneNotAtAll() throws {
    let text = """

      -- briefs/clean.yaml --
      title: Clean
      recommendations:
        - {id: a, text: A, state: adopted, history: [{state: accepted, date: 2026-04-01}, {state: adopted, date: 2026-05-01}]}
        - {id: b, text: B, state: proposed}
      -- services/desk.yaml --
      name: Desk
      type: testing
      stage: pilot
      pilots: [{cluster: mill, from: 2026}, {cluster: mill, from: 2026-03}, {cluster: mill, from: 2026-02}]
      -- organisations/mill.yaml --
      {name: Mill, type: cluster, country: FR}
      """
    #expect(try found(text) == ["recommendations: clean 2026-05-01", "pilots: desk 2026-03"])
  }

  @Test func aSiteWithoutDatesHasNone() throws {
    #expect(try found("\n-- organisations/mill.yaml --\n{name: Mill, type: cluster, country: FR}\n") == [])
  }
}
