/// Organisations that are tied to each other more than to others.
///
/// The Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of communities in large networks",
/// 2008) by modularity, in whole numbers, node by node in the order of ids, equals to the smaller number; then each
/// community that does not hang together is taken apart (its known defect: Traag, Waltman and van Eck, "From Louvain to
/// Leiden", 2019).
public struct Communities: Sendable {
  /// The nodes of each, two or more: the largest first, equals by their first node.
  public let members: [[Int]]
  /// How far ties stay inside communities more than chance would have it, in ten-thousandths: at most 10,000, and 0
  /// where there are no ties (Newman and Girvan 2004).
  public let modularity: Int
  private let communityOf: [Int]

  /// The community of a node: a position in ``members``; nil for a node without ties.
  public func community(of node: Int) -> Int? {
    guard communityOf.indices.contains(node), communityOf[node] >= 0 else { return nil }
    return communityOf[node]
  }

  init(_ adjacency: Adjacency, _ ties: [NetworkTie]) {
    var graph = CommunityGraph(adjacency, ties)
    let whole = graph
    var communities = Array(0..<adjacency.count)
    // A level at least halves the distance to the end in practice; the bound is for the worst content.
    for _ in 0..<Self.mostLevels {
      guard let moved = graph.moved() else { break }
      for node in communities.indices { communities[node] = moved[communities[node]] }
      graph = graph.merged(by: moved)
    }
    let groups = adjacency.groups { communities[$0] == communities[$1] }
    members = groups.filter { $0.count > 1 }
    var communityOf = [Int](repeating: -1, count: adjacency.count)
    for (position, group) in members.enumerated() {
      for node in group { communityOf[node] = position }
    }
    self.communityOf = communityOf
    modularity = whole.modularity(of: groups)
  }

  private static let mostLevels = 12
}
