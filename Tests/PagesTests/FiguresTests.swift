import Testing

@testable import Pages

@Suite("Figures in tables")
struct FiguresTests {
  @Test("a column has as many decimals as its numbers need, two at most")
  func decimals() {
    #expect(Figures.decimals(of: [1, 2]) == 0)
    #expect(Figures.decimals(of: [1, 2.5]) == 1)
    #expect(Figures.decimals(of: [0.1 + 0.2]) == 1)
    #expect(Figures.decimals(of: [1.25, 2]) == 2)
    #expect(Figures.decimals(of: [1.0 / 3]) == 2)
    #expect(Figures.decimals(of: []) == 0)
  }
}
