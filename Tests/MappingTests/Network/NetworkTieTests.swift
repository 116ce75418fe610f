import Diagnostics
import Linking
import Model
import SiteText
import Testing

@testable import Mapping

/// Which records tie which organisations.
@Suite struct NetworkTieTests {
  private static let organisations = """
    -- organisations/a.yaml --
    {name: A, type: cluster, country: FR, member_of: [b, b], parent: b}
    -- organisations/b.yaml --
    {name: B, type: cluster, country: PL}
    -- organisations/c.yaml --
    {name: C, type: cluster, country: PL, member_of: [c, old]}
    -- organisations/d.yaml --
    {name: D, type: cluster, country: FR}
    -- organisations/old.yaml --
    {name: Old, type: cluster, country: FR, status: archived, member_of: [a]}

    """

  private func network(_ records: String) throws -> (Network, Catalogue) {
    let linked = try #require(try CheckedSite(Self.organisations + records).linked)
    return (Network.build(from: linked, threads: 1), linked.catalogue)
  }

  /// `a-b 480 member parent`
  private func told(_ records: String) throws -> [String] {
    let (network, catalogue) = try network(records)
    let ids = network.organisations.map { catalogue.organisations[$0].id }
    return network.ties.map { tie in
      "\(ids[tie.a])-\(ids[tie.b]) \(tie.weight) " + network.kinds(of: tie).map(\.name).joined(separator: " ")
    }
  }

  @Test func membersAndPartsAreTiedOnce() throws {
    #expect(try told("") == ["a-b 480 member parent"])
    let (network, _) = try network("")
    #expect(network.organisations.count == 4)
    #expect(network.node(ofOrganisation: 4) == nil)
    #expect(network.reasons(of: network.ties[0]).map(\.record) == [.init(.organisations, 0), .init(.organisations, 0)])
  }

  @Test func providersOfAServiceAreTied() throws {
    let service = """
      -- services/s.yaml --
      {name: S, type: testing, stage: live, providers: [c, d, b]}
      -- services/t.yaml --
      {name: T, type: testing, stage: retired, providers: [a, d]}
      """
    #expect(try told(service) == ["a-b 480 member parent", "b-c 60 service", "b-d 60 service", "c-d 60 service"])
  }

  @Test func eventsMissionsAndExchangesTieTheirCircle() throws {
    let records = """
      -- events/e.yaml --
      {title: E, kind: workshop, starts: 2026-03-01, organisers: [c], participants: [d, c, old]}
      -- events/f.yaml --
      {title: F, kind: workshop, starts: 2026-03-01, organisers: [a], participants: [d], state: cancelled}
      -- missions/m.yaml --
      {title: M, hosts: [c], visitors: [d]}
      -- schemes/s.yaml --
      {title: S}
      -- exchanges/x.yaml --
      {scheme: s, visitor: b, host: c, purpose: X, phase: matching}
      -- exchanges/y.yaml --
      {scheme: s, visitor: a, host: d, purpose: Y, phase: withdrawn}
      """
    #expect(try told(records) == ["a-b 480 member parent", "b-c 120 exchange", "c-d 180 event mission"])
  }

  @Test func ofALargeCircleAllAreTiedToItsLeaders() {
    for (leaders, others) in [(0, 40), (1, 40), (2, 11), (5, 40), (12, 0), (13, 0), (0, 12), (1, 1), (0, 0)] {
      let circle = Gathering(leaders: Array(0..<leaders), others: Array(leaders..<leaders + others))
      var pairs: [[Int]] = []
      circle.forEachPair { pairs.append([$0, $1]) }
      let all = leaders + others
      let expected: Set<[Int]> = Set(
        (0..<all).flatMap { one in
          (one + 1..<max(all, one + 1)).filter { _ in all <= 12 || one < min(leaders, 3) }.map { [one, $0] }
        })
      #expect(Set(pairs) == expected)
      #expect(pairs.count == expected.count)
    }
  }

  @Test func ofManyEachPairWeighsLess() {
    #expect(Gathering(leaders: [1], others: [2]).weight(of: .event) == 60)
    #expect(Gathering(leaders: [1], others: [2, 3, 4]).weight(of: .event) == 20)
    #expect(Gathering(leaders: [1], others: Array(2..<900)).weight(of: .event) == 1)
    #expect(Gathering(leaders: []).weight(of: .event) == 60)
  }

  @Test func neighboursComeInOrder() {
    let network = Network.random(seed: 3, nodes: 30, percent: 30)
    for node in 0..<30 {
      let expected = (0..<30).filter { network.isTied(node, $0) }
      #expect(network.neighbours(of: node).map(\.node) == expected)
      let weights = network.closest(to: node).map { network.ties[$0.tie].weight }
      #expect(weights == weights.sorted(by: >))
      for neighbour in network.neighbours(of: node) {
        let tie = network.ties[neighbour.tie]
        #expect([tie.a, tie.b].sorted() == [node, neighbour.node].sorted())
      }
    }
    #expect(network.tie(between: 0, and: 0) == nil)
  }
}
