import Diagnostics
import Templates
import Testing

/// What is said of a template's text, with the place marked.
@Suite struct SyntaxDiagnosticsTests {
  private let page = RecordShape.of(["title": .text, "topics": .list(.text)])

  @Test func unclosedTags() {
    expectProblems(
      ["p": "<h1>«{{title»</h1>\n<p>"], for: page,
      """
      error A0601: The tag `{{title` is not closed by `}}`
        at p.html:1:5-12: `}}` is missing
      """)
    expectProblems(
      ["p": "<h1>«{{title» {{title}}"], for: page,
      """
      error A0601: The tag `{{title` is not closed by `}}`
        at p.html:1:5-12: `}}` is missing
      """)
    expectProblems(
      ["p": "é«{{{title}}» {{title}}"], for: page,
      """
      error A0601: The tag `{{{title}}` is not closed by `}}}`
        at p.html:1:2-12: `}}}` is missing
      """)
    expectProblems(
      ["p": "«{{!» a"], for: page,
      """
      error A0601: The tag `{{!` is not closed by `}}`
        at p.html:1:1-4: `}}` is missing
      """)
    expectProblems(
      ["p": "«{{title}»"], for: page,
      """
      error A0601: The tag `{{title}` is not closed by `}}`
        at p.html:1:1-9: `}}` is missing
      """)
  }

  @Test func tagsThatNameNothing() {
    expectProblems(
      ["p": "a «{{}}»"], for: page,
      """
      error A0602: The tag `{{}}` names nothing
        at p.html:1:3-7: a name is missing
      """)
    expectProblems(
      ["p": "a «{{#  }}»"], for: page,
      """
      error A0602: The tag `{{#  }}` names nothing
        at p.html:1:3-10: a name is missing
      error A0604: The section `` is opened but not closed
        at p.html:1:3-10: `{{/}}` is missing
        note: The file ends without `{{/}}`.
      """)
  }

  @Test func namesWithSpaces() {
    expectProblems(
      ["p": "{{«the title»}}"], for: page,
      """
      error A0602: The name `the title` has a space in it
        at p.html:1:3-12
        note: A tag holds one name and nothing else.
      """)
    expectProblems(
      ["p": "{{#«if title»}}a{{/if}}"], for: page,
      """
      error A0602: The name `if title` has a space in it
        at p.html:1:4-12
        note: A tag holds one name and nothing else.
        note: Here `if title` is written `{{#title}}...{{/title}}`.
      """)
    expectProblems(
      ["p": "{{#«unless title»}}"], for: page,
      """
      error A0602: The name `unless title` has a space in it
        at p.html:1:4-16
        note: A tag holds one name and nothing else.
        note: Here `unless title` is written `{{^title}}...{{/title}}`.
      error A0604: The section `unless` is opened but not closed
        at p.html:1:1-18: `{{/unless}}` is missing
        note: The file ends without `{{/unless}}`.
      """)
  }

  @Test func dotsWithNothingBeside() {
    expectProblems(
      ["p": "{{«title.»}}"], for: page,
      """
      error A0602: The name `title.` has a dot with nothing on one side of it
        at p.html:1:3-9
        note: A dot stands between two names, as in `place.city`; alone it means the current value.
      """)
    expectProblems(
      ["p": "{{#«.title»}}"], for: page,
      """
      error A0602: The name `.title` has a dot with nothing on one side of it
        at p.html:1:4-10
        note: A dot stands between two names, as in `place.city`; alone it means the current value.
      error A0604: The section `.title` is opened but not closed
        at p.html:1:1-12: `{{/.title}}` is missing
        note: The file ends without `{{/.title}}`.
      """)
  }

  @Test func delimiters() {
    expectProblems(
      ["p": "«{{=<%=}}»"], for: page,
      """
      error A0602: `{{=<%=}}` does not set two delimiters
        at p.html:1:1-9
        note: The new delimiters stand between `=` signs with a space between them: `{{=<% %>=}}`.
      """)
    expectProblems(
      ["p": "«{{== ==}}»"], for: page,
      """
      error A0602: `{{== ==}}` does not set two delimiters
        at p.html:1:1-10
        note: The new delimiters stand between `=` signs with a space between them: `{{=<% %>=}}`.
      """)
  }

  @Test func dynamicNames() {
    expectProblems(
      ["p": "{{>«*title»}}"], for: page,
      """
      error A0603: The template `*title` would be chosen while rendering, which is not supported
        at p.html:1:4-10
        note: A template is named as it is, so that it can be checked before rendering.
      """)
    expectProblems(
      ["p": "{{<«*title»}}{{/*title}}"], for: page,
      """
      error A0603: The template `*title` would be chosen while rendering, which is not supported
        at p.html:1:4-10
        note: A template is named as it is, so that it can be checked before rendering.
      """)
  }

  @Test func unclosedSections() {
    expectProblems(
      ["p": "<ul>\n«{{#topics}}»\n<li>"], for: page,
      """
      error A0604: The section `topics` is opened but not closed
        at p.html:2:1-12: `{{/topics}}` is missing
        note: The file ends without `{{/topics}}`.
      """)
    expectProblems(
      ["p": "{{#topics}}«{{^title}}»{{/topics}}"], for: page,
      """
      error A0604: The section `title` is opened but not closed
        at p.html:1:12-22: `{{/title}}` is missing
        note: `{{/topics}}` comes first. (p.html:1:22-33)
      """)
    expectProblems(
      ["p": "{{#title}}«{{$main}}»{{/title}}"], for: page,
      """
      error A0604: The block `main` is opened but not closed
        at p.html:1:11-20: `{{/main}}` is missing
        note: `{{/title}}` comes first. (p.html:1:20-30)
      """)
    expectProblems(
      ["p": "«{{<q}}»{{$main}}{{/main}}", "q": "{{$main}}{{/main}}"], for: page,
      """
      error A0604: The parent `q` is opened but not closed
        at p.html:1:1-7: `{{/q}}` is missing
        note: The file ends without `{{/q}}`.
      """)
  }

  @Test func endsOfNothing() {
    expectProblems(
      ["p": "{{#topics}}a«{{/topic}}»b{{/topics}}"], for: page,
      """
      error A0605: `{{/topic}}` closes what is not open
        at p.html:1:13-23
        note: What is open here is `topics`. (p.html:1:1-12)
        possible: write `topics` (p.html:1:16-21)
      """)
    expectProblems(
      ["p": "a\n«{{/title}}»\nb"], for: page,
      """
      error A0605: `{{/title}}` closes what is not open
        at p.html:2:1-11
      """)
  }

  @Test func textOutsideOfBlocks() {
    expectProblems(
      [
        "p": "{{<q}}\n  «Hello»\n{{$main}}a{{/main}} {{title}}{{#title}}x{{/title}}{{>r}}{{/q}}",
        "q": "{{$main}}{{/main}}", "r": "",
      ],
      for: page,
      """
      warning A0613: This is not printed, since it stands in `{{<q}}` outside of any block
        at p.html:2:3-8
        note: Inside a parent only what stands in `{{$block}}...{{/block}}` is used.
      warning A0613: This is not printed, since it stands in `{{<q}}` outside of any block
        at p.html:3:21-30
        note: Inside a parent only what stands in `{{$block}}...{{/block}}` is used.
      warning A0613: This is not printed, since it stands in `{{<q}}` outside of any block
        at p.html:3:30-40
        note: Inside a parent only what stands in `{{$block}}...{{/block}}` is used.
      warning A0613: This is not printed, since it stands in `{{<q}}` outside of any block
        at p.html:3:51-57
        note: Inside a parent only what stands in `{{$block}}...{{/block}}` is used.
      """)
  }

  @Test func blocksGivenTwice() {
    expectProblems(
      ["p": "{{<q}}{{$a}}1{{/a}}{{$«a»}}2{{/a}}{{/q}}", "q": "{{$a}}{{/a}}"], for: page,
      """
      error A0612: The block `a` is given twice
        at p.html:1:23-24
        note: It is given here first. (p.html:1:10-11)
      """)
  }

  @Test func deepNesting() {
    let text = String(repeating: "{{#title}}", count: 64) + "«{{#title}}»" + String(repeating: "{{/title}}", count: 65)
    expectProblems(
      ["p": text], for: page,
      """
      error A0615: More than 64 sections and blocks are open here
        at p.html:1:641-651
        note: A part of the template can be moved to a partial.
      """)
    let allowed = String(repeating: "{{#title}}", count: 64) + "x" + String(repeating: "{{/title}}", count: 64)
    #expect(rendered(["p": allowed], page, .record([.text("t")])) == "x")
  }

  @Test func bytesThatAreNoText() {
    var diagnostics = Diagnostics()
    let bytes = Array("é\na".utf8) + [0xE9, 0x20]
    let source = TemplateSource(name: "p", source: SourceText(path: "p.html", bytes: bytes))
    let set = TemplateSet(sources: [source], into: &diagnostics)
    #expect(set.compile("p", for: page, into: &diagnostics) == nil)
    #expect(
      described(diagnostics) == """
        error A0617: The template is not UTF-8 text
          at p.html:2:2-3: this byte belongs to no character
        """)
  }

  @Test func aByteOrderMarkIsNotPrinted() {
    #expect(rendered(["p": "\u{FEFF}  {{! c }}\n{{title}}"], page, .record([.text("t")])) == "t")
  }

  @Test func everythingWrongIsSaidAtOnce() {
    expectProblems(
      ["p": "{{a b}}{{}}{{#x}}{{/y}}"], for: page,
      """
      error A0602: The name `a b` has a space in it
        at p.html:1:3-6
        note: A tag holds one name and nothing else.
      error A0602: The tag `{{}}` names nothing
        at p.html:1:8-12: a name is missing
      error A0605: `{{/y}}` closes what is not open
        at p.html:1:18-24
        note: What is open here is `x`. (p.html:1:12-18)
        possible: write `x` (p.html:1:21-22)
      """)
  }
}
