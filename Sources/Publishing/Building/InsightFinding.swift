import Diagnostics
import Foundation
import Linking
import Mapping
import Matching
import Pages
import Programme

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
      site.catalogue.site.suggestsPartners
        ? CooperationAreas.find(in: site, opportunities: opportunities, today: options.today, threads: options.jobs)
        : []
    }
    let ecosystems = try times.measure("ecosystems mapped") {
      try EcosystemMap.make(from: site, today: options.today, threads: options.jobs)
    }
    let jobs = options.jobs
    // One thread does most of each of these alone.
    let ((network, networkTime), (programme, maps)) = sideBySide(jobs: jobs) {
      StageTimes.timed("network mapped") { Network.build(from: site, threads: jobs) }
    } _: {
      sideBySide(jobs: jobs) {
        StageTimes.timed("programme worked out") {
          var found = Diagnostics()
          let programme = Programme(site, opportunities: opportunities, today: options.today, into: &found)
          return (programme, found)
        }
      } _: {
        StageTimes.timed("maps drawn") {
          var found = Diagnostics()
          let maps = Result { try SiteMaps.make(of: site, options, into: &found) }
          return (maps, found)
        }
      }
    }
    for stage in [networkTime, programme.1, maps.1] { times.add(stage) }
    diagnostics.report(contentsOf: programme.0.1)
    diagnostics.report(contentsOf: maps.0.1)
    return Insights(
      opportunities: opportunities, areas: areas, ecosystems: ecosystems, network: network,
      programme: programme.0.0, maps: try maps.0.0.get())
  }
}

extension SiteMaps {
  /// Nil where the site has nothing to show, and where there is no base map, which is reported.
  fileprivate static func make(
    of site: LinkedCatalogue, _ options: BuildOptions, into diagnostics: inout Diagnostics
  ) throws -> SiteMaps? {
    guard areWanted(by: site) else { return nil }
    let path = "\(options.templates)/maps/europe.json"
    guard FileManager.default.fileExists(atPath: path) else {
      diagnostics.report(MappingDiagnostics.missingBaseMap(path))
      return nil
    }
    let bytes: [UInt8]
    do {
      bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    } catch {
      diagnostics.report(MappingDiagnostics.missingBaseMap(path, because: error.localizedDescription))
      return nil
    }
    let base = BaseMap.read(SourceText(path: path, bytes: bytes), into: &diagnostics)
    return try base.map { try make(of: site, on: $0, jobs: options.jobs) }
  }
}
