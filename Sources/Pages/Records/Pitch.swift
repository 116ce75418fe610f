import Model
import Templates
import Text

/// An offer or a need as the page of its organisation shows it.
struct Pitch: Sendable {
  var offer: Offer
  var organisation: RecordAddress
  /// Of a need: where it stands, for the services that answer it.
  var need: RecordAddress?

  static func view(_ parts: RecordParts, _ facets: KindFacets?) -> View<Pitch> {
    View(
      "offer or need",
      [
        .text("anchor") { pitch, _ in pitch.offer.id },
        .localText("title") { pitch, _ in pitch.offer.title },
        .choice("kind") { pitch, _ in pitch.offer.kind },
        .text("stage") { pitch, reader in
          pitch.offer.stage.map { reader.numbers.phrase("count_readiness_level", $0) }
        },
        .text("value_chain") { pitch, reader in reader.conceptNames(pitch.offer.valueChain) },
        .date("valid_until") { pitch, _ in pitch.offer.validUntil.map { PartialDate($0) } },
        .flag("expired") { pitch, reader in pitch.offer.validUntil.map { $0 < reader.today } ?? false },
        .localText("description") { pitch, _ in pitch.offer.description },
        .text("seeking") { pitch, reader in reader.conceptNames(pitch.offer.seeking) },
        .text("countries") { pitch, reader in reader.countryNames(pitch.offer.countries) },
        parts.topics(facets) { $0.offer.topics },
        .path("interest") { pitch, reader in reader.interestPath(in: pitch.offer, of: pitch.organisation) },
        .group("answered_by", SeriesLink.view, parts.kit) { pitch, reader in
          SeriesLink.all(pitch.need.map(reader.services(answering:)) ?? [])
        },
      ])
  }
}

extension Reader {
  /// Links to the services that answer a need, without archived ones.
  fileprivate func services(answering need: RecordAddress) -> [Entry] {
    site.backlinks.links(to: need.record)
      .filter { $0.target.part == need.part && $0.source.kind == .services && $0.field == "answers" }
      .map(\.source.record)
      .filter { !catalogue.isArchived($0) }
      .map { entry($0) }
  }
}
