import Diagnostics

/// Finds the pairs of needs and offers, for all organisations.
struct Discovery: Sendable {
  let rules: HardRules
  let settings: MatchSettings
  let threads: Int

  private var corpus: Corpus { rules.corpus }

  /// How many pairs an item keeps: more than are shown, since not all can be.
  private var kept: Int { min(max(2 * settings.top, 16), 256) }

  /// All pairs found, some of them twice.
  func hits() throws -> [Hit] {
    var hits = try search(.needs, for: Array(0..<Int32(corpus.needs.count)))
    hits += try returns(of: hits)
    hits += try search(.offers, for: offersOfTheUnderserved(hits))
    hits += try exhaustive(for: unserved(hits))
    return hits
  }

  private func search(_ side: Side, for queries: [Int32]) throws -> [Hit] {
    guard !queries.isEmpty else { return [] }
    let index = CandidateIndex(side == .needs ? corpus.offers : corpus.needs, corpus)
    return try each(queries, side, index) { search, query in search.candidates(of: query, atMost: kept) }
  }

  /// What one side gains was found; what the other would gain in return, though others may offer it better.
  private func returns(of hits: [Hit]) throws -> [Hit] {
    let offersOf = itemsByOwner(corpus.offers)
    var seekers = [[Int32]](repeating: [], count: corpus.organisations.count)
    for hit in hits {
      let (seeker, provider) = (corpus.needs.owners[Int(hit.need)], Int(corpus.offers.owners[Int(hit.offer)]))
      if seekers[provider].last != seeker { seekers[provider].append(seeker) }
    }
    let needs = Array(0..<Int32(corpus.needs.count))
    let knownSeekers = seekers
    return try each(needs, .needs, nil) { search, need in
      let provider = Int(corpus.needs.owners[need])
      let offers = knownSeekers[provider].prefix(Self.mostSeekersInReturn).flatMap { seeker in
        offersOf[Int(seeker)].prefix(Self.mostOffersInReturn)
      }
      return search.candidates(of: need, among: offers, atMost: offers.count)
    }
  }

  /// Those beyond are found by the index alone.
  private static let mostOffersInReturn = 16
  private static let mostSeekersInReturn = 1_024

  /// The offers of organisations that have fewer candidates than places on their lists.
  private func offersOfTheUnderserved(_ hits: [Hit]) -> [Int32] {
    let counts = candidateCounts(hits)
    return (0..<Int32(corpus.offers.count)).filter { counts[Int(corpus.offers.owners[Int($0)])] < settings.top }
  }

  /// Compares the items of those for whom nobody was found with all others, as far as the work allowed goes.
  private func exhaustive(for organisations: [Bool]) throws -> [Hit] {
    var left = Weights.exhaustive
    func items(_ own: Items, _ others: Items) -> [Int32] {
      (0..<Int32(own.count)).filter { item in
        guard organisations[Int(own.owners[Int(item)])], left >= others.count else { return false }
        left -= others.count
        return true
      }
    }
    let needs = items(corpus.needs, corpus.offers)
    let offers = items(corpus.offers, corpus.needs)
    let (allOffers, allNeeds) = (0..<Int32(corpus.offers.count), 0..<Int32(corpus.needs.count))
    return try each(needs, .needs, nil) { $0.candidates(of: $1, among: allOffers, atMost: kept) }
      + each(offers, .offers, nil) { $0.candidates(of: $1, among: allNeeds, atMost: kept) }
  }

  private func unserved(_ hits: [Hit]) -> [Bool] { candidateCounts(hits).map { $0 == 0 } }

  /// How many pairs each organisation is in, at least: one of each need and offer is counted.
  private func candidateCounts(_ hits: [Hit]) -> [Int] {
    var counts = [Int](repeating: 0, count: corpus.organisations.count)
    for hit in hits {
      counts[Int(corpus.needs.owners[Int(hit.need)])] += 1
      counts[Int(corpus.offers.owners[Int(hit.offer)])] += 1
    }
    return counts
  }

  // MARK: Work shared out

  private func each(
    _ queries: [Int32], _ side: Side, _ index: CandidateIndex?,
    _ body: @Sendable (inout CandidateSearch, Int) -> [Hit]
  ) throws -> [Hit] {
    var diagnostics = Diagnostics()
    let parts = stretches(of: queries.count, length: 512)
    return try parts.concurrentMap(jobs: threads, into: &diagnostics) { part, _ in
      var search = CandidateSearch(rules, index: index, side: side, leastScore: settings.leastScore)
      var hits: [Hit] = []
      for query in queries[part] { hits += body(&search, Int(query)) }
      return hits
    }.flatMap { $0 }
  }

  private func itemsByOwner(_ items: Items) -> Grouped<Int32> {
    var groups = [[Int32]](repeating: [], count: corpus.organisations.count)
    for item in 0..<items.count { groups[Int(items.owners[item])].append(Int32(item)) }
    return Grouped(groups)
  }
}
