import Diagnostics
import Linking
import Text

/// What the activities of the partnership come to: the rules and figures over linked records that pages, feeds and open
/// data show. Found once a build, after matching and mapping, and immutable.
public struct Programme: Sendable {
  public let portfolio: ServicePortfolio
  /// One for each benchmark.
  public let benchmarks: [BenchmarkComparison]
  /// One for each label.
  public let labels: [LabelStanding]

  /// - Parameter today: what is past, valid or lapsed is measured against it.
  public init(_ site: LinkedCatalogue, today: CalendarDate, into diagnostics: inout Diagnostics) {
    portfolio = ServicePortfolio(site, today: today)
    benchmarks = site.catalogue.benchmarks.map(BenchmarkComparison.init)
    labels = LabelStanding.all(site)
    BenchmarkConfidence(site: site, comparisons: benchmarks).report(into: &diagnostics)
    AssessmentChecks.report(in: site, into: &diagnostics)
  }
}
