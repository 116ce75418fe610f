import Linking
import SiteText
import Testing
import Text

@testable import Programme

@Suite("What happened, and when")
struct ProjectTimelineTests {
  private static let records = """
    -- organisations/a.yaml --
    {name: A, type: cluster, country: FR, labels: [{label: gold, awarded: 2022}], reviewed: 2022-06-01}
    -- organisations/b.yaml --
    {name: B, type: cluster, country: PL}
    -- labels/gold.yaml --
    {title: Gold, pass_mark: 80}
    -- news/late.yaml --
    {title: Late, date: 2024-03-01}
    -- news/last.yaml --
    {title: Last, date: 2024-02-29}
    -- news/gone.yaml --
    {title: Gone, date: 2023-01-01, status: archived}
    -- consultations/c.yaml --
    {title: C, track: policy, opened: 2023-03-31, closed: 2023-04-01}
    -- schemes/s.yaml --
    {title: S}
    -- exchanges/gone.yaml --
    {scheme: s, visitor: a, host: b, purpose: Gone, starts: 2023-05-02, ends: 2023-05-06, phase: withdrawn}
    -- briefs/p.yaml --
    title: P
    published: 2023-05-02
    recommendations:
      - {id: r, text: R, state: accepted, history: [{state: proposed, date: 2023-05-02}, {state: accepted, date: 2023-12-31}]}

    """

  private func linked(_ text: String = records) throws -> LinkedCatalogue {
    try #require(try CheckedSite(text).linked)
  }

  private func timeline(from: String, until: String) throws -> ProjectTimeline {
    let settings = "-- site.yaml --\n{title: S, languages: [en], period: {from: \(from), until: \(until)}}\n"
    let site = try linked(settings + Self.records)
    return ProjectTimeline(Chronicle(site), period: site.catalogue.site.period)
  }

  @Test("the earliest comes first; of one day consultations before briefs, and briefs before what becomes of them")
  func order() throws {
    let occasions = Chronicle(try linked()).occurrences.filter { $0.occasion != .profileReviewed }.map(\.occasion)
    #expect(
      occasions == [
        .labelAwarded, .consultationOpened, .consultationClosed, .briefPublished, .recommendationChanged,
        .recommendationChanged, .news, .news,
      ])
  }

  @Test(
    "quarters end with their months; a year alone stands before its quarters; archived and withdrawn ones are left out")
  func quarters() throws {
    let quarters = try timeline(from: "2022-02", until: "2024-02").quarters
    #expect(
      quarters.map { [$0.year, $0.number ?? 0] } == [[2022, 0], [2023, 1], [2023, 2], [2023, 4], [2024, 1]])
    #expect(quarters.map(\.occurrences.count) == [1, 1, 3, 1, 1])
  }

  @Test("what lies outside the period is not told, and what touches it is")
  func period() throws {
    #expect(try timeline(from: "2024-02-29", until: "2024-02-29").quarters.map(\.occurrences.count) == [1])
    #expect(try timeline(from: "2022-12-31", until: "2023-03-30").quarters.map(\.year) == [2022])
    #expect(try timeline(from: "2030", until: "2031").quarters.isEmpty)
  }

  @Test("a site without a period has no timeline")
  func noPeriod() throws {
    let timeline = ProjectTimeline(Chronicle(try linked()), period: nil)
    #expect(timeline.quarters.isEmpty && timeline.period == nil)
  }
}
