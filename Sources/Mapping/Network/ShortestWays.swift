/// Follows all shortest ways from one node after another and sums what runs through each node on them.
///
/// What one source gives is reckoned in floating point, always in the same order, and then rounded to whole units: sums
/// over sources are exact, so that the result does not depend on how they are dealt out to threads.
struct ShortestWays {
  /// The fixed point: one pair.
  static let unit = 1 << 16

  /// By node, in units.
  private(set) var sums: [Int]
  private let graph: ComponentGraph
  private var distance: [Int32]
  /// How many shortest ways lead to a node, up to a factor for each level.
  private var ways: [Double]
  private var dependency: [Double]
  private var queue: [Int32] = []
  /// Where each level begins in the queue, and what its numbers of ways were multiplied by.
  private var levels: [(start: Int, factor: Double)] = []

  init(_ graph: ComponentGraph) {
    self.graph = graph
    let count = graph.members.count
    sums = [Int](repeating: 0, count: count)
    distance = [Int32](repeating: -1, count: count)
    ways = [Double](repeating: 0, count: count)
    dependency = [Double](repeating: 0, count: count)
    queue.reserveCapacity(count)
  }

  mutating func follow(from source: Int) {
    queue.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    queue.append(Int32(source))
    distance[source] = 0
    ways[source] = 1
    levels.append((0, 1))
    while let level = levels.last, level.start < queue.count { extend(from: level.start..<queue.count) }
    gather(source)
    for node in queue {
      distance[Int(node)] = -1
      ways[Int(node)] = 0
      dependency[Int(node)] = 0
    }
  }

  /// Finds the nodes of the next level.
  private mutating func extend(from level: Range<Int>) {
    let next = Int32(levels.count)
    for position in level {
      let node = Int(queue[position])
      let count = ways[node]
      for entry in Int(graph.starts[node])..<Int(graph.starts[node + 1]) {
        let target = Int(graph.targets[entry])
        if distance[target] < 0 {
          distance[target] = next
          queue.append(Int32(target))
        }
        if distance[target] == next { ways[target] += count }
      }
    }
    let found = level.upperBound..<queue.count
    var factor = 1.0
    // The number of ways can double with each level: kept small, so that it never becomes infinite.
    if found.contains(where: { ways[Int(queue[$0])] > Self.large }) {
      factor = Self.small
      for position in found {
        let node = Int(queue[position])
        ways[node] = max(ways[node] * factor, .leastNormalMagnitude)
      }
    }
    levels.append((found.lowerBound, factor))
  }

  /// Goes back from the farthest nodes and adds up what depends on each.
  private mutating func gather(_ source: Int) {
    for level in levels.indices.dropFirst().reversed() {
      let end = level + 1 < levels.count ? levels[level + 1].start : queue.count
      let factor = levels[level].factor
      for position in levels[level].start..<end {
        let node = Int(queue[position])
        let inverse = factor / ways[node]
        let share = 1 + dependency[node]
        for entry in Int(graph.starts[node])..<Int(graph.starts[node + 1]) {
          let target = Int(graph.targets[entry])
          if Int(distance[target]) == level - 1 { dependency[target] += ways[target] * inverse * share }
        }
        sums[node] += Int((dependency[node] * Double(Self.unit)).rounded())
      }
    }
  }

  /// Powers of two: multiplying by them rounds nothing.
  private static let large = 0x1p500
  private static let small = 0x1p-500
}
