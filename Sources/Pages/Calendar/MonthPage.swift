import Model
import Templates
import Text

/// A month of events: weeks and days as a table, the same events as a list, and the ways to other months.
struct MonthPage: Sendable {
  /// "March 2027"
  var title: String
  /// The names of the days in the order of the language's week.
  var weekdays: [String]
  var weeks: [Week]
  /// The rows of its events.
  var events: [HTML]
  var previous: Entry?
  var next: Entry?
  var years: [Year]
  /// The list of all events.
  var all: String

  struct Week: Sendable {
    var number: Int
    var days: [Day]
  }

  /// Nil for a day of another month.
  typealias Day = (date: CalendarDate, entries: [DayEntry])?

  /// An event on one of its days.
  struct DayEntry: Sendable {
    var title: LocalText
    var path: String
    var kind: Event.Kind?
    /// "10:00" of the first day, or "day 2 of 3".
    var note: String?
    var state: Event.State?
  }

  struct Year: Sendable {
    var year: Int
    var months: [Month]
  }

  struct Month: Sendable {
    var name: String
    var path: String
    var count: Int
    var isCurrent: Bool
  }

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<MonthPage> {
    let name = View<String>("day of the week", [.text("name") { name, _ in name }])
    let week = View<Week>(
      "week",
      [
        .text("number") { week, _ in "\(week.number)" },
        ViewField("days", .list(.record(day.shape))) { week, reader in
          .list(week.days.map { day.value(CellDay(day: $0), reader) })
        },
      ])
    let month = View<Month>(
      "month",
      [
        .text("name") { month, _ in month.name }, .path("url") { month, _ in month.path },
        .number("count", kit) { month, _ in month.count }, .flag("current") { month, _ in month.isCurrent },
      ])
    let year = View<Year>(
      "year", [.text("year") { year, _ in "\(year.year)" }, .list("months", month) { year, _ in year.months }])
    return View(
      "month of events",
      [
        .text("title") { page, _ in page.title }, .list("weekdays", name) { page, _ in page.weekdays },
        .list("weeks", week) { page, _ in page.weeks },
        .htmlGroup("events", kit) { page, _ in page.events },
        .view("previous", links.link) { page, _ in page.previous }, .view("next", links.link) { page, _ in page.next },
        .list("years", year) { page, _ in page.years }, .path("all") { page, _ in page.all },
      ])
  }

  /// A cell of the table.
  private struct CellDay: Sendable { var day: Day }

  private static var day: View<CellDay> {
    let entry = View<DayEntry>(
      "event of a day",
      [
        .localText("title") { entry, _ in entry.title }, .path("url") { entry, _ in entry.path },
        .choice("kind") { entry, _ in entry.kind }, .text("note") { entry, _ in entry.note },
        .flag("cancelled") { entry, _ in entry.state == .cancelled },
        .flag("postponed") { entry, _ in entry.state == .postponed },
      ])
    return View(
      "day",
      [
        .date("date") { cell, _ in cell.day.map { PartialDate($0.date) } },
        .list("events", entry) { cell, _ in cell.day?.entries ?? [] },
      ])
  }
}
