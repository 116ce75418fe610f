import Testing

/// The entry pages of audiences, and the timeline, on a small site.
@Suite("Entry pages of audiences") struct AudienceTaskTests {
  private static let text =
    Samples.site("en, fr").replacing("languages:", with: "period: {from: 2023-01, until: 2023-12}\nlanguages:") + """
      -- pages/authorities.md --
      ---
      title: For authorities
      audience: public-authority
      ---
      Welcome.
      -- pages/partners.md --
      ---
      title: For partners
      audience: partner
      menu: {order: 2}
      ---
      Welcome.
      -- pages/partners-too.md --
      ---
      title: For partners, too
      audience: partner
      menu: {order: 1}
      ---
      Welcome.
      -- pages/plain.md --
      ---
      title: Plain
      ---
      Nothing to do.
      -- organisations/office.yaml --
      {name: Office, type: authority, level: national, country: PL, needs: [{id: n, title: A need, kind: service}]}
      -- organisations/gone.yaml --
      {name: Gone, type: authority, country: PL, status: archived}
      -- consultations/trust.yaml --
      {title: Trust, track: policy, opened: 2023-02-01, findings: [{id: open, text: Nobody answers.}]}
      -- briefs/tests.yaml --
      {title: Tests, published: 2023-11-05, recommendations: [{id: r, text: Fund pools., addressed_to: [office]}]}
      -- services/desk.yaml --
      {name: Desk, type: testing, stage: live, audiences: [partner], providers: [office]}
      """
  private static let built = Result { try BuiltSite(text) }

  private func tasks(_ page: BuiltPage) -> [(words: String, target: String)] {
    guard let start = page.text.firstRange(of: "<h2>Start here</h2>") else { return [] }
    let section = page.text[start.upperBound...].prefix { _ in true }
    guard let end = section.firstRange(of: "</section>") else { return [] }
    let box = BuiltPage(path: page.path, text: String(section[..<end.lowerBound]))
    return zip(box.words(of: "li"), box.links).map { ($0, page.target(of: $1.href)) }
  }

  @Test func anAuthorityFindsWhatConcernsIt() throws {
    let found = tasks(try Self.built.get()["pages/authorities.html"])
    #expect(
      found.map(\.target) == [
        "policy/index.html", "briefs/index.html", "consultations/index.html", "outreach/index.html",
        "ecosystem/index.html",
      ])
    #expect(found[0].words == "See what is recommended to whom, and what came of it 1 recommendation")
    #expect(found[2].words == "Read what consultations found 1 consultation")
  }

  @Test func aPartnerBeginsWithWhatIsMissing() throws {
    let found = tasks(try Self.built.get()["pages/partners.html"])
    #expect(
      found.prefix(4).map(\.words) == [
        "Answer a need that no service answers 1 need without a service",
        "Take up a finding that no recommendation answers 1 finding",
        "Contact an authority that nobody has contacted 1 public authority",
        "Choose a service and learn how to get it 1 service",
      ])
    #expect(found[3].target == "portfolio/partner.html")
    #expect(found.last?.target == "timeline.html")
  }

  @Test func everyTaskLeadsSomewhereInEveryLanguage() throws {
    let site = try Self.built.get()
    for path in ["pages/authorities.html", "pages/partners.html", "fr/pages/partners.html", "fr/timeline.html"] {
      let page = try site[path]
      for address in page.addresses where !address.contains(":") && !address.isEmpty {
        #expect(site.has(page.target(of: address)), "\(path): \(address)")
      }
    }
  }

  @Test func otherPagesHaveNoTasks() throws {
    #expect(tasks(try Self.built.get()["pages/plain.html"]).isEmpty)
  }

  @Test func theHomePageLeadsToTheFirstEntryPageOfEach() throws {
    let home = try Self.built.get()["index.html"]
    let doors = home.links.filter { ["A partner", "A public authority"].contains($0.words) }
      .map { home.target(of: $0.href) }
    #expect(doors == ["pages/authorities.html", "pages/partners-too.html"])
  }

  @Test func theTimelineTellsWhatHappenedByQuarters() throws {
    let page = try Self.built.get()["timeline.html"]
    #expect(
      page.words(of: "h2").filter { $0.contains("2023") } == [
        "January 2023 – March 2023 1", "October 2023 – December 2023 1",
      ])
    let words = BuiltPage.words(page.text)
    #expect(words.contains("What happened in the years of the partnership: January 2023 – December 2023."))
    #expect(words.contains("Trust Consultation opened · 1 February 2023"))
    #expect(words.contains("Tests Policy brief · 5 November 2023"))
  }

  @Test func withoutAPeriodThereIsNoTimeline() throws {
    let site = try BuiltSite(Samples.site("en") + Samples.organisations(["Mill"]))
    #expect(!site.has("timeline.html"))
  }

  @Test func noAliasTakesTheirPlace() throws {
    for alias in ["timeline.html", "digest.html", "figures.html"] {
      let folder = try SiteFolder(
        Self.text + "\n-- news/n.yaml --\n{title: N, date: 2026-01-01, aliases: [\(alias)]}\n")
      #expect(try folder.build().report.contains("a page of the site itself"), "\(alias)")
    }
  }
}
