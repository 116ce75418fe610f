import Linking
import Matching
import Model

/// Pre-matching: for each mission the hosts that its visitors should meet, from the needs and offers of both.
public struct MissionMatches: Sendable {
  /// By the position of the mission, in the order in which it names its visitors.
  private let visitors: [[VisitorMatches]]

  /// The visitors of a mission, each with its best hosts; nobody for those who have nothing for each other.
  public func visitors(ofMission mission: Int) -> [VisitorMatches] { visitors[mission] }

  /// The time grows with the opportunities of visitors and of the organisations where missions go.
  init(_ site: LinkedCatalogue, _ opportunities: Opportunities) {
    let catalogue = site.catalogue
    let hosting = HostingOrganisations(catalogue)
    visitors = catalogue.missions.indices.map { index in
      let travelling = catalogue.missions[index].visitors.compactMap { $0.target.map { Int($0.index) } }
      guard !travelling.isEmpty else { return [] }
      let hosts = hosting.hosts(of: catalogue.missions[index]).subtracting(travelling)
      let best = MissionPairs(visitors: travelling, hosts: hosts, opportunities)
      return travelling.map(best.matches(of:))
    }
  }
}

/// A visitor of a mission, and whom it should meet there.
public struct VisitorMatches: Sendable, Hashable {
  /// By its position among the organisations.
  public let visitor: Int
  /// The best first; none where nobody there has anything for the visitor, nor it for anybody.
  public let hosts: [Host]

  /// The most hosts for one visitor: a mission has some days.
  public static let mostHosts = 5

  public struct Host: Sendable, Hashable {
    /// By its position among the organisations.
    public let organisation: Int
    /// What the visitor gains: the position of the best opportunity in which the host's offer answers its need.
    public let gain: Int?
    /// What the host gains.
    public let gainOfHost: Int?
    /// The scores of both added, in ten-thousandths: who has something for each other comes first.
    public let score: Int
  }
}

/// The organisations where a mission goes.
private struct HostingOrganisations {
  private var inCountry: [String: [Int]] = [:]
  private var inRegion: [RecordAddress: [Int]] = [:]

  init(_ catalogue: Catalogue) {
    let countries = Set(catalogue.missions.compactMap(\.country))
    for index in catalogue.organisations.indices {
      guard let country = catalogue.organisations[index].country, countries.contains(country),
        catalogue.organisations[index].header.status != .archived
      else { continue }
      inCountry[country, default: []].append(index)
      if let region = catalogue.organisations[index].region?.target { inRegion[region, default: []].append(index) }
    }
  }

  /// Those that are named, and all of the region; all of the country where no region is named.
  func hosts(of mission: Mission) -> Set<Int> {
    let local = mission.region?.target.map { inRegion[$0] ?? [] } ?? mission.country.map { inCountry[$0] ?? [] } ?? []
    return Set(local + mission.hosts.compactMap { $0.target.map { Int($0.index) } })
  }
}

/// The best opportunity between each visitor and each host, both ways.
private struct MissionPairs {
  private var pairs: [Int: [Int: (gain: Int?, gainOfHost: Int?)]] = [:]
  private let opportunities: Opportunities

  init(visitors: [Int], hosts: Set<Int>, _ opportunities: Opportunities) {
    self.opportunities = opportunities
    let travelling = Set(visitors)
    for visitor in travelling {
      let found = opportunities.opportunities(ofSeeker: visitor)
      // Of one provider the best comes first.
      for position in found.indices where hosts.contains(found[position].provider) {
        let host = found[position].provider
        if pairs[visitor]?[host]?.gain == nil {
          pairs[visitor, default: [:]][host, default: (nil, nil)].gain = position
        }
      }
    }
    for host in hosts {
      let found = opportunities.opportunities(ofSeeker: host)
      for position in found.indices where travelling.contains(found[position].provider) {
        let visitor = found[position].provider
        if pairs[visitor]?[host]?.gainOfHost == nil {
          pairs[visitor, default: [:]][host, default: (nil, nil)].gainOfHost = position
        }
      }
    }
  }

  func matches(of visitor: Int) -> VisitorMatches {
    let hosts = (pairs[visitor] ?? [:]).map { host, pair in
      let scores = [pair.gain, pair.gainOfHost].compactMap {
        $0.map { Int(opportunities.opportunities[$0].score.tenThousandths) }
      }
      return VisitorMatches.Host(
        organisation: host, gain: pair.gain, gainOfHost: pair.gainOfHost, score: scores.reduce(0, +))
    }
    let sorted = hosts.sorted { ($1.score, $0.organisation) < ($0.score, $1.organisation) }
    return VisitorMatches(visitor: visitor, hosts: Array(sorted.prefix(VisitorMatches.mostHosts)))
  }
}
