import Model
import Templates

/// A recommendation seen from the public authority that it is addressed to.
struct AddressedRecommendation: Sendable {
  var recommendation: Brief.Recommendation
  var brief: RecordAddress

  static let view = View<AddressedRecommendation>(
    "recommendation to an organisation",
    [
      .localText("text") { addressed, _ in addressed.recommendation.text },
      .path("url") { addressed, reader in reader.path(ofPart: addressed.recommendation.id, of: addressed.brief) },
      .choice("state") { addressed, _ in addressed.recommendation.state },
      .localText("brief") { addressed, reader in reader.title(of: addressed.brief) },
    ])
}

extension Reader {
  /// What policy briefs, archived ones aside, recommend to an organisation.
  func recommendations(to organisation: RecordAddress) -> [AddressedRecommendation] {
    site.backlinks.links(to: organisation).compactMap { link in
      guard link.source.kind == .briefs, link.field == "addressed_to" else { return nil }
      let brief = catalogue.briefs[Int(link.source.index)]
      let position = Int(link.source.part)
      guard brief.header.status != .archived, brief.recommendations.indices.contains(position) else { return nil }
      return AddressedRecommendation(recommendation: brief.recommendations[position], brief: link.source.record)
    }
  }
}
