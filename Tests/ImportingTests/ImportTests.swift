import Diagnostics
import Importing
import Model
import SiteText
import Testing

/// From a file of another form to the files of records.
@Suite("An import") struct ImportTests {
  @Test("A table becomes a file a row, with lists, fields inside fields and translations")
  func table() throws {
    let site = try ImportedSite(
      """
      -- table.csv --
      name,name.fr,type,country,topics,location.lat,location.lon,employees,languages,identifiers.wikidata,extra.motto
      "Mill, the ""old"" one",Moulin,cluster,NO,mycotoxins; traceability,48.11,-1.68,12,fr;no,Q42,yes
      Żółty Młyn,,laboratory,PL,,,,,,,
      """, isWritten: true)
    #expect(site.report.isEmpty, "\(site.report)")
    #expect(
      site.files["mill-the-old-one.md"] == """
        ---
        name:
          en: Mill, the "old" one
          fr: Moulin
        type: cluster
        country: 'NO'
        location:
          lat: 48.11
          lon: -1.68
        employees: 12
        identifiers:
          wikidata: Q42
        topics: [mycotoxins, traceability]
        languages: [fr, 'no']
        extra:
          motto: 'yes'
        ---

        """)
    #expect(site.files["zolty-mlyn.md"] == "---\nname: Żółty Młyn\ntype: laboratory\ncountry: PL\n---\n")
    #expect(site.files.count == 2)
  }

  @Test("Data of a site becomes the records that it was made from; references among them are found")
  func data() throws {
    let site = try ImportedSite(
      #"""
      -- data.json --
      {"version": 1, "kind": "organisations", "records": [
        {"id": "mill", "page": "organisations/mill.html", "name": {"en": "Mill", "fr": "Moulin"}, "type": "cluster",
         "country": "FR", "member_of": ["bakery"], "founded": 1990,
         "offers": [{"id": "o", "title": "Flour: white", "kind": "business", "valid_until": "2030-01-02"}]},
        {"id": "bakery", "name": "Bakery", "type": "cluster", "country": "FR", "status": "published", "region": null}]}
      """#)
    #expect(site.report.isEmpty, "\(site.report)")
    #expect(
      site.files["mill.md"] == """
        ---
        name:
          en: Mill
          fr: Moulin
        type: cluster
        country: FR
        founded: 1990
        member_of: [bakery]
        offers:
          - id: o
            title: 'Flour: white'
            kind: business
            valid_until: 2030-01-02
        ---

        """)
    #expect(site.files["bakery.md"] == "---\nname: Bakery\ntype: cluster\ncountry: FR\nstatus: published\n---\n")
  }

  @Test("Other kinds are imported alike")
  func events() throws {
    let site = try ImportedSite(
      """
      -- table.csv --
      id,title,kind,starts,ends,timezone,place.name,place.country,organisers
      day-one,Day,workshop,2027-02-15T10:00,2027-02-15T12:00,Europe/Paris,Hall,FR,mill
      -- organisations/mill.yaml --
      name: Mill
      type: cluster
      country: FR
      """, kind: .events)
    #expect(site.report.isEmpty, "\(site.report)")
    #expect(site.files["day-one.md"]?.contains("starts: 2027-02-15T10:00\n") == true)
    #expect(site.files["day-one.md"]?.contains("place:\n  name: Hall\n  country: FR\n") == true)
  }

  @Test("A record that is there is left as it is, wherever and however it is written")
  func alreadyThere() throws {
    let site = try ImportedSite(
      """
      -- table.csv --
      name,type,country
      Mill,cluster,PL
      Bakery,cluster,PL
      -- organisations/north/mill.yaml --
      name: Mill
      type: cluster
      country: FR
      """)
    #expect(!site.diagnostics.hasErrors)
    #expect(site.diagnostics.all.map(\.code.id) == ["A0811"])
    #expect(Array(site.files.keys) == ["bakery.md"])
    #expect(site.skipped == 1)
  }

  @Test("Records of one name have ids of their own, none of them one that the file says elsewhere")
  func sameNames() throws {
    let site = try ImportedSite(
      """
      -- table.csv --
      id,name,type,country
      ,Mill,cluster,FR
      ,MILL,cluster,FR
      mill-2,Other,cluster,FR
      ,Con,cluster,FR
      ,\(String(repeating: "long-", count: 20))name,cluster,FR
      """)
    #expect(site.report.isEmpty, "\(site.report)")
    let long = Array(repeating: "long", count: 13).joined(separator: "-")
    #expect(
      site.files.keys.sorted()
        == ["con-organisation.md", "\(long).md", "mill-2.md", "mill-3.md", "mill.md"].sorted())
  }

  @Test("Where anything is wrong, nothing is imported")
  func nothing() throws {
    let site = try ImportedSite("-- table.csv --\nname,type,country\nMill,cluster,FR\nBakery,clusster,FR\n")
    #expect(site.diagnostics.hasErrors)
    #expect(site.files.isEmpty)
  }

  @Test("A mistake in every row is reported a hundred times")
  func many() throws {
    let rows = (1...400).map { "Mill \($0),cluster,France\n" }.joined()
    let site = try ImportedSite("-- table.csv --\nname,type,country\n" + rows)
    #expect(site.diagnostics.all.count == 100)
    #expect(site.diagnostics.all.first?.location?.start.line == 2)
  }

  @Test("A file that is missing is the machine's failure")
  func missing() {
    var diagnostics = Diagnostics()
    let options = ImportOptions(file: "/nowhere/a.csv", format: .csv, kind: .organisations, today: .testDay)
    #expect(throws: UnreadableSource.self) { try Import.prepare(options, into: &diagnostics) }
  }

  @Test("The form of a file follows from its name")
  func formats() {
    let forms = ["a.csv", "A.CSV", "x/a.json", "a.jsonl", "a.ndjson", "a.xlsx", "csv"].map(
      ImportOptions.Format.init(ending:))
    #expect(forms == [.csv, .csv, .json, .ror, .ror, nil, nil])
  }
}
