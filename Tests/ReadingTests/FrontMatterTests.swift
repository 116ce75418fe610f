import Diagnostics
import Testing

@testable import Reading

@Suite("Front matter") struct FrontMatterTests {
  @Test func isATreeInTheOrderOfTheFile() {
    let read = Rendered("---\nname: Valorial\ntopics: [a, b]\nlocation:\n  lat: 48.1\n  lon: -1.7\n---\nText")
    #expect(read.diagnostics.isEmpty)
    #expect(read.root.entries.map(\.key.text) == ["name", "topics", "location"])
    #expect(read.root["topics"]?.items.map(\.text) == ["a", "b"])
    #expect(read.root["location"]?["lon"]?.text == "-1.7")
    #expect(read.root["city"] == nil)
    #expect(read.root["name"]?["first"] == nil)
    #expect(read.root["name"].map { Array($0.items).count } == 0)
    #expect(read.document.map { read.text($0.body) } == "Text")
  }

  @Test func knowsWhereEverythingStandsInBytes() {
    let read = Rendered("---\nnom: Végépolys 🌱\nlieux: [Été, Nîmes]\nà:\n  - {b: ç}\n---\n")
    #expect(read.root["nom"].map { read.text($0.range) } == "Végépolys 🌱")
    #expect(read.root["lieux"].map { read.text($0.range) } == "[Été, Nîmes]")
    #expect(read.root["lieux"]?.items.map { read.text($0.range) } == ["Été", "Nîmes"])
    #expect(read.root["à"].map { read.text($0.range) } == "- {b: ç}")
    #expect(read.text(read.root.range).hasSuffix("{b: ç}"))
  }

  @Test func quotedTextHasTheRangeWithItsQuotes() {
    let read = Rendered.yaml("a: \"x\\ty\"\nb: 'it''s'\n")
    #expect(read.root["a"]?.text == "x\ty")
    #expect(read.root["a"].map { read.text($0.range) } == "\"x\\ty\"")
    #expect(read.root["b"]?.text == "it's")
    #expect(read.root["b"]?.isPlain == false)
  }

  @Test func blocksOfTextKeepTheirLines() {
    let read = Rendered.yaml("a: |\n  one\n  two\nb: >-\n  one\n  two\n")
    #expect(read.root["a"]?.text == "one\ntwo\n")
    #expect(read.root["b"]?.text == "one two")
  }

  @Test(arguments: ["a:", "a: ~", "a: null", "a: NULL"])
  func plainNothingIsNull(text: String) {
    #expect(Rendered.yaml(text).root["a"]?.isNull == true)
  }

  @Test(arguments: ["a: ''", "a: 'null'", "a: nul", "a: [~]", "a: 0"])
  func everythingElseIsNot(text: String) {
    #expect(Rendered.yaml(text).root["a"]?.isNull == false)
  }

  @Test func norwayStaysNorway() {
    let read = Rendered.yaml("country: NO\ndone: yes\nwritten: \"no\"\nopen: true\n")
    #expect(read.root["country"]?.text == "NO")
    #expect(read.root.entries.map(\.value.looksLikeBooleanWord) == [true, true, false, false])
    #expect(read.diagnostics.isEmpty)
  }

  @Test func textIsComparedWithoutAString() {
    let read = Rendered.yaml("a: draft\nb: {}\n")
    #expect(read.root["a"]?.textEquals("draft" as StaticString) == true)
    #expect(read.root["a"]?.textEquals("drafts" as StaticString) == false)
    #expect(read.root["b"]?.textEquals("" as StaticString) == false)
  }

  @Test func aliasesStandForWhatWasMarked() {
    let read = Rendered.yaml("a: &x {k: [1, 2]}\nb: *x\nc: [*x, 3]\n")
    #expect(read.root["b"]?["k"]?.items.map(\.text) == ["1", "2"])
    #expect(read.root["c"]?.items.map(\.kind) == [.mapping, .scalar])
    #expect(read.root["b"].map { read.text($0.range) } == "&x {k: [1, 2]}")
    #expect(read.root["c"].map { read.text($0.range) } == "[*x, 3]")
  }

  @Test func aListIsAVocabulary() {
    let read = Rendered.yaml("- id: proteins\n- id: packaging\n")
    #expect(read.root.kind == .sequence)
    #expect(read.root.items.compactMap { $0["id"]?.text } == ["proteins", "packaging"])
  }

  @Test func windowsLineEndsAreFine() {
    let read = Rendered("---\r\nname: Valorial\r\ntext: |\r\n  one\r\n  two\r\n---\r\nProse\r\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.root["text"]?.text == "one\ntwo\n")
    #expect(read.root["text"].map { read.text($0.range).hasPrefix("|") } == true)
    #expect(read.html == "<p>Prose</p>\n")
  }

  @Test func aFileWithoutFrontMatterIsProse() {
    let read = Rendered("Only text.\n\n---\n\nMore.\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.root.kind == .mapping)
    #expect(read.html == "<p>Only text.</p>\n<hr>\n<p>More.</p>\n")
  }

  @Test func emptyFrontMatterIsAMapping() {
    for text in ["---\n---\nA", "---\n\n---\nA", "---\n# nothing\n---\nA"] {
      let read = Rendered(text)
      #expect(read.diagnostics.isEmpty)
      #expect(read.root.kind == .mapping)
      #expect(read.document.map { read.text($0.body) } == "A")
    }
  }

  @Test func coreTagsSayNothingNew() {
    let read = Rendered.yaml("a: !!str 5\nb: !!int 5\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.root["a"]?.isPlain == false)
  }

  @Test func manyKeysAreComparedToo() {
    let keys = (0..<200).map { "k\($0): \($0)\n" }.joined()
    #expect(Rendered.yaml(keys).diagnostics.isEmpty)
    #expect(Rendered.yaml(keys + "k7: again\n").findings == ["duplicate-key: k7"])
  }
}
