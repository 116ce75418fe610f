import Foundation
import Testing

/// What scripts know of records to compare and to save, in a small site.
@Suite("Facts of records to compare and to save") struct ChoicePageTests {
  private static let built = Samples.builtConnected

  /// The records of a script of facts.
  private func facts(_ path: String, of site: BuiltSite) throws -> [String: [String: Any]] {
    let text = String(decoding: try #require(site.files[path], "no \(path)"), as: UTF8.self)
    let start = try #require(text.firstIndex(of: "{"), "no object in \(path)")
    let end = try #require(text.lastIndex(of: "}"))
    let data = try JSONSerialization.jsonObject(with: Data(text[start...end].utf8)) as? [String: Any]
    #expect(data?["name"] as? String == "facts/0")
    return try #require(data?["records"] as? [String: [String: Any]])
  }

  @Test("Organisations, services and events have facts by their names; nothing else has")
  func names() throws {
    let facts = try facts("facts/0.js", of: Self.built.get())
    #expect(
      facts.keys.sorted() == [
        "events/test-day", "organisations/dairy-north", "organisations/food-office", "organisations/mill-west",
        "services/test-desk",
      ])
    #expect(facts["events/test-day"]?["note"] as? String == "Workshop · 2 September 2026 · Rennes, France")
    #expect(facts["services/test-desk"]?["page"] as? String == "services/test-desk.html")
  }

  @Test("Facts are in the reader's language; what is not translated says in which it is")
  func languages() throws {
    let site = try Self.built.get()
    let french = try facts("fr/facts/0.js", of: site)
    #expect(french["organisations/dairy-north"]?["name"] as? String == "Lait du Nord")
    #expect(french["organisations/dairy-north"]?["page"] as? String == "fr/organisations/dairy-north.html")
    #expect(french["organisations/mill-west"]?["name"] as? [String] == ["Mill West", "en"])
    let rows = try #require(french["organisations/dairy-north"]?["facts"] as? [String: [Any]])
    #expect(rows["where"]?.last as? String == "France")
    #expect(rows["offers"]?.first as? [String] == ["Rapid test", "en", "test"])
    #expect(rows["needs"] == nil)
  }

  @Test("No person is in the facts, and no archived record")
  func persons() throws {
    let site = try BuiltSite(
      """
      -- organisations/mill.yaml --
      name: Mill
      type: cluster
      country: PL
      email: office@example.org
      contacts:
        - {role: Head, name: Jan Nowak, email: jan.nowak@example.org, phone: '+48 22 100 00 00', consent: {given: 2026-01-01, until: 2027-01-01}}
      -- organisations/old.yaml --
      {name: Old mill, type: cluster, country: PL, status: archived}
      """)
    let text = String(decoding: site.files["facts/0.js"] ?? Data(), as: UTF8.self)
    #expect(text.contains("office@example.org"))
    for word in ["Nowak", "jan.nowak", "+48 22", "Old mill"] { #expect(!text.contains(word), "\(word)") }
    // One organisation cannot be compared, but saved.
    #expect(!site.has("compare.html"))
    #expect(site.has("saved.html"))
    #expect(try site["organisations/mill.html"].contains("data-record=\"organisations/mill\""))
    #expect(try !site["organisations/old.html"].contains("data-record"))
  }

  @Test("The pages say without a script what to do, and lead to the lists")
  func withoutScripts() throws {
    let site = try Self.built.get()
    for (path, lists) in [("compare.html", 1), ("pl/saved.html", 3)] {
      let page = try site[path]
      #expect(page.words(of: "noscript").count == 1)
      let prefix = path.hasPrefix("pl/") ? "pl/" : ""
      let main = BuiltPage(path: path, text: page.elements("main").joined())
      let targets = Set(main.links.map { page.target(of: $0.href) })
      #expect(
        targets.intersection(["organisations", "services", "events"].map { "\(prefix)\($0)/index.html" }).count == lists
      )
      #expect(page.contains("data-count=\"1\""))
    }
  }

  @Test("A site without anything to choose has neither page")
  func nothing() throws {
    let site = try BuiltSite("-- news/one.yaml --\n{title: One, date: 2026-01-01}\n")
    #expect(!site.has("compare.html") && !site.has("saved.html") && !site.has("facts/0.js"))
    #expect(try !site["index.html"].contains("data-saved"))
  }
}
