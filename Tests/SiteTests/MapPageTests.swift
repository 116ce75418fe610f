import Foundation
import Testing

/// Maps on pages: the home page, the overview, countries, journeys and consultations.
@Suite("Pages with maps") struct MapPageTests {
  /// Three French organisations, each placed less exactly than the one before; two in Poland at one point; one
  /// archived.
  private static let text =
    Samples.site("en, fr") + """
      -- organisations/hub.yaml --
      {name: Hub & Co, type: cluster, country: FR, region: FRH0, city: Rennes, location: {lat: 48.117, lon: -1.678}}
      -- organisations/far.yaml --
      {name: Far, type: cluster, country: FR, location: {lat: 43.3, lon: 5.4}}
      -- organisations/vague.yaml --
      {name: Vague, type: laboratory, country: FR}
      -- organisations/three.yaml --
      {name: Three, type: laboratory, country: PL, region: PL41, location: {lat: 52.4, lon: 16.9}}
      -- organisations/four.yaml --
      {name: Four, type: authority, country: PL, region: PL41, location: {lat: 52.4, lon: 16.9}}
      -- organisations/gone.yaml --
      {name: Gone, type: authority, country: ES, status: archived, location: {lat: 40.4, lon: -3.7}}
      -- journeys/way.yaml --
      {title: The way, missions: [north, south]}
      -- missions/south.yaml --
      {title: South, journey: way, step: 2, country: PL, starts: 2026-05}
      -- missions/north.yaml --
      {title: North, journey: way, step: 1, country: FR, starts: 2026-04}
      -- missions/later.yaml --
      {title: Later, journey: way, step: 3, starts: 2026-06}
      -- journeys/stay.yaml --
      {title: The stay, missions: [home]}
      -- missions/home.yaml --
      {title: Home, country: FR, starts: 2026-05}
      -- consultations/ask.yaml --
      {title: We ask, track: business, events: [second, first]}
      -- events/first.yaml --
      {title: First, kind: visit, starts: 2026-01-02, place: {city: Lyon, country: FR, lat: 45.76, lon: 4.84}}
      -- events/second.yaml --
      {title: Second, kind: visit, starts: 2026-02-02, place: {city: Roma, country: IT}}
      """
  private static let built = Result { try BuiltSite(text) }
  private static let pages = [
    "index.html", "ecosystem/index.html", "vocabularies/countries/fr.html", "vocabularies/countries/pl.html",
    "journeys/way.html", "consultations/ask.html",
  ]

  private func drawing(_ page: BuiltPage) throws -> BuiltPage {
    let svg = try #require(page.elements("svg").first { $0.contains("data-map") })
    return BuiltPage(path: page.path, text: svg)
  }

  /// The symbols of the layer for larger screens: what they are called, and where they lead.
  private func symbols(_ page: BuiltPage) throws -> [String: String] {
    let svg = try drawing(page)
    let layer = try #require(svg.text.components(separatedBy: "class=\"map-wide\"").last)
    let links = BuiltPage(path: page.path, text: layer).elements("a").map { element in
      let symbol = BuiltPage(path: page.path, text: element)
      return (symbol.words(of: "title").first ?? "", page.target(of: symbol.links.first?.href ?? ""))
    }
    return Dictionary(links, uniquingKeysWith: { first, _ in first })
  }

  @Test func allLinksOfMapsLeadSomewhere() throws {
    let site = try Self.built.get()
    for path in Self.pages + Self.pages.map({ "fr/" + $0 }) {
      let page = try site[path]
      let addresses = try drawing(page).addresses
      #expect(!addresses.isEmpty, "\(path)")
      for address in addresses { #expect(site.has(page.target(of: address)), "\(address) of \(path)") }
    }
  }

  @Test func symbolsLeadToOrganisationsAndLists() throws {
    let site = try Self.built.get()
    #expect(
      try symbols(try site["vocabularies/countries/fr.html"])["Hub &amp; Co, Rennes, France"]
        == "organisations/hub.html")
    let home = try symbols(try site["index.html"])
    #expect(home["Poland: 2 organisations (Four, Three)"] == "organisations/country/pl.html")
    #expect(home["Far, France"] == "organisations/far.html")
    let french = try symbols(try site["fr/index.html"])
    #expect(french["Pologne : 2 organisations (Four, Three)"] == "fr/organisations/country/pl.html")
    #expect(!(try site["index.html"].contains("Gone")))
  }

  @Test func wordsAndTableHaveTheNumbersOfTheSymbols() throws {
    let site = try Self.built.get()
    let home = try site["index.html"]
    #expect(
      home.words(of: "figcaption") == [
        "5 organisations in 2 countries. Most: France (3), Poland (2). On the map: 4 at their own places, 1 in the middle of its country."
      ])
    #expect(try drawing(home).words(of: "desc") == home.words(of: "figcaption"))
    #expect(
      try site["fr/index.html"].words(of: "figcaption").first?.hasPrefix("5 organisations dans 2 pays.") == true)
    #expect(rows(home) == ["Country Organisations", "France 3", "Poland 2"])
    let france = try site["vocabularies/countries/fr.html"]
    #expect(rows(france) == ["Region Organisations", "Bretagne 1", "Without a place 2"])
    #expect(france.words(of: "figcaption").first?.hasPrefix("3 organisations in 1 region.") == true)
  }

  /// Of the table beside a map.
  private func rows(_ page: BuiltPage) -> [String] {
    let details = page.elements("details").first { $0.contains("class=\"map-table\"") } ?? ""
    return BuiltPage(path: page.path, text: details).elements("tr").map { row in
      BuiltPage.words(row.replacing("</th>", with: "</th> ").replacing("</td>", with: "</td> "))
    }
  }

  @Test func seriesAreInTheirOrder() throws {
    let site = try Self.built.get()
    let journey = try site["journeys/way.html"]
    #expect(journey.words(of: "figcaption") == ["3 stops: 1. France; 2. Poland; 3. Without a place."])
    #expect(
      try symbols(journey) == [
        "1. North, France": "missions/north.html", "2. South, Poland": "missions/south.html",
      ])
    #expect(rows(journey) == ["Stop Step Place", "North 1 France", "South 2 Poland", "Later 3 Without a place"])
    let consultation = try site["consultations/ask.html"]
    #expect(consultation.words(of: "figcaption") == ["2 stops: 1. Lyon, France; 2. Roma, Italy."])
    #expect(!(try site["journeys/stay.html"].contains("data-map")))
  }

  @Test func onlyPagesWithAMapHaveItsFiles() throws {
    let site = try Self.built.get()
    for page in site.pages {
      let hasMap = page.contains("data-map")
      #expect(page.addresses.contains { $0.contains("assets/map.") && $0.hasSuffix(".css") } == hasMap, "\(page.path)")
      #expect(page.addresses.contains { $0.contains("assets/map.") && $0.hasSuffix(".js") } == hasMap, "\(page.path)")
    }
    #expect(!(try site["vocabularies/countries/it.html"].contains("data-map")))
  }

  @Test func withoutABaseMapThereAreNone() throws {
    let folder = try SiteFolder(Self.text)
    try folder.copyTemplates()
    try folder.remove("templates/maps/europe.json")
    let built = try folder.build()
    #expect(built.report.contains("A0722"))
    #expect(!built.diagnostics.hasErrors && built.summary != nil)
    let home = try folder.text("site/index.html")
    #expect(!home.contains("data-map") && home.contains("class=\"bars\""))
  }

  @Test func aBrokenBaseMapIsAnError() throws {
    for (text, code) in [("{\"type\": \"Topology\", ", "A0720"), ("{\"type\": \"Topology\"}", "A0721"), ("", "A0720")] {
      let folder = try SiteFolder(Self.text)
      try folder.copyTemplates()
      try folder.write(text, to: "templates/maps/europe.json")
      let built = try folder.build()
      #expect(built.report.contains("\(code) templates/maps/europe.json:1:"), "\(built.report)")
      #expect(built.summary == nil)
    }
  }

  @Test func anEmptySiteNeedsNoBaseMap() throws {
    let folder = try SiteFolder(Samples.site("en") + "-- pages/a.yaml --\ntitle: A\n")
    try folder.copyTemplates()
    try folder.remove("templates/maps/europe.json")
    #expect(!(try folder.build().report.contains("A0722")))
  }

  @Test("A profile shows where its organisation lies; those of one country share a drawing")
  func profilesShowWhereOrganisationsLie() throws {
    let site = try Self.built.get()
    func locator(_ path: String) throws -> BuiltPage {
      let page = try site[path]
      let figure = try #require(page.elements("figure").first { $0.contains("locator") }, "no map on \(path)")
      return BuiltPage(path: page.path, text: figure)
    }
    let (hub, far) = (try locator("organisations/hub.html"), try locator("fr/organisations/far.html"))
    #expect(hub.contains("aria-label=\"Hub &amp; Co, Rennes, France\""))
    #expect(hub.links.map(\.words) == ["France: 3 organisations"])
    #expect(hub.target(of: hub.links[0].href) == "organisations/country/fr.html")
    let drawings = Set([hub, far].flatMap { page in page.addresses.map(page.target).filter { $0.hasSuffix(".svg") } })
    #expect(drawings.count == 1)
    let drawing = String(decoding: site.files[try #require(drawings.first)] ?? Data(), as: UTF8.self)
    #expect(drawing.hasPrefix("<svg xmlns="))
    // Marseille lies to the south-east of Rennes.
    let point = #/cx="(\d+)" cy="(\d+)"/#
    let (west, east) = (try #require(hub.text.firstMatch(of: point)), try #require(far.text.firstMatch(of: point)))
    #expect((Int(west.1) ?? 0) < (Int(east.1) ?? 0) && (Int(west.2) ?? 0) < (Int(east.2) ?? 0))
    #expect(try !site["organisations/four.html"].contains("1 organisation"))
  }
}
