import Linking
import Model
import Programme
import Templates

/// What is new and what is next, to be read or to be sent as a newsletter.
struct DigestPage: Sendable {
  /// "From 1 March 2026 to 15 June 2026"
  var since: String
  var coming: OverviewSection?
  var sections: [OverviewSection]

  static let path = "digest.html"
  /// The most links of a part: a newsletter is read in two minutes.
  private static let most = 12

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<DigestPage> {
    View(
      "digest",
      [
        .text("since") { page, _ in page.since },
        .view("coming", OverviewSection.view(kit, links)) { page, _ in page.coming },
        .list("sections", OverviewSection.view(kit, links)) { page, _ in page.sections },
        .path("text") { _, reader in reader.site.paths.prefix(reader.code) + DigestText.path },
      ])
  }

  init(_ reader: Reader) {
    let digest = reader.insights.programme.digest
    since = reader.phrases.filled(
      .digestSince, ["since": reader.language.format(digest.since), "until": reader.language.format(digest.until)])
    coming =
      digest.coming.isEmpty
      ? nil
      : OverviewSection(
        reader.phrases[.digestComing], digest.coming, most: Self.most,
        all: reader.site.paths.index(of: .events, in: reader.code), reader.entry(ofEvent:))
    sections = digest.sections.map { section in
      OverviewSection(
        reader.title(ofDigest: section.subject), section.occurrences, most: Self.most,
        all: reader.list(ofDigest: section.subject), reader.entry(of:))
    }
  }
}

extension Reader {
  /// Where the digest is; nil where there is nothing to tell.
  var digestPath: String? {
    insights.programme.digest.isEmpty ? nil : site.paths.prefix(code) + DigestPage.path
  }

  fileprivate func title(ofDigest subject: Digest.Subject) -> String {
    switch subject {
    case .news: phrases.kinds(.news)
    case .policy: phrases[.policy]
    case .consultations: phrases.kinds(.consultations)
    case .events: phrases.kinds(.events)
    case .services: phrases.kinds(.services)
    case .exchanges: phrases.kinds(.exchanges)
    case .outreach: phrases[.outreach]
    case .excellence: phrases[.excellence]
    case .directory: phrases[.footerDirectory]
    }
  }

  /// The list of which a part of the digest shows the first; nil where it is of several kinds.
  fileprivate func list(ofDigest subject: Digest.Subject) -> String? {
    let kind: RecordKind? =
      switch subject {
      case .news: .news
      case .policy: .briefs
      case .consultations: .consultations
      case .events: .events
      case .services: .services
      case .exchanges: .exchanges
      case .outreach: .engagements
      case .excellence: nil
      case .directory: .organisations
      }
    return kind.map { site.paths.index(of: $0, in: code) }
  }
}

extension LanguagePages {
  func digestPage() -> Page {
    let reader = reader
    return page(
      templates.digest,
      PageFrame(
        path: DigestPage.path, title: reader.phrases[.digest], description: reader.phrases[.digestIntro],
        section: .digest)
    ) { DigestPage(reader) }
  }
}
