import Diagnostics
import Linking
import Matching
import SiteText
import Text

@testable import Programme

extension Programme {
  /// What is found in a site's records on the day of the tests, as a build finds it.
  static func found(in site: LinkedCatalogue, into diagnostics: inout Diagnostics) throws -> Programme {
    let opportunities = try Opportunities.find(
      in: site, settings: MatchSettings(site.catalogue.site), today: .testDay, threads: 1)
    return Programme(site, opportunities: opportunities, today: .testDay, into: &diagnostics)
  }
}
