import Linking
import Matching
import Model

/// The partnership in numbers, each of which a page shows too: whoever follows the link from a figure finds it there.
public struct KeyFigures: Sendable {
  /// Only groups and figures that are not nothing.
  public let groups: [Group]

  /// The value of a figure; nil where there is nothing of it.
  public subscript(counted: Counted) -> Int? {
    groups.lazy.flatMap(\.figures).first { $0.counted == counted }?.value
  }

  public struct Group: Sendable, Equatable {
    public let subject: Subject
    public let figures: [Figure]
  }

  public enum Subject: String, Sendable, CaseIterable {
    case directory, matching, services, policy, journey, excellence, outreach, news
  }

  public struct Figure: Sendable, Equatable {
    public let counted: Counted
    public let value: Int
  }

  public enum Counted: Sendable, Hashable {
    /// Records that are not archived.
    case records(RecordKind)
    /// Countries where organisations are.
    case countries
    case organisations(Organisation.Level)
    /// Organisations to which a partner is suggested.
    case matched
    /// Times that a partner is suggested.
    case suggestions
    case pilots
    /// Needs that no service answers.
    case unansweredNeeds
    case findings
    case recommendations
    /// Public authorities that a recommendation is addressed to.
    case addressedAuthorities
    case authorities
    case engagedAuthorities
  }

  /// O(records).
  init(
    _ site: LinkedCatalogue, _ opportunities: Opportunities, _ portfolio: ServicePortfolio, _ policy: PolicyAlignment,
    _ outreach: Outreach
  ) {
    let catalogue = site.catalogue
    func records<R: Record>(_ type: R.Type) -> (Counted, Int) {
      (
        .records(R.kind),
        catalogue[keyPath: R.collection].indices.count { !catalogue.isArchived(RecordAddress(R.kind, $0)) }
      )
    }
    let listed = catalogue.organisations.indices.filter { !catalogue.isArchived(RecordAddress(.organisations, $0)) }
    let countries = Set(listed.compactMap { catalogue.organisations[$0].country })
    let levels = Organisation.Level.allCases.map { level in
      (Counted.organisations(level), listed.count { catalogue.organisations[$0].level == level })
    }
    let pilots = portfolio.piloted.reduce(0) { $0 + catalogue.services[Int($1)].pilots.count }
    let ladder = outreach.ladder(of: outreach.authorities)
    let counted: [Subject: [(Counted, Int)]] = [
      .directory: [records(Organisation.self), (.countries, countries.count)] + levels,
      .matching: [(.matched, opportunities.metrics.covered), (.suggestions, opportunities.metrics.suggestions)],
      .services: [records(Service.self), (.pilots, pilots), (.unansweredNeeds, portfolio.needs.unanswered.count)],
      .policy: [
        records(Consultation.self), (.findings, policy.findings.count), records(Brief.self),
        (.recommendations, policy.recommendations.count), (.addressedAuthorities, policy.addressedCount),
      ],
      .journey: [records(Journey.self), records(Mission.self), records(Exchange.self), records(Scheme.self)],
      .excellence: [records(Benchmark.self), records(Label.self), records(Assessment.self)],
      .outreach: [
        (.authorities, ladder.total), (.engagedAuthorities, ladder.engaged), records(Engagement.self),
      ],
      .news: [records(NewsItem.self), records(Event.self)],
    ]
    groups = Subject.allCases.compactMap { subject in
      let figures = (counted[subject] ?? []).filter { $0.1 > 0 }.map { Figure(counted: $0.0, value: $0.1) }
      return figures.isEmpty ? nil : Group(subject: subject, figures: figures)
    }
  }
}
