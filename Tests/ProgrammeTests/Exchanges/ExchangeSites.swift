import Diagnostics
import Linking
import Matching
import Model
import SiteText
import Testing

@testable import Programme

/// Sites with a scheme and exchanges, for tests.
enum ExchangeSites {
  static let organisations = """
    -- organisations/a.yaml --
    {name: A, type: cluster, country: FR, location: {lat: 48.11, lon: -1.68}}
    -- organisations/b.yaml --
    {name: B, type: laboratory, country: PL, location: {lat: 52.23, lon: 21.01}}
    -- organisations/c.yaml --
    {name: C, type: authority, country: BE, location: {lat: 50.85, lon: 4.35}}
    -- organisations/d.yaml --
    {name: D, type: cluster, country: FR, location: {lat: 50.63, lon: 3.06}}
    """
  static let scheme = """
    -- schemes/stays.yaml --
    title: Stays
    countries: [FR, PL, BE]
    visitor_types: [cluster, laboratory]
    host_types: [cluster, laboratory]
    days: ⟦{min: 3, max: 30}⟧
    once_per_visitor: ⟦true⟧
    lump_sums: {PL: 780.25, FR: 600}
    half_when: {days_below: 5, km_below: 200}
    phases: [registration, matching, building, finalised]
    sources: [{title: The call, url: 'https://example.org/call'}]
    """

  static func site(_ exchanges: String, scheme: String = scheme) throws -> CheckedSite {
    try CheckedSite(organisations + "\n" + scheme + "\n" + exchanges)
  }

  static func figures(_ exchanges: String, scheme: String = scheme) throws -> (ExchangeFigures, Catalogue) {
    let site = try site(exchanges, scheme: scheme)
    let linked = try #require(site.linked)
    #expect(site.report == "")
    return (ExchangeFigures(linked), linked.catalogue)
  }

  /// What checking says of a site.
  static func problems(_ exchanges: String, scheme: String = scheme) throws -> String {
    let text = SiteText(organisations + "\n" + scheme + "\n" + exchanges).adding(SiteText(SiteText.basics))
    return try text.withFolder { root in
      var diagnostics = Diagnostics()
      let (_, linked) = try CheckedSite.check(
        root, CatalogueOptions(today: .testDay, includesDrafts: false, jobs: 1), true, &diagnostics)
      let site = try #require(linked)
      ExchangeFigures(site).report(in: site, into: &diagnostics)
      return diagnostics.told(of: text, root: root)
    }
  }

  static func exchange(_ id: String, _ fields: String) -> String {
    """
    -- exchanges/\(id).yaml --
    scheme: stays
    purpose: To learn
    \(fields)
    """
  }
}
