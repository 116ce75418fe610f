import Testing

@testable import Matching

@Suite("Diagnostics of Matching")
struct MatchingCodesTests {
  @Test("Every code is its own")
  func distinct() {
    let codes = MatchingCodes.all.map(\.id)
    #expect(Set(codes).count == codes.count)
  }
}
