import Model
import Text

/// One event as a calendar shows it, in the reader's language or else the site's own.
public struct CalendarEntry: Sendable {
  /// Of the page, from the root of the site.
  public var path: String
  public var uid: String
  public var title: String
  public var starts: LocalDateTime
  /// The end as the content gives it: a day alone lasts until it is over.
  public var ends: LocalDateTime?
  /// By its IANA name; nil for the clocks of wherever the reader is.
  public var timezone: String?
  public var state: Event.State
  /// When an editor last looked over the record.
  public var reviewed: CalendarDate?
  /// As plain text; what has become of the event, and that it is invented, is said first.
  public var description: String?
  public var location: String?
  public var position: Position?
  public var online: String?
  public var categories: [String]
  public var organisers: [String]

  /// In degrees.
  public struct Position: Sendable {
    public var latitude: Double
    public var longitude: Double
  }
}

extension Dissemination {
  /// Nil for an event without a first day.
  public func entry(ofEvent index: Int) -> CalendarEntry? {
    let event = reader.catalogue.events[index]
    guard let starts = event.starts else { return nil }
    let address = RecordAddress(.events, index)
    let state = reader.state(of: event)
    var notes: [String] = []
    if state == .cancelled { notes.append(reader.phrases[.eventCancelled]) }
    if state == .postponed { notes.append(reader.phrases[.eventPostponed]) }
    if let summary = summary(of: event.header) { notes.append(summary) }
    return CalendarEntry(
      path: reader.path(of: address), uid: names.uid(ofEvent: event.id), title: reader.words(event.title),
      starts: starts, ends: event.ends, timezone: event.timezone, state: state, reviewed: event.header.reviewed,
      description: notes.isEmpty ? nil : notes.joined(separator: "\n"), location: location(of: event),
      position: position(of: event), online: event.online,
      categories: [event.kind.map { reader.label($0) }].compactMap(\.self)
        + event.topics.compactMap { $0.target.map { reader.concepts[Int($0.index)].label } },
      organisers: event.organisers.compactMap { $0.target.map { reader.words(reader.title(of: $0)) } })
  }

  private func location(of event: Event) -> String? {
    guard let place = event.place.flatMap(reader.shown) else {
      return event.online == nil ? nil : reader.phrases[.online]
    }
    return [place.name.map(reader.words), place.address].compactMap(\.self).joined(separator: ", ")
  }

  private func position(of event: Event) -> CalendarEntry.Position? {
    guard let place = event.place, let latitude = place.latitude, let longitude = place.longitude else { return nil }
    return .init(latitude: latitude, longitude: longitude)
  }
}
