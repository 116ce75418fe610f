/// The organisations that go together with one, before it is chosen who stands on its list.
struct PartnerCandidates: Sendable {
  struct Candidate: Sendable {
    var partner: Partner
    /// Of what speaks most for it: to tell near copies.
    var signature: Signature
  }

  /// By organisation, the best first, ties in the order of the catalogue.
  let byOrganisation: Grouped<Candidate>

  /// - Parameter hits: the pairs found, by seeker and then provider, best first.
  init(_ hits: [Hit], _ corpus: Corpus, preferred: Partner.Marks) {
    var directions: [Direction] = []
    for (position, hit) in hits.enumerated() {
      let seeker = corpus.needs.owners[Int(hit.need)]
      let provider = corpus.offers.owners[Int(hit.offer)]
      if let last = directions.last, last.first == seeker, last.second == provider { continue }
      directions.append(Direction(first: seeker, second: provider, hit: Int32(position), isGain: true))
    }
    // Each seen from the other side too.
    directions += directions.map { Direction(first: $0.second, second: $0.first, hit: $0.hit, isGain: false) }
    directions.sort { ($0.first, $0.second, $1.isGain ? 1 : 0) < ($1.first, $1.second, $0.isGain ? 1 : 0) }
    let fusing = Fusing(hits: hits, corpus: corpus, preferred: preferred)
    var groups = Grouped<Candidate>()
    var position = 0
    for organisation in 0..<Int32(corpus.organisations.count) {
      var candidates: [Candidate] = []
      while position < directions.count, directions[position].first == organisation {
        let direction = directions[position]
        var (gain, favour): (Int32?, Int32?) = direction.isGain ? (direction.hit, nil) : (nil, direction.hit)
        position += 1
        if position < directions.count, directions[position].first == organisation,
          directions[position].second == direction.second
        {
          favour = directions[position].hit
          if !direction.isGain { gain = direction.hit }
          position += 1
        }
        candidates.append(fusing.candidate(organisation, direction.second, gain: gain, favour: favour))
      }
      candidates.sort {
        ($1.partner.score, $0.partner.organisation) < ($0.partner.score, $1.partner.organisation)
      }
      groups.append(candidates)
    }
    byOrganisation = groups
  }

  /// That one organisation gains from another, or the other from it.
  private struct Direction {
    var first: Int32
    var second: Int32
    var hit: Int32
    var isGain: Bool
  }
}

/// Makes one score of what both sides gain.
struct Fusing {
  let hits: [Hit]
  let corpus: Corpus
  let preferred: Partner.Marks

  /// - Parameters:
  ///   - gain: the best pair in which the organisation gains.
  ///   - favour: the best pair in which the other does.
  func candidate(
    _ organisation: Int32, _ other: Int32, gain: Int32?, favour: Int32?
  ) -> PartnerCandidates.Candidate {
    let (first, second) = (Int(organisation), Int(other))
    let facts = corpus.organisations
    let marks = facts.marks(first, second, corpus.weights)
    var missing: Partner.Missing = gain == nil || favour == nil ? .otherSide : []
    let hasNoLanguage = facts.haveNoSharedLanguage(first, second)
    if hasNoLanguage { missing.insert(.language) }
    let pairs = [gain, favour].compactMap { $0.map { hits[Int($0)] } }
    if pairs.contains(where: { $0.stageGap > 0 }) { missing.insert(.stage) }
    if marks.contains(.crossBorder), !pairs.contains(where: namesCountry) { missing.insert(.country) }
    let score = Self.fuse(
      gain.map { Int(hits[Int($0)].score) } ?? 0, favour.map { Int(hits[Int($0)].score) } ?? 0,
      hasNoLanguage: hasNoLanguage, preferredMarks: marks.intersection(preferred).rawValue.nonzeroBitCount)
    let partner = Partner(
      organisation: second, gain: gain.map(Int.init), favour: favour.map(Int.init),
      score: Score(tenThousandths: score), marks: marks, missing: missing)
    let signature =
      gain.map { corpus.offers.signatures[Int(hits[Int($0)].offer)] }
      ?? favour.map { corpus.needs.signatures[Int(hits[Int($0)].need)] } ?? Signature(EmptyCollection<UInt64>())
    return .init(partner: partner, signature: signature)
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
  private func namesCountry(_ hit: Hit) -> Bool {
    !corpus.needs.countriesSought.range(Int(hit.need)).isEmpty
      || !corpus.offers.countriesSought.range(Int(hit.offer)).isEmpty
  }
}
