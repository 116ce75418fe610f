import Foundation
import Testing

/// The digest and the key figures of a small site, each recomputed from what stands in the text of the site.
@Suite("The digest and the key figures of a site") struct DigestPageSiteTests {
  private static let built = Result { try BuiltSite(Samples.connected + records) }
  private static let records = """

    -- news/older.yaml --
    {title: Older news, date: 2026-02-28}
    -- events/past.yaml --
    {title: Past visit, kind: visit, starts: 2026-04-02, state: held}
    -- consultations/trust.yaml --
    title: Trust
    track: policy
    opened: 2026-04-03
    findings: [{id: gate, text: Tests take days.}, {id: alone, text: Nobody answers.}]
    -- engagements/letter.yaml --
    {authority: food-office, date: 2026-04-04, level: consulted, summary: A letter}
    """

  /// The number of each figure that leads elsewhere.
  private static var figure: Regex<(Substring, Substring, Substring)> {
    #/<td class="num"><a href="([^"]+)">(\d+)</a></td>/#
  }

  @Test func everyFigureLeadsToAsManyRecords() throws {
    let site = try Self.built.get()
    let page = try site["figures.html"]
    let figures = page.text.matches(of: Self.figure)
    #expect(figures.count >= 12)
    for figure in figures {
      let (address, count) = (String(figure.1), try #require(Int(figure.2)))
      let target = try site[page.target(of: address)]
      if address.hasSuffix("#_metrics") {
        #expect(BuiltPage.words(target.text).contains(" \(count)"), "\(address)")
      } else if let anchor = address.split(separator: "#").dropFirst().first {
        let list = try #require(target.text.split(separator: "<h3 id=\"\(anchor)\"").dropFirst().first)
        let items = list.split(separator: "</ul>")[0].split(separator: "<li>").count - 1
        #expect(items == count, "\(address)")
      } else {
        let folder = address.split(separator: "/")[0]
        // Each record of a list once, by the address of its page.
        let main = BuiltPage(path: target.path, text: target.elements("main").joined())
        let records = Set(main.addresses.map(main.target)).filter { path in
          let depth = folder == "vocabularies" ? 3 : 2
          return path.hasPrefix(folder + "/") && path.split(separator: "/").count == depth && !path.contains("/index")
        }
        #expect(records.count == count, "\(address): \(records)")
      }
    }
  }

  @Test func theFiguresAreThoseOfTheRecords() throws {
    let words = BuiltPage.words(try Self.built.get()["figures.html"].text)
    for figure in [
      "Organisations 3", "Regional 1", "National 1", "Services 1", "Live 1", "Findings 2", "Recommendations 1",
      "Proposed 1", "News 2", "Events 2", "Events held 1", "Events to come 1", "Authorities reached: National 1",
    ] {
      #expect(words.contains(figure + " "), "\(figure)")
    }
  }

  @Test func theDigestTellsWhatIsNew() throws {
    let page = try Self.built.get()["digest.html"]
    let words = BuiltPage.words(page.text)
    #expect(page.heading == "New since 1 March 2026")
    for part in [
      "News 1 First news 1 May 2026", "Events to come 1 Test day 2 September 2026", "Events held 1 Past visit",
      "Policy briefs 1 Clean food 1 March 2026", "Consultations opened 1 Trust 3 April 2026",
    ] {
      #expect(words.contains(part), "\(part)")
    }
    #expect(!words.contains("Older news"))
  }

  @Test func whatIsLinkedIsThereInEveryLanguage() throws {
    let site = try Self.built.get()
    for path in ["digest.html", "fr/digest.html", "pl/figures.html", "figures.html"] {
      let page = try site[path]
      for address in page.addresses where !address.contains(":") && !address.isEmpty {
        #expect(site.has(page.target(of: address)), "\(path): \(address)")
      }
    }
  }

  @Test func thePlainTextSaysTheSameWithinItsWidth() throws {
    let site = try Self.built.get()
    let text = String(decoding: try #require(site.files["digest.txt"]), as: UTF8.self)
    #expect(text.hasPrefix("A site – New since 1 March 2026\n===============================\n"))
    #expect(text.contains("* First news\n  1 May 2026\n  news/first.html\n"))
    #expect(text.contains("places within the site"))
    for line in text.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
    #expect(site.has("fr/digest.txt"))
  }

  @Test func addressesAreAbsoluteWhereTheSiteIsPublished() throws {
    let text = Samples.connected.replacing("tagline: Food", with: "tagline: Food\nbase_url: https://example.org/d")
    let site = try BuiltSite(text)
    let digest = String(decoding: try #require(site.files["fr/digest.txt"]), as: UTF8.self)
    #expect(digest.contains("  https://example.org/d/fr/news/first.html\n"))
    #expect(!digest.contains("dans le site"))
  }

  /// The letter is read by another implementation in `Tests/Dissemination`.
  @Test func theLetterIsThereInEveryLanguage() throws {
    let site = try Self.built.get()
    for path in ["digest.eml", "fr/digest.eml"] {
      let letter = String(decoding: try #require(site.files[path]), as: UTF8.self)
      #expect(letter.hasPrefix("X-Unsent: 1\r\n"))
      for line in letter.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 76, "\(line)") }
    }
  }

  @Test func offersNeedsAndCountriesAreCounted() throws {
    let site = try BuiltSite(
      Samples.site("en") + """
        -- organisations/mill.yaml --
        {name: Mill, type: cluster, country: FR, offers: [{id: a, title: Flour, kind: business}, {id: b, title: Bran, kind: business}]}
        -- organisations/oven.yaml --
        {name: Oven, type: cluster, country: PL, needs: [{id: c, title: Some flour, kind: business}]}
        -- organisations/old.yaml --
        {name: Old, type: cluster, country: ES, status: archived, offers: [{id: d, title: Dust, kind: business}]}
        """)
    let page = try site["figures.html"]
    let words = BuiltPage.words(page.text)
    for figure in ["Offers 2", "Needs 1", "Countries 2"] { #expect(words.contains(figure + " "), "\(figure)") }
    #expect(
      page.addresses.contains("organisations/mill.html#b") && page.addresses.contains("organisations/oven.html#c"))
  }

  @Test func anEmptySiteHasNeither() throws {
    let site = try BuiltSite("-- site.yaml --\ntitle: A site\nlanguages: [en]\n")
    for path in ["digest.html", "digest.txt", "digest.eml", "figures.html"] { #expect(!site.has(path)) }
    #expect(!(try site["index.html"]).contains("digest"))
  }

  @Test func aSiteWithoutDatesHasFiguresAlone() throws {
    let site = try BuiltSite(
      Samples.site("en") + "-- organisations/mill.yaml --\n{name: Mill, type: cluster, country: FR}\n")
    #expect(site.has("figures.html") && !site.has("digest.html") && !site.has("digest.txt"))
  }
}
