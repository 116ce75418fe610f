import Testing

@testable import Pages
@testable import Search

@Suite("What results show")
struct CardTextTests {
  /// The last field of a card: the prose.
  private func prose(_ text: String, room: Int) -> String {
    let bytes = CardText.bytes(.made("Report", prose: text), prefix: "", room: room)
    let fields = String(decoding: bytes.dropLast(), as: UTF8.self).split(
      separator: "\u{1F}", omittingEmptySubsequences: false)
    #expect(bytes.last == CardText.recordEnd)
    #expect(fields.count == 12)
    return String(fields.last ?? "")
  }

  @Test("Prose is cut between words, where the room for it ends")
  func cut() {
    #expect(prose("dry grain keeps", room: 15) == "dry grain keeps")
    #expect(prose("dry grain keeps", room: 14) == "dry grain")
    #expect(prose("dry grain keeps", room: 9) == "dry grain")
    #expect(prose("dry grain keeps", room: 8) == "dry")
    #expect(prose("dry grain keeps", room: 2) == "")
    #expect(prose("dry grain keeps", room: 0) == "")
  }

  @Test("No character is cut in two, and what ends a field ends none")
  func characters() {
    #expect(prose("żółty ser", room: 7) == "")
    #expect(prose("żółty ser", room: 8) == "żółty")
    #expect(prose("dry\ngrain\u{1F}keeps\u{1E}", room: 100) == "dry grain keeps ")
  }

  @Test("A small site has long texts in its results, a large one none; all together they stay within bounds")
  func room() {
    #expect(IndexPlan.proseOfCard(documents: 100) == 4800)
    #expect(IndexPlan.proseOfCard(documents: 1000) == 1200)
    #expect(IndexPlan.proseOfCard(documents: 4001) == 0)
    #expect(IndexPlan.proseOfCard(documents: 0) == 4800)
    for documents in stride(from: 1, through: 100_000, by: 97) {
      #expect(IndexPlan.proseOfCard(documents: documents) * documents <= 1_200_000)
    }
  }
}
