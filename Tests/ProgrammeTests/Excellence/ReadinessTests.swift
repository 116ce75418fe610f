import Model
import SiteText
import Testing

@testable import Programme

@Suite("Readiness for a label")
struct ReadinessTests {
  private static let label = """
    -- labels/gold.yaml --
    title: Gold
    pass_mark: 80
    dimensions:
      - id: people
        label: People
        criteria: [{id: team, label: Team, max: 10, threshold: 5, must: true}, {id: board, label: Board, max: 20}]
      - id: plans
        label: Plans
        criteria: [{id: plan, label: Plan, max: 10, threshold: 4}, {id: money, label: Money, max: 10, must: true}]

    """

  private func readiness(_ scores: String) throws -> Readiness {
    let text =
      clusters(1) + Self.label + "-- assessments/a.yaml --\norganisation: c1\nlabel: gold\nscores: \(scores)\n"
    let catalogue = try #require(try CheckedSite(text).linked).catalogue
    return Readiness(catalogue.assessments[0], by: catalogue.labels[0])
  }

  @Test("the score is the points of all that can be had; what was not judged counts as nothing")
  func score() throws {
    let readiness = try readiness("{team: {points: 10}, board: {points: 20}, plan: {points: 10}}")
    #expect((readiness.points, readiness.most, readiness.percent) == (40, 50, 80))
    #expect(readiness.reachesPassMark == true)
    #expect(readiness.pointsToPassMark == 0)
    #expect(readiness.percent(ofDimension: 1) == 50)
    #expect(readiness.unjudged.map(\.criterion) == [1])
    // The money must be there, and is not: the line alone does not make it.
    #expect(readiness.blocking.map(\.criterion) == [1])
  }

  @Test("gaps come with the largest gain first, of equal gain what blocks the label")
  func gaps() throws {
    let readiness = try readiness("{team: {points: 4}, board: {points: 14}, plan: {points: 3}, money: {points: 4}}")
    #expect(readiness.gaps.map { [$0.dimension, $0.criterion] } == [[1, 0], [0, 0], [0, 1], [1, 1]])
    #expect(readiness.gaps.map(\.gain) == [7, 6, 6, 6])
    #expect(readiness.percentsAfterGaps == [64, 76, 88, 100])
    #expect(readiness.belowThreshold.count == 2)
    #expect(readiness.pointsToPassMark == 15)
  }

  @Test("points without evidence are named")
  func evidence() throws {
    let readiness = try readiness("{team: {points: 4, evidence: Minutes}, board: {points: 14}, plan: {points: 0}}")
    #expect(readiness.withoutEvidence.map(\.criterion) == [1])
  }

  /// Assessments of six organisations, of which the first ones are confidential.
  private func standing(confidential: Int) throws -> LabelStanding {
    var text = clusters(6) + Self.label
    for number in 1...6 {
      text += "-- assessments/a\(number).yaml --\norganisation: c\(number)\nlabel: gold\n"
      text += "confidential: \(number <= confidential)\n"
      text += "scores: {team: {points: \(number)}, board: {points: \(number)}, plan: {points: \(number)}}\n\n"
    }
    let linked = try #require(try CheckedSite(text).linked)
    return try #require(LabelStanding.all(linked).first)
  }

  @Test("the mean of all is shown where none is confidential, or five at least")
  func means() throws {
    #expect(try standing(confidential: 0).all?.mean == 21)
    #expect(try standing(confidential: 5).all?.mean == 21)
    #expect(try standing(confidential: 4).all == nil)
    #expect(try standing(confidential: 1).all == nil)
    #expect(try standing(confidential: 2).assessments.count == 4)
  }

  @Test("holders come in the order in which their labels lapse; only the latest assessment counts")
  func holders() throws {
    let text = """
      -- organisations/a.yaml --
      name: A
      type: cluster
      country: FR
      labels: [{label: gold, until: 2027-03}]
      -- organisations/b.yaml --
      name: B
      type: cluster
      country: FR
      labels: [{label: gold}, {label: gold, until: 2024}]
      -- assessments/old.yaml --
      organisation: a
      label: gold
      date: 2024-02-01
      -- assessments/new.yaml --
      organisation: a
      label: gold
      date: 2026-02-01

      """
    let linked = try #require(try CheckedSite(text + Self.label).linked)
    let standing = LabelStanding.all(linked)[0]
    #expect(standing.holders.map { [Int($0.organisation), $0.held] } == [[1, 1], [0, 0], [1, 0]])
    #expect(standing.holders.map { $0.hasLapsed(on: .testDay) } == [true, false, false])
    #expect(standing.assessments.map { linked.catalogue.assessments[Int($0)].id } == ["new"])
  }
}
