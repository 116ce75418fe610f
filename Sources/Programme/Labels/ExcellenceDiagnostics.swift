import Diagnostics

/// The wording of what is wrong with benchmarks, labels and assessments taken together.
enum ExcellenceDiagnostics {
  /// - Parameter tables: what is compared: "all clusters of `mirror-2026`", "the group `south` of `mirror-2026`".
  static func toldByDifference(
    _ tables: [String], clusters: [String], indicators: [String], at location: SourceLocation
  ) -> Diagnostic {
    let tables = Self.list(tables)
    return Diagnostic(
      .toldByDifference,
      "\(tables) together tell too much about \(clusters.count == 1 ? "one cluster" : "\(clusters.count) clusters")",
      at: location,
      notes: [
        .init("the figures that can be worked out are those of " + Self.list(clusters.map { "`\($0)`" })),
        .init("of the indicators " + Self.list(indicators.map { "`\($0)`" })),
      ])
  }

  static func toldByOpenFigures(
    _ table: String, clusters: [String], indicators: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .toldByDifference,
      "\(table) tells too much, since a public benchmark shows the figures of the others", at: location,
      notes: [
        .init("the figures that can be worked out are those of " + Self.list(clusters.map { "`\($0)`" })),
        .init("of the indicators " + Self.list(indicators.map { "`\($0)`" })),
      ])
  }

  /// - Parameters: as they are shown: without decimals where there are none.
  static func pointsAboveMaximum(
    _ points: Double, criterion: String, maximum: Double, label: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .pointsAboveMaximum, "`\(criterion)` has \(shown(points)) points, and the most are \(shown(maximum))",
      at: location, notes: [.init("the maximum is that of the label `\(label)`")])
  }

  static func unknownCriterion(
    _ criterion: String, label: String, closest: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownCriterion, "the label `\(label)` has no criterion `\(criterion)`", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? "",
      edits: closest.map { [.init("write `\($0)`", at: location, replacement: $0, .possible)] } ?? [])
  }

  static func groupTooSmall(_ group: Int, at location: SourceLocation) -> Diagnostic {
    let least = Confidentiality.leastGroup
    return Diagnostic(
      .groupTooSmall, "confidential figures may be shown of \(least) clusters together at least, not of \(group)",
      at: location, edits: [.init("write \(least)", at: location, replacement: "\(least)", .possible)])
  }

  static func groupWithoutFigures(_ group: String, cluster: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .groupWithoutFigures, "the group `\(group)` names `\(cluster)`, of which the benchmark has no figures",
      at: location)
  }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

extension DiagnosticCode {
  static let toldByDifference = DiagnosticCode(
    "A0735", "told-by-difference",
    explanation: """
      Confidential figures of a benchmark are published only as means of at least five clusters. Two such means can tell
      more than each of them: whoever knows the mean of eight clusters and that of seven of them knows the eighth. The
      same holds for two benchmarks of one year that ask the same, and for a benchmark whose other clusters a public one
      shows.

          groups:
            - {id: south, label: South, clusters: [a, b, c, d, e, f, g]}    # of a to h: h can be worked out

      Leave out the group, or draw it so that at least five clusters are inside it and at least five outside. Of two
      benchmarks, let one have another year or other indicators, or make both public once all clusters agree.
      """)
  static let pointsAboveMaximum = DiagnosticCode(
    "A0736", "points-above-maximum",
    explanation: """
      An assessment gives more points for a criterion than its label allows. Every percentage of the page would be wrong,
      so nothing is built.

          scores:
            team: {points: 12}       # the label says: max: 10

      Correct the points, or the `max` of the criterion in the label.
      """)
  static let unknownCriterion = DiagnosticCode(
    "A0737", "unknown-criterion",
    explanation: """
      An assessment has points for a criterion that its label does not have. They would count for nothing.

          scores:
            strateggy: {points: 6}   # write: strategy

      The message states the closest criterion of the label. Where the label has changed, change the assessment too.
      """)
  static let groupTooSmall = DiagnosticCode(
    "A0738", "group-too-small",
    explanation: """
      A benchmark that is not public would show figures of groups of fewer than five clusters. In so small a group each
      cluster can guess the figures of the others.

          minimum_group: 3           # write 5 or more, or leave the line out

      Where all clusters agree that their figures are shown, write `public: true` instead.
      """)
  static let groupWithoutFigures = DiagnosticCode(
    "A0739", "group-without-figures", .warning,
    explanation: """
      A group of a benchmark names a cluster that has no figures in it. The group is smaller than it seems.

          results: [{cluster: pole-kerlenn, values: {staff: 9}}]
          groups: [{id: west, label: West, clusters: [pole-kerlenn, grappe-garona]}]

      Add the figures of the cluster under `results`, or take it out of the group.
      """)

  static let excellence: [DiagnosticCode] = [
    .toldByDifference, .pointsAboveMaximum, .unknownCriterion, .groupTooSmall, .groupWithoutFigures,
  ]
}
