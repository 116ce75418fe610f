import Linking
import Model
import Text

/// Finds what belongs into each section of a digest: one pass over the records of its kind.
struct DigestCollection {
  let catalogue: Catalogue
  let since: CalendarDate
  let today: CalendarDate

  func items(_ topic: Digest.Topic) -> [Digest.Item] {
    switch topic {
    case .news: dated(catalogue.news) { $0.date }
    case .eventsToCome: events { $0.starts.date >= today && ![.cancelled, .held].contains($0.state) }
    case .eventsHeld: events { isWithin($0.starts.date) && $0.state == .held }
    case .briefs: dated(catalogue.briefs) { $0.published }
    case .recommendations: recommendations()
    case .consultationsOpened: dated(catalogue.consultations) { $0.opened }
    case .consultationsClosed: dated(catalogue.consultations) { $0.closed }
    case .pilots: parts(catalogue.services) { $0.pilots.map(\.from) }
    case .labels: parts(catalogue.organisations) { $0.labels.map(\.awarded) }
    case .assessments: dated(catalogue.assessments) { $0.confidential ? nil : $0.date }
    case .exchanges: dated(catalogue.exchanges) { $0.phase == .withdrawn ? nil : $0.report }
    case .engagements: dated(catalogue.engagements) { $0.date }
    case .organisations: dated(catalogue.organisations) { $0.header.reviewed }
    }
  }

  private func isWithin(_ day: CalendarDate) -> Bool { since <= day && day <= today }

  private func dated<R: Record>(_ records: [R], _ day: (R) -> CalendarDate?) -> [Digest.Item] {
    // By position: to take a record out of its list copies all its fields.
    records.indices.compactMap { index in
      guard records[index].header.status != .archived, let day = day(records[index]), isWithin(day) else { return nil }
      return Digest.Item(record: RecordAddress(R.kind, index), date: PartialDate(day))
    }
  }

  private func parts<R: Record>(_ records: [R], _ days: (R) -> [PartialDate?]) -> [Digest.Item] {
    records.indices.flatMap { index -> [Digest.Item] in
      if records[index].header.status == .archived { return [] }
      return days(records[index]).enumerated().compactMap { part, date in
        guard let date, isWithin(date.first) else { return nil }
        return Digest.Item(record: RecordAddress(R.kind, index, part: part), date: date)
      }
    }
  }

  private func events(_ belongs: ((starts: LocalDateTime, state: Event.State)) -> Bool) -> [Digest.Item] {
    let events = catalogue.events
    return events.indices.compactMap { index in
      guard events[index].header.status != .archived, let starts = events[index].starts,
        belongs((starts, events[index].state ?? .scheduled))
      else { return nil }
      return Digest.Item(record: RecordAddress(.events, index), date: PartialDate(starts.date))
    }
  }

  /// Recommendations whose state changed, each once by its latest change.
  private func recommendations() -> [Digest.Item] {
    parts(catalogue.briefs) { brief in
      brief.recommendations.map { recommendation in
        recommendation.history.compactMap(\.date).filter(isWithin).max().map { PartialDate($0) }
      }
    }
  }
}
