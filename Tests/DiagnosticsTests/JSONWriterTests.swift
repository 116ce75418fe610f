import Diagnostics
import Foundation
import Testing

@Suite struct JSONWriterTests {
  private func written(_ style: JSONWriter.Style = .compact, _ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(style)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func commasStandBetweenMembersAndElementsOnly() {
    let text = written { json in
      json.object { json in
        json.member("name", "Valorial")
        json.key("topics")
        json.array { json in
          json.value("dairy")
          json.value(2)
          json.array { _ in }
          json.object { _ in }
          json.null()
        }
        json.member("labels", ["gold", "silver"])
        json.member("published", true)
        json.member("score", 0.5)
        json.key("raw")
        json.value(json: Array("[1]".utf8))
      }
    }
    #expect(
      text == """
        {"name":"Valorial","topics":["dairy",2,[],{},null],"labels":["gold","silver"],"published":true,\
        "score":0.5,"raw":[1]}
        """)
  }

  @Test func indentedPutsEachMemberOnItsLine() {
    let text = written(.indented) { json in
      json.object { json in
        json.member("version", 1)
        json.key("files")
        json.array { json in
          json.object { $0.member("path", "index.html") }
          json.value("b")
        }
        json.member("languages", ["en", "fr"])
        json.key("none")
        json.array { _ in }
      }
    }
    #expect(
      text == """
        {
          "version": 1,
          "files": [
            {
              "path": "index.html"
            },
            "b"
          ],
          "languages": ["en", "fr"],
          "none": []
        }

        """)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{8}\u{c}\u{1f}\u{7f}", "\"\\u0000\\u0008\\u000c\\u001f\u{7f}\""),
    ("</script>", #""</script>""#), ("łódź 🧀 e\u{301}", "\"łódź 🧀 e\u{301}\""),
    ("a\u{2028}b\u{2029}c\u{2027}", "\"a\\u2028b\\u2029c\u{2027}\""),
    ("eight by\"tes and \u{2028}more", "\"eight by\\\"tes and \\u2028more\""),
  ])
  func escapesWhatJSONAndOldJavaScriptAskFor(text: String, expected: String) {
    #expect(written { $0.value(text) } == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (1.0, "1"), (0.1, "0.1"), (1e21, "1e+21"), (.leastNonzeroMagnitude, "5e-324"),
    (.infinity, "null"), (-.infinity, "null"), (.nan, "null"), (1.0 / 3, "0.3333333333333333"),
  ])
  func writesTheShortestDecimalThatReadsBack(number: Double, expected: String) {
    #expect(written { $0.value(number) } == expected)
  }

  @Test func writesTheLargestIntegers() {
    #expect(written { $0.value(Int.min) } == "-9223372036854775808")
  }

  @Test func anErrorOfTheCallerPassesThrough() {
    struct Stop: Error {}
    var json = JSONWriter()
    #expect(throws: Stop.self) { try json.object { _ in throw Stop() } }
  }

  @Test func anyTextReadsBackAsItself() throws {
    let alphabet: [Unicode.Scalar] = [
      "a", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{1f}", "\u{7f}", "é", "ł", "\u{2028}", "\u{2029}", "\u{2020}",
      "\u{e2}", "🧀", "\u{301}", "<",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
      }
      let read = try JSONSerialization.jsonObject(
        with: Data(written { $0.value(text) }.utf8), options: .fragmentsAllowed)
      #expect((read as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }

  @Test func anyNumberReadsBackAsItself() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let number = Double(bitPattern: generator.next())
      let text = written { $0.value(number) }
      if number.isFinite { #expect(Double(text) == number) } else { #expect(text == "null") }
    }
  }
}
