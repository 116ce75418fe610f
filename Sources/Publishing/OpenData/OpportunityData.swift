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
  /// Asked for by the hundred thousand.
  private let ids: [String]
  private let found: Opportunities
  private let reasons: ReasonSentences

  init(_ site: LinkedCatalogue, _ found: Opportunities, _ reasons: ReasonSentences) {
    organisations = site.catalogue.organisations
    ids = organisations.indices.map { site.catalogue.organisations[$0].header.id }
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
    json.key(ids[organisation])
    json.array { json in
      for partner in partners {
        json.object { json in
          json.member("partner", ids[partner.organisation])
          json.member("score", partner.score.value)
          json.key("pairs")
          json.array { json in
            for first in [partner.gain, partner.gainOfPartner] { writePairs(from: first, &json) }
          }
          json.member("reasons", reasons.all(of: partner))
        }
      }
    }
  }

  /// What one side has for the other, the best first: the best one and those that follow it.
  private func writePairs(from first: Int?, _ json: inout JSONWriter) {
    guard let first else { return }
    let (seeker, provider) = (found.opportunities[first].seeker, found.opportunities[first].provider)
    for pair in found.opportunities[first...].prefix(Self.mostPairs) {
      guard pair.seeker == seeker, pair.provider == provider else { return }
      json.object { json in
        json.member("need", "\(ids[seeker])#\(organisations[seeker].needs[pair.need].id)")
        json.member("offer", "\(ids[provider])#\(organisations[provider].offers[pair.offer].id)")
        json.member("score", pair.score.value)
      }
    }
  }

  /// Of each side; two organisations of a thousand offers have a million pairs.
  private static let mostPairs = 10

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
