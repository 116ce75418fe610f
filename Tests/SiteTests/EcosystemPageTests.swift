import Foundation
import Testing

/// The overview of ecosystems, and what pages of countries, regions and topics say of theirs.
@Suite("Pages of ecosystems") struct EcosystemPageTests {
  /// Three French organisations on mycotoxins and three others; France seeks traceability, Poland offers it.
  private static let text =
    Samples.site("en, fr") + """
      -- organisations/hub.yaml --
      name: Hub
      type: cluster
      level: regional
      country: FR
      region: FRH0
      location: {lat: 48.117, lon: -1.678}
      topics: [mycotoxins]
      value_chain: [processing]
      contacts: [{role: Press, name: Ann Example, consent: {given: 2026-01-01, until: 2027-01-01}}]
      -- organisations/one.yaml --
      name: One
      type: laboratory
      country: FR
      region: FRH0
      topics: [mycotoxins]
      member_of: [hub]
      illustrative: true
      needs: [{id: n, title: Trace it, kind: service, topics: [traceability]}]
      -- organisations/two.yaml --
      name: Two
      type: laboratory
      country: FR
      topics: [mycotoxins, food-safety]
      member_of: [hub]
      -- organisations/three.yaml --
      name: Three
      type: laboratory
      country: PL
      region: PL41
      location: {lat: 52.4, lon: 16.9}
      topics: [traceability]
      offers: [{id: o, title: Tracing, kind: service, topics: [traceability]}]
      -- organisations/four.yaml --
      {name: Four, type: authority, country: PL, topics: [traceability]}
      -- organisations/five.yaml --
      {name: Five, type: authority, country: PL, topics: [traceability]}
      -- organisations/gone.yaml --
      {name: Gone, type: authority, country: ES, status: archived, location: {lat: 40.4, lon: -3.7}, topics: [mycotoxins]}
      -- events/fair.yaml --
      {title: Fair, kind: visit, starts: 2026-09-02, place: {name: Hall, country: IT}}
      """
  private static let built = Result { try BuiltSite(text) }

  /// The words of a page's tables by caption, a line a row.
  private func table(_ page: BuiltPage, _ caption: String) throws -> [String] {
    let table = try #require(page.elements("table").first { $0.contains("<caption>\(caption)</caption>") })
    let rows = BuiltPage(path: page.path, text: table).elements("tr")
    return rows.map { row in
      let cells = row.replacing("</th>", with: "|</th>").replacing("</td>", with: "|</td>")
      return BuiltPage.words(cells).split(separator: "|", omittingEmptySubsequences: false).dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "|")
    }
  }

  @Test func overviewHasCountriesAndMatrices() throws {
    let page = try Self.built.get()["ecosystem/index.html"]
    #expect(page.heading == "Ecosystems")
    #expect(
      try table(page, "Countries") == [
        "Country|Organisations|Offers|Needs|Services|Events", "France|3||1||", "Italy|||||1", "Poland|3|1|||",
      ])
    #expect(
      try table(page, "Organisations by region and topic") == [
        "Region|All|Food safety|Traceability", "All|6|3|3", "Bretagne|2|2|", "Wielkopolskie|1||1",
      ])
    #expect(
      try table(page, "Organisations by topic and type") == [
        "Topic|All|Cluster|Laboratory|Public authority", "All|6|1|3|2", "Food safety|3|1|2|",
        "Mycotoxins|3|1|2|", "Traceability|3||1|2",
      ])
    #expect(
      try table(page, "Organisations by region and step of the value chain") == [
        "Region|All|Processing", "All|6|1", "Bretagne|2|1", "Wielkopolskie|1|",
      ])
  }

  @Test func numbersLeadToTheListsThatTheyCount() throws {
    let site = try Self.built.get()
    let page = try site["ecosystem/index.html"]
    for (list, count) in [
      ("organisations/country/fr.html", "3"), ("organisations/region/frh0.html", "2"),
      ("organisations/topic/traceability.html", "3"),
      ("organisations/type/laboratory.html", "3"), ("events/country/it.html", "1"), ("organisations/index.html", "6"),
    ] {
      #expect(page.links.contains { page.target(of: $0.href) == list && $0.words == count }, "\(list)")
      #expect(try site[list].cardTitles.count == Int(count))
    }
    for address in page.addresses { #expect(site.has(page.target(of: address)), "\(address)") }
  }

  @Test func tablesHaveHeads() throws {
    let page = try Self.built.get()["ecosystem/index.html"]
    for table in page.elements("table") {
      let heads = BuiltPage(path: "", text: table).elements("th")
      #expect(heads.allSatisfy { $0.contains("scope=\"col\"") || $0.contains("scope=\"row\"") })
      #expect(
        heads.count == table.split(separator: "<tr>").count - 1 + table.split(separator: "scope=\"col\"").count - 2)
    }
  }

  @Test func strengthsAndGapsAreSentences() throws {
    let site = try Self.built.get()
    let words = BuiltPage.words(try site["ecosystem/index.html"].text)
    #expect(words.contains("France: 3 organisations for Mycotoxins, 2.0 times the expected number."))
    #expect(words.contains("France: 1 need for Traceability, and no offer. Offered in Poland (1)."))
    let french = BuiltPage.words(try site["fr/ecosystem/index.html"].text)
    #expect(
      french.contains("France : 1 besoin pour Traceability, et aucune offre. Offres ailleurs : Pologne (1)."))
    let topic = BuiltPage.words(try site["vocabularies/topics/traceability.html"].text)
    #expect(topic.contains("Poland: 3 organisations, 2.0 times the expected number."))
    #expect(topic.contains("France: 1 need, and no offer. Offered in Poland (1)."))
    // The region's gap is its country's.
    #expect(!topic.contains("Bretagne: 1 need"))
  }

  @Test func placesAndTopicsTellWhoIsThere() throws {
    let site = try Self.built.get()
    let france = try site["vocabularies/countries/fr.html"]
    #expect(france.heading == "France")
    #expect(BuiltPage.words(france.text).contains("3 organisations 1 of them is illustrative 1 need"))
    #expect(try table(france, "Organisations by type") == ["Type|Organisations", "Cluster|1", "Laboratory|2"])
    #expect(try table(france, "Organisations by level") == ["Level|Organisations", "Regional|1"])
    #expect(
      try table(france, "Clusters and their members") == ["Organisation|Members here|Members elsewhere", "Hub|2|"])
    let region = try site["vocabularies/regions/frh0.html"]
    #expect(
      try table(region, "Clusters and their members") == ["Organisation|Members here|Members elsewhere", "Hub|1|1"])
    #expect(
      region.links.contains { region.target(of: $0.href) == "vocabularies/countries/fr.html" && $0.words == "France" })
    let topic = try site["vocabularies/topics/mycotoxins.html"]
    #expect(try table(topic, "Organisations by country") == ["Country|Organisations", "France|3"])
    #expect(try site["vocabularies/countries/it.html"].cardTitles == ["Fair"])
    #expect(!site.has("vocabularies/countries/es.html"))
    #expect(!(try site["vocabularies/sectors/c10.html"].contains("<h2>Ecosystem")))
  }

  @Test func homeFootAndListsLeadThere() throws {
    let site = try Self.built.get()
    for path in ["index.html", "fr/index.html", "organisations/hub.html"] {
      let page = try site[path]
      let overview = path.hasPrefix("fr/") ? "fr/ecosystem/index.html" : "ecosystem/index.html"
      #expect(page.links.contains { page.target(of: $0.href) == overview }, "\(path)")
    }
    let index = try site["vocabularies/countries/index.html"]
    #expect(index.links.contains { index.target(of: $0.href) == "vocabularies/countries/pl.html" })
    let list = try site["organisations/country/pl.html"]
    #expect(list.links.contains { list.target(of: $0.href) == "vocabularies/countries/pl.html" })
  }

  @Test func dataHaveTheSameNumbers() throws {
    let site = try Self.built.get()
    let bytes = try #require(site.files["data/ecosystem.json"])
    let data = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(data["organisations"] as? Int == 6)
    let countries = try #require(data["countries"] as? [[String: Any]])
    #expect(countries.compactMap { $0["id"] as? String } == ["FR", "IT", "PL"])
    #expect(countries[0]["types"] as? [String: Int] == ["cluster": 1, "laboratory": 2])
    #expect(countries[0]["page"] as? String == "vocabularies/countries/fr.html")
    #expect(countries[0]["topics"] as? [String: Int] == ["food-safety": 3, "mycotoxins": 3])
    let memberships = try #require(countries[0]["memberships"] as? [String: Any])
    #expect(memberships["within"] as? Int == 2)
    let gaps = try #require(countries[0]["gaps"] as? [[String: Any]])
    #expect(gaps.first?["offered_in"] as? [String: Int] == ["PL": 1])
    let matrices = try #require(data["matrices"] as? [String: [String: [String: Int]]])
    #expect(matrices["region_topic"]?["FRH0"] == ["food-safety": 2, "mycotoxins": 2])
    #expect(matrices["region_value_chain"] == ["FRH0": ["processing": 1]])
  }

  @Test func pointsAreThoseOfOrganisationsWithAPlace() throws {
    let bytes = try #require(try Self.built.get().files["data/organisations.geojson"])
    let data = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(data["type"] as? String == "FeatureCollection")
    let features = try #require(data["features"] as? [[String: Any]])
    #expect(features.compactMap { $0["id"] as? String } == ["hub", "three"])
    let geometry = try #require(features[0]["geometry"] as? [String: Any])
    #expect(geometry["type"] as? String == "Point")
    #expect(geometry["coordinates"] as? [Double] == [-1.678, 48.117])
    let properties = try #require(features[0]["properties"] as? [String: Any])
    #expect(
      properties as? [String: String] == [
        "id": "hub", "name": "Hub", "type": "cluster", "level": "regional", "country": "FR", "region": "FRH0",
        "page": "organisations/hub.html",
      ])
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Ann"))
  }

  @Test func withoutAnOrganisationThereAreNone() throws {
    let site = try BuiltSite(
      Samples.site("en") + """
        -- pages/a.yaml --
        title: A
        -- events/fair.yaml --
        {title: Fair, kind: visit, starts: 2026-09-02, place: {name: Hall, country: IT}}
        """)
    #expect(!site.has("data/ecosystem.json") && !site.has("data/organisations.geojson"))
    #expect(!site.has("ecosystem/index.html"))
    for page in site.pages {
      for address in page.addresses { #expect(site.has(page.target(of: address)), "\(address) of \(page.path)") }
    }
  }
}
