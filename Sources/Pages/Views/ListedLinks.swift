import Model
import Templates

/// A link in a sentence that lists several: all but the last have a comma behind them.
struct ListedLink: Sendable {
  var link: Entry
  var isLast: Bool

  static let view = View<ListedLink>(
    "link in a list",
    [
      .localText("label") { listed, _ in listed.link.label }, .path("url") { listed, _ in listed.link.path },
      .flag("last") { listed, _ in listed.isLast },
    ])

  static func all(_ links: [Entry]) -> [ListedLink] {
    links.enumerated().map { ListedLink(link: $1, isLast: $0 == links.count - 1) }
  }
}
