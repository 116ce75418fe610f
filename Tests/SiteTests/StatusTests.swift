import Foundation
import Testing

/// Drafts, archived records, invented ones, and old addresses.
@Suite("The status of records") struct StatusTests {
  private static let drafts =
    Samples.site("en, fr") + """
      -- organisations/open.md --
      ---
      {name: Open mill, type: cluster, country: FR, topics: [mycotoxins], aliases: [old-mill]}
      ---
      -- organisations/hidden.md --
      ---
      {name: Secret mill, type: laboratory, country: PL, status: draft, topics: [traceability], aliases: [older-mill],
       member_of: [open], offers: [{id: a, title: Secret offer, kind: technology}]}
      ---
      Secret prose.
      -- organisations/hidden.fr.md --
      ---
      name: Moulin secret
      ---
      -- events/closed.yaml --
      {title: Secret event, kind: workshop, starts: 2026-09-01, ends: 2026-09-01, status: draft, organisers: [open]}
      -- news/rumour.yaml --
      {title: Secret news, date: 2026-05-01, status: draft, about: [organisations/open]}
      """

  @Test func draftsAreNowhere() throws {
    let site = try BuiltSite(Self.drafts)
    #expect(site.report == "")
    for (path, bytes) in site.files {
      #expect(!path.contains("hidden") && !path.contains("closed") && !path.contains("rumour"), "\(path)")
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Secret") && !text.contains("secret"), "\(path) names a draft")
    }
    #expect(!site.has("organisations/older-mill.html"))
    #expect(!site.has("organisations/country/pl.html"))
    #expect(!site.has("organisations/topic/traceability.html"))
  }

  @Test func draftsAreNotCounted() throws {
    let without = Self.drafts.split(separator: "-- organisations/hidden.md --")[0]
    #expect(try BuiltSite(Self.drafts).files == BuiltSite(String(without)).files)
  }

  @Test func draftsAreThereWhenAskedFor() throws {
    let site = try BuiltSite(Self.drafts, drafts: true)
    #expect(try site["organisations/hidden.html"].heading == "Secret mill")
    #expect(try site["fr/organisations/hidden.html"].heading == "Moulin secret")
    #expect(try site["organisations/index.html"].cardTitles == ["Open mill", "Secret mill"])
    #expect(try site["organisations/open.html"].contains("Secret event"))
    #expect(site.has("organisations/older-mill.html"))
    #expect(site.has("organisations/country/pl.html"))
  }

  @Test func aReferenceToADraftIsNoMistakeAndNoLink() throws {
    let site = try BuiltSite(
      Samples.site("en") + """
        -- organisations/a.md --
        ---
        {name: A, type: cluster, country: FR, member_of: [b]}
        ---
        See [the other](organisation:b) and [](organisation:b).
        -- organisations/b.yaml --
        {name: Boulangerie, type: cluster, country: FR, status: draft}
        """)
    let page = try site["organisations/a.html"]
    #expect(page.contains("the other"))
    #expect(!page.contains("organisations/b.html") && !page.contains("Boulangerie"))
  }

  @Test func archivedRecordsKeepTheirPageAndLeaveTheLists() throws {
    let site = try BuiltSite(
      Samples.site("en") + """
        -- organisations/a.yaml --
        {name: Present, type: cluster, country: FR, member_of: [b]}
        -- organisations/b.yaml --
        {name: Bygone, type: laboratory, country: PL, status: archived}
        """)
    let page = try site["organisations/b.html"]
    #expect(page.contains(try Phrases("en")["archived_note"]))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(try site["organisations/index.html"].cardTitles == ["Present"])
    #expect(!site.has("organisations/country/pl.html"))
    #expect(try site["organisations/a.html"].links.contains { $0.words == "Bygone" })
    #expect(try !site["index.html"].contains("Bygone"))
  }

  @Test func inventedRecordsAreShownAsSuchOnCardsAndPages() throws {
    let kinds = [
      "organisations": "name: Invented, type: cluster, country: FR, topics: [mycotoxins]",
      "services": "name: Invented, type: testing, stage: live, topics: [mycotoxins]",
      "events": "title: Invented, kind: workshop, starts: 2026-09-01, ends: 2026-09-01, topics: [mycotoxins]",
      "briefs": "title: Invented, published: 2026-01-01, topics: [mycotoxins]",
    ]
    let records = kinds.map { "-- \($0.key)/x.yaml --\n{\($0.value), illustrative: true}\n" }.joined()
    let site = try BuiltSite(Samples.site("en, fr") + records)
    for language in ["en", "fr"] {
      let folder = language == "en" ? "" : language + "/"
      let phrases = try Phrases(language)
      for kind in kinds.keys {
        #expect(try site["\(folder)\(kind)/x.html"].contains(phrases["illustrative_note"]), "\(kind)")
        for list in ["\(kind)/index", "\(kind)/topic/mycotoxins"] {
          let cards = try site["\(folder)\(list).html"].elements("article")
          #expect(cards.count == 1 && cards.allSatisfy { $0.contains(phrases["illustrative"]) }, "\(list)")
        }
      }
    }
  }
}

@Suite("Old addresses") struct RedirectTests {
  private let site: BuiltSite

  init() throws {
    site = try BuiltSite(
      Samples.site("en, fr") + """
        -- organisations/a.yaml --
        {name: Amaltea, type: cluster, country: FR, aliases: [old-name, people/anna.html, archive/2020]}
        """)
  }

  @Test(arguments: [
    ("organisations/old-name.html", "a.html"), ("people/anna.html", "../organisations/a.html"),
    ("archive/2020/index.html", "../../organisations/a.html"),
  ])
  func leadToTheRecord(path: String, target: String) throws {
    let page = try site[path]
    #expect(page.target(of: target) == "organisations/a.html")
    #expect(page.links.map { page.target(of: $0.href) } == ["organisations/a.html"])
    #expect(page.contains("http-equiv=\"refresh\" content=\"0; url="))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("Amaltea"))
    #expect(page.alternates.isEmpty)
  }

  @Test func pageNotFoundLeadsHomeInEveryLanguage() throws {
    let page = try site["404.html"]
    for (language, home) in [("en", "index.html"), ("fr", "fr/index.html")] {
      let phrases = try Phrases(language)
      #expect(page.contains(phrases["not_found_text"]))
      #expect(page.links.contains { page.target(of: $0.href) == home && $0.words == phrases["home"] })
    }
  }

  @Test func thatAreTakenAreMistakesWithTheirPlace() throws {
    let aliases = [
      "b", "index", "index.html", "404.html", "fr/organisations/b.html", "vocabularies/topics/mycotoxins.html",
      "organisations/country/fr.html", "fr/events/index.html", "Organisations/B.html", "../b.html", "/b.html",
    ]
    let folder = try SiteFolder(
      Samples.site("en, fr") + "-- organisations/b.yaml --\n{name: B, type: cluster, country: FR}\n")
    for alias in aliases {
      try folder.write(
        "{name: A, type: cluster, country: FR, aliases: [\(alias)]}", to: "content/organisations/a.yaml")
      let built = try folder.build()
      #expect(built.diagnostics.hasErrors && folder.tree().isEmpty, "\(alias): \(built.report)")
      #expect(built.report.contains("content/organisations/a.yaml:1:49"), "\(alias): \(built.report)")
    }
  }

  @Test func mayNotBeTheSameTwice() throws {
    let folder = try SiteFolder(
      Samples.site("en") + """
        -- organisations/a.yaml --
        {name: A, type: cluster, country: FR, aliases: [x, y/z.html]}
        -- services/b.yaml --
        {name: B, type: testing, stage: live, aliases: [organisations/x.html, y/z.html]}
        """)
    let built = try folder.build()
    #expect(built.report.contains("content/services/b.yaml:1:49 "), "\(built.report)")
    #expect(built.report.contains("content/services/b.yaml:1:71 "), "\(built.report)")
    #expect(folder.tree().isEmpty)
  }
}
