import Diagnostics

/// All pairs found, by seeker, then provider, best first; each once.
struct PairsFound: Sendable {
  let hits: [Hit]
  /// Where the hits of a seeker begin; one more than there are organisations.
  private let seekerStarts: [Int32]
  /// The best hit of each seeker with a provider, by their positions in `hits`: by provider, in the order of the
  /// seekers.
  private let byProvider: [Int32]
  private let providerStarts: [Int32]

  /// - Parameter unordered: in any order, some of them twice.
  init(_ unordered: [Hit], _ corpus: Corpus, threads: Int) throws {
    let count = corpus.organisations.count
    let bySeeker = Self.grouped(unordered.count, groups: count) { corpus.needs.owners[Int(unordered[$0].need)] }
    var diagnostics = Diagnostics()
    let parts = try stretches(of: count, length: 512).concurrentMap(jobs: threads, into: &diagnostics) { part, _ in
      part.map { seeker in
        Self.ordered(bySeeker.order[bySeeker.range(seeker)].map { unordered[Int($0)] }, corpus)
      }
    }
    var (hits, starts): ([Hit], [Int32]) = ([], [0])
    hits.reserveCapacity(unordered.count)
    for part in parts {
      for own in part {
        hits += own
        starts.append(Int32(hits.count))
      }
    }
    self.hits = hits
    seekerStarts = starts
    let best = hits.indices.filter { position in
      position == 0 || !Self.haveSameOrganisations(hits[position - 1], hits[position], corpus)
    }
    let grouped = Self.grouped(best.count, groups: count) { corpus.offers.owners[Int(hits[best[$0]].offer)] }
    byProvider = grouped.order.map { Int32(best[Int($0)]) }
    providerStarts = grouped.starts
  }

  /// Where the hits of a seeker stand.
  func hits(ofSeeker seeker: Int) -> Range<Int> { Int(seekerStarts[seeker])..<Int(seekerStarts[seeker + 1]) }

  /// Where the best hits of a provider stand, one a seeker, in the order of the seekers.
  func bestHits(ofProvider provider: Int) -> ArraySlice<Int32> {
    byProvider[Int(providerStarts[provider])..<Int(providerStarts[provider + 1])]
  }

  // MARK: Order

  private static func ordered(_ hits: [Hit], _ corpus: Corpus) -> [Hit] {
    let owners = corpus.offers.owners
    var sorted = hits.sorted { left, right in
      let (first, second) = (owners[Int(left.offer)], owners[Int(right.offer)])
      if first != second { return first < second }
      if left.score != right.score { return left.score > right.score }
      return (left.need, left.offer) < (right.need, right.offer)
    }
    var count = 0
    for hit in sorted where count == 0 || sorted[count - 1] != hit {
      sorted[count] = hit
      count += 1
    }
    sorted.removeSubrange(count...)
    return sorted
  }

  private static func haveSameOrganisations(_ first: Hit, _ second: Hit, _ corpus: Corpus) -> Bool {
    let (needs, offers) = (corpus.needs.owners, corpus.offers.owners)
    return needs[Int(first.need)] == needs[Int(second.need)] && offers[Int(first.offer)] == offers[Int(second.offer)]
  }

  /// Numbers in groups, by counting: within a group in their order.
  private struct Groups: Sendable {
    var order: [Int32]
    var starts: [Int32]

    func range(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }
  }

  private static func grouped(_ count: Int, groups: Int, by group: (Int) -> Int32) -> Groups {
    var starts = [Int32](repeating: 0, count: groups + 1)
    for number in 0..<count { starts[Int(group(number)) + 1] += 1 }
    for number in 0..<groups { starts[number + 1] += starts[number] }
    var next = starts
    var order = [Int32](repeating: 0, count: count)
    for number in 0..<count {
      let own = Int(group(number))
      order[Int(next[own])] = Int32(number)
      next[own] += 1
    }
    return Groups(order: order, starts: starts)
  }
}
