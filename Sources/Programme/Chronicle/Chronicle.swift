import Linking
import Model
import Text

/// Everything in the records that bears a date, the earliest first. Of archived records and of exchanges that were
/// withdrawn nothing is told.
public struct Chronicle: Sendable {
  public let occurrences: [Occurrence]

  /// What happened, when, and in which record it is told.
  public struct Occurrence: Sendable, Hashable {
    /// A month or a year where no more is known.
    public let date: PartialDate
    public let occasion: Occasion
    /// A record, or a part of it: a recommendation.
    public let subject: RecordAddress
  }

  /// In the order in which those of one day are told.
  public enum Occasion: String, Sendable, CaseIterable {
    case news
    case consultationOpened = "consultation_opened"
    case consultationClosed = "consultation_closed"
    case event
    case mission
    case pilotBegan = "pilot_began"
    case exchangeBegan = "exchange_began"
    case exchangeReported = "exchange_reported"
    case briefPublished = "brief_published"
    case recommendationChanged = "recommendation_changed"
    case authorityContacted = "authority_contacted"
    case assessed
    case labelAwarded = "label_awarded"
    case profileReviewed = "profile_reviewed"
  }

  /// O(n log n) for n dates in the records.
  init(_ site: LinkedCatalogue) {
    var found: [Occurrence] = []
    let catalogue = site.catalogue
    func add(_ date: PartialDate?, _ occasion: Occasion, _ subject: RecordAddress) {
      if let date { found.append(Occurrence(date: date, occasion: occasion, subject: subject)) }
    }
    func add(_ date: CalendarDate?, _ occasion: Occasion, _ subject: RecordAddress) {
      add(date.map { PartialDate($0) }, occasion, subject)
    }
    for (index, item) in catalogue.news.enumerated() { add(item.date, .news, RecordAddress(.news, index)) }
    for (index, consultation) in catalogue.consultations.enumerated() {
      add(consultation.opened, .consultationOpened, RecordAddress(.consultations, index))
      add(consultation.closed, .consultationClosed, RecordAddress(.consultations, index))
    }
    for index in catalogue.events.indices {
      add(catalogue.events[index].starts?.date, .event, RecordAddress(.events, index))
    }
    for (index, mission) in catalogue.missions.enumerated() {
      add(mission.starts, .mission, RecordAddress(.missions, index))
    }
    for (index, service) in catalogue.services.enumerated() {
      for pilot in service.pilots { add(pilot.from, .pilotBegan, RecordAddress(.services, index)) }
    }
    for (index, exchange) in catalogue.exchanges.enumerated() where exchange.phase != .withdrawn {
      add(exchange.starts, .exchangeBegan, RecordAddress(.exchanges, index))
      add(exchange.report, .exchangeReported, RecordAddress(.exchanges, index))
    }
    for (index, brief) in catalogue.briefs.enumerated() {
      add(brief.published, .briefPublished, RecordAddress(.briefs, index))
      for (part, recommendation) in brief.recommendations.enumerated() {
        for change in recommendation.history {
          add(change.date, .recommendationChanged, RecordAddress(.briefs, index, part: part))
        }
      }
    }
    for (index, engagement) in catalogue.engagements.enumerated() {
      add(engagement.date, .authorityContacted, RecordAddress(.engagements, index))
    }
    for (index, assessment) in catalogue.assessments.enumerated() {
      add(assessment.date, .assessed, RecordAddress(.assessments, index))
    }
    for index in catalogue.organisations.indices {
      let address = RecordAddress(.organisations, index)
      for label in catalogue.organisations[index].labels { add(label.awarded, .labelAwarded, address) }
      add(catalogue.organisations[index].header.reviewed, .profileReviewed, address)
    }
    occurrences = found.filter { !catalogue.isArchived($0.subject.record) }.sorted()
  }
}

extension Chronicle.Occurrence: Comparable {
  /// By day, what is dated less exactly after the days that it may mean; then by occasion and record.
  public static func < (left: Self, right: Self) -> Bool {
    (left.date.first, left.date.last, left.occasion.rank, left.subject)
      < (right.date.first, right.date.last, right.occasion.rank, right.subject)
  }
}

extension Chronicle.Occasion {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
