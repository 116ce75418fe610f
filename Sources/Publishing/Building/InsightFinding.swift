import Diagnostics
import Linking
import Mapping
import Matching
import Pages

extension Insights {
  /// The matching and mapping pass over linked records, each stage measured. Organisations that seem to be written down
  /// twice are reported.
  static func find(
    in site: LinkedCatalogue, _ options: BuildOptions, _ times: inout StageTimes, into diagnostics: inout Diagnostics
  ) throws -> Insights {
    times.measure("doubles looked for") { Duplicates.report(in: site, threads: options.jobs, into: &diagnostics) }
    let opportunities = try times.measure("partners matched") {
      try Opportunities.find(
        in: site, settings: MatchSettings(site.catalogue.site), today: options.today, threads: options.jobs)
    }
    let areas = times.measure("areas of cooperation") {
      CooperationAreas.find(in: site, opportunities: opportunities, today: options.today, threads: options.jobs)
    }
    let ecosystems = try times.measure("ecosystems mapped") {
      try EcosystemMap.make(from: site, today: options.today, threads: options.jobs)
    }
    let network = times.measure("network mapped") { Network.build(from: site, threads: options.jobs) }
    return Insights(opportunities: opportunities, areas: areas, ecosystems: ecosystems, network: network)
  }
}
