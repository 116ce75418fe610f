import Model
import Text

/// When and where an event is, and what has become of it by the day of the build.
extension Reader {
  /// The day, or the first and the last: "9–12 October 2023"; the times of day are told apart from it.
  func when(_ event: Event) -> String? { days(from: event.starts, until: event.ends) }

  /// A range of days as the language writes it; nil without a first day.
  func days(from starts: LocalDateTime?, until ends: LocalDateTime?) -> String? {
    guard let first = starts?.date else { return nil }
    let last = ends?.date
    return language.format(
      from: LocalDateTime(first), until: last == nil || last == first ? nil : last.map { LocalDateTime($0) })
  }

  /// "Granada, Spain"; the venue's name where neither town nor country is known.
  func whereabouts(_ event: Event) -> String? {
    guard let place = event.place else { return nil }
    if let text = self.place(city: place.city, country: place.country) { return text }
    return place.name.isEmpty ? nil : words(place.name)
  }

  /// Whether the last day of the event lies before the day of the build.
  func isPast(_ event: Event) -> Bool {
    guard let last = (event.ends ?? event.starts)?.date else { return false }
    return last < today
  }

  /// The state that the event declares; without one it is held once it is past, and scheduled until then.
  func state(of event: Event) -> Event.State {
    event.state ?? (isPast(event) ? .held : .scheduled)
  }
}

/// When an event is, in the two lines of its own page.
struct EventHours: Sendable {
  /// The day; of several days the moments at which they begin and end.
  var when: String
  /// "09:00–17:30, Europe/Madrid": local times and their zone; nil where only days are known.
  var time: String?
}

extension Reader {
  func hours(of event: Event) -> EventHours? {
    guard let starts = event.starts, let days = when(event) else { return nil }
    guard let begin = starts.time else { return EventHours(when: days) }
    guard let ends = event.ends, ends.date != starts.date else {
      let span = [begin, event.ends?.time].compactMap(\.self).map(language.format)
      let time = span.joined(separator: "–")
      return EventHours(when: days, time: [time, event.timezone].compactMap(\.self).joined(separator: ", "))
    }
    // "09:30–16:30" below several days would read as the hours of each of them.
    return EventHours(when: language.format(from: starts, until: ends), time: event.timezone)
  }

  /// Events as lists show them: what is to come with the next first, then what is past with the latest first.
  func inOrder(events addresses: [RecordAddress]) -> [RecordAddress] {
    let dated = addresses.map { address in
      let event = catalogue.events[Int(address.index)]
      return (address: address, starts: event.starts ?? LocalDateTime(.latest), isPast: isPast(event))
    }
    let coming = dated.filter { !$0.isPast }.sorted { ($0.starts, $0.address) < ($1.starts, $1.address) }
    let past = dated.filter(\.isPast).sorted { ($0.starts, $0.address) > ($1.starts, $1.address) }
    return (coming + past).map(\.address)
  }
}
