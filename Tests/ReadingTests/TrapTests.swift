import Diagnostics
import Testing

@testable import Reading

@Suite("YAML's traps") struct TrapTests {
  /// A text, and what is found in it: the code and the marked source.
  static let traps: [(String, String)] = [
    ("a: 1\n\tb: 2\n", "tab-indentation: \t"),
    ("a:\n\t- b\n", "tab-indentation: \t"),
    ("title: Food: safe\n", "unquoted-colon: :"),
    ("- title: Food: safe\n", "unquoted-colon: :"),
    ("a: 1\nb: 2\na: 3\n", "duplicate-key: a"),
    ("\"a\": 1\na: 3\n", "duplicate-key: a"),
    ("x: {é: 1, é: 2}\n", "duplicate-key: é"),
    ("? [a]\n: b\n", "complex-key: ["),
    ("{[a]: b}\n", "complex-key: ["),
    (": b\n", "complex-key: :"),
    ("a: &x 1\n*x : 2\n", "complex-key: *x"),
    ("a: !ruby/object 1\n", "unknown-tag: !ruby/object 1"),
    ("a: !important\n", "unknown-tag: !important"),
    ("a: 1\n---\nb: 2\n", "several-documents: ---"),
    ("a: *b\n", "unknown-alias: *b"),
    ("a: &x [*x]\n", "unknown-alias: *x"),
    ("just text\n", "no-fields: just text"),
    ("a: \"open\nb: 1\n", "unclosed-quote: \""),
    ("a: 's Hertogenbosch\n", "unclosed-quote: '"),
    ("a: [1, 2\nb: 3\n", "unclosed-bracket: ["),
    ("a: {b: 1\nc: 3\n", "unclosed-bracket: {"),
    ("a: 1\nb:2\nc: 3\n", "missing-space: :"),
    ("a: 1\nb\nc: 3\n", "missing-colon: b"),
    ("a: \"x\\d\"\n", "bad-escape: \\d"),
    ("a: @home\n", "reserved-character: @"),
    ("a: `x`\n", "reserved-character: `"),
    ("a: %x\n", "reserved-character: %"),
    ("a: 1\n  b: 2\n", "wrong-indentation: b: 2"),
    ("a:\n    b: 1\n  c: 2\n", "wrong-indentation: c: 2"),
    ("a: 1\n<<: {b: 2}\n", "merge-key: <<"),
    ("a: \"Food\" for all\n", "text-behind-quote: for all"),
    ("a: 'x'y'\n", "text-behind-quote: y'"),
    ("a: [x] y\n", "text-behind-quote: y"),
    ("a: - b\n", "list-in-line: - b"),
    ("a: “Food”\n", "smart-quotes: “Food”"),
  ]

  @Test(arguments: traps)
  func isNamedAtItsPlace(text: String, finding: String) {
    let read = Rendered.yaml(text)
    #expect(read.findings == [finding])
    #expect(read.findings == Rendered("---\n\(text)---\n").findings || text.contains("---"))
    #expect((read.document == nil) == read.diagnostics.hasErrors)
  }

  @Test func aColonIsMendedByQuotes() {
    let edit = Rendered.yaml("title: “Say \\ Food: safe”\n").diagnostics.all.first?.edits.first
    #expect(edit?.replacement == "\"Say \\\\ Food: safe\"")
    #expect(edit?.certainty == .certain)
  }

  @Test func aDuplicateNamesTheFirstPlace() {
    let note = Rendered.yaml("a: 1\nb: 2\na: 3\n").diagnostics.all.first?.notes.first
    #expect(note?.location?.start.line == 1)
  }

  @Test func libraryWordsAreOnlyANote() {
    let diagnostic = Rendered.yaml("a: [}\n").diagnostics.all.first
    #expect(diagnostic?.headline.contains("did not find") == false)
  }

  @Test func nestingHasALimitAndIsQuick() {
    func nested(_ depth: Int) -> String {
      "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(Rendered.yaml(nested(63)).diagnostics.isEmpty)
    #expect(Rendered.yaml(nested(64)).codes == ["nested-too-deep"])
    let stairs = (0..<10_000).map { String(repeating: " ", count: $0 % 100) + "a:\n" }.joined()
    for text in [
      nested(10_000), String(repeating: "- ", count: 10_000), String(repeating: "{a: ", count: 10_000), stairs,
    ] {
      #expect(Rendered.yaml(text).document == nil)
    }
  }

  @Test func aliasesOfAliasesAreNotExpandedWithoutEnd() {
    let laughs = (1..<20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(Rendered.yaml("a0: &a0 [x, x]\n" + laughs).codes == ["too-many-aliases"])
    let deep = "a: &a " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(Rendered.yaml(deep + "\nb: [[[[[*a]]]]]\n").codes == ["nested-too-deep"])
  }

  @Test func aFileSaysAtMostTwentyThings() {
    let read = Rendered.yaml(String(repeating: "- {a: 1, a: 2}\n", count: 1000))
    #expect(read.codes == Array(repeating: "duplicate-key", count: 20))
  }
}

@Suite("The bytes of a file") struct TextTests {
  @Test func frontMatterNeedsAnEnd() {
    #expect(Rendered("---\nname: a\n").findings == ["unclosed-front-matter: ---"])
    let read = Rendered("---\nname: a\n----\nText\n")
    #expect(read.codes == ["unclosed-front-matter"])
    #expect(read.diagnostics.all.first?.notes.first?.location?.start.line == 3)
  }

  @Test func nothingStandsBeforeFrontMatter() {
    #expect(Rendered("Hello\n---\nname: a\n---\n").findings == ["text-before-front-matter: Hello\n"])
    #expect(Rendered("\n\n---\nname: a\n---\n").codes == ["text-before-front-matter"])
    #expect(Rendered("\n\n---\nname: a\n---\n").diagnostics.all.first?.edits.first?.certainty == .certain)
  }

  @Test func aByteOrderMarkIsAWarning() {
    let read = Rendered("\u{FEFF}---\nname: Été\n---\nText")
    #expect(read.findings == ["byte-order-mark: \u{FEFF}"])
    #expect(read.root["name"].map { read.text($0.range) } == "Été")
    #expect(read.html == "<p>Text</p>\n")
  }

  @Test(
    arguments: [
      ([0xE9], 2), ([0xC3], 2), ([0xC3, 0x28], 2), ([0xC0, 0x80], 2), ([0xE0, 0x80, 0x80], 2), ([0xED, 0xA0, 0x80], 2),
      ([0xF4, 0x90, 0x80, 0x80], 2), ([0xF0, 0x82, 0x82, 0xAC], 2), ([0xFF], 2), ([0x80], 2), ([0xC3, 0xA9, 0xA9], 4),
    ] as [([UInt8], Int)])
  func mustBeUTF8(bytes: [UInt8], offset: Int) {
    let read = Rendered(bytes: Array("a ".utf8) + bytes + Array(" and more text behind it\n".utf8))
    #expect(read.codes == ["not-utf8"])
    #expect(read.diagnostics.all.first?.location?.start.offset == offset)
    #expect(read.document == nil)
  }

  @Test func acceptsWhatTheStandardLibraryAccepts() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let bytes = (0..<12).map { _ in UInt8.random(in: 0x60...0xFF, using: &generator) }
      let text = Array("abcdefgh".utf8) + bytes
      let problem = text.withUnsafeBufferPointer { TextCheck($0, from: 0).problem }
      let isText = String(validating: text, as: UTF8.self) != nil
      switch problem {
      case .notUTF8: #expect(!isText, "\(text)")
      case nil, .control: #expect(isText || problem != nil, "\(text)")
      case .nul: Issue.record("no NUL in \(text)")
      }
    }
  }

  @Test func holdsNoNULAndNoControlCharacters() {
    #expect(Rendered("name\u{0}").codes == ["nul-byte"])
    #expect(Rendered("a long text before it \u{8} x").findings == ["control-character: \u{8}"])
    #expect(Rendered("x \u{7F}").codes == ["control-character"])
    #expect(Rendered("x \u{85}").codes == ["control-character"])
    #expect(Rendered("x \u{FFFE}").codes == ["control-character"])
    #expect(Rendered("x \r y").codes == ["control-character"])
    #expect(Rendered("x\ty\r\nz").diagnostics.isEmpty)
  }

  @Test(arguments: ["", "\n\n", "  \t\n", "\u{FEFF}"])
  func isNotEmpty(text: String) {
    #expect(Rendered(text).codes.contains("empty-file"))
    #expect(Rendered.yaml(text).codes.contains("empty-file"))
  }

  @Test func aVocabularyOfCommentsIsEmpty() {
    #expect(Rendered.yaml("# nothing yet\n").codes == ["empty-file"])
  }

  @Test func mergeConflictsAreNamedAloneWithAllTheirMarks() {
    let text = "---\nname: a\n<<<<<<< ours\ncity: b\n=======\ncity: c\n>>>>>>> theirs\n---\n"
    let read = Rendered(text)
    #expect(read.findings == ["merge-conflict: <<<<<<<"])
    #expect(read.diagnostics.all.first?.notes.compactMap(\.location?.start.line) == [5, 7])
    #expect(Rendered("---\na: b\n---\nText\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> z\n").codes == ["merge-conflict"])
  }

  @Test func anUnderlinedHeadingIsNoConflict() {
    #expect(Rendered.prose("Title\n=======\n\nText <<<<<<< no >>>>>>>\n").diagnostics.isEmpty)
  }
}
