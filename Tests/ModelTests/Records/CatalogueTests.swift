import Diagnostics
import Model
import SiteText
import Testing

@Suite struct CatalogueTests {
  private static let organisation = "name: A\ntype: cluster\ncountry: FR\n"

  @Test func aTranslationBesideItsRecord() throws {
    let a = try record(
      Organisation.self,
      """
      -- organisations/inner/a.md --
      ---
      name: Cluster
      type: cluster
      country: FR
      ---
      ## Work

      Text.
      -- organisations/a.fr.md --
      ---
      name: Pôle
      ---
      Texte.
      """)
    #expect(a.name.text(in: "fr", default: "en") == ("Pôle", false))
    #expect(a.name.text(in: "en", default: "en") == ("Cluster", false))
    #expect(a.name.text(in: "pl", default: "en") == ("Cluster", true))
    #expect(a.header.prose.map(\.language) == ["en", "fr"])
    #expect(a.header.prose(in: "fr")?.prose.summary == "Texte.")
    #expect(a.header.prose(in: "pl")?.prose.summary == "Text.")
    #expect(a.header.folder == "organisations/inner")
    #expect(a.header.prose.map(\.folder) == ["organisations/inner", "organisations"])
  }

  @Test func aTranslationOfProseAlone() throws {
    let a = try record(
      Journey.self, "-- journeys/a.yaml --\ntitle: A\n-- journeys/a.fr.md --\nTexte.\n")
    #expect(a.header.prose.map(\.language) == ["fr"])
    #expect(a.title.translations.isEmpty)
  }

  @Test func anEmptyTranslationIsNone() throws {
    let a = try record(
      Journey.self, "-- journeys/a.yaml --\ntitle: {en: A, fr: ''}\n-- journeys/a.fr.md --\n---\ntitle: ''\n---\n")
    #expect(a.title == LocalText("A"))
  }

  @Test func headingsStandBelowThoseOfThePage() throws {
    let page = try record(FreePage.self, "-- pages/a.md --\n---\ntitle: A\n---\n# One\n")
    let event = try record(
      Event.self, "-- events/a.md --\n---\ntitle: A\nkind: visit\nstarts: 2026-01-01\n---\n# One\n")
    #expect(page.header.prose.first?.prose.headings.first?.level == 2)
    #expect(event.header.prose.first?.prose.headings.first?.level == 3)
  }

  @Test func recordsComeByTheirIds() throws {
    let site = try CheckedSite(
      ["organisations/b.yaml", "organisations/z/a.yaml", "organisations/a-b.md", "organisations/y/c.yaml"]
        .map { path in
          path.hasSuffix(".md")
            ? "-- \(path) --\n---\n\(Self.organisation)---\n" : "-- \(path) --\n\(Self.organisation)"
        }.joined(), isLinked: false)
    #expect(site.report == "")
    #expect(site.catalogue?.organisations.map(\.id) == ["a", "a-b", "b", "c"])
    #expect(site.catalogue?.count == 4)
  }

  @Test func draftsAreLeftOutUnlessAskedFor() throws {
    let text = "-- organisations/a.yaml --\n\(Self.organisation)status: draft\n"
    let without = try CheckedSite(text, isLinked: false)
    #expect(without.catalogue?.organisations.isEmpty == true)
    #expect(without.catalogue?.drafts == ["organisations/a"])
    let with = try CheckedSite(text, includesDrafts: true, isLinked: false)
    #expect(with.catalogue?.organisations.map(\.id) == ["a"])
    #expect(with.catalogue?.drafts == [])
  }

  @Test func archivedRecordsStay() throws {
    let a = try record(Organisation.self, "-- organisations/a.yaml --\n\(Self.organisation)status: archived\n")
    #expect(a.header.status == .archived)
  }

  @Test func whatCannotBeReadIsRemembered() throws {
    let site = try CheckedSite(
      """
      -- organisations/a.yaml --
      nothing
      -- organisations/b.yaml --
      name: [
      -- organisations/c.fr.md --
      ---
      name: C
      ---
      -- vocabularies/topics.yaml --
      - {id: x}
      - {id: y, label: Y}
      -- vocabularies/value-chain.yaml --
      a: b
      """, isLinked: false)
    #expect(
      site.catalogue?.unreadable
        == [
          "organisations/a", "organisations/b", "organisations/c", "vocabularies/topics/x", "vocabularies/value-chain",
        ])
    #expect(site.catalogue?.organisations.isEmpty == true)
  }

  @Test func manyMistakesOfOneFileAreCutShort() throws {
    for mistakes in ["x: 1\n", "\"\": [1]\n"] {
      let many = (0..<500).map { "x\($0)" + mistakes.dropFirst() }.joined()
      let site = try CheckedSite("-- organisations/a.yaml --\n\(Self.organisation)\(many)", isLinked: false)
      #expect(site.diagnostics.all.count == 20)
      #expect(site.catalogue?.unreadable == ["organisations/a"])
    }
  }

  /// The place of a mistake costs as much as its file is long: that of the last of many is not asked for.
  @Test(.timeLimit(.minutes(1))) func aFileOfMistakes() throws {
    let topics = String(repeating: "  - [x]\n", count: 10_000)
    let concepts = String(repeating: "- {}\n", count: 10_000)
    let site = try CheckedSite(
      "-- organisations/a.yaml --\n\(Self.organisation)topics:\n\(topics)-- vocabularies/topics.yaml --\n\(concepts)",
      isLinked: false)
    #expect(site.diagnostics.all.count == 40)
  }

  @Test func oneThreadOrMany() throws {
    var text = ""
    for number in 0..<60 {
      text += "-- organisations/o\(number).md --\n---\n\(Self.organisation)"
      text +=
        (number % 7 == 0 ? "topcs: [a]\n" : "") + (number % 5 == 0 ? "email: x\n" : "") + "---\nProse \(number).\n"
    }
    let one = try CheckedSite(text, isLinked: false)
    let many = try CheckedSite(text, isLinked: false, jobs: 8)
    #expect(one.report == many.report)
    #expect(one.diagnostics.all.map(\.headline) == many.diagnostics.all.map(\.headline))
    let (first, second) = (one.catalogue?.organisations ?? [], many.catalogue?.organisations ?? [])
    #expect(first.map(\.id) == second.map(\.id))
    #expect(first.map { openData($0) } == second.map { openData($0) })
    #expect(first.map { $0.header.prose.map(\.prose.html) } == second.map { $0.header.prose.map(\.prose.html) })
  }

  @Test func theSite() throws {
    let site = try CheckedSite(
      """
      -- site.yaml --
      title: {en: A site, fr: Un site}
      tagline: T
      description: D
      base_url: https://example.org/directory
      languages: [en, fr]
      period: {from: 2022-12, until: 2027}
      publisher: a
      partners: [a]
      funding: {programme: P, statement: S, disclaimer: D, emblem: media/e.svg}
      privacy_contact: privacy@example.org
      contact: editors@example.org
      data_licence: https://creativecommons.org/licenses/by/4.0/
      accessibility: {status: partial, reviewed: 2026-01-01, contact: access@example.org}
      review_after_months: 6
      matching: {top: 5, min_score: 0.25}
      map: {region_levels: {DE: 1, default: 2}}
      digest: {since: 2026-03-01}
      extra: {a: b}
      """, isLinked: false)
    #expect(site.report == "")
    let settings = try #require(site.catalogue?.site)
    #expect(settings.languages == ["en", "fr"] && settings.defaultLanguage == "en")
    #expect(settings.reviewAfterMonths == 6 && settings.matching?.top == 5 && settings.matching?.minimumScore == 0.25)
    #expect(settings.map?.regionLevels.map(\.key) == ["DE", "default"])
    for field in SiteSettings.declaration.fields {
      #expect(!field.value(settings).isNothing, "\(field.description.name)")
    }
  }
}
