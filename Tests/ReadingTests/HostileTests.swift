import Diagnostics
import Testing

@testable import Reading

/// Each of these took the machine down, or minutes, or gave other people's output, before it was met.
@Suite("Hostile prose") struct HostileTests {
  private func repeated(_ text: String, _ bytes: Int = 256 << 10) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  /// Runs a text that must be refused, or be rendered, in less than a second. In a debug build, beside other tests, on a
  /// busy machine that is more; without the limits each would take minutes or all memory.
  private func render(_ text: String, limit: Duration = .seconds(10)) -> [String] {
    var codes: [String] = []
    let time = ContinuousClock().measure { codes = Rendered.prose(text).codes }
    #expect(time < limit, "\(text.prefix(20)) took \(time)")
    return codes
  }

  @Test func tablesHaveALimit() {
    let columns = repeated("|", 16_384) + "\n" + repeated("|-", 32_768) + "|\n" + repeated("a\n", 16_384)
    #expect(render(columns) == ["table-too-large"])
    #expect(render("> " + columns.replacing("\n", with: "\n> ")) == ["table-too-large"])
    let wide = repeated("|a", 256) + "|\n" + repeated("|-", 256) + "|\n"
    #expect(render(wide + repeated("a\n", 300)) == [])
    #expect(render(wide + repeated("a\n", 320)) == ["table-too-large"])
    #expect(render(repeated("|a|b|\n|-|-|\n|c|d|\n\n")) == ["table-too-large"])
    let read = Rendered.prose("x\n\n" + repeated("|a", 258) + "|\n" + repeated("|-", 258) + "|\n")
    #expect(read.diagnostics.all.first?.location?.start.line == 6)
  }

  @Test func nestingHasALimit() {
    #expect(render(repeated(">")) == ["text-nested-too-deep"])
    #expect(render(repeated("> ", 128) + "a") == [])
    #expect(render(repeated("> ", 130) + "a") == ["text-nested-too-deep"])
    #expect(render(repeated("- ", 130) + "a" + repeated("\n", 200 << 10)) == ["text-nested-too-deep"])
    #expect(render(repeated("1. ", 195) + "a") == ["text-nested-too-deep"])
    #expect(render(repeated("[^a]:", 500) + "a") == ["text-nested-too-deep"])
    let stairs = (0..<100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(render(stairs) == ["text-nested-too-deep"])
    let tabs = (0..<40).map { String(repeating: "\t", count: $0 * 16) + repeated("- ", 124) + "a\n" }.joined()
    #expect(render(tabs + repeated("\n", 200 << 10)) == ["text-nested-too-deep"])
    #expect(render(repeated("*", 1000) + "a" + repeated("*", 1000)) == ["text-nested-too-deep"])
  }

  @Test func ornamentsAreNoNesting() {
    for text in ["- ", "* ", "-", "*", "=", "_ ", ".", "+", "#", "1.", "1)"] {
      #expect(render("a\n\n" + repeated(text, 200) + "\n\nb") == [])
      #expect(render("```\n" + repeated(text, 200) + "x\n```\n") == [] || text.hasSuffix(" "))
    }
  }

  @Test func lengthHasALimit() {
    #expect(render(repeated("a ", 256 << 10)) == [])
    #expect(render(repeated("a ", 256 << 10) + "a") == ["text-too-long"])
  }

  @Test(arguments: [
    "a@", "a@a.", "[", "![[]()", "[a](", "*a ", "_a ", "**a b", "`", "<", "<!--", "<a ", "~~a ", "&", "\\", "![a](b) ",
  ])
  func marksHaveALimit(mark: String) {
    #expect(render(repeated(mark)) == ["too-many-marks"])
    _ = render(String(repeating: mark, count: 4000) + repeated("x ", 100 << 10))
  }

  @Test func linkDefinitionsAreNotMultiplied() {
    let long = "[r]: https://e.org/" + repeated("x", 100 << 10) + "\n\n"
    #expect(render(long + repeated("[r] ", 30_000)) == ["text-too-long"])
    #expect(render(long + repeated("[r] ", 400)) == ["text-too-long"])
    #expect(render(long + repeated("[r] ", 40)) == [])
  }

  @Test func manyLinksAreFoundQuickly() {
    #expect(render((0..<8000).map { "[a](m\($0).pdf) " }.joined()) == [])
    #expect(render(repeated("[a](&#x6d;) ", 90_000)) == [])
    #expect(render("[r]: m\n\n" + repeated("[r] ", 30_000)) == [])
    #expect(render(repeated("# abcdef\n", 50 << 10) + repeated("[a](#abcdeg) ", 90_000)).count == 20)
  }
}

@Suite("Markdown on several threads") struct ThreadTests {
  /// Texts of which some need the lock and others do not, all with the characters that switch in cmark's tables.
  private static let bodies: [String] = {
    var generator = SeededGenerator(seed: 42)
    let pieces = [
      "www", "w", "we :wow: w", ":", "a:b", "*w*", "**:**", "_w_:", "`w:`", "[w:](https://e.org/w)", "~~gone~~", "~w~",
      "www.e.org", "https://e.org", "a@e.org", "<https://w.org>", " ", "  \n", "\n", "\n\n", "- w\n",
      "| w | : |\n|---|---|\n",
      "*w:*w", "w*:*", "'w'", "[:w]", "![w:](w.png)", "[^w]", "\n\n[^w]: w:w\n\n", "é:", ":w\\:", "&amp;w", "#",
      "> w:\n",
    ]
    return (0..<400).map { index in
      // Half of the texts have nothing that needs the lock.
      let usable = index.isMultiple(of: 2) ? pieces : pieces.filter { !MarkdownScan.needsLock($0) }
      return (0..<40).map { _ in usable.randomElement(using: &generator) ?? "" }.joined()
    }
  }()

  @Test func giveTheSameBytesAsOne() throws {
    let locked = Self.bodies.filter(MarkdownScan.needsLock).count
    #expect(locked > 100 && Self.bodies.count - locked > 100)
    let expected = Self.bodies.map { Rendered.prose($0).prose.html }
    let many = (0..<12).flatMap { _ in Self.bodies.indices }
    var diagnostics = Diagnostics()
    let wrong = try many.concurrentMap(jobs: 4, into: &diagnostics) { index, _ in
      Rendered.prose(Self.bodies[index]).prose.html != expected[index]
    }
    #expect(wrong.filter { $0 }.count == 0)
  }
}

extension MarkdownScan {
  fileprivate static func needsLock(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { needsLock($0) }
  }
}

@Suite("What needs the lock") struct LockTests {
  private func needsLock(_ text: String) -> Bool { MarkdownScan.needsLock(text) }

  @Test(arguments: [
    "a ~ b", "a@b", "http://e.org", "x (https://e.org)", "www.e.org", "WWW.e", "a[^1]", "](x://www.e www.f", "//a ://",
  ])
  func isWhatTheExtensionsAreFor(text: String) { #expect(needsLock(text)) }

  @Test(arguments: [
    "a: b", "w ww www", "[a](https://www.e.org)", "<https://e.org>", "[a]: https://e.org", "2^3", "a.b.w.", "",
  ])
  func isNotTheRest(text: String) { #expect(!needsLock(text)) }
}
