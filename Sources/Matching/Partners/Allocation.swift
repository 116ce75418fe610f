import Diagnostics

/// Chooses who stands on which list: each has its best partners, and no popular one takes the places of all others.
struct Allocation {
  private let candidates: Grouped<PartnerCandidates.Candidate>
  private let top: Int
  /// On how many lists an organisation stands.
  private(set) var exposure: [Int]
  private(set) var lists: [[Partner]]

  /// In rounds, each organisation taking one partner a round, those with the fewest candidates first.
  init(_ candidates: Grouped<PartnerCandidates.Candidate>, top: Int, threads: Int) throws {
    self.candidates = candidates
    self.top = top
    exposure = [Int](repeating: 0, count: candidates.count)
    lists = [[Partner]](repeating: [], count: candidates.count)
    let orders = try Self.orders(candidates, top: top, threads: threads)
    let most = top * Weights.mostExposure
    var next = [Int](repeating: 0, count: candidates.count)
    var waiting = (0..<candidates.count).filter { !orders[$0].isEmpty }
      .sorted { (orders[$0].count, $0) < (orders[$1].count, $1) }
    for _ in 0..<top where !waiting.isEmpty {
      waiting = waiting.filter { organisation in
        while next[organisation] < orders[organisation].count {
          let partner = candidates.elements[orders[organisation][next[organisation]]].partner
          next[organisation] += 1
          if exposure[partner.organisation] < most {
            take(partner, for: organisation)
            return true
          }
        }
        return false
      }
    }
    serveTheUnserved(orders)
    for organisation in lists.indices {
      lists[organisation].sort { ($1.score, $0.organisation) < ($0.score, $1.organisation) }
    }
  }

  /// Whose candidates are all taken by others has its best one all the same.
  private mutating func serveTheUnserved(_ orders: [[Int]]) {
    for organisation in lists.indices where lists[organisation].isEmpty {
      guard let best = orders[organisation].first else { continue }
      take(candidates.elements[best].partner, for: organisation)
    }
  }

  private mutating func take(_ partner: Partner, for organisation: Int) {
    lists[organisation].append(partner)
    exposure[partner.organisation] += 1
  }

  private static func orders(
    _ candidates: Grouped<PartnerCandidates.Candidate>, top: Int, threads: Int
  ) throws -> [[Int]] {
    var diagnostics = Diagnostics()
    return try stretches(of: candidates.count, length: 512).concurrentMap(jobs: threads, into: &diagnostics) {
      stretch, _ in stretch.map { Diversity.order(candidates[$0], first: top) }
    }.flatMap { $0 }
  }
}
