import Linking
import Model
import Text

/// The feeds and calendars of a site in one language: which there are, and what they hold in the words of the pages.
public struct Dissemination: Sendable {
  let reader: Reader
  public let names: PermanentNames
  public let feeds: [Feed]
  public let calendars: [EventCalendar]
  public var language: String { reader.code }
  /// The digest as HTML for a letter, at the path of the letter; nil where there is none.
  public let digestLetter: Page?

  /// Nothing is announced twice: an empty feed or calendar is left out.
  init(reader: Reader, announcements: Announcements, names: PermanentNames, digestLetter: Page? = nil) {
    self.reader = reader
    self.digestLetter = digestLetter
    self.names = names
    let (paths, code) = (reader.site.paths, reader.code)
    let title = reader.words(reader.catalogue.site.title)
    var feeds = [Feed(path: paths.feed(in: code), title: title, publications: announcements.newest)]
    for (topic, newest) in announcements.newestOfTopic.sorted(by: { $0.key < $1.key }) {
      feeds.append(
        Feed(
          path: paths.feed(ofTopic: reader.catalogue.concepts[Int(topic)], in: code),
          title: "\(title): \(reader.concepts[Int(topic)].label)", publications: newest))
    }
    self.feeds = feeds.filter { !$0.publications.isEmpty }

    var calendars = [EventCalendar(path: paths.calendar(in: code), name: title, events: announcements.events)]
    for kind in Event.Kind.allCases {
      calendars.append(
        EventCalendar(
          path: paths.calendar(ofKind: kind, in: code), name: "\(title): \(reader.label(kind))",
          events: announcements.eventsOfKind[kind] ?? []))
    }
    for (topic, events) in announcements.eventsOfTopic.sorted(by: { $0.key < $1.key }) {
      calendars.append(
        EventCalendar(
          path: paths.calendar(ofTopic: reader.catalogue.concepts[Int(topic)], in: code),
          name: "\(title): \(reader.concepts[Int(topic)].label)", events: events))
    }
    for event in announcements.events {
      calendars.append(
        EventCalendar(
          path: paths.calendar(ofEvent: reader.catalogue.events[event].id, in: code), name: nil, events: [event]))
    }
    self.calendars = calendars.filter { !$0.events.isEmpty }
  }
}

/// A feed: its place, its name, and what it tells, the newest first.
public struct Feed: Sendable {
  /// From the root of the site.
  public let path: String
  public let title: String
  let publications: [RecordAddress]
}

/// A calendar: its place and its events.
public struct EventCalendar: Sendable {
  /// From the root of the site.
  public let path: String
  /// Nil for the file of a single event, which readers add to a calendar of their own.
  public let name: String?
  /// Positions in the catalogue, the earliest event first.
  public let events: [Int]
}
