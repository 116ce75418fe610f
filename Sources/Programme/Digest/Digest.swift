import Linking
import Model
import Text

/// What happened since a day, by the days that records bear, and what is to come: the contents of a newsletter.
///
/// No record says when it was added, so each kind counts by the day that says most: news by `date`, briefs by
/// `published`, organisations by `reviewed` (new ones and ones looked at again alike). Archived records are left out,
/// so are confidential assessments, and what bears a day after today, but for events to come. A date without a day
/// counts by its first one: of what was awarded in "2026" nobody knows that it was after 1 March.
public struct Digest: Sendable {
  public let since: CalendarDate
  /// Without those in which nothing happened.
  public let sections: [Section]

  public struct Section: Sendable, Hashable {
    public let topic: Topic
    /// The latest first; of events to come the earliest.
    public let items: [Item]
  }

  /// In the order in which a reader wants them.
  public enum Topic: String, CaseIterable, Sendable {
    case news
    case eventsToCome = "events_to_come"
    case eventsHeld = "events_held"
    case briefs, recommendations
    case consultationsOpened = "consultations_opened"
    case consultationsClosed = "consultations_closed"
    case pilots, labels, assessments, exchanges, engagements, organisations
  }

  public struct Item: Sendable, Hashable {
    /// A recommendation, a pilot and a held label are parts of their record.
    public var record: RecordAddress
    public var date: PartialDate
  }

  /// The day from which a digest counts where the site names none: the first of the third month before `today`, for
  /// 15 June that is 1 March.
  public static func defaultSince(_ today: CalendarDate) -> CalendarDate {
    let third = today.adding(months: -3)
    return CalendarDate(year: third.year, month: third.month, day: 1) ?? .earliest
  }

  public init(_ site: LinkedCatalogue, today: CalendarDate) {
    since = min(site.catalogue.site.digest?.since ?? Self.defaultSince(today), today)
    let collection = DigestCollection(catalogue: site.catalogue, since: since, today: today)
    sections = Topic.allCases.compactMap { topic in
      let items = collection.items(topic).sorted { left, right in
        let (first, second) = (left.date.first, right.date.first)
        if first == second { return left.record < right.record }
        return topic == .eventsToCome ? first < second : first > second
      }
      return items.isEmpty ? nil : Section(topic: topic, items: items)
    }
  }
}
