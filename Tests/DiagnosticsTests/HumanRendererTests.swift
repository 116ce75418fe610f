import Diagnostics
import Testing

@Suite struct HumanRendererTests {
  @Test func showsThePlaceTheNotesAndTheMendingGroupedByFile() {
    #expect(
      HumanRenderer().text(Sample.all) == """
        error[A0101] there is no folder `content`

        content/organisations/łódź.md
          3:19 error[A0501] no organisation has the id `valorail`
            |
          3 | member_of: [agri, valorail]
            |                   ^^^^^^^^ not an id of an organisation
            note: `valorial` is this one (content/organisations/valorial.md, line 2)
              |
            2 | name: Valorial
              | ^^^^^^^^^^^^^^
            note: ids are names of files
            help (a guess): write `valorial`

          4:1 error[A0203] the offers are {not} a list
            |
          4 | offers:
            | ^^^^^^^ 100%, all of it (up to line 5)

          7:5 warning[A0404] the image `é.png` has no alternative text
            |
          7 | ![](é.png)
            |     ^^^^^

        3 errors, 1 warning in 1 file
        `aurora explain A0101` says what the message means and how to mend it.

        """)
  }

  @Test(arguments: [
    ("a: ⟦bc⟧ d", "a: bc d", "   ^^"),
    // Tabs are shown as spaces up to the next multiple of four.
    ("\ta:\t⟦bc⟧", "    a:  bc", "        ^^"),
    // East Asian characters take two columns, combining marks none, an emoji sequence two.
    ("日本: ⟦東京都⟧ x", "日本: 東京都 x", "      ^^^^^^"),
    ("e\u{301}te\u{301}: ⟦cafe\u{301}⟧ x", "e\u{301}te\u{301}: cafe\u{301} x", "     ^^^^"),
    ("👩‍🔬🇫🇷: ⟦❤️⟧", "👩‍🔬🇫🇷: ❤️", "      ^^"),
    ("Ł: ⟦ł⟧", "Ł: ł", "   ^"),
    // A place without length has one caret.
    ("a: b⟦⟧", "a: b", "    ^"),
    ("a⟦⟧b", "ab", " ^"),
    ("⟦a: b\n⟧c: d", "a: b", "^^^^"),
    ("a: ⟦b⟧\r\nc", "a: b", "   ^"),
    // A file cannot command the terminal.
    ("a: ⟦\u{1B}[2Jx\u{202E}⟧", "a: ␛[2Jx�", "   ^^^^^^"),
  ])
  func caretsStandUnderWhatIsMarked(marked: String, line: String, carets: String) {
    #expect(
      HumanRenderer().text(Sample.mistakes(marked, label: "here")).contains("\n  1 | \(line)\n    | \(carets) here\n"))
  }

  @Test func aStretchOverSeveralLinesSaysWhereItEnds() {
    let report = HumanRenderer().text(Sample.mistakes("a: ⟦b\nc: d⟧ e"))
    #expect(report.contains("  1 | a: b\n    |    ^ (up to line 2)\n"))
  }

  @Test func theEndOfAFileHasAPlace() {
    let report = HumanRenderer().text(Sample.mistakes("a: 1\n⟦⟧", label: "nothing follows"))
    #expect(report.contains("  2:1 error[A0501] nothing is called this\n    |\n  2 |\n    | ^ nothing follows\n"))
    #expect(
      HumanRenderer().text(Sample.mistakes("⟦⟧")).contains("  1:1 error[A0501] nothing is called this\n\n1 error"))
  }

  @Test func aLongLineIsCutAroundTheMark() {
    let long = String(repeating: "x", count: 100_000)
    let report = HumanRenderer().text(Sample.mistakes("\(long)⟦here⟧\(long)"))
    let kept = String(repeating: "x", count: 40)
    let after = String(repeating: "x", count: 76)
    #expect(
      report.contains("  1 | …\(kept)here\(after)…\n    | \(String(repeating: " ", count: 41))^^^^\n"))
    let short = HumanRenderer().text(Sample.mistakes("⟦here⟧\(long)"))
    #expect(short.contains("  1 | here\(String(repeating: "x", count: 116))…\n    | ^^^^\n"))
  }

  @Test func lineNumbersOfAnyLengthKeepTheMarginStraight() {
    let lines = String(repeating: "\n", count: 999)
    #expect(
      HumanRenderer().text(Sample.mistakes("\(lines)a ⟦b⟧")).contains(
        "       |\n  1000 | a b\n       |   ^\n"))
  }

  @Test func anEditElsewhereSaysWhere() {
    let file = SourceText(path: "content/a.md", text: "a: 1\na: 2\n")
    var diagnostics = Diagnostics()
    diagnostics.report(
      Diagnostic(
        Sample.colon, "`a` is given twice", at: file.location(5..<6),
        edits: [.init("delete this line", at: file.location(0..<5), replacement: "", .certain)]))
    #expect(HumanRenderer().text(diagnostics).contains("    help: delete this line, line 1\n"))
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(!HumanRenderer().text(Sample.all).contains("\u{1B}"))
    let report = HumanRenderer(coloured: true).text(Sample.mistakes("a: ⟦b⟧", label: "here"))
    #expect(
      report == """
        \u{1B}[1mcontent/news/a.md\u{1B}[0m
          1:4 \u{1B}[1;31merror[A0501]\u{1B}[0m \u{1B}[1mnothing is called this\u{1B}[0m
           \u{1B}[34m |\u{1B}[0m
          \u{1B}[34m1 |\u{1B}[0m a: b
           \u{1B}[34m |\u{1B}[0m    \u{1B}[1;31m^\u{1B}[0m \u{1B}[1;31mhere\u{1B}[0m

        \u{1B}[1m1 error in 1 file\u{1B}[0m
        `aurora explain A0501` says what the message means and how to mend it.

        """)
  }

  @Test func nothingWrongIsSaidToo() {
    #expect(HumanRenderer().text(Diagnostics()) == "no errors, no warnings\n")
  }

  @Test func anyBytesAtAnyPlaceCanBeShown() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = Int.random(in: start...bytes.count, using: &generator)
      let file = SourceText(path: "content/a.md", bytes: bytes)
      var diagnostics = Diagnostics()
      diagnostics.report(Diagnostic(Sample.colon, "odd", at: file.location(start..<end)))
      let report = HumanRenderer().render(diagnostics)
      #expect(report.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") })
      #expect(!SARIFRenderer(version: "1").render(diagnostics).isEmpty)
      #expect(!GitHubRenderer().render(diagnostics).isEmpty)
    }
  }
}
