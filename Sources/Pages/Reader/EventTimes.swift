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
