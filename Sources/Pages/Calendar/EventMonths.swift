import Linking
import Model
import Text

/// Which events there are on which days, month by month.
struct EventMonths: Sendable {
  /// Those that have events, the earliest first.
  private(set) var months: [Month] = []

  struct Month: Sendable {
    /// The month's first day.
    var first: CalendarDate
    /// Positions of its events, the earliest first.
    var events: [Int] = []
    /// What is on each day, by the day of the month.
    var days: [Int: [Occurrence]] = [:]
  }

  /// An event on one of its days.
  struct Occurrence: Sendable {
    /// Its position in the catalogue.
    var event: Int
    /// Which of its days this is, counted from 1, and how many there are.
    var day: Int
    var days: Int
  }

  /// Events of more days stand on their first and their last day alone: one of a year would fill every day with what
  /// nobody goes to daily, and one of a mistyped century would have a page a month.
  static let longest = 31

  /// Archived events, and those without a day, are left out. O(n log n).
  init(_ catalogue: Catalogue) {
    let events = catalogue.events
    let shown = events.indices.filter { events[$0].header.status != .archived && events[$0].starts != nil }
    let sorted = shown.sorted { left, right in
      (events[left].starts ?? LocalDateTime(.latest), left) < (events[right].starts ?? LocalDateTime(.latest), right)
    }
    var months: [CalendarDate: Month] = [:]
    for index in sorted {
      guard let first = events[index].starts?.date else { continue }
      let last = max(events[index].ends?.date ?? first, first)
      let count = last.dayNumber - first.dayNumber + 1
      for day in count > Self.longest ? [1, count] : Array(1...count) {
        let date = first.adding(days: day - 1)
        let start = date.adding(days: 1 - date.day)
        var month = months[start] ?? Month(first: start)
        if month.events.last != index { month.events.append(index) }
        month.days[date.day, default: []].append(Occurrence(event: index, day: day, days: count))
        months[start] = month
      }
    }
    self.months = months.values.sorted { $0.first < $1.first }
  }

  /// The month of the next event that is not over by a day; of the last one where none is to come. Nil without events.
  func nextMonth(from today: CalendarDate, in catalogue: Catalogue) -> Int? {
    let coming = months.indices.first { position in
      months[position].days.contains { day, occurrences in
        let date = months[position].first.adding(days: day - 1)
        return date >= today && occurrences.contains { catalogue.events[$0.event].state != .cancelled }
      }
    }
    return coming ?? months.indices.last
  }
}
