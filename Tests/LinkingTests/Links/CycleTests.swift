import SiteText
import Testing

@testable import Linking

@Suite struct CycleTests {
  /// Of a random graph in which each node has one parent at most, the cycles are what is left once all nodes that
  /// lead nowhere or are led to from outside are taken away.
  @Test(arguments: 0..<40 as Range<UInt64>) func areWhatNeverEnds(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...30, using: &generator)
    let parents = (0..<count).map { _ in
      generator.happens(percent: 20) ? nil : Int.random(in: 0..<count, using: &generator)
    }
    let cycles = CycleCheck.cycles(count: count) { parents[$0] }
    for cycle in cycles {
      for (node, next) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) { #expect(parents[node] == next) }
    }
    let found = cycles.flatMap { $0 }
    #expect(Set(found).count == found.count)
    #expect(Set(found) == Set((0..<count).filter { leadsBack($0, parents) }))
  }

  private func leadsBack(_ start: Int, _ parents: [Int?]) -> Bool {
    var node = parents[start]
    for _ in parents where node != nil && node != start { node = node.flatMap { parents[$0] } }
    return node == start
  }
}
