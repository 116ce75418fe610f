import Diagnostics
import SiteText
import Testing
import Text

@testable import Programme

/// What is said of a site once the programme was worked out.
private func report(_ text: String) throws -> (told: String, diagnostics: Diagnostics) {
  let site = SiteText(text).adding(SiteText(SiteText.basics))
  return try site.withFolder { root in
    var diagnostics = Diagnostics()
    let (_, linked) = try CheckedSite.check(
      root, .init(today: .testDay, includesDrafts: false, jobs: 1), true, &diagnostics)
    _ = try Programme.found(in: #require(linked), into: &diagnostics)
    return (diagnostics.told(of: site, root: root), diagnostics)
  }
}

@Suite("Mistakes in benchmarks, labels and assessments")
struct ExcellenceSnapshotTests {
  @Test(arguments: excellenceSnapshots) func whatIsSaid(_ snapshot: Snapshot) throws {
    #expect(try report(snapshot.site).told == snapshot.report)
  }

  @Test func everyCodeIsSaidSomewhere() {
    for code in DiagnosticCode.excellence {
      #expect(excellenceSnapshots.contains { $0.report.contains(" \(code.id) ") }, "\(code.id) \(code.name)")
    }
  }

  @Test(arguments: DiagnosticCode.excellence.map(\.id)) func isExplained(_ id: String) throws {
    let code = try #require(DiagnosticCode.excellence.first { $0.id == id })
    let lines = code.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((3...14).contains(lines.count), "\(id) has \(lines.count) lines")
    #expect(lines.contains { $0.hasPrefix("    ") }, "\(id) has no example")
    #expect(lines.allSatisfy { $0.count <= 120 })
  }

  @Test func headlinesBeginSmall() throws {
    for snapshot in excellenceSnapshots {
      for diagnostic in try report(snapshot.site).diagnostics.all {
        #expect(diagnostic.headline.first?.isUppercase == false, "\(diagnostic.headline)")
        #expect(!diagnostic.headline.hasSuffix("."), "\(diagnostic.headline)")
      }
    }
  }
}
