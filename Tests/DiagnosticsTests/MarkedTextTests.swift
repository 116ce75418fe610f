import Diagnostics
import MarkedText
import Testing

@Suite struct MarkedTextTests {
  @Test func marksAreTakenOutAndTheirPlacesKept() {
    let source = MarkedText("é: ⟦Food: ⟦s⟧afe⟧⟦⟧")
    #expect(source.text == "é: Food: safe")
    #expect(source.ranges == [4..<14, 10..<11, 14..<14])
    #expect(source.range == 4..<14)
  }

  @Test func numbersGiveAnotherOrder() {
    let source = MarkedText("⟦2|a⟧ ⟦1|b⟧ 1|")
    #expect(source.text == "a b 1|")
    #expect(source.ranges == [2..<3, 0..<1])
  }

  @Test func markingIsTheWayBack() {
    for text in ["title: ⟦Food: ⟦s⟧afe⟧", "a⟦⟧b", "⟦é⟧⟦b⟧", "end⟦⟧"] {
      let source = MarkedText(text)
      #expect(MarkedText.marking(source.ranges, in: source.text) == text)
    }
    let file = MarkedText("a: 1\nb: ⟦two⟧\n")
    let place = file.source("content/x.md").location(file.range)
    #expect(MarkedText.marking([place], in: file.text) == "a: 1\nb: ⟦two⟧\n")
  }
}
