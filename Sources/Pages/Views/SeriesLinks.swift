import Model
import Templates

/// A link in a sentence that lists several: all but the last have a comma behind them.
struct SeriesLink: Sendable {
  var link: Entry
  var isLast: Bool

  static let view = View<SeriesLink>(
    "link in a series",
    [
      .localText("label") { item, _ in item.link.label }, .path("url") { item, _ in item.link.path },
      .flag("last") { item, _ in item.isLast },
    ])

  static func all(_ links: [Entry]) -> [SeriesLink] {
    links.enumerated().map { SeriesLink(link: $1, isLast: $0 == links.count - 1) }
  }
}
