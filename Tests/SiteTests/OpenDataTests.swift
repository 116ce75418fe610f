import Foundation
import Testing

/// `data/`: the records as data, and the manifest.
@Suite("Open data") struct OpenDataTests {
  private func json(_ site: BuiltSite, _ path: String) throws -> [String: Any] {
    let bytes = try #require(site.files[path], "\(path) is missing")
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  @Test(arguments: ["organisations", "services", "events", "briefs", "news", "pages"])
  func isOneFileAKind(kind: String) throws {
    let site = try Samples.builtConnected.get()
    let file = try json(site, "data/\(kind).json")
    #expect(Set(file.keys) == ["version", "kind", "records"])
    #expect(file["version"] as? Int == 1)
    #expect(file["kind"] as? String == kind)
    let records = try #require(file["records"] as? [[String: Any]])
    #expect(!records.isEmpty)
    for record in records {
      let id = try #require(record["id"] as? String)
      #expect(record["page"] as? String == "\(kind)/\(id).html")
      #expect(site.has("\(kind)/\(id).html"))
    }
  }

  @Test func hasTheFieldsOfTheContentInItsForms() throws {
    let file = try json(try Samples.builtConnected.get(), "data/organisations.json")
    let records = try #require(file["records"] as? [[String: Any]])
    let dairy = try #require(records.first { $0["id"] as? String == "dairy-north" })
    #expect(dairy["name"] as? [String: String] == ["en": "Dairy North", "fr": "Lait du Nord"])
    #expect(dairy["website"] as? String == "https://example.org/dairy?a=1&b=2")
    #expect(dairy["topics"] as? [String] == ["mycotoxins"])
    #expect(dairy["region"] as? String == "FRH0")
    let offers = try #require(dairy["offers"] as? [[String: Any]])
    #expect(offers.first?["id"] as? String == "test")
    let mill = try #require(records.first { $0["id"] as? String == "mill-west" })
    #expect(mill["member_of"] as? [String] == ["dairy-north"])
  }

  @Test func neverNamesAPerson() throws {
    let site = try BuiltSite(
      Samples.site("en") + """
        -- organisations/a.yaml --
        name: A
        type: cluster
        country: FR
        contacts:
          - role: Membership
            name: Anna Person
            email: anna@example.org
            phone: +33 2 99 00 00 01
            consent: {given: 2026-01-01, until: 2027-01-01}
        """)
    #expect(try site["organisations/a.html"].contains("Anna Person"))
    // The lists of files name a script for saved contacts; they hold no word of a record.
    let told = site.files.filter { path, _ in
      (path.hasPrefix("data/") && !path.hasPrefix("data/files/")) || path.hasPrefix("search/")
    }
    for (path, bytes) in told {
      let text = String(decoding: bytes, as: UTF8.self)
      for part in ["Anna", "anna@", "99 00 00 01", "contacts", "consent"] {
        #expect(!text.contains(part), "\(path) tells \(part)")
      }
    }
  }

  @Test func isNotWrittenOfAKindWithoutRecords() throws {
    let site = try BuiltSite(Samples.site("en") + Samples.organisations(["A"]))
    #expect(site.has("data/organisations.json"))
    #expect(!site.has("data/events.json"))
  }

  @Test func manifestNamesEveryFileButItself() throws {
    let site = try Samples.builtConnected.get()
    let manifest = try json(site, "data/manifest.json")
    let files = try #require(manifest["files"] as? [[String: Any]])
    let listed = files.compactMap { $0["path"] as? String }
    let there = site.files.keys.filter { !$0.hasSuffix("/") && $0 != "data/manifest.json" }
    #expect(listed == there.sorted())
    for file in files {
      let path = try #require(file["path"] as? String)
      #expect(file["size"] as? Int == site.files[path]?.count)
      #expect((file["sha256"] as? String)?.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    }
  }
}
