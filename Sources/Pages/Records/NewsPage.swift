import Model
import Templates
import Text

/// What the page of a news item shows.
enum NewsPage {
  typealias Subject = RecordSubject<NewsItem>

  static func view(_ parts: RecordParts, _ facets: MainFacets) -> View<Subject> {
    var fields = parts.standing { (subject: Subject) in subject.header }
    fields += [
      .localText("title") { subject, _ in subject.record.title },
      .date("date") { subject, _ in subject.record.date.map { PartialDate($0) } },
      parts.topics(facets[.news]) { $0.record.topics },
      .view("image", ShownImage.view) { subject, reader in reader.image(of: subject.record) },
    ]
    fields += parts.prose { $0.header }
    fields += [
      parts.entries("about") { subject, reader in
        subject.record.about.compactMap(\.target).map { address in
          address.kind == .organisations
            ? reader.entry(ofOrganisation: address) : reader.entry(address, note: reader.phrases.kind(address.kind))
        }
      },
      .view("neighbours", neighbours(parts)) { subject, reader in
        reader.newsOrder.neighbours(of: subject.address)
      },
    ]
    fields += parts.provenance { $0.header }
    return View("news item", fields)
  }

  private static func neighbours(_ parts: RecordParts) -> View<NewsOrder.Neighbours> {
    View(
      "neighbours",
      [
        .view("previous", parts.links.link) { neighbours, reader in neighbours.previous.map { reader.entry($0) } },
        .view("next", parts.links.link) { neighbours, reader in neighbours.next.map { reader.entry($0) } },
      ])
  }
}

/// A picture of a news item.
private struct ShownImage: Sendable {
  /// In the site.
  var path: String
  /// What the picture shows, for those who do not see it.
  var alternative: String

  static let view = View<ShownImage>(
    "image",
    [
      .path("url") { image, _ in image.path }, .text("alt") { image, _ in image.alternative },
      // The size in pixels is not known: pictures are published unread.
      .text("width") { _, _ in nil }, .text("height") { _, _ in nil },
    ])
}

extension Reader {
  /// Nil where the file is missing.
  fileprivate func image(of item: NewsItem) -> ShownImage? {
    guard let image = item.image, let file = image.file, let path = path(of: file, namedBy: item) else { return nil }
    return ShownImage(path: path, alternative: words(image.alternative))
  }
}
