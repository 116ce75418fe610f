import Diagnostics
import Model
import SiteText
import Testing
import Text

@Suite struct FullRecordTests {
  @Test(arguments: RecordKind.ofFiles.map(\.folder)) func openDataHasEveryPublicField(_ folder: String) throws {
    func check<R: Record>(_ type: R.Type) throws {
      let text = try #require(FullRecords.all[folder])
      let read = try record(R.self, "-- \(folder)/a.md --\n---\n\(text)\n\(FullRecords.header)\n---\nProse.\n")
      let data = try JSONTree(parsing: openData(read))
      expectFields(R.allFields, in: data, at: folder)
      #expect(!data.json.contains("ecret"), "personal or confidential")
      #expect(!data.json.contains("123456") && !data.json.contains("9876"), "confidential")
      #expect(read.header.prose.count == 1)
    }
    try check(recordType(folder))
  }

  /// Each public field is there with a value, and no private one.
  private func expectFields(_ fields: [FieldDescription], in data: JSONTree, at place: String) {
    for field in fields {
      let here = "\(place).\(field.name)"
      guard !field.isPrivate else {
        #expect(data[field.name] == nil, "\(here)")
        continue
      }
      guard let value = data[field.name] else {
        // A need is an offer by its form: only one of the two is written out in full.
        if !place.hasSuffix(".needs") { Issue.record("\(here) is missing") }
        continue
      }
      switch (field.type, value) {
      case (.mapping(_, let inner, _), _): expectFields(inner, in: value, at: here)
      case (.list(.mapping(_, let inner, _)), .list(let items)):
        #expect(!items.isEmpty, "\(here)")
        for item in items { expectFields(inner, in: item, at: here) }
      default: break
      }
    }
  }

  @Test func theValuesOfAnOrganisation() throws {
    let a = try record(Organisation.self, "-- organisations/a.md --\n---\n\(FullRecords.organisation)\n---\n")
    #expect(a.id == "a")
    #expect(a.name == LocalText("Example Cluster", translations: [.init(language: "fr", text: "Pôle Exemple")]))
    #expect(a.level == .regional && a.size == .small && a.country == "FR")
    #expect(a.founded == PartialDate(year: 2006, month: 5))
    #expect(a.location?.latitude == 48.11 && a.location?.longitude == -1.68)
    #expect(a.topics.map(\.id) == ["mycotoxins", "traceability"])
    #expect(a.topics.allSatisfy { $0.target == nil })
    #expect(a.contacts.first?.consent?.until == CalendarDate("2028-05-01"))
    #expect(a.offers.first?.kind == .technology && a.offers.first?.stage == 7)
    #expect(a.needs.first?.id == "samples")
    // Where a reference stands in its file, to the byte.
    let mark = try #require(a.topics.last?.mark.range)
    #expect(String(decoding: a.header.source.bytes[mark], as: UTF8.self) == "traceability")
  }

  @Test func theValuesOfAnEvent() throws {
    let a = try record(Event.self, "-- events/a.yaml --\n\(FullRecords.event)\n")
    #expect(a.kind == .roundtable && a.track == .policy && a.state == .scheduled)
    #expect(a.starts == LocalDateTime("2027-02-15T10:00"))
    #expect(a.place?.region?.id == "FRH0" && a.place?.longitude == 0.62)
    #expect(a.outcomes.map(\.text) == ["One thing", "Another"])
    #expect(a.meetings?.requests.first?.priority == 5 && a.meetings?.unavailable.first?.slots == [1])
  }

  @Test func whatIsNotWrittenHasItsDefault() throws {
    let a = try record(Organisation.self, "-- organisations/a.yaml --\nname: A\ntype: cluster\ncountry: FR\n")
    #expect(a.header.status == .published && !a.header.illustrative && a.header.reviewed == nil)
    #expect(a.header.aliases.isEmpty && a.header.extra == nil && a.header.prose.isEmpty)
    #expect(a.location == nil && a.identifiers == nil && a.topics.isEmpty && a.level == nil)
    let b = try record(
      Benchmark.self,
      "-- benchmarks/a.yaml --\ntitle: A\ndimensions: [{id: d, label: D, indicators: [{id: i, label: I}]}]\n")
    #expect(b.minimumGroup == 5 && !b.isPublic && b.dimensions.first?.indicators.first?.higherIsBetter == true)
    #expect(
      String(decoding: openData(a), as: UTF8.self)
        == #"{"name":"A","type":"cluster","country":"FR","status":"published"}"#)
  }

  @Test func aNullIsAsGoodAsAbsent() throws {
    let a = try record(
      Organisation.self,
      "-- organisations/a.yaml --\nname: A\ntype: cluster\ncountry: FR\nacronym:\ntopics: ~\nlocation: null\nextra:\n")
    #expect(a.acronym == nil && a.topics.isEmpty && a.location == nil && a.header.extra == nil)
  }

  @Test func extraIsAnyTree() throws {
    let a = try record(
      Journey.self, "-- journeys/a.yaml --\ntitle: A\nextra: {b: [1, {c: yes}], d: ~, e: {}}\n")
    #expect(
      a.header.extra
        == .mapping([
          .init(name: "b", value: .list([.text("1"), .mapping([.init(name: "c", value: .text("yes"))])])),
          .init(name: "d", value: .text("")), .init(name: "e", value: .mapping([])),
        ]))
  }
}
