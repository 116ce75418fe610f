import Diagnostics
import Testing

@Suite struct HTMLRendererTests {
  private let mistakes = Sample.mistakes("name: ⟦<i>&\"'⟧ x", label: "<here>")

  @Test func tellsThePlaceTheLineAndTheMark() {
    let html = HTMLRenderer().text(mistakes)
    #expect(html.contains("<pre>name: &lt;i&gt;&amp;&quot;&#39; x\n      ^^^^^^ &lt;here&gt;</pre>"))
    #expect(html.contains(":1:7</code> "))
  }

  @Test func nothingOfTheContentIsMarkup() {
    let html = HTMLRenderer().text(Sample.all) + HTMLRenderer().text(mistakes)
    let tags = html.matches(of: /<[^>]*>/).map { String($0.output) }
    #expect(
      Set(tags).isSubset(of: ["<p>", "</p>", "<ol>", "</ol>", "<li>", "</li>", "<pre>", "</pre>", "<code>", "</code>"]))
  }

  @Test func warningsWaitForErrors() {
    let html = HTMLRenderer().text(Sample.all)
    #expect(html.contains("<p>3 errors in 1 file</p>"))
    #expect(!html.contains("A0404"))
  }

  @Test func manyAreCounted() {
    var diagnostics = Diagnostics()
    for number in 1...60 { diagnostics.report(Diagnostic(Sample.colon, "wrong \(number)", at: nil)) }
    let html = HTMLRenderer(most: 50).text(diagnostics)
    #expect(html.matches(of: /<li>/).count == 50)
    #expect(html.contains("<p>and 10 more</p>"))
  }
}
