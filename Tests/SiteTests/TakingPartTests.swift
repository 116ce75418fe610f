import Foundation
import Testing

/// Letters, the form of a record, and what they load, on whole sites.
@Suite("Taking part without a server") struct TakingPartSiteTests {
  private static let records = """

    -- organisations/lab.md --
    ---
    name: {en: Lab, fr: Labo}
    type: laboratory
    country: FR
    email: office@lab.example
    languages: [fr]
    contacts:
      - {role: Tests, name: Ada Secret, email: ada@lab.example, consent: {given: 2026-01-01, until: 2099-01-01}}
    offers:
      - {id: old, title: An old offer, kind: technology, valid_until: 2020-01-01}
      - {id: now, title: A new offer, kind: technology}
    ---
    What we *do*.
    -- organisations/lab.pl.md --
    ---
    name: Laboratorium
    ---
    -- organisations/gone.yaml --
    {name: Gone, type: cluster, country: FR, status: archived, email: office@gone.example}
    -- services/old-desk.yaml --
    {name: Old desk, type: testing, stage: retired, providers: [lab]}
    """
  private static let without = Result { try BuiltSite(Samples.connected + records) }
  private static let with = Result {
    try BuiltSite(
      (Samples.connected + records).replacing(
        "partners: [dairy-north]", with: "partners: [dairy-north]\ncontact: editors@site.example"))
  }

  /// What a data script registers.
  private static func data(_ site: BuiltSite, _ path: String) throws -> [String: Any] {
    let text = try site[path].text
    let (head, tail) = ("(window.auroraData=window.auroraData||[]).push(", ");\n")
    #expect(text.hasPrefix(head))
    #expect(text.hasSuffix(tail))
    let json = Data(text.dropFirst(head.count).dropLast(tail.count).utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  @Test func aSiteWithoutAMailboxInvitesNobodyToSendRecords() throws {
    let site = try Self.without.get()
    #expect(site.report == "")
    for path in ["join.html", "fr/join.html", "data/forms/organisations.js", "data/forms/terms.js"] {
      #expect(!site.has(path), "\(path)")
    }
    let page = try site["organisations/lab.html"]
    #expect(!page.contains("join.html"))
    #expect(!page.contains("Correct this page"))
    // A letter to an organisation needs no editors.
    #expect(site.has("interest.html"))
    #expect(page.links.contains { page.target(of: $0.href) == "interest.html" })
  }

  @Test func everyRecordLeadsToTheFormFilledWithIt() throws {
    let site = try Self.with.get()
    #expect(site.report == "")
    for name in ["organisations/lab", "services/test-desk", "events/test-day", "briefs/clean-food", "news/first"] {
      for prefix in ["", "fr/"] {
        let page = try site["\(prefix)\(name).html"]
        let links = page.links.filter { page.target(of: $0.href) == "\(prefix)join.html" }
        #expect(links.contains { $0.href.hasSuffix("?correct=\(name)") }, "\(prefix)\(name)")
      }
    }
    let home = try site["index.html"]
    #expect(home.links.contains { home.target(of: $0.href) == "join.html" })
    #expect(home.contains("mailto:editors@site.example?subject=A%20site%3A%20"))
  }

  @Test func theFormStandsInEveryLanguageWithAnOutlineToFillInByHand() throws {
    let site = try Self.with.get()
    for (path, heading) in [("join.html", "Join the directory"), ("fr/join.html", "Rejoindre l’annuaire")] {
      let page = try site[path]
      #expect(page.heading == heading)
      #expect(page.elements("pre").count == 3)
      #expect(page.contains("name:"))
      #expect(page.contains("mailto:editors@site.example?subject="))
      #expect(page.contains(">editors@site.example</a>"))
    }
    for prefix in ["", "fr/", "pl/"] {
      for kind in ["organisations", "events", "benchmarks", "pages", "terms"] {
        #expect(site.has("\(prefix)data/forms/\(kind).js"), "\(prefix)\(kind)")
      }
    }
    let french = try Self.data(site, "fr/data/forms/organisations.js")
    let fields = try #require(french["fields"] as? [[String: Any]])
    #expect(fields.first?["label"] as? String == "Nom")
    #expect(fields.first?["help"] as? String == "Le nom sous lequel on la connaît.")
  }

  @Test func theRecordsOfTheFormHoldWhatTheirFilesSayButNothingPrivate() throws {
    let site = try Self.with.get()
    let records = try Self.data(site, "data/forms/organisations.0.js")["records"] as? [String: [String: Any]]
    let lab = try #require(records?["lab"])
    #expect(lab["file"] as? String == "organisations/lab.md")
    #expect(lab["text"] as? String == "What we *do*.\n")
    #expect(lab["kept"] as? [String] == ["contacts"])
    #expect(lab["beside"] as? [[String]] == [["pl", "name"]])
    let fields = try #require(lab["fields"] as? [String: Any])
    #expect(fields["contacts"] == nil)
    #expect(fields["email"] as? String == "office@lab.example")
    for path in site.files.keys where path.hasPrefix("data/") && !path.hasSuffix("/") {
      let text = try site[path].text
      #expect(!text.contains("Ada Secret"), "\(path)")
      #expect(!text.contains("ada@lab.example"), "\(path)")
    }
    let names = try Self.data(site, "data/forms/organisations.names.js")["records"] as? [[Any]]
    #expect(names?.contains { $0.first as? String == "mill-west" && $0.last as? [String] == ["flour"] } == true)
  }

  @Test func lettersKnowMailboxesOffersAndServices() throws {
    let site = try Self.without.get()
    let records = try #require(try Self.data(site, "data/interest/0.js")["records"] as? [String: [String: Any]])
    #expect(records["gone"] == nil)
    let lab = try #require(records["lab"])
    #expect(lab["email"] as? String == "office@lab.example")
    #expect(lab["languages"] as? [String] == ["fr"])
    #expect((lab["title"] as? [String: String])?["fr"] == "Labo")
    #expect((lab["offers"] as? [String: Any])?.keys.sorted() == ["now", "old"])
    #expect((records["dairy-north"]?["services"] as? [String: String]) == ["test-desk": "Test desk"])
  }

  @Test func whatIsOverIsNotOffered() throws {
    let site = try Self.without.get()
    let page = try site["organisations/lab.html"]
    let asked = page.links.filter { page.target(of: $0.href) == "interest.html" }.map(\.href)
    #expect(asked.contains { $0.hasSuffix("?to=lab&amp;item=now") })
    #expect(!asked.contains { $0.contains("item=old") })
    #expect(try !site["organisations/gone.html"].contains("interest.html"))
    let retired = try site["services/old-desk.html"]
    #expect(retired.contains("This service is no longer provided."))
    #expect(!retired.contains("interest.html"))
    let service = try site["services/test-desk.html"]
    #expect(service.links.contains { $0.href.hasSuffix("interest.html?to=dairy-north&amp;service=test-desk") })
  }

  @Test func anEventSaysInOneBlockHowToTakePart() throws {
    let site = try BuiltSite(
      Samples.site("en") + """
        -- events/open.yaml --
        title: Open
        kind: workshop
        starts: 2026-12-01
        registration: {url: 'https://x.example/in', until: 2026-11-20, capacity: 12}
        -- events/full.yaml --
        {title: Full, kind: workshop, starts: 2026-12-01, registration: {url: 'https://x.example/in', full: true}}
        -- events/off.yaml --
        {title: 'Off', kind: workshop, starts: 2026-12-01, state: cancelled}
        -- events/past.yaml --
        {title: Past, kind: workshop, starts: 2020-12-01}
        """)
    func block(_ id: String) throws -> String {
      let sections = try site["events/\(id).html"].elements("section")
      return try #require(sections.first { $0.contains("id=\"_take-part\"") })
    }
    let open = try block("open")
    #expect(BuiltPage.words(open) == "Take part Register Until 20 November 2026 12 places Add to your calendar")
    #expect(open.contains("href=\"https://x.example/in\""))
    #expect(open.contains("data/calendars/event/open.ics"))
    #expect(try BuiltPage.words(block("full")) == "Take part All places are taken. Add to your calendar")
    #expect(
      try BuiltPage.words(block("off")) == "Take part This event has been cancelled: one cannot take part.")
    #expect(try BuiltPage.words(block("past")) == "Take part This event is over.")
  }

  @Test func aPublisherWithAMailboxIsWrittenToUnlessItIsInvented() throws {
    for (extra, isThere) in [("", true), (", illustrative: true", false)] {
      let site = try BuiltSite(
        """
        -- site.yaml --
        {title: A site, languages: [en], publisher: house}
        -- organisations/house.yaml --
        {name: House, type: cluster, country: FR, email: office@house.example\(extra)}
        """)
      #expect(site.has("join.html") == isThere)
      #expect(try site["index.html"].contains("mailto:office@house.example") == isThere)
    }
  }
}
