import Linking
import Model
import Text

/// What a site announces, whatever the language: the publications that its feeds hold and the events of its calendars.
///
/// One pass over news, briefs, consultations and events; a topic has what is filed under it and under narrower ones.
struct Announcements: Sendable {
  /// Of all kinds that bear a day, the newest first.
  let newest: [RecordAddress]
  /// The same by the position of a topic.
  let newestOfTopic: [Int32: [RecordAddress]]
  /// Positions of the events that are not archived, the earliest first.
  let events: [Int]
  let eventsOfKind: [Event.Kind: [Int]]
  let eventsOfTopic: [Int32: [Int]]

  /// The most entries of a feed: readers ask for it again and again.
  static let most = 50

  /// - Parameter today: what bears a later day is not announced yet.
  init(_ site: LinkedCatalogue, today: CalendarDate) {
    let catalogue = site.catalogue
    let dated = Self.dated(catalogue).filter { $0.day <= today }.sorted {
      ($1.day, $0.address) < ($0.day, $1.address)
    }
    newest = dated.prefix(Self.most).map(\.address)
    var newestOfTopic: [Int32: [RecordAddress]] = [:]
    for publication in dated {
      for topic in Self.withBroader(publication.topics, catalogue)
      where newestOfTopic[topic, default: []].count < Self.most {
        newestOfTopic[topic, default: []].append(publication.address)
      }
    }
    self.newestOfTopic = newestOfTopic

    let all = catalogue.events
    let starts = all.map { $0.starts ?? LocalDateTime(.latest) }
    events = all.indices.filter { all[$0].header.status != .archived && all[$0].starts != nil }
      .sorted { (starts[$0], $0) < (starts[$1], $1) }
    var eventsOfKind: [Event.Kind: [Int]] = [:]
    var eventsOfTopic: [Int32: [Int]] = [:]
    for index in events {
      if let kind = all[index].kind { eventsOfKind[kind, default: []].append(index) }
      for topic in Self.withBroader(all[index].topics, catalogue) { eventsOfTopic[topic, default: []].append(index) }
    }
    self.eventsOfKind = eventsOfKind
    self.eventsOfTopic = eventsOfTopic
  }

  private struct Publication {
    var day: CalendarDate
    var address: RecordAddress
    var topics: [Reference]
  }

  private static func dated(_ catalogue: Catalogue) -> [Publication] {
    func publications<R: Record>(
      _ records: [R], _ day: (R) -> CalendarDate?, _ topics: (R) -> [Reference]
    ) -> [Publication] {
      records.enumerated().compactMap { index, record in
        guard record.header.status != .archived, let day = day(record) else { return nil }
        return Publication(day: day, address: RecordAddress(R.kind, index), topics: topics(record))
      }
    }
    return publications(catalogue.news, { $0.date }, { $0.topics })
      + publications(catalogue.briefs, { $0.published }, { $0.topics })
      + publications(catalogue.consultations, { $0.opened }, { $0.topics })
  }

  /// Topics and all above them, each once. Vocabularies are trees, which linking has seen to.
  private static func withBroader(_ topics: [Reference], _ catalogue: Catalogue) -> [Int32] {
    var found: [Int32] = []
    for topic in topics {
      var next = topic.target
      while let address = next, !found.contains(address.index) {
        found.append(address.index)
        next = catalogue.concepts[Int(address.index)].broader?.target
      }
    }
    return found
  }
}
