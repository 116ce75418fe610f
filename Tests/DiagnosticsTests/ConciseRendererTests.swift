import Diagnostics
import Testing

@Suite struct ConciseRendererTests {
  @Test func aLineADiagnostic() {
    #expect(
      ConciseRenderer().text(Sample.all) == """
        error[A0101] there is no folder `content`
        content/organisations/łódź.md:3:19: error[A0501] no organisation has the id `valorail`
        content/organisations/łódź.md:4:1: error[A0203] the offers are {not} a list
        content/organisations/łódź.md:7:5: warning[A0404] the image `é.png` has no alternative text

        """)
  }

  @Test func nothingWrongIsSilence() {
    #expect(ConciseRenderer().render(Diagnostics()).isEmpty)
  }

  @Test func aHeadlineCannotForgeALine() {
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(Sample.colon, "odd value `a\nb.md:1:1: error`", at: nil))
    #expect(ConciseRenderer().text(diagnostics) == "error[A0203] odd value `a␊b.md:1:1: error`\n")
  }
}
