import Linking
import Model
import Text

/// What is new since a day, and what is next: the content of a newsletter.
public struct Digest: Sendable {
  /// The first day that is told of.
  public let since: CalendarDate
  /// The day of the build, the last day that is told of.
  public let until: CalendarDate
  /// What happened, by subject, the latest first; only subjects of which there is something.
  public let sections: [Section]
  /// Positions of events that are to come and not called off, the next first.
  public let coming: [Int]

  public struct Section: Sendable, Equatable {
    public let subject: Subject
    public let occurrences: [Chronicle.Occurrence]
  }

  /// The subjects in the order in which they are told.
  public enum Subject: String, Sendable, CaseIterable {
    case news, policy, consultations, events, services, exchanges, outreach, excellence, directory

    var occasions: Set<Chronicle.Occasion> {
      switch self {
      case .news: [.news]
      case .policy: [.briefPublished, .recommendationChanged]
      case .consultations: [.consultationOpened, .consultationClosed]
      case .events: [.event, .mission]
      case .services: [.pilotBegan]
      case .exchanges: [.exchangeBegan, .exchangeReported]
      case .outreach: [.authorityContacted]
      case .excellence: [.assessed, .labelAwarded]
      case .directory: [.profileReviewed]
      }
    }
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { sections.isEmpty && coming.isEmpty }

  init(_ chronicle: Chronicle, in site: LinkedCatalogue, today: CalendarDate) {
    since = Self.since(site.catalogue.site.digest?.since, today)
    until = today
    let (first, last) = (since, today)
    let told = chronicle.occurrences.filter { $0.date.last >= first && $0.date.last <= last }
    sections = Subject.allCases.compactMap { subject in
      let occurrences = told.filter { subject.occasions.contains($0.occasion) }
      return occurrences.isEmpty ? nil : Section(subject: subject, occurrences: occurrences.reversed())
    }
    let events = site.catalogue.events
    coming = chronicle.occurrences.filter { occurrence in
      guard occurrence.occasion == .event, occurrence.date.first > last else { return false }
      let state = events[Int(occurrence.subject.index)].state
      return state != .cancelled && state != .postponed
    }.map { Int($0.subject.index) }
  }

  /// The day that the site says, else the first of the month three months ago: on 15 June, 1 March.
  static func since(_ said: CalendarDate?, _ today: CalendarDate) -> CalendarDate {
    if let said { return said }
    let month = CalendarDate(year: today.year, month: today.month, day: 1) ?? today
    return month.adding(months: -3)
  }
}
