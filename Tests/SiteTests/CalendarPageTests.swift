import Testing

/// The calendar of events of a small site, built on 15 June 2026 (`CalendarDate.testDay`) unless said.
@Suite("The calendar of events") struct CalendarPageTests {
  private static let text =
    Samples.site("en, pl") + """
      -- events/over.yaml --
      {title: Over the end, kind: bootcamp, starts: 2026-09-29, ends: 2026-10-02}
      -- events/fair.yaml --
      {title: Fair, kind: conference, starts: 2026-09-29T09:30, ends: 2026-09-29T17:00, timezone: Europe/Paris}
      -- events/off.yaml --
      {title: Off, kind: workshop, starts: 2026-07-01, state: cancelled}
      -- events/later.yaml --
      {title: Later, kind: visit, starts: 2026-11-30, state: postponed}
      -- events/leap.yaml --
      {title: Leap, kind: webinar, starts: 2028-02-29}
      -- events/year.yaml --
      {title: A year long, kind: visit, starts: 2024-01-15, ends: 2025-01-14}
      -- events/gone.yaml --
      {title: Gone, kind: visit, starts: 2026-12-01, status: archived}
      """
  private static let built = Result { try BuiltSite(text) }

  /// The words of each day's cell, by its date.
  private func cells(_ page: BuiltPage) -> [String: String] {
    var cells: [String: String] = [:]
    for cell in page.elements("td") {
      guard let date = cell.firstMatch(of: #/datetime="([0-9-]+)"/#)?.1 else { continue }
      cells[String(date)] = BuiltPage.words(cell)
    }
    return cells
  }

  @Test("There is a page for each month that has an event, and no other")
  func aPageAMonth() throws {
    let site = try Self.built.get()
    let months = site.files.keys.filter { $0.hasPrefix("events/calendar/") && $0.hasSuffix(".html") }.sorted()
    #expect(
      months
        == [
          "2024-01", "2025-01", "2026-07", "2026-09", "2026-10", "2026-11", "2028-02", "index",
        ].map { "events/calendar/\($0).html" })
    #expect(site.has("pl/events/calendar/2028-02.html"))
  }

  @Test("An event of several days stands on each of them, over the end of a month, and says which day it is")
  func severalDays() throws {
    let site = try Self.built.get()
    let (september, october) = (
      cells(try site["events/calendar/2026-09.html"]), cells(try site["events/calendar/2026-10.html"])
    )
    #expect(september["2026-09-28"] == "28")
    #expect(september["2026-09-29"] == "29 Over the end Bootcamp · day 1 of 4 Fair Conference · 09:30")
    #expect(september["2026-09-30"] == "30 Over the end Bootcamp · day 2 of 4")
    #expect(october["2026-10-02"] == "2 Over the end Bootcamp · day 4 of 4")
    #expect(october["2026-10-03"] == "3")
    let polish = cells(try site["pl/events/calendar/2026-10.html"])
    #expect(polish["2026-10-01"]?.hasSuffix("dzień 3 z 4") == true)
  }

  @Test("An event of more than a month stands on its first and its last day")
  func longEvents() throws {
    let site = try Self.built.get()
    #expect(try cells(site["events/calendar/2024-01.html"])["2024-01-15"]?.hasSuffix("day 1 of 366") == true)
    #expect(try cells(site["events/calendar/2024-01.html"])["2024-01-16"] == "16")
    #expect(try cells(site["events/calendar/2025-01.html"])["2025-01-14"]?.hasSuffix("day 366 of 366") == true)
  }

  @Test("Months are whole, in weeks that begin on Monday: a leap February, and one that begins on a Sunday")
  func weeks() throws {
    let site = try Self.built.get()
    let leap = try site["events/calendar/2028-02.html"]
    #expect(cells(leap).count == 29)
    #expect(cells(leap)["2028-02-29"] == "29 Leap Webinar")
    // 1 November 2026 is a Sunday: six empty cells, then one day.
    let november = try site["events/calendar/2026-11.html"]
    let rows = november.elements("tr")
    #expect(BuiltPage.words(rows[0]) == "Week Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    #expect(rows[1].split(separator: "<td class=\"out\">").count == 7)
    #expect(BuiltPage.words(rows[1]) == "Week 44 1")
    #expect(BuiltPage.words(rows[6]).hasPrefix("Week 49 30 Later"))
    #expect(rows.dropFirst().allSatisfy { $0.split(separator: "<td").count == 8 })
    #expect(rows.dropFirst().allSatisfy { $0.contains("scope=\"row\"") })
    #expect(
      try BuiltPage.words(site["pl/events/calendar/2026-11.html"].elements("tr")[0]).hasPrefix("Tydzień poniedziałek"))
  }

  @Test("What is cancelled or postponed says so in words")
  func states() throws {
    let site = try Self.built.get()
    #expect(try cells(site["events/calendar/2026-07.html"])["2026-07-01"] == "1 Off Workshop Cancelled")
    #expect(try cells(site["events/calendar/2026-11.html"])["2026-11-30"] == "30 Later Visit Postponed")
  }

  @Test("The calendar opens on the month of the next event that takes place, else on the last one")
  func opening() throws {
    #expect(try Self.built.get()["events/calendar/index.html"].heading == "September 2026")
    let past = try BuiltSite(Self.text, today: .init("2029-01-01") ?? .latest)
    #expect(try past["events/calendar/index.html"].heading == "February 2028")
    let during = try BuiltSite(Self.text, today: .init("2026-10-02") ?? .latest)
    #expect(try during["events/calendar/index.html"].heading == "October 2026")
  }

  @Test("Months lead to those before and after that have events, and to the files of the calendar")
  func ways() throws {
    let page = try Self.built.get()["events/calendar/2026-09.html"]
    let ways = page.elements("nav").first { $0.contains("rel=\"prev\"") }.map { BuiltPage(path: page.path, text: $0) }
    #expect(ways?.links.map(\.words) == ["July 2026", "October 2026"])
    #expect(
      ways?.links.map { page.target(of: $0.href) } == ["events/calendar/2026-07.html", "events/calendar/2026-10.html"])
    #expect(page.addresses.contains { page.target(of: $0) == "data/calendar.ics" })
    #expect(page.cardTitles == ["Over the end", "Fair"])
    let list = try Self.built.get()["events/index.html"]
    #expect(list.links.contains { list.target(of: $0.href) == "events/calendar/index.html" })
  }

  @Test("A site whose events are all archived has no calendar")
  func without() throws {
    let site = try BuiltSite(
      """
      -- events/some.yaml --
      {title: Some day, kind: visit, starts: 2026-07-01, status: archived}
      """)
    #expect(!site.has("events/calendar/index.html"))
    #expect(try !site["index.html"].contains("events/calendar"))
  }
}
