import Diagnostics
import Linking
import Model
import SiteText
import Testing

@Suite struct LinkedCatalogueTests {
  private static func organisation(_ id: String, _ fields: String = "") -> String {
    "-- organisations/\(id).yaml --\nname: \(id.uppercased())\ntype: cluster\ncountry: FR\n\(fields)\n"
  }

  private func linked(_ text: String, report: String = "") throws -> LinkedCatalogue {
    let site = try CheckedSite(text)
    #expect(site.report == report)
    return try #require(site.linked)
  }

  @Test func referencesOfTheSite() throws {
    let linked = try linked(
      "-- site.yaml --\ntitle: A\nlanguages: [en]\npublisher: b\npartners: [b, a]\n" + Self.organisation("a")
        + Self.organisation("b"))
    #expect(linked.catalogue.site.publisher?.target == RecordAddress(.organisations, 1))
    #expect(linked.catalogue.site.partners.map { $0.target?.index } == [1, 0])
    #expect(linked.backlinks.links(to: RecordAddress(.organisations, 1)).isEmpty)
  }

  @Test func needsAndFindingsHaveAPosition() throws {
    let linked = try linked(
      Self.organisation("a", "needs: [{id: x, title: X, kind: business}, {id: y, title: Y, kind: business}]")
        + """
        -- consultations/c.yaml --
        title: C
        track: policy
        findings: [{id: f, text: F}, {id: g, text: G, needs: [a#y]}]
        -- briefs/b.yaml --
        title: B
        recommendations: [{id: r, text: R}, {id: s, text: S, answers: [c#g, a#x]}]

        """)
    let answers = linked.catalogue.briefs[0].recommendations[1].answers.map(\.target)
    #expect(answers == [RecordAddress(.consultations, 0, part: 1), RecordAddress(.organisations, 0, part: 0)])
    let link = try #require(linked.backlinks.links(to: RecordAddress(.consultations, 0)).first)
    #expect(link.source == RecordAddress(.briefs, 0, part: 1) && link.field == "answers")
    #expect(linked.catalogue.consultations[0].findings[1].needs[0].target?.part == 1)
  }

  @Test func anOrganisationAndAConsultationOfOneId() throws {
    // Whichever has the part is meant.
    let site = try CheckedSite(
      Self.organisation("a", "needs: [{id: x, title: X, kind: business}]")
        + """
        -- consultations/a.yaml --
        title: C
        track: policy
        findings: [{id: f, text: F}]
        -- briefs/b.yaml --
        title: B
        recommendations: [{id: r, text: R, answers: [a#f, a#x]}]

        """)
    #expect(site.report == "")
    #expect(
      site.linked?.catalogue.briefs[0].recommendations[0].answers.map { $0.target?.kind }
        == [.consultations, .organisations])
  }

  @Test func narrowerConcepts() throws {
    let linked = try linked("")
    let topics = try #require(linked.catalogue.vocabularies.first { $0.name == "topics" })
    let first = topics.concepts.lowerBound
    #expect(linked.narrower[first] == [first + 1])
    #expect(linked.narrower[first + 1].isEmpty)
  }

  @Test func proseLinks() throws {
    let linked = try linked(
      Self.organisation("a", "offers: [{id: nir, title: N, kind: business}]")
        + """
        -- media/x.pdf --
        PDF
        -- pages/p.md --
        ---
        title: P
        ---
        ## Here

        [](organisation:a), [its offer](organisation:a#nir), [here](page:p#here), [file](media/x.pdf#page=2),
        [web](https://example.org).
        -- pages/p.fr.md --
        [Ici](page:p#here), [fichier](media/x.pdf)

        """, report: "")
    let prose = linked.catalogue.pages[0].header.prose
    #expect(
      prose[0].targets
        == [
          .record(RecordAddress(.organisations, 0)), .record(RecordAddress(.organisations, 0)),
          .record(RecordAddress(.pages, 0)), .media("media/x.pdf"),
        ])
    #expect(linked.files.map(\.path) == ["media/x.pdf"])
    #expect(linked.backlinks.sources(of: RecordAddress(.organisations, 0), kind: .pages, field: "prose").count == 1)
  }

  @Test func filesAreFoundWhereverTheContentLies() throws {
    // The folder of the content may itself be called like a kind, and so may a folder inside a kind.
    let site = SiteText(
      """
      -- organisations/organisations/a.md --
      ---
      name: A
      type: cluster
      country: FR
      logo: logo.svg
      ---
      ![A](logo.svg)
      -- organisations/organisations/logo.svg --
      <svg/>
      -- organisations/a.fr.md --
      ![A](organisations/logo.svg)
      """
    ).adding(SiteText(SiteText.basics))
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let root = folder.path + "/organisations/content"
    try site.write(to: root)
    var diagnostics = Diagnostics()
    let (_, linked) = try CheckedSite.check(root, CatalogueOptions(today: .testDay), true, &diagnostics)
    #expect(diagnostics.isEmpty, "\(diagnostics.all.map(\.headline))")
    #expect(linked?.files.map(\.path) == ["media/organisations/organisations/logo.svg"])
    #expect(linked?.files.map(\.origin) == [root + "/organisations/organisations/logo.svg"])
  }

  @Test func redirects() throws {
    let linked = try linked(Self.organisation("a", "aliases: [old, events/older.html, was/here]"))
    #expect(linked.redirects.map(\.path) == ["organisations/old.html", "events/older.html", "was/here/index.html"])
    #expect(linked.redirects.allSatisfy { $0.target == RecordAddress(.organisations, 0) })
  }

  @Test func manyWrongReferencesOfOneRecordAreCutShort() throws {
    let ids = (0..<200).map { "x\($0)" }.joined(separator: ", ")
    let site = try CheckedSite(Self.organisation("a", "member_of: [\(ids)]"))
    #expect(site.diagnostics.all.count == 20)
  }

  @Test func draftsMayBeShown() throws {
    let text = Self.organisation("a", "status: draft") + Self.organisation("b", "parent: a")
    #expect(try CheckedSite(text).diagnostics.all.map(\.code.id) == ["A0502"])
    let shown = try CheckedSite(text, includesDrafts: true)
    #expect(shown.report == "")
    #expect(shown.linked?.catalogue.organisations[1].parent?.target == RecordAddress(.organisations, 0))
  }

  @Test func whatIsStillToBeTranslated() throws {
    let linked = try linked(
      """
      -- services/s.md --
      ---
      name: {en: S, fr: S}
      type: testing
      stage: live
      price: Free
      ---
      Prose.
      -- organisations/a.yaml --
      name: A
      type: cluster
      country: FR
      -- journeys/j.yaml --
      title: J
      status: archived
      """)
    let missing = linked.missingTranslations()
    #expect(missing.count == 1 && missing.first?.record == RecordAddress(.services, 0))
    #expect(missing.first?.language == "fr" && missing.first?.fields == ["price", "prose"])
  }

  @Test func paths() {
    let paths = SitePaths(defaultLanguage: "en")
    #expect(paths.record(.organisations, "a", in: "en") == "organisations/a.html")
    #expect(paths.record(.organisations, "a", in: "fr") == "fr/organisations/a.html")
    #expect(paths.index(of: .events, in: "en") == "events/index.html")
    #expect(paths.index(of: .events, page: 2, in: "fr") == "fr/events/index.2.html")
    #expect(paths.facet("country", of: .events, value: "FR", page: 3, in: "en") == "events/country/fr.3.html")
    #expect(SitePaths.slug("C10.5") == "c10-5")
  }
}
