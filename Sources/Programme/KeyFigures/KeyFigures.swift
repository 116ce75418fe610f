import Linking
import Matching
import Model
import Text

/// What the partnership comes to in numbers, each with the records that it counts. Archived records are not counted.
///
/// One pass a figure over the records of its kind.
public struct KeyFigures: Sendable {
  /// Without those in which every figure is zero.
  public let groups: [Group]

  public struct Group: Sendable {
    public let topic: Topic
    /// Without zeros.
    public let figures: [Figure]
  }

  public enum Topic: String, CaseIterable, Sendable {
    case directory, services, consultations, missions, excellence, outreach, dissemination, matching
  }

  public struct Figure: Sendable, Hashable {
    public let measure: Measure
    public let count: Int
    /// The records or parts of records; empty where they are all records of a kind or a list is elsewhere. Offers and
    /// needs are told apart by the measure.
    public let counted: [RecordAddress]
  }

  /// What is counted.
  public enum Measure: Sendable, Hashable {
    /// All records of a kind.
    case all(RecordKind)
    case level(Organisation.Level)
    case offers, needs
    /// Countries with an organisation.
    case countries
    case stage(Service.Stage)
    case findings, answeredFindings, recommendations
    case state(Brief.Recommendation.State)
    case missionsHeld
    case phase(Exchange.Phase)
    case labelsHeld
    /// Public authorities that were contacted; nil of those without a level.
    case reached(Organisation.Level?)
    case eventsHeld, eventsToCome
    /// Organisations with a suggested partner, and suggestions over a border.
    case covered, crossBorder
  }

  init(
    _ site: LinkedCatalogue, policy: PolicyAlignment, outreach: Outreach, metrics: MatchingMetrics,
    today: CalendarDate
  ) {
    let counting = FigureCounting(
      catalogue: site.catalogue, policy: policy, outreach: outreach, metrics: metrics, today: today)
    groups = Topic.allCases.compactMap { topic in
      let figures = counting.figures(topic).filter { $0.count > 0 }
      return figures.isEmpty ? nil : Group(topic: topic, figures: figures)
    }
  }
}
