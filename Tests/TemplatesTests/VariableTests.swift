import Templates
import Testing

@Suite struct VariableTests {
  @Test func textIsEscaped() {
    let page = RecordShape.of(["name": .text])
    #expect(
      rendered(["p": "<h1>{{name}}</h1>"], page, .record([.text("<A> & \"B\" 'C'")]))
        == "<h1>&lt;A&gt; &amp; &quot;B&quot; &#39;C&#39;</h1>")
    #expect(rendered(["p": "{{name}}"], page, .record([.bytes(Array("a<b".utf8))])) == "a&lt;b")
  }

  /// A character in Swift may be a special byte with something after it that combines with it.
  @Test(arguments: [
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"), (">\u{338}", "&gt;\u{338}"),
    ("&\u{200D}", "&amp;\u{200D}"), ("'\u{FE0F}", "&#39;\u{FE0F}"), ("<\u{301}script>", "&lt;\u{301}script&gt;"),
  ])
  func escapesBytesNotCharacters(text: String, expected: String) {
    let result = rendered(["p": "{{name}}"], RecordShape.of(["name": .text]), .record([.text(text)]))
    #expect(Array(result.utf8) == Array(expected.utf8))
  }

  @Test func escapesAtEveryPlaceOfLongText() {
    let page = RecordShape.of(["name": .text])
    for length in 0..<40 {
      for place in 0..<max(length, 1) where length > 0 {
        for (special, escape) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")] {
          let before = String(repeating: "=", count: place)
          let after = String(repeating: "%", count: length - place - 1)
          let value = Value.record([.text(before + special + after)])
          #expect(rendered(["p": "{{name}}"], page, value) == before + escape + after)
        }
      }
    }
  }

  @Test func escapesEachByteAsItShould() {
    let escapes: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]
    let all = (UInt8.min...UInt8.max).map { $0 }
    let (template, _) = compile(["p": "{{name}}"], for: RecordShape.of(["name": .text]))
    for bytes in [all, Array(all.reversed())] + all.map({ [$0] }) {
      var result: [UInt8] = []
      template?.render(.record([.bytes(bytes)]), root: "", into: &result)
      #expect(result == bytes.flatMap { escapes[$0].map { Array($0.utf8) } ?? [$0] })
    }
  }

  @Test(arguments: [0, 7, -7, 10, 1_234_567_890, Int.max, Int.min])
  func numbersArePrintedPlainly(number: Int) {
    let page = RecordShape.of(["n": .number])
    #expect(
      rendered(["p": "{{n}} {{{n}}} {{&n}}"], page, .record([.number(number)])) == "\(number) \(number) \(number)")
  }

  @Test func htmlIsPrintedAsItIs() {
    let page = RecordShape.of(["body": .html])
    let value = Value.record([.html(HTML(bytes: Array("<p>&amp;</p>".utf8)))])
    #expect(rendered(["p": "{{{body}}}{{&body}}{{& body }}"], page, value) == "<p>&amp;</p><p>&amp;</p><p>&amp;</p>")
    #expect(HTML(escaping: "a & b").bytes == Array("a &amp; b".utf8))
  }

  @Test func pathsAreRelativeToThePage() {
    let page = RecordShape.of(["home": .path])
    let value = Value.record([.path("a&b/index.html")])
    #expect(rendered(["p": "{{home}}"], page, value, root: "../../") == "../../a&amp;b/index.html")
    #expect(rendered(["p": "{{home}}"], page, value) == "a&amp;b/index.html")
  }

  @Test func whatIsAbsentPrintsNothing() {
    let place = RecordShape("place", [.init("city", .text)])
    let page = RecordShape.of(["name": .text, "place": .record(place), "body": .html, "n": .number, "home": .path])
    let nothing = Value.record(Array(repeating: .nothing, count: 5))
    #expect(rendered(["p": "[{{name}}{{place.city}}{{{body}}}{{n}}{{home}}]"], page, nothing) == "[]")
    #expect(rendered(["p": "[{{name}}{{place.city}}{{{body}}}{{n}}{{home}}]"], page, .nothing) == "[]")
    #expect(rendered(["p": "[{{name}}{{place.city}}]"], page, .record([])) == "[]")
  }

  @Test func dotsLeadIntoRecords() {
    let country = RecordShape("country", [.init("code", .text), .init("name", .text)])
    let place = RecordShape("place", [.init("city", .text), .init("country", .record(country))])
    let page = RecordShape.of(["name": .text, "place": .record(place)])
    let value = Value.record([.text("V"), .record([.text("Rennes"), .record([.text("FR"), .text("France")])])])
    #expect(rendered(["p": "{{name}}, {{place.city}}, {{place.country.name}}"], page, value) == "V, Rennes, France")
  }

  @Test func aRecordPrintsItsDisplaySlot() {
    let date = RecordShape("date", display: "words", [.init("iso", .text), .init("words", .text)])
    let period = RecordShape("period", display: "from", [.init("from", .record(date))])
    let page = RecordShape.of(["starts": .record(date), "period": .record(period)])
    let day = Value.record([.text("2026-03-01"), .text("1 March")])
    let value = Value.record([day, .record([day])])
    #expect(
      rendered(["p": "{{starts}} {{starts.iso}} {{period}} {{#starts}}{{.}} {{iso}}{{/starts}}"], page, value)
        == "1 March 2026-03-01 1 March 1 March 2026-03-01")
  }
}
