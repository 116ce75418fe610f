import Diagnostics
import Testing

@Suite struct DiagnosticsTests {
  @Test func areSortedByFileThenPlaceThenSeverityAndSaidOnce() {
    let file = SourceText(path: "content/a.md", text: "one\ntwo\nthree")
    let other = SourceText(path: "content/b.md", text: "one")
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(Sample.colon, "5", at: other.start))
    diagnostics.report(Diagnostic(Sample.colon, "4", at: file.location(8..<9)))
    diagnostics.report(Diagnostic(Sample.noAlternative, "3", at: file.location(4..<5)))
    diagnostics.report(Diagnostic(Sample.unknownReference, "2", at: file.location(4..<5)))
    diagnostics.report(Diagnostic(Sample.unknownReference, "2", at: file.location(4..<5)))
    diagnostics.report(Diagnostic(Sample.missingFolder, "1", at: nil))
    #expect(diagnostics.sorted.map(\.headline) == ["1", "2", "3", "4", "5"])
  }

  @Test func aWarningIsNoError() {
    var diagnostics = Diagnostics()
    #expect(diagnostics.isEmpty && !diagnostics.hasErrors)
    diagnostics.report(Diagnostic(Sample.noAlternative, "doubtful", at: nil))
    #expect(!diagnostics.isEmpty && !diagnostics.hasErrors)
    diagnostics.report(Diagnostic(Sample.colon, "wrong", at: nil))
    #expect(diagnostics.hasErrors)
  }
}
