import Linking
import Model
import Programme

/// What happened in the partnership, as a link to the record that tells of it.
extension Reader {
  func entry(of occurrence: Chronicle.Occurrence) -> Entry {
    let subject = occurrence.subject
    let date = language.format(occurrence.date)
    switch occurrence.occasion {
    case .event: return entry(ofEvent: Int(subject.index))
    case .news: return entry(subject, note: date)
    case .mission:
      let mission = catalogue.missions[Int(subject.index)]
      return entry(subject, note: remark([phrases.kind(.missions), when(mission.starts, mission.ends)]))
    case .recommendationChanged:
      let link = entry(ofRecommendation: subject)
      let recommendation = catalogue.briefs[Int(subject.index)].recommendations[Int(subject.part)]
      let change = recommendation.history.last { $0.date == occurrence.date.date }
      let state = change?.state.map { label($0) }
      return Entry(
        label: link.label, path: link.path, note: remark([phrases[.occasionRecommendation], state, date, link.note]))
    default: return entry(subject, note: remark([name(of: occurrence.occasion), date]))
    }
  }

  /// An event with its kind, its days and its place, and whether it was called off.
  func entry(ofEvent index: Int) -> Entry {
    let event = catalogue.events[index]
    let off: Phrase? =
      switch event.state {
      case .cancelled: .eventCancelled
      case .postponed: .eventPostponed
      default: nil
      }
    return entry(
      RecordAddress(.events, index),
      note: remark([event.kind.map { label($0) }, when(event), whereabouts(event), off.map { phrases[$0] }]))
  }

  private func name(of occasion: Chronicle.Occasion) -> String? {
    let phrase: OverviewPhrase? =
      switch occasion {
      case .consultationOpened: .occasionConsultationOpened
      case .consultationClosed: .occasionConsultationClosed
      case .pilotBegan: .occasionPilotBegan
      case .exchangeBegan: .occasionExchangeBegan
      case .exchangeReported: .occasionExchangeReported
      case .briefPublished: .occasionBriefPublished
      case .authorityContacted: .occasionAuthority
      case .assessed: .occasionAssessed
      case .labelAwarded: .occasionLabel
      case .profileReviewed: .occasionReviewed
      case .news, .event, .mission, .recommendationChanged: nil
      }
    return phrase.map { phrases[$0] }
  }
}
