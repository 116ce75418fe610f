import Diagnostics
import MarkedText
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    // line, column, byte column, offset
    ("⟦a⟧", [1, 1, 1, 0]), ("a\n⟦b⟧", [2, 1, 1, 2]), ("a\r\nb⟦c⟧", [2, 2, 2, 4]),
    ("łódź ⟦x⟧", [1, 6, 9, 8]), ("e\u{301}⟦x⟧", [1, 2, 4, 3]), ("👩‍🔬⟦x⟧", [1, 2, 12, 11]),
    ("\t⟦x⟧", [1, 2, 2, 1]), ("a\n⟦⟧", [2, 1, 1, 2]), ("⟦⟧", [1, 1, 1, 0]), ("a⟦\n⟧b", [1, 2, 2, 1]),
  ])
  func placesAreCountedForPeopleAndForPrograms(marked: String, expected: [Int]) {
    let text = MarkedText(marked)
    let start = text.source("a.md").location(text.range).start
    #expect([start.line, start.column, start.byteColumn, start.offset] == expected)
  }

  @Test func theLineIsThatOfTheStartWithoutItsEnd() {
    let text = MarkedText("one\r\ntwo ⟦three\r\nfour⟧\r\n")
    let location = text.source("a.md").location(text.range)
    #expect(location.line == "two three")
    #expect(location.end.line == 3)
    #expect(location.end.column == 5)
  }

  @Test func aRangeOverTheEndIsCut() {
    let location = SourceText(path: "a.md", text: "ab").location(1..<99)
    #expect(location.end.offset == 2)
    #expect(SourceText(path: "a.md", text: "ab").location(50..<99).start.offset == 2)
  }

  @Test func bytesThatAreNoTextHavePlacesToo() {
    let file = SourceText(path: "a.md", bytes: [0xFF, 0xFE, UInt8(ascii: "\n"), 0xC3])
    #expect(file.location(3..<4).start.line == 2)
    #expect(file.location(3..<4).line == "\u{FFFD}")
  }
}
