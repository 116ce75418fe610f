import Diagnostics
import Linking
import Model
import Text

extension Opportunities {
  /// Finds who should talk to whom. The same for any number of threads.
  ///
  /// The offers that are looked at for one need are bounded, and all of them are looked at only where a topic has
  /// many: up to that bound the time of each organisation grows with their number, measured on two cores about 40
  /// microseconds among 10,000 and 170 among 100,000.
  /// - Parameters:
  ///   - settings: none are looked for where no organisation is shown any; ties are known all the same.
  ///   - today: what is valid until a day before it no longer holds.
  ///   - threads: how many work side by side.
  public static func find(
    in site: LinkedCatalogue, settings: MatchSettings, today: CalendarDate, threads: Int
  ) throws -> Opportunities {
    guard settings.top > 0 else {
      return Opportunities(
        opportunities: [], partners: Grouped(), ties: TiedOrganisations(site).ties, metrics: MatchingMetrics())
    }
    let corpus = try Corpus(site, today: today, threads: threads)
    let rules = HardRules(corpus: corpus, ties: TiedOrganisations(site))
    let found = try Discovery(rules: rules, settings: settings, threads: threads).hits()
    let pairs = try PairsFound(found, corpus, threads: threads)
    let candidates = try PartnerCandidates(pairs, corpus, preferred: settings.preferred, threads: threads)
      .byOrganisation
    let allocation = try Allocation(candidates, top: settings.top, threads: threads)
    let metrics = MatchingMetrics(
      allocation, candidates: (0..<candidates.count).map { candidates.range($0).count },
      organisations: corpus.organisationsWithItems)
    return Opportunities(
      opportunities: pairs.hits.map { Opportunity($0, rules) }, partners: Grouped(allocation.lists),
      ties: rules.ties.ties, metrics: metrics)
  }
}

extension Opportunity {
  init(_ hit: Hit, _ rules: HardRules) {
    let corpus = rules.corpus
    let (need, offer) = (Int(hit.need), Int(hit.offer))
    self.init(
      seeker: Int(corpus.needs.owners[need]), need: Int(corpus.needs.positions[need]),
      provider: Int(corpus.offers.owners[offer]), offer: Int(corpus.offers.positions[offer]),
      score: Score(tenThousandths: Int(hit.score)), concept: hit.concept < 0 ? nil : Int(hit.concept),
      evidence: hit.evidence, wishes: rules.wishes(need: need, offer: offer), stageGap: Int(hit.stageGap))
  }
}
