import Diagnostics
import Linking
import Model
import Text

extension Opportunities {
  /// Finds who should talk to whom. The same for any number of threads.
  ///
  /// - Parameters:
  ///   - today: what is valid until a day before it no longer holds.
  ///   - threads: how many work side by side.
  public static func find(
    in site: LinkedCatalogue, settings: MatchSettings, today: CalendarDate, threads: Int
  ) throws -> Opportunities {
    let corpus = try Corpus(site, today: today, threads: threads)
    let rules = HardRules(corpus: corpus, ties: TiedOrganisations(site))
    let discovery = Discovery(
      rules: rules, scoring: PairScoring(corpus), settings: settings, threads: threads,
      conceptCount: site.catalogue.concepts.count)
    let hits = try discovery.pairs().inOrderOfOrganisations(corpus)
    let candidates = PartnerCandidates(hits, corpus, preferred: settings.preferred).byOrganisation
    let allocation = try Allocation(candidates, top: settings.top, threads: threads)
    let metrics = MatchingMetrics(
      allocation, candidates: (0..<candidates.count).map { candidates.range($0).count },
      organisations: Set(corpus.needs.owners + corpus.offers.owners).count)
    return Opportunities(
      opportunities: hits.map { Opportunity($0, rules) }, partners: Grouped(allocation.lists), ties: rules.ties.ties,
      metrics: metrics)
  }
}

extension [Hit] {
  /// By seeker, then provider, best first.
  fileprivate func inOrderOfOrganisations(_ corpus: Corpus) -> [Hit] {
    sorted { left, right in
      let seekers = (corpus.needs.owners[Int(left.need)], corpus.needs.owners[Int(right.need)])
      if seekers.0 != seekers.1 { return seekers.0 < seekers.1 }
      let providers = (corpus.offers.owners[Int(left.offer)], corpus.offers.owners[Int(right.offer)])
      if providers.0 != providers.1 { return providers.0 < providers.1 }
      return (right.score, left.need, left.offer) < (left.score, right.need, right.offer)
    }
  }
}

extension Opportunity {
  init(_ hit: Hit, _ rules: HardRules) {
    let (needs, offers) = (rules.corpus.needs, rules.corpus.offers)
    let (need, offer) = (Int(hit.need), Int(hit.offer))
    self.init(
      seeker: Int(needs.owners[need]), need: Int(needs.positions[need]), provider: Int(offers.owners[offer]),
      offer: Int(offers.positions[offer]), score: Score(tenThousandths: Int(hit.score)),
      concept: hit.concept < 0 ? nil : Int(hit.concept), evidence: hit.evidence,
      wishes: rules.wishes(need: need, offer: offer), stageGap: Int(hit.stageGap))
  }
}
