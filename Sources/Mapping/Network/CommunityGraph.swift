/// A graph whose nodes may stand for communities of nodes, for the Louvain method.
struct CommunityGraph {
  private var starts: [Int] = [0]
  private var targets: [Int] = []
  private var weights: [Int] = []
  /// What each node's ties weigh together; ties inside a node count twice.
  private var degrees: [Int] = []
  /// Twice the weight of all ties.
  private var total: Int { degrees.reduce(0, +) }

  private var count: Int { degrees.count }

  init(_ adjacency: Adjacency, _ ties: [NetworkTie]) {
    // Products of two sums of weights must stay below 2^63: sums are kept below 2^31, by leaving out the last digits
    // of weights in networks with millions of ties.
    let sum = ties.reduce(0) { $0 + $1.weight }
    var shift = 0
    while sum >> shift >= 1 << 29 { shift += 1 }
    for node in 0..<adjacency.count {
      var degree = 0
      for neighbour in adjacency.neighbours(of: node) {
        let weight = max(1, ties[neighbour.tie].weight >> shift)
        targets.append(neighbour.node)
        weights.append(weight)
        degree += weight
      }
      starts.append(targets.count)
      degrees.append(degree)
    }
  }

  private init() {}

  /// The community of each node after nodes moved to where modularity gains most, as numbers from 0 without gaps;
  /// nil where none moved. O(ties) a pass, with a bounded number of passes.
  func moved() -> [Int]? {
    let total = total
    var communities = Array(0..<count)
    var sums = degrees
    var links = [Int](repeating: 0, count: count)
    var touched: [Int] = []
    var hasMoved = false
    for _ in 0..<Self.mostPasses {
      var movesInPass = false
      for node in 0..<count where degrees[node] > 0 {
        let own = communities[node]
        sums[own] -= degrees[node]
        touched.removeAll(keepingCapacity: true)
        for entry in starts[node]..<starts[node + 1] where targets[entry] != node {
          let community = communities[targets[entry]]
          if links[community] == 0 { touched.append(community) }
          links[community] += weights[entry]
        }
        var best = own
        var bestGain = links[own] * total - degrees[node] * sums[own]
        let stays = bestGain
        for community in touched {
          let gain = links[community] * total - degrees[node] * sums[community]
          if gain > bestGain || gain == bestGain && gain > stays && community < best {
            best = community
            bestGain = gain
          }
        }
        for community in touched { links[community] = 0 }
        sums[best] += degrees[node]
        communities[node] = best
        if best != own { movesInPass = true }
      }
      if !movesInPass { break }
      hasMoved = true
    }
    return hasMoved ? Self.renumbered(communities) : nil
  }

  /// The graph whose nodes are the communities.
  func merged(by communities: [Int]) -> CommunityGraph {
    var merged = CommunityGraph()
    let size = (communities.max() ?? -1) + 1
    var members = [[Int]](repeating: [], count: size)
    for (node, community) in communities.enumerated() { members[community].append(node) }
    var links = [Int](repeating: 0, count: size)
    for own in 0..<size {
      var touched: [Int] = []
      var degree = 0
      for node in members[own] {
        degree += degrees[node]
        for entry in starts[node]..<starts[node + 1] {
          let community = communities[targets[entry]]
          if links[community] == 0 { touched.append(community) }
          links[community] += weights[entry]
        }
      }
      for community in touched.sorted() {
        merged.targets.append(community)
        merged.weights.append(links[community])
        links[community] = 0
      }
      merged.starts.append(merged.targets.count)
      merged.degrees.append(degree)
    }
    return merged
  }

  /// In ten-thousandths.
  func modularity(of groups: [[Int]]) -> Int {
    let total = total
    guard total > 0 else { return 0 }
    var groupOf = [Int](repeating: -1, count: count)
    for (position, group) in groups.enumerated() {
      for node in group { groupOf[node] = position }
    }
    // A group's share is at most 2^62 in size, and all together are no more.
    var sum = 0
    for (position, group) in groups.enumerated() {
      var inside = 0
      var degree = 0
      for node in group {
        degree += degrees[node]
        for entry in starts[node]..<starts[node + 1] where groupOf[targets[entry]] == position {
          inside += weights[entry]
        }
      }
      sum += inside * total - degree * degree
    }
    return Int((Double(sum) / (Double(total) * Double(total)) * 10_000).rounded())
  }

  private static let mostPasses = 16

  /// Numbers without gaps, in the order in which they are first met.
  private static func renumbered(_ communities: [Int]) -> [Int] {
    var numbers = [Int](repeating: -1, count: communities.count)
    var next = 0
    return communities.map { community in
      if numbers[community] < 0 {
        numbers[community] = next
        next += 1
      }
      return numbers[community]
    }
  }
}
