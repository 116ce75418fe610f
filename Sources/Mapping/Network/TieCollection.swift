import Linking
import Model

/// Gathers what ties organisations, from all records of a catalogue.
struct TieCollection {
  private struct Found {
    /// The smaller node in the upper half, the greater in the lower.
    var pair: UInt64
    var weight: Int
    var reason: TieReason
  }

  /// The node of each organisation; -1 for those that are no node.
  private let nodes: [Int]
  private var found: [Found] = []

  init(_ catalogue: Catalogue, nodes: [Int]) {
    self.nodes = nodes
    addMemberships(catalogue.organisations)
    addServices(catalogue.services)
    addEvents(catalogue.events)
    for (index, mission) in catalogue.missions.enumerated()
    where mission.header.status != .archived && mission.state != .cancelled {
      let circle = Gathering(leaders: self.nodes(of: mission.hosts), others: self.nodes(of: mission.visitors))
      add(circle, .mission, RecordAddress(.missions, index))
    }
    for (index, exchange) in catalogue.exchanges.enumerated()
    where exchange.header.status != .archived && exchange.phase != .withdrawn {
      let sides = self.nodes(of: [exchange.host, exchange.visitor].compactMap { $0 })
      add(Gathering(leaders: sides), .exchange, RecordAddress(.exchanges, index))
    }
  }

  /// The ties in the order of their pairs, and the reasons of all, those of one tie behind one another.
  func ties() -> (ties: [NetworkTie], reasons: [TieReason]) {
    let sorted = found.sorted {
      ($0.pair, $0.reason.kind, $0.reason.record) < ($1.pair, $1.reason.kind, $1.reason.record)
    }
    var ties: [NetworkTie] = []
    var start = 0
    while start < sorted.count {
      let pair = sorted[start].pair
      var end = start
      var weight = 0
      while end < sorted.count, sorted[end].pair == pair {
        weight += sorted[end].weight
        end += 1
      }
      ties.append(NetworkTie(a: Int(pair >> 32), b: Int(pair & 0xFFFF_FFFF), weight: weight, reasons: start..<end))
      start = end
    }
    return (ties, sorted.map(\.reason))
  }

  // Records are asked by subscripts down to the field: each has some fifty parts, and is not copied as a whole.

  private mutating func addMemberships(_ organisations: [Organisation]) {
    for index in organisations.indices where nodes[index] >= 0 {
      let address = RecordAddress(.organisations, index)
      let clusters = nodes(of: organisations[index].memberOf)
      for cluster in clusters.count < 2 ? clusters : Set(clusters).sorted() {
        add(nodes[index], cluster, TieKind.member.weight, TieReason(kind: .member, record: address))
      }
      for parent in nodes(of: organisations[index].parent.map { [$0] } ?? []) {
        add(nodes[index], parent, TieKind.parent.weight, TieReason(kind: .parent, record: address))
      }
    }
  }

  private mutating func addServices(_ services: [Service]) {
    for index in services.indices
    where services[index].header.status != .archived && services[index].stage != .retired {
      // All provide it alike; the first that is named stands for a leader where they are many.
      let providers = nodes(of: services[index].providers)
      add(
        Gathering(leaders: Array(providers.prefix(1)), others: Array(providers.dropFirst())), .service,
        RecordAddress(.services, index))
    }
  }

  private mutating func addEvents(_ events: [Event]) {
    for index in events.indices
    where events[index].header.status != .archived && events[index].state != .cancelled {
      let circle = Gathering(
        leaders: nodes(of: events[index].organisers), others: nodes(of: events[index].participants))
      add(circle, .event, RecordAddress(.events, index))
    }
  }

  private func nodes(of references: [Reference]) -> [Int] {
    references.compactMap { reference in
      guard let target = reference.target, target.kind == .organisations else { return nil }
      let node = nodes[Int(target.index)]
      return node < 0 ? nil : node
    }
  }

  private mutating func add(_ circle: Gathering, _ kind: TieKind, _ record: RecordAddress) {
    let weight = circle.weight(of: kind)
    let reason = TieReason(kind: kind, record: record)
    var pairs: [(Int, Int)] = []
    circle.forEachPair { pairs.append(($0, $1)) }
    for (one, other) in pairs { add(one, other, weight, reason) }
  }

  private mutating func add(_ one: Int, _ other: Int, _ weight: Int, _ reason: TieReason) {
    guard one != other else { return }
    found.append(
      Found(pair: UInt64(min(one, other)) << 32 | UInt64(max(one, other)), weight: weight, reason: reason))
  }
}
