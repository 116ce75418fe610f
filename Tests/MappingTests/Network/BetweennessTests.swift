import SiteText
import Testing

@testable import Mapping

@Suite struct BetweennessTests {
  /// Of each pair all shortest ways are written down; each way counts for the nodes on it.
  @Test(arguments: 0..<24) func isAsByAllShortestWays(_ seed: Int) {
    let nodes = 4 + seed / 2
    let network = Network.random(seed: UInt64(seed), nodes: nodes, percent: 15 + 3 * (seed % 8))
    let expected = Self.slowly(network)
    for node in 0..<nodes {
      let found = Double(network.betweenness.thousandths[node]) / 1000
      #expect(abs(found - expected[node]) < 0.01, "node \(node): \(found), not \(expected[node])")
    }
  }

  @Test func ofAPathIsMostInTheMiddle() {
    let path = Network.of(5, [(0, 1), (1, 2), (2, 3), (3, 4)])
    #expect(path.betweenness.thousandths == [0, 3000, 4000, 3000, 0])
    #expect(path.betweenness.share(of: 2) == 6666)
    #expect(path.betweenness.brokers(most: 2) == [2, 1])
  }

  @Test func ofAStarAllRunsThroughTheCentre() {
    let star = Network.of(6, (1..<6).map { (0, $0) })
    #expect(star.betweenness.thousandths == [10_000, 0, 0, 0, 0, 0])
    #expect(star.betweenness.share(of: 0) == 10_000)
  }

  @Test func twoShortestWaysShare() {
    let square = Network.of(4, [(0, 1), (1, 2), (2, 3), (3, 0)])
    #expect(square.betweenness.thousandths == [500, 500, 500, 500])
  }

  @Test func isNothingWithoutTies() {
    #expect(Network.of(0, []).betweenness.brokers(most: 5) == [])
    #expect(Network.of(3, [(0, 1)]).betweenness.thousandths == [0, 0, 0])
    #expect(Network.of(3, [(0, 1)]).betweenness.share(of: 0) == 0)
  }

  @Test(arguments: [3, 8]) func isTheSameOnManyThreads(_ threads: Int) {
    for (nodes, percent) in [(60, 8), (700, 1)] {
      let one = Network.random(seed: 7, nodes: nodes, percent: percent)
      let many = Network.random(seed: 7, nodes: nodes, percent: percent, threads: threads)
      #expect(one.betweenness.thousandths == many.betweenness.thousandths)
    }
  }

  /// Two halves that one node joins: it is found to be the broker, and about half of all ways lead through it.
  @Test func ofLargeComponentsIsEstimated() {
    let half = 600
    var edges = (1..<half).map { ($0, $0 / 2) }
    edges += (1..<half).map { (half + $0, half + $0 / 2) }
    edges += [(0, 2 * half), (half, 2 * half)]
    let network = Network.of(2 * half + 1, edges)
    #expect(Set(network.betweenness.brokers(most: 3)).isSuperset(of: [2 * half]))
    #expect((4500...5500).contains(network.betweenness.share(of: 2 * half)))
    #expect(network.betweenness.thousandths.allSatisfy { $0 >= 0 })
  }

  /// With each layer the ways double; a thousand layers have more of them than there are numbers.
  @Test func staysFiniteWhereWaysAreWithoutNumber() {
    for (layers, width) in [(900, 8), (80, 3)] {
      var edges: [(Int, Int)] = []
      for layer in 1..<layers {
        for one in 0..<width {
          for other in 0..<width { edges.append((layer * width + one, (layer - 1) * width + other)) }
        }
      }
      let network = Network.of(layers * width, edges)
      let middle = layers / 2 * width
      #expect(network.betweenness.share(of: middle) > 0)
      // All of a layer are alike.
      let layer = (middle..<middle + width).map { network.betweenness.share(of: $0) }
      #expect((layer.max() ?? 0) - (layer.min() ?? 0) <= 12)
    }
  }

  private static func slowly(_ network: Network) -> [Double] {
    let nodes = network.organisations.count
    var sums = [Double](repeating: 0, count: nodes)
    for source in 0..<nodes {
      for target in 0..<source {
        let ways = shortestWays(network, from: source, to: target)
        for way in ways { for node in way.dropFirst().dropLast() { sums[node] += 1 / Double(ways.count) } }
      }
    }
    return sums
  }

  /// All ways without a loop, by length: those of the first length at which there are any.
  private static func shortestWays(_ network: Network, from source: Int, to target: Int) -> [[Int]] {
    var ways = [[source]]
    while !ways.isEmpty {
      let arrived = ways.filter { $0.last == target }
      if !arrived.isEmpty { return arrived }
      let seen = Set(ways.joined())
      ways = ways.flatMap { way in
        (0..<network.organisations.count)
          .filter { !way.contains($0) && !seen.subtracting(ways.compactMap(\.last)).contains($0) }
          .filter { network.isTied(way[way.count - 1], $0) }.map { way + [$0] }
      }
    }
    return []
  }
}
