import Diagnostics
import Importing
import SiteText
import Testing

@Suite("What is said of a file that is imported") struct SnapshotTests {
  @Test(arguments: snapshots) func whatIsSaid(_ snapshot: Snapshot) throws {
    let report = try ImportedSite(snapshot.site).report
    #expect(report == snapshot.report)
  }

  @Test func everyCodeIsSaidSomewhere() {
    // No text of a test is in another encoding than UTF-8.
    for code in ImportingCodes.all where code.id != "A0801" {
      #expect(snapshots.contains { $0.report.contains(" \(code.id) ") }, "\(code.id) \(code.name)")
    }
  }

  @Test func codesAreTheirOwn() {
    #expect(Set(ImportingCodes.all.map(\.id)).count == ImportingCodes.all.count)
    #expect(ImportingCodes.all.allSatisfy { $0.id.hasPrefix("A08") && $0.id.count == 5 })
  }

  @Test(arguments: ImportingCodes.all.map(\.id)) func isExplained(_ id: String) throws {
    let code = try #require(ImportingCodes.all.first { $0.id == id })
    let lines = code.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((3...14).contains(lines.count), "\(id) has \(lines.count) lines")
    #expect(lines.allSatisfy { $0.count <= 120 })
  }

  #if DUMP
    @Test func dump() throws {
      for snapshot in snapshots {
        print("<<<\(snapshot.name)>>>\n\(try ImportedSite(snapshot.site).report)\n<<<end>>>")
      }
    }
  #endif
}
