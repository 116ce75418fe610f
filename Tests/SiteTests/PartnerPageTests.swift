import Testing

/// Who an organisation should talk to as its page says it, and the pages of areas of cooperation.
@Suite struct PartnerPageTests {
  static let text =
    Samples.site("en, fr") + """
      -- vocabularies/topics.yaml --
      - {id: food-safety, label: Food safety}
      - {id: mycotoxins, label: Mycotoxins, broader: food-safety}
      - {id: traceability, label: Traceability}
      -- organisations/dairy.yaml --
      name: Dairy
      type: laboratory
      country: FR
      city: Rennes
      languages: [en]
      member_of: [hub]
      offers:
        - {id: test, title: Rapid mycotoxin test, kind: technology, topics: [mycotoxins], stage: 5}
      needs:
        - {id: tags, title: Tags for traceability, kind: technology, topics: [traceability]}
      -- organisations/hub.yaml --
      {name: Hub, type: cluster, country: FR}
      -- organisations/mill.yaml --
      name: Mill
      type: authority
      country: PL
      city: Poznań
      languages: [en]
      illustrative: true
      offers:
        - {id: labels, title: Traceability tags, kind: technology, topics: [traceability], countries: [FR]}
      needs:
        - {id: flour, title: Rapid mycotoxin test for flour, kind: technology, topics: [mycotoxins], stage: 7}
      -- organisations/farm.yaml --
      name: Farm
      type: laboratory
      country: ES
      needs:
        - {id: probe, title: Mycotoxin test for maize, kind: technology, topics: [mycotoxins]}
      -- organisations/gone.yaml --
      {name: Gone, type: authority, country: ES, status: archived, offers: [{id: a, title: Mycotoxin test, kind: technology, topics: [mycotoxins]}]}
      -- services/desk.yaml --
      {name: Test desk, type: testing, stage: live, providers: [dairy, hub]}
      """
  private static let built = Result { try BuiltSite(text) }

  private func body(_ page: BuiltPage, _ heading: String) -> String? {
    guard let start = page.text.firstRange(of: "<h2>\(heading)</h2>") else { return nil }
    let rest = page.text[start.upperBound...]
    return rest.firstRange(of: "</section>").map { String(rest[..<$0.lowerBound]) }
  }

  @Test func eachPartnerHasThreeSentences() throws {
    let page = try Self.built.get()["organisations/dairy.html"]
    let section = try #require(body(page, "Who to talk to"))
    let partners = section.split(separator: "<li class=\"why\">").dropFirst().map(String.init)
    #expect(partners.count == 2)
    let mill = try #require(partners.first { $0.contains(">Mill<") })
    let sentences = BuiltPage(path: "", text: mill).elements("p").filter { $0.contains("class=\"bar") }
    #expect(
      sentences.map { BuiltPage.words($0) } == [
        "They gain “Rapid mycotoxin test” for their need “Rapid mycotoxin test for flour”.",
        "This organisation gains “Traceability tags” for its need “Tags for traceability”.",
        "Check the stage (TRL 5 offered, TRL 7 needed).",
      ])
    #expect(BuiltPage.words(mill).contains("across borders") && mill.contains("class=\"flag\""))
    for target in [
      "../organisations/dairy.html#test", "../organisations/mill.html#flour", "../organisations/mill.html",
    ] {
      #expect(mill.contains("href=\"\(target)\""), "\(target)")
    }
    let farm = try #require(partners.first { $0.contains(">Farm<") })
    #expect(
      BuiltPage.words(farm).contains(
        "This organisation gains nothing known yet: none of its needs asks for an offer of theirs. Check what they could"
      ))
  }

  @Test func tiesStandApart() throws {
    let page = try Self.built.get()["organisations/dairy.html"]
    let ties = try #require(body(page, "Already in touch"))
    #expect(BuiltPage.words(ties).contains("Hub this organisation is a member · joint service “Test desk”"))
    #expect(!(try #require(body(page, "Who to talk to"))).contains("Hub"))
  }

  @Test func whoHasNobodyIsToldWhy() throws {
    let site = try Self.built.get()
    let hub = try #require(body(try site["organisations/hub.html"], "Who to talk to"))
    #expect(BuiltPage.words(hub).hasPrefix("This organisation states no offers and no needs yet"))
    let gone = try site["organisations/gone.html"]
    #expect(body(gone, "Who to talk to") == nil && body(gone, "Already in touch") == nil)
  }

  @Test func areasHaveTheirPages() throws {
    let site = try Self.built.get()
    let list = try site["areas/index.html"]
    #expect(list.heading == "Areas of cooperation")
    #expect(BuiltPage.words(list.text).contains("Topic Countries Needs Offers Unmet needs Unused offers"))
    #expect(BuiltPage.words(list.text).contains("Mycotoxins 3 2 1"))
    #expect(BuiltPage.words(list.text).contains("Organisations with a suggested partner: 3 of 3"))
    let area = try site["areas/mycotoxins.html"]
    let words = BuiltPage.words(area.text)
    #expect(words.contains("3 countries · 2 needs · 1 offer") || words.contains("3 countries 2 needs 1 offer"))
    #expect(
      words.contains(
        "Dairy (France) offers “Rapid mycotoxin test”; Mill (Poland) needs “Rapid mycotoxin test for flour”."))
    #expect(words.contains("Dairy (France) could answer over a border: 2 needs."))
    #expect(!words.contains("Gone"))
    #expect(try site["fr/areas/mycotoxins.html"].contains("Domaine de coopération"))
    #expect(area.alternates.keys.sorted() == ["en", "fr", "x-default"])
    for page in [list, area] {
      for address in page.addresses { #expect(site.has(page.target(of: address)), "\(address) of \(page.path)") }
    }
  }

  @Test func homeFootAndTopicsLeadThere() throws {
    let site = try Self.built.get()
    for (path, target) in [
      ("index.html", "areas/index.html"), ("organisations/hub.html", "areas/index.html"),
      ("vocabularies/topics/mycotoxins.html", "areas/mycotoxins.html"),
      ("areas/mycotoxins.html", "vocabularies/topics/mycotoxins.html"),
    ] {
      let page = try site[path]
      #expect(page.links.contains { page.target(of: $0.href) == target }, "\(path)")
    }
  }

  @Test func withoutAnAreaThereIsNoPage() throws {
    #expect(!(try BuiltSite(Samples.site("en") + Samples.organisations(["A", "B"]))).has("areas/index.html"))
  }

  @Test func withNoPlacesAtAllNobodyIsSuggested() throws {
    let text = Self.text.replacing(
      "languages: [en, fr]\n", with: "languages: [en, fr]\nmatching: {top: 0}\n", maxReplacements: 1)
    #expect(text != Self.text)
    let site = try BuiltSite(text)
    #expect(!(try site["organisations/dairy.html"].contains("Who to talk to")))
    #expect(!site.has("areas/index.html"))
    let data = try site["data/opportunities.json"]
    #expect(data.contains("\"organisations\":{}"))
  }

  @Test func noAliasTakesTheirPlace() throws {
    for alias in ["areas/index.html", "fr/areas/mycotoxins.html"] {
      let folder = try SiteFolder(
        Self.text + "\n-- news/n.yaml --\n{title: N, date: 2026-01-01, aliases: [\(alias)]}\n")
      #expect(try folder.build().report.contains("area"), "\(alias)")
    }
  }

  @Test func longListsAreCut() throws {
    let needs = (1...60).map { "  - {id: n\($0), title: Number \($0), kind: business, topics: [mycotoxins]}" }
      .joined(separator: "\n")
    let site = try BuiltSite(
      Self.text + "\n-- organisations/many.yaml --\nname: Many\ntype: cluster\ncountry: IT\nneeds:\n\(needs)\n")
    let area = try site["areas/mycotoxins.html"]
    #expect(BuiltPage.words(area.text).contains("and 55 more"))
    #expect(area.text.utf8.count < 60_000)
  }
}
