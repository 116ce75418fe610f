import Diagnostics
import Testing

@testable import Programme

@Suite("Diagnostics of the programme")
struct ProgrammeCodesTests {
  @Test("Each code stands once")
  func codesAreDistinct() {
    let ids = ProgrammeCodes.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
