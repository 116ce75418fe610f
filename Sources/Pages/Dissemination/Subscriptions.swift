import Linking
import Model

/// A link from a page to a feed or a calendar of what it shows.
struct Subscription: Sendable {
  /// What it holds: "AURORA: Workshop".
  var title: String
  /// What a reader does with it: "Add to your calendar".
  var invitation: String
  var form: Form
  var path: String

  /// By its media type.
  enum Form: String, Sendable {
    case feed = "application/atom+xml"
    case calendar = "text/calendar"
  }
}

/// Which feeds and calendars the pages of one language lead to. O(1) a page.
struct Subscriptions: Sendable {
  private let reader: Reader
  private let announcements: Announcements
  private let title: String

  init(reader: Reader, announcements: Announcements) {
    self.reader = reader
    self.announcements = announcements
    title = reader.words(reader.catalogue.site.title)
  }

  /// The feed of all that is published; nil where nothing is.
  var all: Subscription? {
    announcements.newest.isEmpty
      ? nil : feed(title, reader.site.paths.feed(in: reader.code))
  }

  /// Of the list of a kind.
  func all(of kind: RecordKind) -> [Subscription] {
    switch kind {
    case .news: [all].compactMap(\.self)
    case .events:
      announcements.events.isEmpty ? [] : [calendar(title, reader.site.paths.calendar(in: reader.code))]
    default: []
    }
  }

  /// Of the list of the records of a kind that share a value.
  func all(of kind: RecordKind, sharing key: FacetKey) -> [Subscription] {
    let ofEvents = kind == .events
    switch key {
    case .concept(let concept):
      let form: Subscription.Form? = ofEvents ? .calendar : kind == .briefs ? .feed : nil
      return all(onTopic: concept).filter { $0.form == form }
    case .choice(Event.Kind.listName, let value) where ofEvents:
      guard let kind = Event.Kind(rawValue: value), announcements.eventsOfKind[kind] != nil else { return [] }
      return [calendar("\(title): \(reader.label(kind))", reader.site.paths.calendar(ofKind: kind, in: reader.code))]
    default: return []
    }
  }

  /// On a topic; nothing on another concept.
  func all(onTopic concept: Int32) -> [Subscription] {
    let topic = reader.catalogue.concepts[Int(concept)]
    let name = "\(title): \(reader.concepts[Int(concept)].label)"
    let feed = announcements.newestOfTopic[concept].map { _ in
      self.feed(name, reader.site.paths.feed(ofTopic: topic, in: reader.code))
    }
    let calendar = announcements.eventsOfTopic[concept].map { _ in
      self.calendar(name, reader.site.paths.calendar(ofTopic: topic, in: reader.code))
    }
    return [calendar, feed].compactMap(\.self)
  }

  /// The file of one event.
  func calendar(ofEvent address: RecordAddress) -> [Subscription] {
    let event = reader.catalogue.events[Int(address.index)]
    guard event.header.status != .archived, event.starts != nil else { return [] }
    return [
      Subscription(
        title: reader.words(event.title), invitation: reader.phrases[.calendarAdd], form: .calendar,
        path: reader.site.paths.calendar(ofEvent: event.id, in: reader.code))
    ]
  }

  private func feed(_ title: String, _ path: String) -> Subscription {
    Subscription(title: title, invitation: reader.phrases[.feedSubscribe], form: .feed, path: path)
  }

  private func calendar(_ title: String, _ path: String) -> Subscription {
    Subscription(title: title, invitation: reader.phrases[.calendarSubscribe], form: .calendar, path: path)
  }
}
