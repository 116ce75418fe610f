import Diagnostics
import Model
import SiteText
import Testing

/// All snapshots of this module.
let snapshots =
  fieldSnapshots + shapeSnapshots + formatSnapshots + ruleSnapshots + idSnapshots + languageSnapshots

@Suite struct SnapshotTests {
  @Test(arguments: snapshots) func whatIsSaid(_ snapshot: Snapshot) throws {
    #expect(try CheckedSite(snapshot.site, isLinked: false).report == snapshot.report)
  }

  @Test func everyCodeIsSaidSomewhere() {
    for code in ModelCodes.all {
      #expect(snapshots.contains { $0.report.contains(" \(code.id) ") }, "\(code.id) \(code.name)")
    }
  }

  @Test func codesAreTheirOwn() {
    #expect(Set(ModelCodes.all.map(\.id)).count == ModelCodes.all.count)
    #expect(Set(ModelCodes.all.map(\.name)).count == ModelCodes.all.count)
    #expect(ModelCodes.all.allSatisfy { $0.id.hasPrefix("A03") && $0.id.count == 5 })
  }

  /// What `aurora explain` says has a few lines, and an example that is set off as code.
  @Test(arguments: ModelCodes.all.map(\.id)) func isExplained(_ id: String) throws {
    let code = try #require(ModelCodes.all.first { $0.id == id })
    let lines = code.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((3...14).contains(lines.count), "\(id) has \(lines.count) lines")
    #expect(lines.contains { $0.hasPrefix("    ") }, "\(id) has no example")
    #expect(lines.allSatisfy { $0.count <= 120 })
  }

  @Test func headlinesBeginSmall() throws {
    for snapshot in snapshots {
      for diagnostic in try CheckedSite(snapshot.site, isLinked: false).diagnostics.all {
        #expect(diagnostic.headline.first?.isUppercase == false, "\(diagnostic.headline)")
        #expect(!diagnostic.headline.hasSuffix(".") && !diagnostic.headline.hasSuffix("?"), "\(diagnostic.headline)")
      }
    }
  }

  #if DUMP
    @Test func dump() throws {
      for snapshot in snapshots {
        print("<<<\(snapshot.name)>>>\n\(try CheckedSite(snapshot.site, isLinked: false).report)\n<<<end>>>")
      }
    }
  #endif
}
