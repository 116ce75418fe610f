import SiteText
import Testing

@testable import Programme

@Suite("What sums tell together")
struct PublishedSumsTests {
  @Test("eight less seven is one")
  func difference() {
    let leaks = PublishedSums([Array(0..<8), Array(0..<7)]).leaks(minimum: 5)
    #expect(leaks == [.init(sums: [0, 1], unknowns: [7])])
  }

  @Test("five of ten leave five, which are enough")
  func enoughOnBothSides() {
    #expect(PublishedSums([Array(0..<10), Array(0..<5)]).leaks(minimum: 5) == [])
  }

  @Test("the same sum twice tells nothing new")
  func twice() { #expect(PublishedSums([Array(0..<6), Array(0..<6)]).leaks(minimum: 5) == []) }

  @Test("three sums of which no two differ by little can still tell one figure")
  func threeSums() {
    // The first two overlap in unknown 5 alone; the third holds all of both but that one.
    let sums = [Array(0...5), Array(5...10), Array(0...4) + Array(6...10)]
    let leaks = PublishedSums(sums).leaks(minimum: 2)
    #expect(leaks == [.init(sums: [0, 1, 2], unknowns: [5])])
  }

  /// Whether any combination of the sums with small whole factors has one unknown left: by trying all of them.
  private func tellsOne(_ sums: [[Int]]) -> Bool {
    func combine(_ position: Int, _ total: [Int: Int]) -> Bool {
      if position == sums.count { return total.values.count { $0 != 0 } == 1 }
      return (-2...2).contains { factor in
        var next = total
        for unknown in sums[position] { next[unknown, default: 0] += factor }
        return combine(position + 1, next)
      }
    }
    return combine(0, [:])
  }

  @Test("whatever combination of sums leaves one figure is found", arguments: 0..<60 as Range<UInt64>)
  func againstAllCombinations(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sums = (0..<4).map { _ in
      (0..<6).filter { _ in Bool.random(using: &generator) }
    }.filter { $0.count >= 2 }
    // Every pair that differs by one figure is told by its difference; the search by trying holds it too.
    let isTold = !PublishedSums(sums).leaks(minimum: 2).isEmpty
    if tellsOne(sums) { #expect(isTold) }
    if isTold, sums.count < 4 { #expect(tellsOne(sums)) }
  }
}
