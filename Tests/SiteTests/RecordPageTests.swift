import Testing

/// A page for each record in each language, every one bound to the others.
@Suite("Pages of records") struct RecordPageTests {
  private let site: BuiltSite

  init() throws { site = try Samples.builtConnected.get() }

  @Test func aSiteWithoutMistakesIsReportedWithoutAWord() { #expect(site.report == "") }

  @Test(arguments: [
    "index.html", "404.html", "organisations/index.html", "organisations/dairy-north.html", "services/test-desk.html",
    "events/test-day.html", "briefs/clean-food.html", "news/first.html", "pages/about.html", "vocabularies/index.html",
    "vocabularies/topics/index.html", "vocabularies/topics/mycotoxins.html", "vocabularies/regions/frh0.html",
    "vocabularies/sectors/c10-5.html", "organisations/topic/mycotoxins.html", "organisations/country/fr.html",
    "fr/index.html", "fr/organisations/dairy-north.html", "pl/events/test-day.html", "pl/services/type/testing.html",
    "data/organisations.json", "data/manifest.json",
  ])
  func hasTheFile(path: String) { #expect(site.has(path)) }

  @Test func hasOnePageNotFoundAndNoSitemapWithoutABaseAddress() {
    #expect(!site.has("fr/404.html"))
    #expect(!site.has("sitemap.xml"))
  }

  @Test func anOrganisationLeadsToAllThatIsSaidOfIt() throws {
    let page = try site["organisations/dairy-north.html"]
    #expect(page.heading == "Dairy North DN")
    let targets = Set(page.links.map { page.target(of: $0.href) })
    for path in [
      "organisations/type/cluster.html", "organisations/region/frh0.html", "organisations/country/fr.html",
      "organisations/level/regional.html", "organisations/topic/mycotoxins.html", "services/test-desk.html",
      "events/test-day.html", "organisations/mill-west.html", "news/first.html", "briefs/clean-food.html",
    ] {
      #expect(targets.contains(path), "no link to \(path)")
    }
    #expect(page.links.contains { $0.href == "https://example.org/dairy?a=1&amp;b=2" })
    #expect(page.contains("Rapid test"))
  }

  @Test func linksInProseAreRelativeAndAnEmptyLabelTakesTheName() throws {
    let page = try site["organisations/dairy-north.html"]
    #expect(page.contains("<a href=\"../services/test-desk.html\">Test desk</a>"))
    #expect(page.contains("<a href=\"../events/test-day.html\">the day</a>"))
    #expect(page.contains("<em>care</em>, 3 &lt; 5 &amp; more"))
    #expect(page.contains("id=\"how\""))
  }

  @Test func linksOfALanguageStayInIt() throws {
    let page = try site["pl/organisations/dairy-north.html"]
    #expect(page.contains("<a href=\"../../pl/services/test-desk.html\""))
    let inside = page.links.filter { !$0.href.hasPrefix("https:") && $0.hreflang.isEmpty }
    #expect(inside.count > 10)
    for link in inside { #expect(page.target(of: link.href).hasPrefix("pl/"), "\(link)") }
  }

  @Test func whatIsNotTranslatedCarriesItsLanguage() throws {
    let french = try site["fr/organisations/dairy-north.html"]
    #expect(french.heading == "Lait du Nord DN")
    #expect(!french.elements("h1").contains { $0.contains("lang=") })
    #expect(french.contains("Nous testons le lait."))
    let polish = try site["pl/organisations/dairy-north.html"]
    #expect(polish.elements("h1").first?.hasPrefix("<h1 lang=\"en\">Dairy North") == true)
    #expect(polish.contains("<div class=\"prose\" lang=\"en\">") || polish.contains("<p class=\"lead\" lang=\"en\">"))
    let english = try site["organisations/dairy-north.html"]
    #expect(!english.elements("h1").contains { $0.contains("lang=") })
    #expect(try site["pl/organisations/food-office.html"].heading == "Urząd Żywności")
    #expect(try site["fr/organisations/food-office.html"].elements("h1").first?.contains("lang=\"en\"") == true)
  }

  @Test func theInterfaceSpeaksTheReadersLanguage() throws {
    for language in ["en", "fr", "pl"] {
      let phrases = try Phrases(language)
      let page = try site[(language == "en" ? "" : "\(language)/") + "organisations/dairy-north.html"]
      #expect(page.contains("<html lang=\"\(language)\">"))
      #expect(page.contains("<h2>\(phrases["events"])</h2>"))
      #expect(page.contains(phrases["skip_to_content"]))
    }
    #expect(try site["fr/organisations/mill-west.html"].contains(">Pologne</a>"))
    #expect(try site["pl/organisations/dairy-north.html"].contains(">Francja</a>"))
    #expect(try site["fr/events/test-day.html"].contains("2 septembre 2026"))
    #expect(try site["pl/events/test-day.html"].contains("2 września 2026"))
  }

  /// Every page that has a version names all versions; each of them names it in turn.
  @Test func hreflangIsMutual() throws {
    let targetsByPage = Dictionary(
      uniqueKeysWithValues: site.pages.map { page in (page.path, page.alternates.mapValues { page.target(of: $0) }) })
    for page in site.pages where !page.path.hasSuffix("404.html") {
      let targets = try #require(targetsByPage[page.path])
      #expect(Set(targets.keys) == ["en", "fr", "pl", "x-default"])
      #expect(targets.values.contains(page.path))
      #expect(targets["x-default"] == targets["en"])
      for target in targets.values { #expect(targetsByPage[target] == targets) }
    }
  }

  @Test func theLanguageSwitchStaysOnThePage() throws {
    for page in site.pages where !page.alternates.isEmpty {
      let switches = page.links.filter { !$0.hreflang.isEmpty }
      #expect(switches.map(\.hreflang) == ["en", "fr", "pl"])
      #expect(switches.map(\.words) == ["English", "Français", "Polski"])
      #expect(switches.map(\.lang) == ["en", "fr", "pl"])
      for link in switches {
        #expect(page.target(of: link.href) == page.alternates[link.hreflang].map { page.target(of: $0) })
      }
    }
  }
}

/// One tree for any host, any folder of it, and a disk.
@Suite("Addresses") struct AddressTests {
  private let site: BuiltSite

  init() throws { site = try Samples.builtConnected.get() }

  @Test func noneIsAbsoluteAndNoneLeavesTheSite() throws {
    for page in site.pages {
      for address in page.addresses where !["https:", "http:", "mailto:", "tel:"].contains(where: address.hasPrefix) {
        #expect(!address.hasPrefix("/") && !address.hasPrefix("file:"), "\(page.path): \(address)")
        #expect(site.has(page.target(of: address)), "\(page.path) leads to \(address)")
      }
    }
  }

  @Test func noPageAsksAnotherSite() throws {
    for page in site.pages {
      for tag in ["script", "img", "iframe"] { #expect(!page.contains("<\(tag) src=\"http")) }
      #expect(page.contains("http-equiv=\"Content-Security-Policy\""), "\(page.path)")
    }
  }

  @Test func theDepthOfThePageDecidesTheDepthOfItsLinks() throws {
    for (path, style) in [
      ("index.html", "assets/"), ("organisations/index.html", "../assets/"),
      ("organisations/topic/mycotoxins.html", "../../assets/"), ("fr/index.html", "../assets/"),
      ("fr/organisations/topic/mycotoxins.html", "../../../assets/"),
    ] {
      #expect(try site[path].contains("<link rel=\"stylesheet\" href=\"\(style)aurora."))
    }
  }

  @Test func assetsAreNamedByTheirContent() throws {
    let assets = site.files.keys.filter { $0.hasPrefix("assets/") && !$0.hasSuffix("/") }
    #expect(assets.count >= 2)
    for asset in assets { #expect(asset.wholeMatch(of: /assets\/[a-z0-9\/-]+\.[0-9a-f]{16}\.[a-z0-9]+/) != nil) }
  }
}
