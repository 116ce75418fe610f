import Testing
import Text

@Suite("Weeks") struct WeekTests {
  @Test func weeksBeginWhereTheLanguageSays() {
    for code in ["en", "fr", "nl", "pl", "es", "de", "el"] {
      #expect(ReaderLanguage(code: code).firstWeekday == .monday)
    }
    for code in ["pt", "mt"] { #expect(ReaderLanguage(code: code).firstWeekday == .sunday) }
    #expect(Weekday.sunday.week == [.sunday, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday])
    #expect(Weekday.monday.week == Weekday.allCases)
  }

  @Test(arguments: [
    // ISO 8601, annex: weeks at the turn of years.
    ("2021-01-03", 53), ("2021-01-04", 1), ("2020-12-31", 53), ("2024-12-30", 1), ("2024-12-29", 52),
    ("2026-06-15", 25),
    ("2028-02-29", 9),
  ])
  func weeksAreNumbered(_ day: String, _ week: Int) throws {
    #expect(try #require(CalendarDate(day)).weekNumber == week)
  }

  @Test func aWeekBeginsOnTheDayAskedFor() throws {
    let day = try #require(CalendarDate("2026-06-17"))  // a Wednesday
    #expect(day.beginningOfWeek(on: .monday).iso == "2026-06-15")
    #expect(day.beginningOfWeek(on: .sunday).iso == "2026-06-14")
    #expect(day.beginningOfWeek(on: .wednesday).iso == "2026-06-17")
    #expect(day.beginningOfWeek(on: .thursday).iso == "2026-06-11")
  }
}
