import Diagnostics
import Linking
import Matching
import Text

/// What the activities of the partnership come to: the rules and figures over linked records that pages, feeds and open
/// data show. Found once a build, after matching and mapping, and immutable.
public struct Programme: Sendable {
  /// Who was heard in each consultation, by its position.
  public let hearings: [Hearing]
  public let portfolio: ServicePortfolio
  /// One for each benchmark.
  public let benchmarks: [BenchmarkComparison]
  /// One for each label.
  public let labels: [LabelStanding]
  /// The exchanges held against the rules of their schemes.
  public let exchanges: ExchangeFigures
  /// Who should meet whom on each mission.
  public let missions: MissionMatches
  public let policy: PolicyAlignment
  public let outreach: Outreach
  public let timeline: ProjectTimeline
  /// What the partnership comes to in numbers.
  public let figures: KeyFigures
  /// What happened since a day.
  public let digest: Digest

  /// Reports what is wrong with the records of the programme taken together, too.
  ///
  /// - Parameter today: what is past, valid or lapsed is measured against it.
  public init(
    _ site: LinkedCatalogue, opportunities: Opportunities, today: CalendarDate, into diagnostics: inout Diagnostics
  ) {
    hearings = Hearing.all(in: site)
    portfolio = ServicePortfolio(site, today: today)
    benchmarks = site.catalogue.benchmarks.map(BenchmarkComparison.init)
    labels = LabelStanding.all(site)
    exchanges = ExchangeFigures(site)
    missions = MissionMatches(site, opportunities)
    let policy = PolicyAlignment(site)
    self.policy = policy
    let outreach = Outreach(site, policy)
    self.outreach = outreach
    figures = KeyFigures(
      site, policy: policy, outreach: outreach, metrics: opportunities.metrics, today: today)
    digest = Digest(site, today: today)
    timeline = ProjectTimeline(Chronicle(site), period: site.catalogue.site.period)
    PolicyCheck(site, hearings).report(into: &diagnostics)
    BenchmarkConfidence(site: site, comparisons: benchmarks).report(into: &diagnostics)
    AssessmentChecks.report(in: site, into: &diagnostics)
    exchanges.report(in: site, into: &diagnostics)
  }
}
