import Diagnostics
import Linking
import Matching
import Model
import Pages

/// `data/opportunities.json`: for each organisation that has any, its partners, best first, with the needs and offers
/// behind each and the reasons in the site's default language; and how well suggestions are spread.
enum OpportunityData {
  static func file(_ site: LinkedCatalogue, _ found: Opportunities, _ reasons: ReasonSentences) -> OutputFile {
    OutputFile(
      path: "data/opportunities.json", contents: .produced { OpportunityWriter(site, found, reasons).bytes() })
  }
}

private struct OpportunityWriter {
  private let organisations: [Organisation]
  private let found: Opportunities
  private let reasons: ReasonSentences

  init(_ site: LinkedCatalogue, _ found: Opportunities, _ reasons: ReasonSentences) {
    organisations = site.catalogue.organisations
    self.found = found
    self.reasons = reasons
  }

  func bytes() -> [UInt8] {
    var json = JSONWriter(.compact, capacity: found.metrics.suggestions * 400)
    json.object { json in
      json.member("version", 1)
      json.key("organisations")
      json.object { json in
        for organisation in organisations.indices { write(organisation, &json) }
      }
      json.key("metrics")
      json.object { write(found.metrics, &$0) }
    }
    return json.bytes
  }

  private func write(_ organisation: Int, _ json: inout JSONWriter) {
    let partners = found.partners(of: organisation)
    guard !partners.isEmpty else { return }
    json.key(organisations[organisation].id)
    json.array { json in
      for partner in partners {
        json.object { json in
          json.member("partner", organisations[partner.organisation].id)
          json.member("score", partner.score.value)
          json.key("pairs")
          json.array { json in
            for pair in pairs(organisation, partner.organisation) { write(pair, &json) }
          }
          json.member("reasons", reasons.all(of: partner))
        }
      }
    }
  }

  /// What either has for the other, the best of each side first.
  private func pairs(_ first: Int, _ second: Int) -> [Opportunity] {
    [(first, second), (second, first)].flatMap { seeker, provider in
      found.opportunities(ofSeeker: seeker, provider: provider).prefix(Self.mostPairs)
    }
  }

  /// Of each side; two organisations of a thousand offers have a million pairs.
  private static let mostPairs = 10

  private func write(_ pair: Opportunity, _ json: inout JSONWriter) {
    let (seeker, provider) = (organisations[pair.seeker], organisations[pair.provider])
    json.object { json in
      json.member("need", "\(seeker.id)#\(seeker.needs[pair.need].id)")
      json.member("offer", "\(provider.id)#\(provider.offers[pair.offer].id)")
      json.member("score", pair.score.value)
    }
  }

  /// Counts, and shares from 0 to 1.
  private func write(_ metrics: MatchingMetrics, _ json: inout JSONWriter) {
    json.member("organisations", metrics.organisations)
    json.member("admissible", metrics.admissible)
    json.member("covered", metrics.covered)
    json.member("suggestions", metrics.suggestions)
    json.member("coverage", Double(metrics.coverage) / 1_000)
    json.member("exposure_gini", Double(metrics.exposureGini) / 1_000)
    json.member("cross_border_share", Double(metrics.crossBorderShare) / 1_000)
    json.member("reciprocity", Double(metrics.reciprocity) / 1_000)
  }
}
