import Diagnostics
import Linking
import Model
import Text

/// The organisations of a directory as a graph: who belongs to whom, and who worked with whom.
///
/// The nodes are the organisations that are shown (archived ones are not), in the order of their ids. All numbers are
/// whole and the same for any number of threads.
public struct Network: Sendable {
  /// The position in the catalogue of each node's organisation.
  public let organisations: [Int]
  /// By their nodes, each pair once.
  public let ties: [NetworkTie]
  /// The groups of organisations that are tied to each other, directly or through others: the largest first, equals
  /// by their first node. An organisation without ties is in none.
  public let components: [[Int]]
  public let communities: Communities
  /// How much runs through each node; see ``Betweenness``.
  public let betweenness: Betweenness

  private let nodes: [Int]
  private let reasons: [TieReason]
  private let adjacency: Adjacency

  /// O(records + ties) and what ``Betweenness`` takes.
  public static func build(from linked: LinkedCatalogue, threads: Int) -> Network {
    let organisations = linked.catalogue.organisations
    var nodes = [Int](repeating: -1, count: organisations.count)
    var shown: [Int] = []
    for index in organisations.indices where organisations[index].header.status != .archived {
      nodes[index] = shown.count
      shown.append(index)
    }
    let (ties, reasons) = TieCollection(linked.catalogue, nodes: nodes).ties()
    return Network(shown, nodes, ties, reasons, threads: threads)
  }

  init(_ organisations: [Int], _ nodes: [Int], _ ties: [NetworkTie], _ reasons: [TieReason], threads: Int) {
    self.organisations = organisations
    self.nodes = nodes
    self.ties = ties
    self.reasons = reasons
    adjacency = Adjacency(nodes: organisations.count, ties)
    components = adjacency.components()
    communities = Communities(adjacency, ties)
    betweenness = Betweenness(adjacency, components, threads: threads)
  }

  /// The node of an organisation by its position in the catalogue; nil for one that is not shown.
  public func node(ofOrganisation position: Int) -> Int? {
    guard nodes.indices.contains(position), nodes[position] >= 0 else { return nil }
    return nodes[position]
  }

  /// Whom a node is tied to, in the order of their nodes.
  public func neighbours(of node: Int) -> ArraySlice<Neighbour> { adjacency.neighbours(of: node) }

  /// Whom a node is tied to, the strongest ties first, equals by their nodes.
  public func closest(to node: Int) -> [Neighbour] {
    neighbours(of: node).sorted { (ties[$1.tie].weight, $0.node) < (ties[$0.tie].weight, $1.node) }
  }

  /// Why two are tied, by kind and then by record.
  public func reasons(of tie: NetworkTie) -> ArraySlice<TieReason> { reasons[tie.reasons] }

  /// The kinds of a tie, each once, in their order.
  public func kinds(of tie: NetworkTie) -> [TieKind] {
    var kinds: [TieKind] = []
    for reason in reasons[tie.reasons] where kinds.last != reason.kind { kinds.append(reason.kind) }
    return kinds
  }

  /// The tie of two nodes; nil where there is none. O(log of the neighbours).
  public func tie(between one: Int, and other: Int) -> NetworkTie? {
    adjacency.neighbours(of: one).first(sortedBy: \.node, equalTo: other).map { ties[$0.tie] }
  }
}
