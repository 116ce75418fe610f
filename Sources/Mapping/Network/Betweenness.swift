import Diagnostics

/// How much runs through each organisation: the pairs of others whose shortest way to each other leads through it, in
/// steps from neighbour to neighbour; of a pair with several shortest ways, the share of the ways (Freeman 1977).
///
/// By the algorithm of Brandes ("A Faster Algorithm for Betweenness Centrality", 2001), exactly for components of at most
/// ``mostExact`` nodes. For larger ones ways are followed from ``pivots`` nodes alone, spread evenly over the order of
/// ids, and counted up (Brandes and Pich, "Centrality Estimation in Large Networks", 2007): O(pivots x ties).
public struct Betweenness: Sendable {
  public static let mostExact = 256
  public static let pivots = 48

  /// By node, in thousandths of a pair.
  public let thousandths: [Int]
  /// By node: how many pairs of others its component has.
  private let pairs: [Int]

  /// The part of all pairs of others in its component whose ways lead through a node, in ten-thousandths.
  public func share(of node: Int) -> Int {
    guard pairs[node] > 0 else { return 0 }
    return min(10_000, thousandths[node] * 10 / pairs[node])
  }

  /// The nodes that something runs through, the most first, equals by their numbers.
  public func brokers(most: Int) -> [Int] {
    let found = thousandths.indices.filter { thousandths[$0] > 0 }
    return Array(found.sorted { (thousandths[$1], $0) < (thousandths[$0], $1) }.prefix(most))
  }

  init(_ adjacency: Adjacency, _ components: [[Int]], threads: Int) {
    var localNumbers = [Int32](repeating: -1, count: adjacency.count)
    // Of two nodes nothing lies between.
    let graphs = components.filter { $0.count > 2 }.map { ComponentGraph($0, adjacency, &localNumbers) }
    let tasks = graphs.indices.flatMap { graph in
      graphs[graph].sources.indices.pieces(of: Self.sourcesOfTask).map { (graph: graph, sources: $0) }
    }
    let sums = tasks.concurrentMap(jobs: threads) { task in
      var search = ShortestWays(graphs[task.graph])
      for source in graphs[task.graph].sources[task.sources] { search.follow(from: source) }
      return search.sums
    }
    var thousandths = [Int](repeating: 0, count: adjacency.count)
    var totals = graphs.map { [Int](repeating: 0, count: $0.members.count) }
    for (task, sum) in zip(tasks, sums) {
      for index in sum.indices { totals[task.graph][index] += sum[index] }
    }
    var pairs = [Int](repeating: 0, count: adjacency.count)
    for (graph, total) in zip(graphs, totals) {
      let size = graph.members.count
      for (index, node) in graph.members.enumerated() {
        // Each pair was met from both ends.
        let scaled = total[index] / ShortestWays.unit * size * 1000 / graph.sources.count / 2
        let rest = total[index] % ShortestWays.unit * size * 1000 / graph.sources.count / 2 / ShortestWays.unit
        thousandths[node] = scaled + rest
        pairs[node] = (size - 1) * (size - 2) / 2
      }
    }
    self.thousandths = thousandths
    self.pairs = pairs
  }

  /// How many ways one piece of work follows.
  private static let sourcesOfTask = 16
}

/// One component with nodes of its own numbers.
struct ComponentGraph: Sendable {
  let members: [Int]
  /// From where ways are followed.
  let sources: [Int]
  let starts: [Int32]
  let targets: [Int32]

  /// - Parameter localNumbers: a table of all nodes, to be used again for the next component.
  init(_ members: [Int], _ adjacency: Adjacency, _ localNumbers: inout [Int32]) {
    self.members = members
    for (number, node) in members.enumerated() { localNumbers[node] = Int32(number) }
    var starts: [Int32] = [0]
    var targets: [Int32] = []
    for node in members {
      for neighbour in adjacency.neighbours(of: node) { targets.append(localNumbers[neighbour.node]) }
      starts.append(Int32(targets.count))
    }
    self.starts = starts
    self.targets = targets
    let count = members.count
    sources =
      count <= Betweenness.mostExact
      ? Array(0..<count) : (0..<Betweenness.pivots).map { $0 * count / Betweenness.pivots }
  }
}
