import Diagnostics
import Linking
import Model

/// Whether assessments say what their labels allow.
enum AssessmentChecks {
  /// O(scores), and what is reported.
  static func report(in site: LinkedCatalogue, into diagnostics: inout Diagnostics) {
    let labels = site.catalogue.labels
    let criteria = labels.map { label in
      Dictionary(label.dimensions.flatMap(\.criteria).map { ($0.id, $0.max) }, uniquingKeysWith: { first, _ in first })
    }
    for assessment in site.catalogue.assessments {
      guard let target = assessment.label?.target else { continue }
      let label = labels[Int(target.index)]
      for score in assessment.scores {
        guard let maximum = criteria[Int(target.index)][score.key] else {
          let place = assessment.header.source.location(ofKey: ["scores", score.key])
          let known = label.dimensions.flatMap { $0.criteria.map(\.id) }
          diagnostics.report(
            ExcellenceDiagnostics.unknownCriterion(
              score.key, label: label.id, closest: closestName(to: score.key, among: known), at: place))
          continue
        }
        if let maximum, let points = score.value.points, points > maximum {
          let place = assessment.header.source.location(ofValue: ["scores", score.key, "points"])
          diagnostics.report(
            ExcellenceDiagnostics.pointsAboveMaximum(
              points, criterion: score.key, maximum: maximum, label: label.id, at: place))
        }
      }
    }
  }
}
