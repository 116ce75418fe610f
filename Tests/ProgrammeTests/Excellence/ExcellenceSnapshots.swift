import SiteText

/// What is wrong with benchmarks, labels and assessments taken together.
let excellenceSnapshots = [
  Snapshot(
    "aGroupThatLeavesOneCluster",
    clusters(8)
      + benchmark("mirror", "year: 2026", figures: 1...8, groups: "[⟦c1⟧, c2, c3, c4, c5, c6, c7]"),
    """
    error A0735 at 1: all clusters of `mirror` and the group `south` of `mirror` together tell too much about one cluster
      note: the figures that can be worked out are those of `c8`
      note: of the indicators `staff`
    """),
  Snapshot(
    "aGroupAndTheRestAreLargeEnough",
    clusters(10) + benchmark("mirror", "year: 2026", figures: 1...10, groups: "[c1, c2, c3, c4, c5]"), ""),
  Snapshot(
    "aGroupTooSmallToBeShownTellsNothing",
    clusters(8) + benchmark("mirror", "year: 2026", figures: 1...8, groups: "[c1, c2, c3]"), ""),
  Snapshot(
    "twoBenchmarksOfOneYear",
    clusters(8) + benchmark("a", "year: 2026", figures: 1...7) + benchmark("b", "year: 2026", figures: 1...8, mark: 8),
    """
    error A0735 at 1: all clusters of `a` and all clusters of `b` together tell too much about one cluster
      note: the figures that can be worked out are those of `c8`
      note: of the indicators `staff`
    """),
  Snapshot(
    "twoBenchmarksOfTwoYears",
    clusters(8) + benchmark("a", "year: 2025", figures: 1...7) + benchmark("b", "year: 2026", figures: 1...8), ""),
  Snapshot(
    "aPublicBenchmarkShowsTheOthers",
    clusters(8) + benchmark("a", "year: 2026", figures: 1...8, mark: 7)
      + benchmark("b", "year: 2026\npublic: true", figures: 1...6),
    """
    error A0735 at 1: all clusters of `a` tells too much, since a public benchmark shows the figures of the others
      note: the figures that can be worked out are those of `c7` and `c8`
      note: of the indicators `staff`
    """),
  Snapshot(
    "groupsThatAreTooSmall",
    clusters(5) + benchmark("a", "minimum_group: ⟦3⟧", figures: 1...5),
    """
    error A0738 at 1: confidential figures may be shown of 5 clusters together at least, not of 3
      possible edit at 1: write 5 => 5
    """),
  Snapshot(
    "aGroupOfClustersWithoutFigures",
    clusters(7) + benchmark("a", "public: true", figures: 1...5, groups: "[c1, ⟦c7⟧]"),
    """
    warning A0739 at 1: the group `south` names `c7`, of which the benchmark has no figures
    """),
  Snapshot(
    "morePointsThanThereAre",
    clusters(1) + label
      + """
      -- assessments/a.yaml --
      organisation: c1
      label: gold
      scores:
        team: {points: ⟦12⟧}
        plan:
          points: ⟦10.5⟧
          evidence: Plan of 2026

      """,
    """
    error A0736 at 1: `team` has 12 points, and the most are 10
      note: the maximum is that of the label `gold`
    error A0736 at 2: `plan` has 10.5 points, and the most are 10
      note: the maximum is that of the label `gold`
    """),
  Snapshot(
    "aCriterionThatTheLabelDoesNotHave",
    clusters(1) + label
      + """
      -- assessments/a.yaml --
      organisation: c1
      label: gold
      scores:
        ⟦tema⟧: {points: 12}

      """,
    """
    error A0737 at 1: the label `gold` has no criterion `tema`
      label: the closest is `team`
      possible edit at 1: write `team` => team
    """),
]

/// A label of two criteria with ten points each.
let label = """
  -- labels/gold.yaml --
  title: Gold
  pass_mark: 80
  dimensions:
    - id: all
      label: All
      criteria: [{id: team, label: Team, max: 10, threshold: 5, must: true}, {id: plan, label: Plan, max: 10}]

  """

/// Clusters `c1`, `c2` and so on.
func clusters(_ count: Int) -> String {
  (1...count).map { "-- organisations/c\($0).yaml --\nname: C\($0)\ntype: cluster\ncountry: FR\n\n" }.joined()
}

/// A benchmark of staff: of cluster 3 it is 13.
/// - Parameter mark: the number of the cluster whose name in the results is marked.
func benchmark(
  _ id: String, _ head: String, figures: ClosedRange<Int>, groups: String? = nil, mark: Int? = nil
) -> String {
  var text = "-- benchmarks/\(id).yaml --\ntitle: Mirror\n\(head)\n"
  text += "dimensions: [{id: team, label: Team, indicators: [{id: staff, label: Staff}]}]\nresults:\n"
  for number in figures {
    let name = number == mark ? "⟦c\(number)⟧" : "c\(number)"
    text += "  - {cluster: \(name), values: {staff: \(number + 10)}}\n"
  }
  if let groups { text += "groups: [{id: south, label: South, clusters: \(groups)}]\n" }
  return text + "\n"
}
