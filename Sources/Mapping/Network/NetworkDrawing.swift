/// A drawing of a small group of organisations: a place for each node, in whole numbers.
///
/// Places are found by stress majorisation (Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2004), node
/// by node for a fixed number of rounds, from places that depend on the order of ids alone: the same group has the same
/// drawing on every machine.
public struct NetworkDrawing: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public let x: Int
    public let y: Int
  }

  /// A drawing of more is a tangle: matrix and lists say it better.
  public static let mostNodes = 40
  /// The longer side of the drawing.
  public static let extent = 1000
  /// No two nodes are nearer to each other.
  public static let room = 60

  /// In the order of their numbers.
  public let nodes: [Int]
  /// Of each of the nodes, from 0 to ``width`` and ``height``.
  public let points: [Point]
  public let width: Int
  public let height: Int
  /// The ties between the nodes, as positions in the network's ties, in their order.
  public let ties: [Int]

  /// Nil for fewer than two nodes and for more than ``mostNodes``. O(nodes squared).
  public init?(_ group: [Int], of network: Network) {
    let nodes = Set(group).sorted()
    guard (2...Self.mostNodes).contains(nodes.count) else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    var ties: [Int] = []
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    for (number, node) in nodes.enumerated() {
      for neighbour in network.neighbours(of: node) {
        guard let other = numbers[neighbour.node] else { continue }
        neighbours[number].append(other)
        if neighbour.node > node { ties.append(neighbour.tie) }
      }
    }
    var layout = StressLayout(neighbours)
    layout.relax()
    layout.spread(extent: Double(Self.extent), room: Double(Self.room))
    let fitted = layout.fitted()
    self.nodes = nodes
    self.ties = ties.sorted()
    points = fitted.map { Point(x: $0.x, y: $0.y) }
    width = fitted.map(\.x).max() ?? 0
    height = fitted.map(\.y).max() ?? 0
  }
}
