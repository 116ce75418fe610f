import Model
import Text

/// Where things have their place in the site. Paths are relative to its root, with `/`.
public struct SitePaths: Sendable {
  /// The default language, whose pages stand at the root.
  public let defaultLanguage: String
  /// What stands for a vocabulary of countries in paths.
  public static let countries = "countries"
  /// The folder of areas of cooperation.
  public static let areas = "areas"

  public init(defaultLanguage: String) {
    self.defaultLanguage = defaultLanguage
  }

  /// `fr/` in front of the pages of the other languages.
  public func prefix(_ language: String) -> String { language == defaultLanguage ? "" : language + "/" }

  public func record(_ kind: RecordKind, _ id: String, in language: String) -> String {
    "\(prefix(language))\(kind.folder)/\(id).html"
  }

  public func concept(_ concept: Concept, in language: String) -> String {
    "\(prefix(language))vocabularies/\(concept.vocabulary)/\(Self.slug(concept.id)).html"
  }

  public func vocabulary(_ name: String, in language: String) -> String {
    "\(prefix(language))vocabularies/\(name)/index.html"
  }

  /// The list of all areas of cooperation.
  public func areas(in language: String) -> String { "\(prefix(language))\(Self.areas)/index.html" }

  /// The area of cooperation around a topic.
  public func area(ofTopic topic: Concept, in language: String) -> String {
    "\(prefix(language))\(Self.areas)/\(Self.slug(topic.id)).html"
  }

  /// A list of records of a kind; pages are counted from 1.
  public func index(of kind: RecordKind, page: Int = 1, in language: String) -> String {
    "\(prefix(language))\(kind.folder)/index\(Self.suffix(page)).html"
  }

  /// A list of the records of a kind that share a value of a facet: a concept, a country, a level.
  public func facet(
    _ facet: String, of kind: RecordKind, value: String, page: Int = 1, in language: String
  ) -> String {
    "\(prefix(language))\(kind.folder)/\(facet)/\(Self.slug(value))\(Self.suffix(page)).html"
  }

  /// The month of the next event.
  public func calendarPages(in language: String) -> String {
    "\(prefix(language))\(RecordKind.events.folder)/calendar/index.html"
  }

  /// The events of a month: `events/calendar/2027-03.html`.
  public func calendarPage(ofMonth day: CalendarDate, in language: String) -> String {
    "\(prefix(language))\(RecordKind.events.folder)/calendar/\(day.iso.prefix(7)).html"
  }

  /// The newest of what was published, as an Atom feed.
  public func feed(in language: String) -> String { "\(prefix(language))data/feed.xml" }

  /// The same on a topic.
  public func feed(ofTopic topic: Concept, in language: String) -> String {
    "\(prefix(language))data/feeds/\(Self.slug(topic.id)).xml"
  }

  /// All events, as a calendar.
  public func calendar(in language: String) -> String { "\(prefix(language))data/calendar.ics" }

  /// The events of a kind: a workshop, a webinar.
  public func calendar(ofKind kind: Event.Kind, in language: String) -> String {
    "\(prefix(language))data/calendars/kind/\(kind.rawValue).ics"
  }

  /// The events on a topic.
  public func calendar(ofTopic topic: Concept, in language: String) -> String {
    "\(prefix(language))data/calendars/topic/\(Self.slug(topic.id)).ics"
  }

  /// One event, for a reader's own calendar.
  public func calendar(ofEvent id: String, in language: String) -> String {
    "\(prefix(language))data/calendars/event/\(id).ics"
  }

  /// Ids with capital letters or dots (codes of regions and sectors) as a file name that any disk keeps apart from
  /// the others, and that no page number can be mistaken for.
  public static func slug(_ id: String) -> String {
    let isTidy = id.utf8.allSatisfy { !(0x41...0x5a).contains($0) && $0 != UInt8(ascii: ".") }
    if isTidy { return id }
    let bytes = id.utf8.map { byte in
      (0x41...0x5a).contains(byte) ? byte | 0x20 : byte == UInt8(ascii: ".") ? UInt8(ascii: "-") : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An id has no dot, so a second page never takes the place of a record.
  private static func suffix(_ page: Int) -> String { page == 1 ? "" : ".\(page)" }
}
