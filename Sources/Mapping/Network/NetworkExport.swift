import Diagnostics
import Linking
import Model

extension Network {
  /// `data/network.json`: the organisations with their places in the network, the ties, and what was found.
  ///
  ///     {"version": 1,
  ///      "organisations": [{"id", "component"?, "community"?, "ties", "betweenness"}],
  ///      "ties": [{"a", "b", "kinds", "weight"}],
  ///      "components": [[ID]], "communities": [[ID]], "modularity",
  ///      "brokers": [{"organisation", "betweenness", "communities"}]}
  ///
  /// Components and communities are named by their positions, from 0; betweenness is the part of all pairs of others
  /// in the component whose shortest ways lead through it, from 0 to 1; so is the modularity at most 1.
  public func json(of catalogue: Catalogue, brokers most: Int = Network.mostBrokers) -> [UInt8] {
    let ids = organisations.map { catalogue.organisations[$0].id }
    var json = JSONWriter(.indented, capacity: 1024 + 128 * ids.count + 128 * ties.count)
    json.object { json in
      json.member("version", 1)
      json.key("organisations")
      write(organisations: ids, to: &json)
      json.key("ties")
      write(ties: ids, to: &json)
      for (name, groups) in [("components", components), ("communities", communities.members)] {
        json.key(name)
        json.array { json in
          for group in groups { json.array { json in for node in group { json.value(ids[node]) } } }
        }
      }
      json.member("modularity", Double(communities.modularity) / 10_000)
      json.key("brokers")
      write(brokers: most, ids, to: &json)
    }
    return json.bytes
  }

  /// As many brokers are listed.
  public static let mostBrokers = 100

  /// The communities that a node is tied to, its own among them, in their order.
  public func communities(around node: Int) -> [Int] {
    let own = communities.community(of: node).map { [$0] } ?? []
    return Set(own + neighbours(of: node).compactMap { communities.community(of: $0.node) }).sorted()
  }

  private func write(organisations ids: [String], to json: inout JSONWriter) {
    var componentOf = [Int](repeating: -1, count: ids.count)
    for (position, group) in components.enumerated() {
      for node in group { componentOf[node] = position }
    }
    json.array { json in
      for node in ids.indices {
        json.object { json in
          json.member("id", ids[node])
          if componentOf[node] >= 0 { json.member("component", componentOf[node]) }
          if let community = communities.community(of: node) { json.member("community", community) }
          json.member("ties", neighbours(of: node).count)
          json.member("betweenness", Double(betweenness.share(of: node)) / 10_000)
        }
      }
    }
  }

  private func write(ties ids: [String], to json: inout JSONWriter) {
    json.array { json in
      for tie in ties {
        json.object { json in
          json.member("a", ids[tie.a])
          json.member("b", ids[tie.b])
          json.member("kinds", kinds(of: tie).map(\.name))
          json.member("weight", tie.weight)
        }
      }
    }
  }

  private func write(brokers most: Int, _ ids: [String], to json: inout JSONWriter) {
    json.array { json in
      for node in betweenness.brokers(most: most) {
        json.object { json in
          json.member("organisation", ids[node])
          json.member("betweenness", Double(betweenness.share(of: node)) / 10_000)
          json.key("communities")
          json.array { json in for community in communities(around: node) { json.value(community) } }
        }
      }
    }
  }
}
