import Linking
import Model
import Text

/// What is known of one label: who holds it and until when, and how far those are who assessed themselves by it.
public struct LabelStanding: Sendable {
  /// Ordered by the day on which the label lapses, those without a day last.
  public let holders: [Holder]
  /// The open assessments, the latest of each organisation, ordered by their position.
  public let assessments: [Int32]
  /// Of the latest assessments of all organisations, confidential ones included; nil where too few are confidential to
  /// hide in it. Without any confidential one it is what the open ones say.
  public let all: Aggregate?

  public struct Holder: Sendable, Equatable {
    /// The position among the organisations, and of the label in the organisation's list.
    public let organisation: Int32
    public let held: Int
    /// The last day; nil where none is known.
    public let until: CalendarDate?

    /// Whether the label is past its last day.
    public func hasLapsed(on day: CalendarDate) -> Bool { until.map { $0 < day } ?? false }
  }

  public struct Aggregate: Sendable, Equatable {
    public let organisations: Int
    /// In per cent of all points.
    public let mean: Double
    /// Of each dimension of the label, nil for one without points; none where those of one would tell single scores.
    public let dimensions: [Double?]
  }

  init(
    holders: [Holder], latest: [(position: Int32, assessment: Assessment)], by label: Label
  ) {
    self.holders = holders.enumerated().sorted { left, right in
      (left.element.until ?? .latest, left.offset) < (right.element.until ?? .latest, right.offset)
    }.map(\.element)
    assessments = latest.filter { !$0.assessment.confidential }.map(\.position)
    all = Self.aggregate(latest.map(\.assessment), by: label)
  }

  private static func aggregate(_ assessments: [Assessment], by label: Label) -> Aggregate? {
    let readiness = assessments.map { Readiness($0, by: label) }
    let rule = Confidentiality(minimumGroup: Confidentiality.leastGroup)
    // Whoever knows the open scores is left with the sum of the confidential ones.
    let closed = zip(assessments, readiness).filter(\.0.confidential).map(\.1)
    func mean(_ percent: (Readiness) -> Double?) -> Double? {
      let hidden = closed.compactMap(percent)
      guard hidden.isEmpty || rule.allowsMean(of: hidden) else { return nil }
      return GroupMean(of: readiness.compactMap(percent))?.mean
    }
    guard let whole = mean(\.percent) else { return nil }
    let dimensions = label.dimensions.indices.map { dimension in mean { $0.percent(ofDimension: dimension) } }
    // One dimension alone that is not told follows from the whole and from the others.
    let isComplete = label.dimensions.indices.allSatisfy { dimension in
      dimensions[dimension] != nil || !readiness.contains { $0.percent(ofDimension: dimension) != nil }
    }
    return Aggregate(
      organisations: readiness.count { $0.percent != nil }, mean: whole, dimensions: isComplete ? dimensions : [])
  }
}

extension LabelStanding {
  /// Of every label, in their order. O(organisations + assessments × criteria).
  static func all(_ site: LinkedCatalogue) -> [LabelStanding] {
    let catalogue = site.catalogue
    var holders = [[Holder]](repeating: [], count: catalogue.labels.count)
    for index in catalogue.organisations.indices {
      for (position, held) in catalogue.organisations[index].labels.enumerated() {
        guard let label = held.label.target?.index else { continue }
        if catalogue.organisations[index].header.status == .archived { continue }
        holders[Int(label)].append(Holder(organisation: Int32(index), held: position, until: held.until?.last))
      }
    }
    let latest = latestAssessments(catalogue)
    return catalogue.labels.indices.map {
      LabelStanding(holders: holders[$0], latest: latest[$0], by: catalogue.labels[$0])
    }
  }

  /// Of each label the latest assessment of each organisation; of equal days the one that stands last.
  private static func latestAssessments(_ catalogue: Catalogue) -> [[(position: Int32, assessment: Assessment)]] {
    var latest = [[Int32: Int]](repeating: [:], count: catalogue.labels.count)
    for (position, assessment) in catalogue.assessments.enumerated() where assessment.header.status != .archived {
      guard let label = assessment.label?.target?.index, let organisation = assessment.organisation?.target?.index
      else { continue }
      let earlier = latest[Int(label)][organisation].map { catalogue.assessments[$0].date ?? .earliest }
      if earlier.map({ $0 <= assessment.date ?? .earliest }) ?? true { latest[Int(label)][organisation] = position }
    }
    return latest.map { of in of.values.sorted().map { (Int32($0), catalogue.assessments[$0]) } }
  }
}
