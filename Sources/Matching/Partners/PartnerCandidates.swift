import Diagnostics

/// The organisations that go together with one, before it is chosen who stands on its list.
struct PartnerCandidates: Sendable {
  struct Candidate: Sendable {
    var partner: Partner
    /// Of what speaks most for it: to tell near copies.
    var signature: Signature
  }

  /// By organisation, the best first, ties in the order of the catalogue.
  let byOrganisation: Grouped<Candidate>

  init(_ pairs: PairsFound, _ corpus: Corpus, preferred: Partner.Marks, threads: Int) throws {
    let fusing = Fusing(pairs: pairs, corpus: corpus, preferred: preferred)
    var diagnostics = Diagnostics()
    let parts = try stretches(of: corpus.organisations.count, length: 512)
      .concurrentMap(jobs: threads, into: &diagnostics) { part, _ in part.map { fusing.candidates(of: $0) } }
    var groups = Grouped<Candidate>()
    for part in parts { for group in part { groups.append(group) } }
    byOrganisation = groups
  }
}

/// Makes one score of what both sides gain.
struct Fusing: Sendable {
  let pairs: PairsFound
  let corpus: Corpus
  let preferred: Partner.Marks

  /// All who gain from an organisation or from whom it gains, the best first.
  func candidates(of organisation: Int) -> [PartnerCandidates.Candidate] {
    var candidates: [PartnerCandidates.Candidate] = []
    let hits = pairs.hits(ofSeeker: organisation)
    let favours = pairs.bestHits(ofProvider: organisation)
    // Both are in the order of the other organisation: they are walked side by side.
    var (gain, favour) = (hits.lowerBound, favours.startIndex)
    while gain < hits.upperBound || favour < favours.endIndex {
      let provider = gain < hits.upperBound ? corpus.offers.owners[Int(pairs.hits[gain].offer)] : .max
      let seeker =
        favour < favours.endIndex ? corpus.needs.owners[Int(pairs.hits[Int(favours[favour])].need)] : .max
      let other = min(provider, seeker)
      candidates.append(
        candidate(
          organisation, Int(other), gain: provider == other ? gain : nil,
          favour: seeker == other ? Int(favours[favour]) : nil))
      if seeker == other { favour += 1 }
      while gain < hits.upperBound, corpus.offers.owners[Int(pairs.hits[gain].offer)] == other { gain += 1 }
    }
    return candidates.sorted {
      ($1.partner.score, $0.partner.organisation) < ($0.partner.score, $1.partner.organisation)
    }
  }

  /// - Parameters:
  ///   - gain: the best pair in which the organisation gains.
  ///   - favour: the best pair in which the other does.
  private func candidate(
    _ organisation: Int, _ other: Int, gain: Int?, favour: Int?
  ) -> PartnerCandidates.Candidate {
    let facts = corpus.organisations
    let (gained, given) = (gain.map { pairs.hits[$0] }, favour.map { pairs.hits[$0] })
    let marks = facts.marks(organisation, other, corpus.weights)
    var missing: Partner.Missing = gain == nil || favour == nil ? .otherSide : []
    let hasNoLanguage = facts.haveNoSharedLanguage(organisation, other)
    if hasNoLanguage { missing.insert(.language) }
    if (gained?.stageGap ?? 0) > 0 || (given?.stageGap ?? 0) > 0 { missing.insert(.stage) }
    if marks.contains(.crossBorder), !namesCountry(gained), !namesCountry(given) { missing.insert(.country) }
    let score = Self.fuse(
      Int(gained?.score ?? 0), Int(given?.score ?? 0), hasNoLanguage: hasNoLanguage,
      preferredMarks: marks.intersection(preferred).rawValue.nonzeroBitCount)
    let partner = Partner(
      organisation: other, gain: gain, favour: favour, score: Score(tenThousandths: score), marks: marks,
      missing: missing)
    let signature =
      gained.map { corpus.offers.signatures[Int($0.offer)] } ?? given.map { corpus.needs.signatures[Int($0.need)] }
    return .init(partner: partner, signature: signature ?? Signature(EmptyCollection<UInt64>()))
  }

  /// The better side counts more than the other: a pair of which one side gains nothing ranks lower than one of which
  /// both gain something, and does not vanish. The same whichever side is named first.
  static func fuse(_ first: Int, _ second: Int, hasNoLanguage: Bool, preferredMarks: Int) -> Int {
    var score =
      (max(first, second) * Weights.betterSide + min(first, second) * (100 - Weights.betterSide)) / 100
    if hasNoLanguage { score = score * Weights.noLanguage / 100 }
    for _ in 0..<preferredMarks { score = min(score * Weights.preferred / 100, Score.whole) }
    return score
  }

  /// Whether one of the two says that it seeks partners in the country of the other.
  private func namesCountry(_ hit: Hit?) -> Bool {
    guard let hit else { return false }
    return !corpus.needs.countriesSought.range(Int(hit.need)).isEmpty
      || !corpus.offers.countriesSought.range(Int(hit.offer)).isEmpty
  }
}
