/// The neighbours of each node, packed.
struct Adjacency: Sendable {
  let count: Int
  private let starts: [Int]
  private let packed: [Neighbour]

  /// O(nodes + ties).
  /// - Parameter ties: in the order of their nodes, so that neighbours come in theirs.
  init(nodes: Int, _ ties: [NetworkTie]) {
    count = nodes
    var starts = [Int](repeating: 0, count: nodes + 1)
    for tie in ties {
      starts[tie.a + 1] += 1
      starts[tie.b + 1] += 1
    }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var next = starts
    var packed = [Neighbour](repeating: Neighbour(node: 0, tie: 0), count: ties.count * 2)
    // First the smaller neighbours of each node, then the greater ones.
    for (position, tie) in ties.enumerated() {
      packed[next[tie.b]] = Neighbour(node: tie.a, tie: position)
      next[tie.b] += 1
    }
    for (position, tie) in ties.enumerated() {
      packed[next[tie.a]] = Neighbour(node: tie.b, tie: position)
      next[tie.a] += 1
    }
    self.starts = starts
    self.packed = packed
  }

  func neighbours(of node: Int) -> ArraySlice<Neighbour> { packed[starts[node]..<starts[node + 1]] }

  /// The nodes that hang together, two or more, each list in the order of nodes: the largest first, equals by their
  /// first node. O(nodes + ties).
  func components() -> [[Int]] {
    groups(joining: { _, _ in true }).filter { $0.count > 1 }
  }

  /// The groups that hang together through those ties alone that join their nodes; in the order of
  /// ``components()``, lone nodes among them.
  func groups(joining: (Int, Int) -> Bool) -> [[Int]] {
    var isSeen = [Bool](repeating: false, count: count)
    var groups: [[Int]] = []
    for start in 0..<count where !isSeen[start] {
      isSeen[start] = true
      var group = [start]
      var next = 0
      while next < group.count {
        let node = group[next]
        next += 1
        for neighbour in neighbours(of: node) where !isSeen[neighbour.node] && joining(node, neighbour.node) {
          isSeen[neighbour.node] = true
          group.append(neighbour.node)
        }
      }
      groups.append(group.sorted())
    }
    return groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
