import Diagnostics
import Linking
import Model
import SiteText
import Testing

/// Links backwards are held against what the writer of a random catalogue knows of its references.
@Suite struct BacklinkTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func areAllReferencesOfARandomCatalogue(_ seed: UInt64) throws {
    var random = RandomCatalogue(seed: seed)
    let text = random.text()
    let site = try CheckedSite(text)
    let linked = try #require(site.linked)
    let expected = ["A0301", "A0302", "A0501", "A0502", "A0503", "A0505"]
    #expect(site.diagnostics.all.allSatisfy { expected.contains($0.code.id) })
    #expect(Self.written(linked).sorted() == random.references.sorted())
    #expect(random.references.count > 350)
  }

  @Test func areTheSameForOneThreadAndMany() throws {
    var random = RandomCatalogue(seed: 4)
    let text = random.text()
    let (one, many) = (try CheckedSite(text), try CheckedSite(text, jobs: 8))
    let (first, second) = (try #require(one.linked), try #require(many.linked))
    #expect(one.report == many.report)
    #expect(one.diagnostics.all.map(\.headline) == many.diagnostics.all.map(\.headline))
    #expect(Self.written(first) == Self.written(second))
    #expect(first.redirects == second.redirects && first.files.map(\.path) == second.files.map(\.path))
    #expect(first.catalogue.organisations.map(\.id) == second.catalogue.organisations.map(\.id))
    #expect(first.catalogue.organisations.map(\.topics) == second.catalogue.organisations.map(\.topics))
  }

  /// All backlinks, in the order of the records that they lead to.
  static func written(_ linked: LinkedCatalogue) -> [WrittenReference] {
    let catalogue = linked.catalogue
    var all: [WrittenReference] = []
    func add(_ address: RecordAddress) {
      for link in linked.backlinks.links(to: address) {
        #expect(link.target.record == address)
        all.append(
          WrittenReference(
            source: catalogue.name(of: link.source), part: Int(link.source.part), field: link.field,
            target: catalogue.name(of: link.target), targetPart: Int(link.target.part)))
      }
    }
    func add<R: Record>(_ type: R.Type) {
      for index in catalogue[keyPath: R.collection].indices { add(RecordAddress(R.kind, index)) }
    }
    for type in Catalogue.recordTypes { add(type) }
    for index in catalogue.concepts.indices { add(RecordAddress(.concepts, index)) }
    return all
  }

  @Test func sourcesComeOnceAndInTheOrderOfTheirIds() throws {
    let site = try CheckedSite(
      """
      -- organisations/hub.yaml --
      name: Hub
      type: cluster
      country: FR
      needs: [{id: n1, title: N, kind: business}, {id: n2, title: N, kind: business}]
      -- services/b.yaml --
      name: B
      type: testing
      stage: live
      answers: [hub#n2, hub#n1]
      providers: [hub]
      -- services/a.yaml --
      name: A
      type: testing
      stage: live
      providers: [hub, hub]
      """)
    #expect(site.report == "")
    let linked = try #require(site.linked)
    let hub = RecordAddress(.organisations, 0)
    func names(_ field: String) -> [String] {
      linked.backlinks.sources(of: hub, kind: .services, field: field).map { linked.catalogue.name(of: $0) }
    }
    #expect(names("providers") == ["services/a", "services/b"])
    #expect(names("answers") == ["services/b"])
    #expect(names("members") == [])
    #expect(linked.backlinks.links(to: hub).filter { $0.field == "answers" }.map(\.target.part) == [1, 0])
    #expect(linked.backlinks.sources(of: hub, kind: .events, field: "providers").isEmpty)
    #expect(linked.backlinks.links(to: RecordAddress(.organisations, 7)).isEmpty)
  }
}
