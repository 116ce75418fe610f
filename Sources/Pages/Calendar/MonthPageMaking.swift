import Linking
import Model
import Templates
import Text

/// The calendar of events: a page a month that has any.
extension LanguagePages {
  /// The months, and the page that shows the next one; nothing where no event has a day.
  func calendarPages() -> [Page] {
    let calendar = EventMonths(reader.catalogue)
    guard let next = calendar.nextMonth(from: reader.today, in: reader.catalogue) else { return [] }
    let title = reader.phrases[CalendarPhrase.calendar]
    let events = Breadcrumb(
      label: reader.native(reader.phrases.kinds(.events)), path: paths.index(of: .events, in: reader.code))
    let top = Breadcrumb(label: reader.native(title), path: paths.calendarPages(in: reader.code))
    let maker = MonthMaker(reader: reader, calendar: calendar)
    func page(_ position: Int, _ path: String, _ title: String, _ crumbs: [Breadcrumb]) -> Page {
      self.page(
        templates.month,
        PageFrame(
          path: path, title: title, description: reader.phrases[CalendarPhrase.intro], section: .calendar,
          breadcrumbs: crumbs, subscriptions: subscriptions.all(of: .events))
      ) { maker.page(position) }
    }
    let months = calendar.months.indices.map { position in
      page(
        position, paths.calendarPage(ofMonth: calendar.months[position].first, in: defaultLanguage),
        "\(maker.title(of: position)) – \(title)", [events, top])
    }
    return [page(next, paths.calendarPages(in: defaultLanguage), title, [events])] + months
  }
}

extension Reader {
  /// Where the calendar is; nil where no event has a day.
  var calendarPath: String? {
    let hasDays = catalogue.events.contains { $0.header.status != .archived && $0.starts != nil }
    return hasDays ? site.paths.calendarPages(in: code) : nil
  }
}

/// Fills the page of a month for one reader.
struct MonthMaker: Sendable {
  let reader: Reader
  let calendar: EventMonths

  func title(of position: Int) -> String {
    let first = calendar.months[position].first
    return PartialDate(year: first.year, month: first.month).map(reader.language.format) ?? first.iso
  }

  func page(_ position: Int) -> MonthPage {
    let month = calendar.months[position]
    return MonthPage(
      title: title(of: position),
      weekdays: reader.language.firstWeekday.week.map(reader.phrases.name),
      weeks: weeks(of: month), events: reader.cards(month.events.map { RecordAddress(.events, $0) }),
      previous: position > 0 ? link(position - 1) : nil,
      next: position + 1 < calendar.months.count ? link(position + 1) : nil, years: years(current: position),
      all: reader.site.paths.index(of: .events, in: reader.code))
  }

  private func path(of position: Int) -> String {
    reader.site.paths.calendarPage(ofMonth: calendar.months[position].first, in: reader.code)
  }

  private func link(_ position: Int) -> Entry {
    Entry(label: reader.native(title(of: position)), path: path(of: position))
  }

  /// Whole weeks, from the one with the first day of the month to the one with its last.
  private func weeks(of month: EventMonths.Month) -> [MonthPage.Week] {
    let first = month.first
    let length = CalendarDate.days(inMonth: first.month, year: first.year)
    // Counted in numbers: there is no day before the first or after the last that a date can tell.
    let lead = (first.weekday.rawValue - reader.language.firstWeekday.rawValue + 7) % 7
    return stride(from: 1 - lead, through: length, by: 7).map { start in
      let days = (start..<start + 7).map { day -> MonthPage.Day in
        guard (1...length).contains(day) else { return nil }
        return (first.adding(days: day - 1), (month.days[day] ?? []).map(entry))
      }
      // The number is that of the week's Thursday, wherever its days begin.
      let thursday = (start..<start + 7).first { first.adding(days: $0 - 1).weekday == .thursday } ?? start
      return MonthPage.Week(number: first.adding(days: thursday - 1).weekNumber, days: days)
    }
  }

  private func entry(_ occurrence: EventMonths.Occurrence) -> MonthPage.DayEntry {
    let event = reader.catalogue.events[occurrence.event]
    let time = event.starts?.time.map(reader.language.format)
    let part =
      occurrence.days > 1
      ? reader.phrases.filled(
        .dayOf,
        ["day": reader.language.format(occurrence.day), "days": reader.language.format(occurrence.days)]) : nil
    let notes = [occurrence.day == 1 ? time : nil, part].compactMap(\.self)
    return MonthPage.DayEntry(
      title: event.title, path: reader.path(of: RecordAddress(.events, occurrence.event)), kind: event.kind,
      note: notes.isEmpty ? nil : notes.joined(separator: " · "), state: event.state)
  }

  private func years(current: Int) -> [MonthPage.Year] {
    var years: [MonthPage.Year] = []
    for position in calendar.months.indices {
      let month = calendar.months[position]
      if years.last?.year != month.first.year { years.append(.init(year: month.first.year, months: [])) }
      years[years.count - 1].months.append(
        .init(
          name: reader.language.month(month.first), path: path(of: position), count: month.events.count,
          isCurrent: position == current))
    }
    return years.reversed()
  }
}
