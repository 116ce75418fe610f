import Model
import Templates
import Text

/// What happens when at an event, by days. All times are local.
struct Agenda: Sendable {
  struct Day: Sendable {
    /// Nil where the agenda has only the one day on which the event is.
    var title: String?
    var items: [Item]
  }

  struct Item: Sendable {
    var at: String
    var until: String?
    var title: LocalText
  }

  var days: [Day]

  static let view: View<Agenda> = {
    let item = View<Item>(
      "line of the agenda",
      [
        .text("at") { item, _ in item.at }, .text("until") { item, _ in item.until },
        .localText("title") { item, _ in item.title },
      ])
    let day = View<Day>(
      "day of the agenda",
      [.text("day") { day, _ in day.title }, .list("items", item) { day, _ in day.items }])
    return View("agenda", [.list("days", day) { agenda, _ in agenda.days }])
  }()

  /// Nil for an event without an agenda.
  init?(of event: Event, _ reader: Reader) {
    let lines = event.agenda.compactMap { line in line.at.map { (at: $0, line: line) } }
      .enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
    guard let first = lines.first, let last = lines.last else { return nil }
    let isWithinDay = first.at.date == last.at.date && first.at.date == event.starts?.date
    days = []
    var date: CalendarDate?
    for (at, line) in lines {
      if at.date != date {
        days.append(Day(title: isWithinDay ? nil : reader.language.format(at.date), items: []))
        date = at.date
      }
      days[days.count - 1].items.append(Item(at, line, reader))
    }
  }
}

extension Agenda.Item {
  init(_ at: LocalDateTime, _ line: AgendaItem, _ reader: Reader) {
    self.at = at.time.map(reader.language.format) ?? ""
    until = line.until.map { until in
      guard until.date == at.date, let time = until.time else { return reader.language.format(until) }
      return reader.language.format(time)
    }
    title = line.title
  }
}
