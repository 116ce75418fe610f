import Testing

/// Lists of all records of a kind, and of those that share a value.
@Suite("Lists") struct ListTests {
  @Test func areSortedInTheReadersLanguage() throws {
    let orders = [
      ("pl", ["Lublin", "Lwów", "Łódź", "Mleko", "Zboże", "Źródło", "Żyto"]),
      ("nl", ["Åbo", "Abt", "Ooft", "Özer", "Zee"]),
      ("es", ["Nuez", "Ñora", "Oliva", "Órgano", "Oro"]),
      ("fr", ["cote", "Coté", "côte", "Côté", "Œuf", "Olive"]),
      ("en", ["Eau", "Écho", "Été", "Étoile", "Zeste"]),
    ]
    let names = orders.flatMap(\.1).shuffled()
    let site = try BuiltSite(Samples.site("en, es, fr, nl, pl") + Samples.organisations(names))
    for (language, names) in orders {
      let path = language == "en" ? "organisations/index.html" : "\(language)/organisations/index.html"
      #expect(try site[path].cardTitles.filter(names.contains) == names, "\(language)")
    }
  }

  @Test func areSortedByTheNameThatTheReaderSees() throws {
    let site = try BuiltSite(
      Samples.site("en, fr") + """
        -- organisations/a.yaml --
        {name: {en: Apple, fr: Pomme}, type: cluster, country: FR}
        -- organisations/b.yaml --
        {name: {en: Bread, fr: Miche}, type: cluster, country: FR}
        """)
    #expect(try site["organisations/index.html"].cardTitles == ["Apple", "Bread"])
    #expect(try site["fr/organisations/index.html"].cardTitles == ["Miche", "Pomme"])
  }

  @Test func haveFortyEightRecordsAPage() throws {
    let names = (1...100).map { "Name \($0 + 100)" }
    let site = try BuiltSite(Samples.site("en, fr") + Samples.organisations(names))
    let pages = try ["index.html", "index.2.html", "index.3.html"].map { try site["organisations/\($0)"] }
    #expect(pages.map(\.cardTitles.count) == [48, 48, 4])
    #expect(pages.flatMap(\.cardTitles) == names)
    #expect(!site.has("organisations/index.4.html"))
    #expect(site.has("fr/organisations/index.3.html"))
    #expect(try site["organisations/country/fr.2.html"].cardTitles.count == 48)
    #expect(pages[0].links.contains { $0.href.hasSuffix("index.2.html") && $0.words == "Next" })
    #expect(!pages[0].contains("rel=\"prev\"") && !pages[2].contains("rel=\"next\""))
    #expect(pages[1].contains("rel=\"prev\"") && pages[1].contains("rel=\"next\""))
    #expect(pages[1].alternates["fr"].map { pages[1].target(of: $0) } == "fr/organisations/index.2.html")
    #expect(Set(pages.map { $0.words(of: "title").first }).count == 3)
  }

  @Test(arguments: [(48, 1), (49, 2), (97, 3)])
  func haveAsManyPagesAsTheyNeed(records: Int, pages: Int) throws {
    let site = try BuiltSite(Samples.site("en") + Samples.organisations((1...records).map { "Name \($0)" }))
    let found = site.files.keys.filter { $0.wholeMatch(of: /organisations\/index(\.\d+)?\.html/) != nil }
    #expect(found.count == pages)
  }

  @Test func withManyRecordsHaveLetters() throws {
    let names = ["Łan", "Lina", "élan", "Eco", "3 mills"] + (1...60).map { "Mill \($0 + 100)" }
    let site = try BuiltSite(Samples.site("en, pl, fr") + Samples.organisations(names))
    func letters(_ path: String) throws -> [String: String] {
      let page = try site[path]
      let found = page.links.filter { $0.href.contains("#letter-") }
      return Dictionary(found.map { ($0.words, $0.href) }, uniquingKeysWith: { first, _ in first })
    }
    let polish = try letters("pl/organisations/index.html")
    #expect(Set(polish.keys) == ["#", "E", "L", "Ł", "M"])
    #expect(Set(try letters("organisations/index.html").keys) == ["#", "E", "L", "M"])
    for (letter, href) in polish {
      let page = try site["pl/organisations/index.html"]
      let anchor = href.split(separator: "#").last ?? ""
      #expect(try site[page.target(of: href)].contains("id=\"\(anchor)\""), "\(letter) leads to \(href)")
    }
    #expect(Set(polish.values).count == polish.count, "each letter has an anchor of its own")
  }

  @Test func withFewRecordsHaveNoLetters() throws {
    let site = try BuiltSite(Samples.site("en") + Samples.organisations((1...24).map { "Mill \($0)" }))
    #expect(try !site["organisations/index.html"].links.contains { $0.href.contains("#letter-") })
  }

  @Test func ofEventsBeginWithTheNextAndEndWithTheOldest() throws {
    func event(_ id: String, _ day: String) -> String {
      "-- events/\(id).yaml --\n{title: \(id), kind: workshop, starts: \(day), ends: \(day)}\n"
    }
    let site = try BuiltSite(
      Samples.site("en") + event("old", "2025-01-01") + event("soon", "2026-06-20") + event("today", "2026-06-15")
        + event("late", "2027-01-01") + event("yesterday", "2026-06-14"))
    let titles = try site["events/index.html"].cardTitles
    #expect(titles == ["today", "soon", "late", "yesterday", "old"])
  }
}

/// Lists by topic, country, region, level and type.
@Suite("Facets") struct FacetTests {
  private let site: BuiltSite

  init() throws { site = try Samples.builtConnected.get() }

  @Test func aBroaderConceptHasTheRecordsOfItsNarrowerOnes() throws {
    #expect(try site["organisations/topic/mycotoxins.html"].cardTitles == ["Dairy North"])
    #expect(try site["organisations/topic/food-safety.html"].cardTitles == ["Dairy North"])
    #expect(try site["briefs/topic/food-safety.html"].cardTitles == ["Clean food"])
    #expect(!site.has("organisations/topic/traceability.html"))
    let concept = try site["vocabularies/topics/food-safety.html"]
    #expect(concept.links.contains { concept.target(of: $0.href) == "organisations/dairy-north.html" })
    #expect(concept.links.contains { concept.target(of: $0.href) == "vocabularies/topics/mycotoxins.html" })
  }

  @Test func aRecordUnderTwoNarrowerConceptsCountsOnce() throws {
    let site = try BuiltSite(
      Samples.site("en") + """
        -- vocabularies/topics.yaml --
        - {id: food, label: Food}
        - {id: milk, label: Milk, broader: food}
        - {id: meat, label: Meat, broader: food}
        -- organisations/a.yaml --
        {name: A, type: cluster, country: FR, topics: [milk, meat, food, milk]}
        """)
    let page = try site["organisations/topic/food.html"]
    #expect(page.cardTitles == ["A"])
    let counts = try site["organisations/index.html"].links.filter { $0.href.contains("topic/") }.map(\.words)
    #expect(Set(counts) == ["Food 1", "Milk 1", "Meat 1"])
  }

  @Test func aFacetLeadsToTheSameFacetOfOtherKinds() throws {
    let page = try site["organisations/country/fr.html"]
    let targets = page.links.map { page.target(of: $0.href) }
    #expect(targets.contains("services/country/fr.html"))
    #expect(targets.contains("events/country/fr.html"))
    #expect(targets.contains("organisations/country/pl.html"))
  }

  @Test(arguments: [
    "organisations/topic/mycotoxins", "organisations/country/pl", "organisations/region/frh0",
    "organisations/type/cluster",
    "organisations/level/national", "services/topic/traceability", "services/type/testing", "services/country/fr",
    "services/region/frh0", "services/level/regional", "events/topic/food-safety", "events/type/workshop",
    "events/country/fr", "events/region/frh0", "events/level/regional", "briefs/topic/mycotoxins",
    "briefs/level/national", "briefs/country/pl", "briefs/region/frh0", "briefs/type/authority",
  ])
  func eachOfTheFourMainKindsHasItsFive(path: String) throws {
    for language in ["", "fr/", "pl/"] {
      #expect(try site["\(language)\(path).html"].cardTitles.count >= 1)
    }
  }

  @Test func aNarrowerConceptDoesNotMakeThePagesOfItsSiblings() {
    #expect(!site.has("organisations/topic/traceability.html"))
    #expect(!site.has("services/topic/food-safety.html"))
  }
}
