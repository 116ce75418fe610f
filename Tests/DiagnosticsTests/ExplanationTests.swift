import Diagnostics
import Testing

@Suite struct ExplanationTests {
  private let codes = [Sample.unknownReference, Sample.colon, Sample.noAlternative]

  @Test func showsThePageWithItsExampleIndented() {
    #expect(
      explain(Sample.unknownReference) == """
        A0501 unknown-reference (error)

        A reference names a record that does not exist.

            member_of: [valorail]

        Write the id of a record: its file's name without `.md`.

        """)
    #expect(explain(Sample.missingFolder) == "A0101 no-content (error)\n")
  }

  @Test func findsACodeByNumberOrName() {
    #expect(lookUp("A0203", among: codes) == .found(Sample.colon))
    #expect(lookUp("a0203", among: codes) == .found(Sample.colon))
    #expect(lookUp("unquoted-colon", among: codes) == .found(Sample.colon))
    #expect(lookUp("unquoted-coln", among: codes) == .closest(Sample.colon))
    #expect(lookUp("A0402", among: codes) == .closest(Sample.noAlternative))
    #expect(lookUp("chocolate", among: codes) == .unknown)
    #expect(lookUp("", among: codes) == .unknown)
  }
}
