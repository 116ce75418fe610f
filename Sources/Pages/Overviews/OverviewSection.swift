import Templates

/// A part of a page that sums up: a heading, links, and where there are more of them.
struct OverviewSection: Sendable {
  var title: String
  var count: Int
  var entries: [Entry]
  /// Where all of them are; nil where there is no such list.
  var all: String?

  /// - Parameters:
  ///   - most: the links that are shown.
  ///   - entry: made only for those that are shown.
  init<Item>(_ title: String, _ items: [Item], most: Int, all: String? = nil, _ entry: (Item) -> Entry) {
    self.title = title
    self.all = all
    count = items.count
    entries = items.prefix(most).map(entry)
  }

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<OverviewSection> {
    View(
      "part of an overview",
      [
        .text("title") { section, _ in section.title },
        .number("count", kit) { section, _ in section.count },
        .group("entries", links.entry, kit) { section, _ in section.entries },
        .text("more") { section, reader in section.more(reader) },
        .path("all") { section, _ in section.all },
      ])
  }

  /// "and 3 more"
  func more(_ reader: Reader) -> String? {
    count > entries.count ? reader.numbers.phrase("count_more", count - entries.count) : nil
  }
}
