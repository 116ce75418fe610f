import Diagnostics
import Testing

@testable import Reading

@Suite("Prose") struct ProseTests {
  /// Markdown and the HTML it becomes.
  static let texts: [(String, String)] = [
    ("One\ntwo  \nthree\\\nfour", "<p>One\ntwo<br>\nthree<br>\nfour</p>\n"),
    ("*a* **b** ***c*** `d<`", "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <code>d&lt;</code></p>\n"),
    ("\"a\" 'b' & <c> \\<d>", "<p>&quot;a&quot; &#39;b&#39; &amp; &lt;c&gt; &lt;d&gt;</p>\n"),
    ("&amp; &eacute; &#60;", "<p>&amp; é &lt;</p>\n"),
    ("- a\n- b", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a\n</li>\n<li>b\n</li>\n</ol>\n"),
    ("- a\n  1. b", "<ul>\n<li>a\n<ol>\n<li>b\n</li>\n</ol>\n</li>\n</ul>\n"),
    ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    ("---", "<hr>\n"),
    ("    <code>", "<pre><code>&lt;code&gt;\n</code></pre>\n"),
    ("```swift x\"y\nlet a = 1 < 2\n```", "<pre><code class=\"language-swift\">let a = 1 &lt; 2\n</code></pre>\n"),
    ("```a\"b\nc\n```", "<pre><code class=\"language-a&quot;b\">c\n</code></pre>\n"),
    ("~~gone~~ but ~20", "<p><del>gone</del> but ~20</p>\n"),
    (
      "- [x] done\n- [ ] *open*",
      "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" checked disabled> done</label>\n</li>\n"
        + "<li class=\"task\"><label><input type=\"checkbox\" disabled> <em>open</em></label>\n</li>\n</ul>\n"
    ),
    (
      "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 |",
      "<div class=\"frame\" tabindex=\"0\" role=\"group\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-left\">b</th>"
        + "<th scope=\"col\" class=\"align-center\">c</th><th scope=\"col\" class=\"align-right\">d</th></tr></thead>\n"
        + "<tbody>\n<tr><td>1</td><td class=\"align-left\">2</td><td class=\"align-center\">3</td>"
        + "<td class=\"align-right\"></td></tr>\n</tbody></table></div>\n"
    ),
    (
      "|a|\n|-|",
      "<div class=\"frame\" tabindex=\"0\" role=\"group\"><table>\n<thead><tr><th scope=\"col\">a</th></tr></thead>\n</table></div>\n"
    ),
    (
      "[a](https://e.org/?a=1&b=é \"T<\")", "<p><a href=\"https://e.org/?a=1&amp;b=%C3%A9\" title=\"T&lt;\">a</a></p>\n"
    ),
    (
      "<https://e.org> <a@e.org>",
      "<p><a href=\"https://e.org\">https://e.org</a> <a href=\"mailto:a@e.org\">a@e.org</a></p>\n"
    ),
    ("See www.e.org.", "<p>See <a href=\"http://www.e.org\">www.e.org</a>.</p>\n"),
    (
      "See https://e.org/a_b_c, a@e.org",
      "<p>See <a href=\"https://e.org/a_b_c\">https://e.org/a_b_c</a>, <a href=\"mailto:a@e.org\">a@e.org</a></p>\n"
    ),
    ("[a](MAILTO:x@e.org) [b](tel:+33)", "<p><a href=\"MAILTO:x@e.org\">a</a> <a href=\"tel:+33\">b</a></p>\n"),
    ("[a][r] [r]\n\n[r]: https://e.org", "<p><a href=\"https://e.org\">a</a> <a href=\"https://e.org\">r</a></p>\n"),
    ("# A\n\n[up](#a)", "<h2 id=\"a\">A</h2>\n<p><a href=\"#a\">up</a></p>\n"),
    ("#", ""),
  ]

  @Test(arguments: texts)
  func becomesHTML(markdown: String, html: String) {
    let read = Rendered.prose(markdown)
    #expect(read.html == html)
    #expect(HTMLCheck(read.prose).problem == nil)
    #expect(read.diagnostics.isEmpty || markdown.contains("<c>"))
  }

  @Test func footnotesLeadThereAndBack() {
    let read = Rendered.prose("a[^x] b[^long-name] c[^x]\n\n[^x]: One.\n[^long-name]: - list\n")
    #expect(
      read.html == """
        <p>a<sup><a id="fnref_1" href="#fn_1" role="doc-noteref">1</a></sup> \
        b<sup><a id="fnref_2" href="#fn_2" role="doc-noteref">2</a></sup> \
        c<sup><a id="fnref_1_2" href="#fn_1" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes">
        <ol>
        <li id="fn_1">
        <p>One. <a href="#fnref_1" role="doc-backlink">↩&#xFE0E; 1</a> \
        <a href="#fnref_1_2" role="doc-backlink">↩&#xFE0E; 2</a></p>
        </li>
        <li id="fn_2">
        <ul>
        <li>list
        </li>
        </ul>
        <p> <a href="#fnref_2" role="doc-backlink">↩&#xFE0E; 1</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func rawHTMLIsShown() {
    let read = Rendered.prose("<script>alert(1)</script>\n\nA <b onclick=\"x\">b</b> <!-- c -->")
    #expect(!read.html.contains("<script") && !read.html.contains("<b"))
    #expect(read.html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(read.findings == ["raw-html: <script>alert(1)</script>"])
    #expect(Rendered.prose("A\nnice <b>b</b>").findings == ["raw-html: <b>"])
  }

  @Test func aCombiningCharacterHidesNothing() {
    let read = Rendered.prose("[a](https://e.org \"x\"\u{301}) \"\u{301}> <\u{338}b <\u{338}")
    #expect(HTMLCheck(read.prose).problem == nil)
  }

  @Test func headingsBeginAtTwo() {
    let read = Rendered.prose("# A\n### B\n###### C\n\nD\n-\n")
    #expect(read.prose.headings.map(\.level) == [2, 4, 6, 3])
    #expect(Rendered.prose("### A\n#### B").prose.headings.map(\.level) == [2, 3])
    #expect(Rendered.prose("> ## A\n\n# B").prose.headings.map(\.level) == [3, 2])
  }

  @Test func headingsHaveAnchorsOfTheirOwn() {
    let read = Rendered.prose("# Énergie & food: l’été 2026\n# A\n# A\n# A-2\n# A\n# Γεια\n# Храна\n# 🌱\n# *x* `y` z")
    #expect(
      read.prose.headings.map(\.anchor) == [
        "energie-food-lete-2026", "a", "a-2", "a-2-2", "a-3", "geia", "hrana", "section", "x-y-z",
      ])
    #expect(read.prose.headings.last?.text == "x y z")
  }

  @Test func theFirstParagraphIsTheSummary() {
    #expect(
      Rendered.prose("# T\n\n- x\n\nOne *two*\n`three` [four](https://e.org).\n\nFive").prose.summary
        == "One two three four.")
    let long = Rendered.prose(String(repeating: "größer ", count: 100)).prose.summary
    #expect(long.count <= 301 && long.hasSuffix("größer…"))
    let word = Rendered.prose(String(repeating: "ö", count: 1000)).prose.summary
    #expect(word.count <= 301 && word.hasSuffix("ö…"))
    #expect(Rendered.prose("# T").prose.summary == "")
  }

  @Test func wordsAreCounted() {
    #expect(Rendered.prose("One, *tw*o — l'eau\nx-y.\n\n- a\n- b `c`\n\n|d|e|\n|-|-|\n\n1 2").prose.words == 12)
    #expect(Rendered.prose("").prose.words == 0)
  }
}

@Suite("Links of prose") struct LinkTests {
  @Test func recordsAndFilesAreHoles() {
    let read = Rendered.prose(
      "[V](organisation:valorial#fibre) [](service:x) [ ](event:y) [d](media/a%20b.pdf#p=1) ![A](a.svg) [*x*](event:z)")
    #expect(
      read.html
        == "<p><a href=\"{recordPath 0}#fibre\">V</a> <a href=\"{recordPath 1}\">{recordName 1}</a> "
        + "<a href=\"{recordPath 2}\">{recordName 2} </a> <a href=\"{mediaPath 3}#p=1\">d</a> "
        + "<img src=\"{mediaPath 4}\" alt=\"A\" loading=\"lazy\"> <a href=\"{recordPath 5}\"><em>x</em></a></p>\n")
    #expect(
      read.prose.links.map(\.target) == [
        .record(kind: "organisation", id: "valorial", fragment: "fibre"),
        .record(kind: "service", id: "x", fragment: nil),
        .record(kind: "event", id: "y", fragment: nil), .media(path: "media/a b.pdf"), .media(path: "a.svg"),
        .record(kind: "event", id: "z", fragment: nil),
      ])
    #expect(
      read.prose.links.map { read.text($0.range) } == [
        "organisation:valorial#fibre", "service:x", "event:y", "media/a%20b.pdf#p=1", "a.svg", "event:z",
      ])
    #expect(read.diagnostics.isEmpty)
  }

  /// Markdown with a link to a record whose destination stands between `⟦` and `⟧`.
  @Test(arguments: [
    "[a](⟦event:x⟧)", "é [a](⟦event:x⟧ \"t\")", "[a](<⟦event:x⟧>)", "[a](\n⟦event:x⟧)", "`[a](event:x)` [a](⟦event:x⟧)",
    "``` \n[a](event:x)\n```\n\n[a](⟦event:x⟧)", "    [a](event:x)\n\n[a](⟦event:x⟧)", "> - [a](⟦event:x⟧)",
    "<⟦event:x⟧>",
    "[a][r]\n\n[r]: ⟦event:x⟧", "[r]\n\n[r]: <⟦event:x⟧> 'T'", "|a|\n|-|\n|b [a](⟦event:x⟧)|",
    "a[^1]\n\n[^1]: [a](⟦event:x⟧)\n\nb",
    "[a\\]](⟦event:x⟧)", "[a](⟦event\\:x⟧)", "[a](⟦&#101;vent:x⟧)", "# [a](⟦event:x⟧)", "[a](event:xx) [a](⟦event:x⟧)",
    "![i](i.png) [a](⟦event:x⟧)", "[![i](i.png)](⟦event:x⟧)", "line\n\n\nline [b](https://e.org) [a](⟦event:x⟧)",
  ])
  func destinationsAreFoundInTheSource(marked: String) throws {
    let pieces = marked.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false)
    try #require(pieces.count == 3)
    let read = Rendered.prose(pieces.joined())
    let link = try #require(read.prose.links.last { $0.target == .record(kind: "event", id: "x", fragment: nil) })
    #expect(link.range.lowerBound == "---\n---\n\(pieces[0])".utf8.count)
    #expect(read.text(link.range) == pieces[1])
  }

  /// Destinations that no link may have, and what is said.
  static let refused: [(String, String)] = [
    ("javascript:alert(1)", "forbidden-link"), ("JavaScript:x", "forbidden-link"),
    ("&#106;avascript:x", "forbidden-link"),
    ("java&Tab;script:x", "control-character-in-link"), ("&#1;javascript:x", "control-character-in-link"),
    ("data:text/html,x", "forbidden-link"), ("vbscript:x", "forbidden-link"), ("file:///etc/passwd", "forbidden-link"),
    ("ftp://e.org", "forbidden-link"), ("http:e.org", "forbidden-link"), ("https://", "forbidden-link"),
    ("organisations:x", "unknown-link-kind"), ("Organisation:x", "unknown-link-kind"),
    ("sevice:x", "unknown-link-kind"),
    ("//e.org", "path-outside-content"), ("/a.pdf", "path-outside-content"), ("../a.pdf", "path-outside-content"),
    ("a/../b.pdf", "path-outside-content"), ("%2e%2e/b.pdf", "path-outside-content"),
    ("a%2f..%2fb", "path-outside-content"),
    ("a%5c..%5cb", "path-outside-content"), ("a%00b", "path-outside-content"), ("a?b", "path-outside-content"),
    ("a//b", "path-outside-content"), ("a%FFb", "path-outside-content"), ("", "empty-link"),
    ("organisation:", "empty-link"),
    ("mailto:", "empty-link"), ("#nowhere", "unknown-anchor"), ("a&colon;b", "forbidden-link"),
  ]

  @Test(arguments: refused)
  func areRefusedAtTheirPlace(destination: String, code: String) {
    let read = Rendered.prose("Text\n\nsome é [label](\(destination)) more")
    #expect(read.codes == [code])
    #expect(code == "unknown-anchor" || read.html == "<p>Text</p>\n<p>some é label more</p>\n")
    guard !destination.isEmpty else { return }
    #expect(read.diagnostics.all.first?.location?.start.line == 5)
    #expect(read.diagnostics.all.first?.location?.start.column == 16)
    #expect(read.diagnostics.all.first.map { read.marked($0) } == destination)
  }

  @Test func theClosestNameIsStated() {
    let kind = Rendered.prose("[a](organisations:x)").diagnostics.all.first
    #expect(kind?.edits.first?.replacement == "organisation")
    let anchor = Rendered.prose("# Offers\n\n[a](#ofers)").diagnostics.all.first
    #expect(anchor?.edits.first?.replacement == "#offers")
  }

  @Test func imagesAreFilesWithAText() {
    #expect(Rendered.prose("![](media/a.png)").findings == ["missing-alternative-text: media/a.png"])
    #expect(Rendered.prose("![](media/a.png)").diagnostics.hasErrors == false)
    for destination in ["https://e.org/a.png", "data:image/png;base64,AA", "organisation:x", "#a", "//e.org/a.png"] {
      let read = Rendered.prose("a ![text](\(destination))")
      #expect(read.html == "<p>a text</p>\n")
      #expect(read.diagnostics.hasErrors)
      #expect(read.prose.links.isEmpty)
    }
  }

  @Test func aTextSaysAtMostTwentyThings() {
    #expect(Rendered.prose(String(repeating: "[a](x:y) ", count: 500)).codes.count == 20)
  }
}
