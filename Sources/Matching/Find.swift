import Diagnostics
import Linking
import Model
import Text

extension Opportunities {
  /// Finds who should talk to whom. The same for any number of threads.
  /// - Parameters:
  ///   - today: what is valid until a day before it no longer holds.
  ///   - threads: how many work side by side.
  public static func find(
    in site: LinkedCatalogue, settings: MatchSettings, today: CalendarDate, threads: Int
  ) throws -> Opportunities {
    let weights = ConceptWeights(site, today: today)
    let organisations = site.catalogue.organisations
    var found: [Opportunity] = []
    for (seeker, a) in organisations.enumerated() where a.header.status != .archived {
      for (provider, b) in organisations.enumerated() where provider != seeker && b.header.status != .archived {
        for (need, wanted) in a.needs.enumerated() where wanted.holds(on: today) {
          for (offer, offered) in b.offers.enumerated() where offered.holds(on: today) {
            guard KindCompatibility.canServe(wanted.kind, by: offered.kind) else { continue }
            let topics = wanted.topics.compactMap(\.target), others = offered.topics.compactMap(\.target)
            var best = 0
            var concept: Int?
            for x in topics {
              for y in others {
                let like = weights.similarity(Int(x.index), Int(y.index))
                if like > best {
                  best = like
                  concept = weights.deepestShared(Int(x.index), Int(y.index))
                }
              }
            }
            let score = Score(tenThousandths: best * 10_000 / 1_024)
            guard best > 0, score >= settings.leastScore else { continue }
            found.append(
              Opportunity(
                seeker: seeker, need: need, provider: provider, offer: offer, score: score, concept: concept,
                evidence: best == 1_024 ? .sameTopic : .relatedTopic))
          }
        }
      }
    }
    var partners = Grouped<Partner>()
    for (seeker, organisation) in organisations.enumerated() {
      var best: [Int: Int] = [:]
      for position in found.indices where found[position].seeker == seeker {
        let provider = found[position].provider
        if best[provider].map({ found[$0].score < found[position].score }) ?? true { best[provider] = position }
      }
      let list = best.map { provider, gain in
        Partner(
          organisation: provider, gain: gain, favour: nil, score: found[gain].score,
          marks: organisation.country == organisations[provider].country ? [] : .crossBorder, missing: .otherSide)
      }
      partners.append(
        list.sorted { ($1.score, $0.organisation) < ($0.score, $1.organisation) }.prefix(settings.top))
    }
    let ties = Grouped<Tie>([[Tie]](repeating: [], count: organisations.count))
    return Opportunities(opportunities: found, partners: partners, ties: ties, metrics: MatchingMetrics())
  }
}
