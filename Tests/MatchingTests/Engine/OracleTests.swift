import SiteText
import Testing

@testable import Matching

/// The index, the arrays and the threads against the obvious way.
@Suite struct OracleTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func pairsAndScoresAreThoseOfAllComparisons(seed: UInt64) throws {
    let directory = RandomDirectory(seed: seed, organisations: 28).directory
    let outcome = try directory.opportunities { settings in
      settings.top = 200
      settings.leastScore = Score(tenThousandths: 1_500)
    }
    var settings = MatchSettings()
    settings.leastScore = Score(tenThousandths: 1_500)
    let oracle = MatchingOracle(site: outcome.linked, settings: settings)
    let expected = oracle.pairs()
    let found = outcome.found.opportunities.map {
      MatchingOracle.Pair(
        seeker: $0.seeker, need: $0.need, provider: $0.provider, offer: $0.offer, score: Int($0.score.tenThousandths))
    }
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
    #expect(expected.count > 20)
    let weights = ConceptWeights(outcome.linked, today: .testDay)
    for concept in outcome.linked.catalogue.concepts.indices {
      #expect(weights.information(of: concept) == oracle.information(concept))
    }
  }

  /// Partners are those of the pairs, with the score of both sides.
  @Test(arguments: [5, 6] as [UInt64])
  func partnersAreFusedFromPairs(seed: UInt64) throws {
    let outcome = try RandomDirectory(seed: seed, organisations: 30).directory.opportunities {
      $0.top = 200
      $0.leastScore = Score(tenThousandths: 1_500)
    }
    let found = outcome.found
    for organisation in outcome.linked.catalogue.organisations.indices {
      var scores: [Int: [Int]] = [:]
      for pair in found.opportunities where [pair.seeker, pair.provider].contains(organisation) {
        let isGain = pair.seeker == organisation
        let other = isGain ? pair.provider : pair.seeker
        scores[other, default: [0, 0]][isGain ? 0 : 1] = max(
          scores[other, default: [0, 0]][isGain ? 0 : 1], Int(pair.score.tenThousandths))
      }
      let partners = found.partners(of: organisation)
      #expect(Set(partners.map(\.organisation)) == Set(scores.keys))
      for partner in partners {
        let sides = scores[partner.organisation] ?? [0, 0]
        var score = (max(sides[0], sides[1]) * 60 + min(sides[0], sides[1]) * 40) / 100
        if partner.missing.contains(.language) { score = score * 95 / 100 }
        #expect(Int(partner.score.tenThousandths) == score)
        #expect(partner.gain.map { Int(found.opportunities[$0].score.tenThousandths) } ?? 0 == sides[0])
        #expect(partner.gainOfPartner.map { Int(found.opportunities[$0].score.tenThousandths) } ?? 0 == sides[1])
        #expect(partner.isMutual == (sides.min() ?? 0 > 0))
      }
      let order = partners.map { ($0.score, -$0.organisation) }
      #expect(zip(order, order.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }

  /// Two in full are told what the whole told of them.
  @Test func comparisonsAgreeWithWhatWasFound() throws {
    let outcome = try RandomDirectory(seed: 7, organisations: 16).directory.opportunities {
      $0.top = 200
      $0.leastScore = Score(tenThousandths: 1)
    }
    for first in outcome.linked.catalogue.organisations.indices {
      for second in outcome.linked.catalogue.organisations.indices where second != first {
        let comparison = try Comparison(of: first, with: second, in: outcome.linked, today: .testDay, threads: 1)
        let allowed = comparison.pairs.filter {
          $0.breaches.isEmpty && $0.parts.isFounded && $0.opportunity.score > .zero
        }
        let found =
          outcome.found.opportunities(ofSeeker: first, provider: second)
          + outcome.found.opportunities(ofSeeker: second, provider: first)
        #expect(Set(allowed.map(\.opportunity)) == Set(found))
        #expect(comparison.ties == outcome.found.ties(of: first).filter { $0.organisation == second })
      }
    }
  }
}
