import Diagnostics
import Model
import Reading
import SiteText
import Testing

@testable import Importing

/// Values written as YAML are read as the same values, by this program and by others.
@Suite("Written YAML") struct WritingTests {
  @Test(
    "Plain where it can be", arguments: ["Mill", "C10.5", "a b, c", "https://example.org/a#b?c=d", "it's", "a:b", "é"])
  func plain(text: String) { #expect(YAMLScalar.text(text) == text) }

  @Test(
    "In quotation marks where a reader could take it for something else",
    arguments: [
      "no", "NO", "off", "Yes", "y", "null", "~", "true", "", "2026-01-02", "12:30", "1_000", "0x1F", "1e3", "-1", ".5",
      "+5",
      "a: b", "a #b", "# a", "- a", "[a", "{a", "*a", "&a", "!a", "%a", "@a", "`a", "'a", "> a", "| a", "a:", " a",
      "a ",
      "? a", "=", "<<", "“a”", "1990", "-",
    ])
  func quoted(text: String) {
    #expect(YAMLScalar.text(text) == "'" + text.replacing("'", with: "''") + "'")
  }

  @Test(
    "Escaped where it would not be seen",
    arguments: [
      ("a\tb", #""a\tb""#), ("a\nb", #""a\nb""#), ("a\u{7}b", #""a\u0007b""#), ("a\u{202E}b", #""a\u202Eb""#),
      ("\"\\\n", #""\"\\\n""#),
    ])
  func escaped(text: String, yaml: String) { #expect(YAMLScalar.text(text) == yaml) }

  @Test("Commas and brackets are marks only between brackets")
  func flow() {
    #expect(YAMLScalar.text("a, b") == "a, b")
    #expect(YAMLScalar.text("a, b", isFlow: true) == "'a, b'")
    #expect(YAMLScalar.text("a]", isFlow: true) == "'a]'")
  }

  @Test("A record has a line a field, words in brackets, and lines below a bar")
  func layout() throws {
    let json = #"""
      {"name": {"en": "A", "fr": "B"}, "topics": ["a", "no"], "location": {"lat": 1.5, "lon": -2},
       "offers": [{"id": "x", "countries": ["FR"]}, {"id": "p", "description": "One\n\nTwo\n"}], "extra": {"a": []}}
      """#
    let yaml = try written(json)
    #expect(
      yaml == """
        ---
        name:
          en: A
          fr: B
        topics: [a, 'no']
        location:
          lat: 1.5
          lon: -2
        offers:
          - id: x
            countries: [FR]
          - id: p
            description: |
              One

              Two
        extra:
          a: []
        ---

        """)
  }

  @Test("Whatever the texts, they read back")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 1_202)
    let parts = [
      "a", " ", "\n", "\t", "'", "\"", "\\", ":", ": ", " #", "-", "- ", "[", "]", "{", "}", ",", "|", ">", "&", "*",
      "!", "%",
      "@", "`", "?", "no", "1", ".", "é", "🌾", "\u{A0}", "\u{2028}", "“", "~", "\u{FEFF}", "\u{85}", "---", "...", "=",
    ]
    for _ in 0..<4_000 {
      let texts = (0..<3).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
          .joined()
      }
      let value = JSONTree.object([
        .init("name", .text(texts[0])), .init("k" + texts[1], .list([.text(texts[1]), .text(texts[2])])),
        .init("x", .list([.object([.init("y", .text(texts[2])), .init("z", .text(texts[0]))])])),
      ])
      let yaml = try written(value.json)
      var found = Diagnostics()
      let document = Document.parse(SourceText(path: "a.md", text: yaml), file: Self.file, into: &found)
      let root = try #require(document?.frontMatter.root, "\(yaml)")
      #expect(found.isEmpty, "\(yaml)")
      #expect(root["name"]?.text == texts[0], "\(yaml)")
      #expect(root["k" + texts[1]]?.items.map(\.text) == [texts[1], texts[2]], "\(yaml)")
      #expect(root["x"]?.items.map { $0["y"]?.text } == [texts[2]], "\(yaml)")
      #expect(root["x"]?.items.map { $0["z"]?.text } == [texts[0]], "\(yaml)")
    }
  }

  private func written(_ json: String) throws -> String {
    let bytes = Array(json.utf8)
    var reader = JSONReader(bytes, in: 0..<bytes.count)
    guard case .mapping(let members) = try reader.value().form else { return "" }
    let record = SourceRecord(id: nil, fields: members, range: 0..<bytes.count)
    return String(decoding: YAMLWriter.markdown(record).bytes, as: UTF8.self)
  }

  static let file = ContentFile(
    path: "a.md", relativePath: "organisations/a.md", folder: "organisations", id: "a", language: nil,
    format: .markdown, size: 0)
}
