import Model
import Templates
import Text

/// What the page of a policy brief shows.
enum BriefPage {
  typealias Subject = RecordSubject<Brief>

  static func view(_ parts: RecordParts, _ facets: MainFacets) -> View<Subject> {
    var fields = parts.standing { (subject: Subject) in subject.header }
    fields += [
      .localText("title") { subject, _ in subject.record.title },
      .date("published") { subject, _ in subject.record.published.map { PartialDate($0) } },
      parts.topics(facets[.briefs]) { $0.record.topics },
      .group("states", StateTally.view(parts), parts.kit) { subject, _ in
        StateTally.all(of: subject.record.recommendations)
      },
      .view("attachment", Attachment.view) { subject, reader in
        subject.record.attachment.flatMap { file in
          reader.path(of: file, namedBy: subject.record).map(Attachment.init)
        }
      },
      parts.facts { subject, reader in
        FactBuilder(reader: reader, record: subject.record, facets: facets[.briefs])
          .facts(["authors", "levels", "published"])
      },
      .group("recommendations", NumberedRecommendation.view(parts), parts.kit) { subject, _ in
        subject.record.recommendations.enumerated().map { NumberedRecommendation(number: $0 + 1, recommendation: $1) }
      },
    ]
    fields += parts.prose { $0.header }
    fields += [
      parts.entries("consultations") { subject, reader in reader.entries(subject.record.consultations) },
      parts.entries("engagements") { subject, reader in
        let engagements = reader.sources(of: subject.address, .engagements, "brief")
        return reader.entries(ofEngagements: engagements, namesAuthority: true)
      },
      parts.news(),
      .text("comment") { subject, reader in
        reader.editors.map { editors in
          MailLink(
            address: editors,
            subject: "\(reader.siteTitle): \(reader.phrases[ActPhrase.comment]): \(reader.words(subject.record.title))"
          ).href
        }
      },
      .path("policy") { _, reader in reader.policyPath },
    ]
    fields += parts.provenance { $0.header }
    return View("policy brief", fields)
  }
}

/// How many recommendations of a brief are in a state.
private struct StateTally: Sendable {
  var state: Brief.Recommendation.State
  var count: Int

  static func view(_ parts: RecordParts) -> View<StateTally> {
    View(
      "state and count",
      [.choice("state") { tally, _ in tally.state }, .number("count", parts.kit) { tally, _ in tally.count }])
  }

  /// In the order in which a recommendation passes through the states; without those that none is in.
  static func all(of recommendations: [Brief.Recommendation]) -> [StateTally] {
    Brief.Recommendation.State.allCases.compactMap { state in
      let count = recommendations.count { $0.state == state }
      return count == 0 ? nil : StateTally(state: state, count: count)
    }
  }
}

/// A file to take away.
private struct Attachment: Sendable {
  /// In the site.
  var path: String

  static let view = View<Attachment>(
    "attachment",
    [
      .path("url") { attachment, _ in attachment.path },
      // The form of the file, by the end of its name: "PDF".
      .text("label") { attachment, _ in attachment.path.split(separator: ".").last?.uppercased() },
    ])
}
