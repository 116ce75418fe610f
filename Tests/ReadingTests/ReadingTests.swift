import Diagnostics
import Testing

@testable import Reading

@Suite("The module's codes") struct CodeTests {
  @Test func areUniqueAndInTheirGroup() {
    let ids = ReadingDiagnostics.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ReadingDiagnostics.all.map(\.name)).count == ids.count)
    #expect(FileWording.all.allSatisfy { $0.id.hasPrefix("A01") })
    #expect(YAMLWording.all.allSatisfy { $0.id.hasPrefix("A02") })
    #expect(ProseWording.all.allSatisfy { $0.id.hasPrefix("A04") })
  }

  @Test func areExplained() {
    for code in ReadingDiagnostics.all {
      #expect(code.explanation.split(separator: "\n").count >= 2, "\(code.id)")
    }
  }
}
