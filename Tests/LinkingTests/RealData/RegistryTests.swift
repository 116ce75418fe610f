import Diagnostics
import Linking
import Model
import SiteText
import Testing

private let file = "ror/europe-2000.jsonl"

/// Two thousand real organisations of the Research Organization Registry.
@Suite(.enabled(if: SharedData.has(file), "shared/data/\(file) is missing"))
struct RegistryTests {
  @Test func areReadAndLinked() throws {
    let records = try RegistryRecords(SharedData.bytes(file))
    var diagnostics = Diagnostics()
    let linked = try records.site.withFolder { root in
      try CheckedSite.check(root, CatalogueOptions(today: .testDay, jobs: 2), true, &diagnostics).1
    }
    // The registry is looked after well: not one of its organisations has a defect that is checked here.
    let counts = Dictionary(grouping: diagnostics.all, by: \.code.name).mapValues(\.count)
    #expect(counts == [:])
    let catalogue = try #require(linked?.catalogue)
    #expect(records.count == 2000)
    #expect(catalogue.organisations.count == 2000)
    #expect(catalogue.organisations.count { !$0.name.translations.isEmpty } > 500)
    #expect(records.relations > 100)
    let links = catalogue.organisations.indices.flatMap { index in
      linked?.backlinks.links(to: RecordAddress(.organisations, index)).map(\.field) ?? []
    }
    #expect(links.count == records.relations)
    #expect(links.allSatisfy { ["parent", "member_of"].contains($0) })
  }
}
