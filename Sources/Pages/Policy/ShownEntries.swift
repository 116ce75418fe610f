import Model
import Templates

/// The first of some links, and how many more there are.
struct ShownEntries: Sendable {
  var title: String
  var count: Int
  var entries: [Entry]

  /// - Parameter entry: made only for those that are shown.
  init<Item>(_ title: String, _ items: [Item], most: Int = 40, _ entry: (Item) -> Entry?) {
    self.title = title
    count = items.count
    entries = items.prefix(most).compactMap(entry)
  }

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<ShownEntries> {
    View(
      "list of links",
      [
        .text("title") { shown, _ in shown.title },
        .number("count", kit) { shown, _ in shown.count == 0 ? nil : shown.count },
        .group("entries", links.entry, kit) { shown, _ in shown.entries },
        .text("more") { shown, reader in
          let rest = shown.count - shown.entries.count
          return rest > 0 ? reader.numbers.phrase("count_more", rest) : nil
        },
      ])
  }
}
