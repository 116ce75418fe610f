import Model
import Text

/// One publication as a feed tells it, in the reader's language or else the site's own.
public struct FeedEntry: Sendable {
  /// From the root of the site.
  public var path: String
  public var title: String
  public var day: CalendarDate
  /// The first sentences, as plain text; that the record is invented is said in front.
  public var summary: String?
  /// The language of the title, where there is no translation.
  public var language: String
  public var authors: [String]
  public var topics: [Topic]

  /// A topic by its id and its name.
  public struct Topic: Sendable {
    public var id: String
    public var label: String
  }
}

extension Dissemination {
  /// The entries of a feed, the newest first.
  public func entries(of feed: Feed) -> [FeedEntry] { feed.publications.compactMap(entry) }

  /// What the site is, for the head of a feed.
  public var subtitle: String { reader.words(reader.catalogue.site.tagline) }
  public var siteTitle: String { reader.words(reader.catalogue.site.title) }
  /// The page that a feed of the site stands for.
  public var homePath: String { reader.site.paths.prefix(reader.code) + "index.html" }

  private func entry(_ address: RecordAddress) -> FeedEntry? {
    let index = Int(address.index)
    switch address.kind {
    case .news:
      let item = reader.catalogue.news[index]
      return entry(address, item, item.date, authors: [], item.topics)
    case .briefs:
      let brief = reader.catalogue.briefs[index]
      return entry(address, brief, brief.published, authors: brief.authors, brief.topics)
    case .consultations:
      let consultation = reader.catalogue.consultations[index]
      return entry(address, consultation, consultation.opened, authors: [], consultation.topics)
    default: return nil
    }
  }

  private func entry<R: Record>(
    _ address: RecordAddress, _ record: R, _ day: CalendarDate?, authors: [Reference], _ topics: [Reference]
  ) -> FeedEntry? {
    guard let day else { return nil }
    let fallback = reader.catalogue.site.defaultLanguage
    let title = record.title.text(in: reader.code, default: fallback)
    return FeedEntry(
      path: reader.path(of: address), title: title.text, day: day, summary: summary(of: record.header),
      language: title.isFallback ? fallback : reader.code,
      authors: authors.compactMap { $0.target.map { reader.words(reader.title(of: $0)) } },
      topics: topics.compactMap { topic in
        topic.target.map { .init(id: topic.id, label: reader.concepts[Int($0.index)].label) }
      })
  }

  /// The first sentences of a record; of an invented one that is said before them, since feeds and calendars show
  /// nothing of the page around.
  func summary(of header: RecordHeader) -> String? {
    let words = reader.summary(of: header).map(reader.words)
    let note = header.illustrative ? reader.phrases[.illustrativeNote] : nil
    let text = [note, words].compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
