import Matching
import Model
import Text

/// Counts the key figures of each group.
struct FigureCounting {
  let catalogue: Catalogue
  let policy: PolicyAlignment
  let outreach: Outreach
  let metrics: MatchingMetrics
  let today: CalendarDate

  func figures(_ topic: KeyFigures.Topic) -> [KeyFigures.Figure] {
    switch topic {
    case .directory:
      [all(catalogue.organisations)]
        + Organisation.Level.allCases.map { level in
          figure(.level(level), records(catalogue.organisations) { catalogue.organisations[$0].level == level })
        } + [
          figure(.offers, parts { catalogue.organisations[$0].offers.count }),
          figure(.needs, parts { catalogue.organisations[$0].needs.count }), countries(),
        ]
    case .services:
      [all(catalogue.services)]
        + Service.Stage.allCases.map { stage in
          figure(.stage(stage), records(catalogue.services) { catalogue.services[$0].stage == stage })
        }
    case .consultations: consultations()
    case .missions: missions()
    case .excellence: [all(catalogue.benchmarks), all(catalogue.labels), all(catalogue.assessments), labelsHeld()]
    case .outreach: [all(catalogue.engagements)] + reached()
    case .dissemination:
      [
        all(catalogue.news), all(catalogue.events),
        figure(.eventsHeld, records(catalogue.events) { catalogue.events[$0].state == .held }),
        figure(.eventsToCome, records(catalogue.events) { isToCome(catalogue.events[$0]) }),
      ]
    case .matching:
      [
        KeyFigures.Figure(measure: .covered, count: metrics.covered, counted: []),
        KeyFigures.Figure(measure: .crossBorder, count: metrics.crossBorder, counted: []),
      ]
    }
  }

  private func figure(_ measure: KeyFigures.Measure, _ counted: [RecordAddress]) -> KeyFigures.Figure {
    KeyFigures.Figure(measure: measure, count: counted.count, counted: counted)
  }

  private func all<R: Record>(_ records: [R]) -> KeyFigures.Figure {
    let count = records.indices.count { records[$0].header.status != .archived }
    return KeyFigures.Figure(measure: .all(R.kind), count: count, counted: [])
  }

  /// Counts by position: to hand a record over copies all its fields.
  private func records<R: Record>(_ records: [R], where counts: (Int) -> Bool) -> [RecordAddress] {
    records.indices.filter { records[$0].header.status != .archived && counts($0) }
      .map { RecordAddress(R.kind, $0) }
  }

  /// The parts of organisations, as many of each as `count` says for its position.
  private func parts(_ count: (Int) -> Int) -> [RecordAddress] {
    let organisations = catalogue.organisations
    return organisations.indices.filter { organisations[$0].header.status != .archived }.flatMap { index in
      (0..<count(index)).map { RecordAddress(.organisations, index, part: $0) }
    }
  }

  private func countries() -> KeyFigures.Figure {
    let organisations = catalogue.organisations
    let shown = organisations.indices.filter { organisations[$0].header.status != .archived }
    let codes = Set(shown.compactMap { organisations[$0].country })
    return KeyFigures.Figure(measure: .countries, count: codes.count, counted: [])
  }

  private func isToCome(_ event: Event) -> Bool {
    guard let starts = event.starts else { return false }
    return starts.date >= today && event.state != .cancelled && event.state != .held
  }

  private func consultations() -> [KeyFigures.Figure] {
    [
      all(catalogue.consultations), figure(.findings, policy.findings.map(\.address)),
      figure(.answeredFindings, policy.findings.filter { !$0.isOpen }.map(\.address)), all(catalogue.briefs),
      figure(.recommendations, policy.recommendations.map(\.address)),
    ]
      + Brief.Recommendation.State.allCases.map { state in
        figure(.state(state), policy.recommendations.filter { $0.state == state }.map(\.address))
      }
  }

  private func missions() -> [KeyFigures.Figure] {
    [
      all(catalogue.journeys), all(catalogue.missions),
      figure(.missionsHeld, records(catalogue.missions) { catalogue.missions[$0].state == .held }),
      all(catalogue.exchanges),
    ]
      + Exchange.Phase.allCases.map { phase in
        figure(.phase(phase), records(catalogue.exchanges) { catalogue.exchanges[$0].phase == phase })
      }
  }

  /// A label without an end is held for good; one is held through its last day.
  private func labelsHeld() -> KeyFigures.Figure {
    let organisations = catalogue.organisations
    let held = organisations.indices.flatMap { index -> [RecordAddress] in
      if organisations[index].labels.isEmpty || organisations[index].header.status == .archived { return [] }
      return organisations[index].labels.enumerated().compactMap { part, label in
        let (start, end) = (label.awarded?.first ?? .earliest, label.until?.last ?? .latest)
        return start <= today && today <= end ? RecordAddress(.organisations, index, part: part) : nil
      }
    }
    return figure(.labelsHeld, held)
  }

  private func reached() -> [KeyFigures.Figure] {
    let reached = outreach.authorities.filter { !$0.contacts.isEmpty }
    let levels: [Organisation.Level?] = Organisation.Level.allCases.map { $0 } + [nil]
    return levels.map { level in
      figure(
        .reached(level), reached.filter { $0.level == level }.map { RecordAddress(.organisations, $0.organisation) })
    }
  }
}
