import Diagnostics
import Foundation
import Linking
import Mapping
import Matching
import Programme
import Testing
import Text

@testable import Pages

extension Insights {
  /// What is found in a site's records, as a build finds it.
  static func found(in site: LinkedCatalogue, today: CalendarDate) throws -> Insights {
    let opportunities = try Opportunities.find(
      in: site, settings: MatchSettings(site.catalogue.site), today: today, threads: 1)
    var diagnostics = Diagnostics()
    let programme = Programme(site, opportunities: opportunities, today: today, into: &diagnostics)
    return Insights(
      opportunities: opportunities,
      areas: CooperationAreas.find(in: site, opportunities: opportunities, today: today, threads: 1),
      ecosystems: try EcosystemMap.make(from: site, today: today, threads: 1),
      network: Network.build(from: site, threads: 1), programme: programme,
      maps: try SiteMaps.make(of: site, on: baseMap(), jobs: 1))
  }

  private static func baseMap() throws -> BaseMap {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates/maps/europe.json")
    var diagnostics = Diagnostics()
    let source = SourceText(path: path.path, bytes: [UInt8](try Data(contentsOf: path)))
    return try #require(BaseMap.read(source, into: &diagnostics))
  }
}
