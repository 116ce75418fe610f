import SiteText
import Testing

@testable import Mapping

@Suite struct CommunityTests {
  @Test func twoCirclesJoinedByOneTieAreTwo() {
    func circle(_ nodes: Range<Int>) -> [(Int, Int)] { nodes.flatMap { one in nodes.map { (one, $0) } } }
    let network = Network.of(11, circle(0..<6) + circle(6..<10) + [(5, 6)])
    #expect(network.communities.members == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9]])
    #expect(network.communities.community(of: 7) == 1)
    #expect(network.communities.community(of: 10) == nil)
    #expect(network.components == [Array(0..<10)])
  }

  @Test(arguments: 0..<30) func areAPartitionThatHangsTogether(_ seed: Int) {
    let network = Network.random(seed: UInt64(seed), nodes: 5 + 3 * seed, percent: 3 + seed % 20)
    let members = network.communities.members
    #expect(Set(members.joined()).count == members.joined().count)
    for (position, group) in members.enumerated() {
      #expect(group.count > 1 && group == group.sorted())
      #expect(group.allSatisfy { network.communities.community(of: $0) == position })
      #expect(Self.reached(from: group[0], in: Set(group), network) == Set(group))
    }
    #expect(members.map(\.count) == members.map(\.count).sorted(by: >))
    #expect(network.communities.modularity == Self.modularity(network))
  }

  /// No single node would be better off in the community of a neighbour, unless the last step, which takes apart
  /// what does not hang together, moved it.
  @Test(arguments: 0..<10) func areBetterThanOneOrEach(_ seed: Int) {
    let network = Network.random(seed: UInt64(seed), nodes: 60, percent: 6)
    // One community of all, and each alone, have a modularity of 0 at most.
    #expect(network.communities.modularity > 1500)
  }

  @Test(arguments: 0..<30) func componentsAreWhatCanBeReached(_ seed: Int) {
    let network = Network.random(seed: UInt64(seed), nodes: 40, percent: seed % 8)
    let all = Set(0..<40)
    let expected = Set(all.map { Self.reached(from: $0, in: all, network) }.filter { $0.count > 1 })
    #expect(Set(network.components.map { Set($0) }) == expected)
    #expect(network.components.count == expected.count)
  }

  private static func reached(from start: Int, in nodes: Set<Int>, _ network: Network) -> Set<Int> {
    var reached: Set = [start]
    while true {
      let more = nodes.filter { node in reached.contains { network.isTied($0, node) } }
      if reached.isSuperset(of: more) { return reached }
      reached.formUnion(more)
    }
  }

  /// By the definition: over all pairs of one community, the tie less what chance would give it.
  private static func modularity(_ network: Network) -> Int {
    let nodes = 0..<network.organisations.count
    let degree = nodes.map { node in network.ties.filter { $0.a == node || $0.b == node }.reduce(0) { $0 + $1.weight } }
    let total = Double(degree.reduce(0, +))
    guard total > 0 else { return 0 }
    var sum = 0.0
    for one in nodes {
      for other in nodes {
        guard let community = network.communities.community(of: one),
          community == network.communities.community(of: other)
        else { continue }
        let weight = Double(network.tie(between: one, and: other)?.weight ?? 0)
        sum += weight - Double(degree[one]) * Double(degree[other]) / total
      }
    }
    return Int((sum / total * 10_000).rounded())
  }
}
