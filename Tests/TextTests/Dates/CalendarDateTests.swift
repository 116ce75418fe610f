import Foundation
import Testing
import Text

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "1900-01-01", "2100-12-31", "0001-01-01", "9999-12-31"])
  func readsAndWritesItself(text: String) {
    #expect(CalendarDate(text)?.iso == text)
  }

  @Test(
    arguments: [
      "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00", "0000-01-01", "2024-1-05",
      "2024-01-5", "24-01-05", "2024/01/05", "2024-01-05 ", " 2024-01-05", "2024-01-05T10:00", "", "2024", "２０２４-01-05",
      "2024-01-0é", "-024-01-01",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  /// Every day of 1900 to 2100, against Foundation's calendar.
  @Test func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(CalendarDate("1900-01-01"))
    let last = try #require(CalendarDate("2100-12-31"))
    for number in first.dayNumber...last.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let moment = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: moment)
      #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
      #expect(date.weekday.rawValue == ((parts.weekday ?? 0) + 5) % 7 + 1)
      #expect(date.dayNumber == number)
      #expect(CalendarDate(date.iso) == date)
    }
  }

  /// Every day from the first to the last that can be told follows the one before.
  @Test func countsEveryDay() {
    var previous = CalendarDate.earliest
    for number in stride(from: CalendarDate.earliest.dayNumber + 1, through: CalendarDate.latest.dayNumber, by: 1) {
      let date = CalendarDate(dayNumber: number)
      guard date > previous, date.dayNumber == number else {
        Issue.record("\(date) after \(previous)")
        return
      }
      previous = date
    }
    #expect(previous == .latest)
  }

  @Test func addsDaysAndMonths() throws {
    let date = try #require(CalendarDate("2024-01-31"))
    #expect(date.adding(days: 30).iso == "2024-03-01")
    #expect(date.adding(days: -31).iso == "2023-12-31")
    #expect(date.adding(months: 1).iso == "2024-02-29")
    #expect(date.adding(months: 13).iso == "2025-02-28")
    #expect(date.adding(months: -2).iso == "2023-11-30")
    #expect(date.adding(months: 0) == date)
  }

  @Test(arguments: [Int.max, Int.min, 4_000_000, -4_000_000])
  func staysWithinTheCalendar(count: Int) {
    let date = CalendarDate(dayNumber: 20_000)
    let end = count > 0 ? CalendarDate.latest : .earliest
    #expect(date.adding(days: count) == end)
    #expect(date.adding(months: count) == end)
  }
}
