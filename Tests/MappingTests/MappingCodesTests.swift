import Testing

@testable import Mapping

@Suite("Diagnostics of Mapping")
struct MappingCodesTests {
  @Test("Every code is its own")
  func distinct() {
    let codes = MappingCodes.all.map(\.id)
    #expect(Set(codes).count == codes.count)
  }
}
