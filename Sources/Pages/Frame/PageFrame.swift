import Model
import Templates

/// What surrounds a page's own content: where it is, what it is called, and what lies above it.
struct PageFrame: Sendable {
  /// From the root of the site in the default language; the other languages have it below their own folder.
  var path: String
  /// Without the site's name.
  var title: String
  var description: String?
  /// The entry of the menu that the page belongs to.
  var section: MenuSection?
  /// The pages above this one, from the top; home is added.
  var breadcrumbs: [Breadcrumb] = []
  /// Not for search engines.
  var isHidden = false
  /// Whether the page exists in the site's other languages, at the same place below their folders.
  var hasAlternates = true
  /// Feeds and calendars of what the page shows.
  var subscriptions: [Subscription] = []
  /// What the page shows, where that is one record.
  var record: RecordAddress?
}

/// A page above the page at hand.
struct Breadcrumb: Sendable {
  var label: LocalText
  var path: String
}

/// What an entry of the menu stands for.
enum MenuSection: Sendable, Hashable {
  case kind(RecordKind)
  case page(String)
  case ecosystems
  case areas
  case portfolio
  case network
  case policy
  case outreach
  case timeline
  case figures
  case digest
  case calendar
  case compare
  case saved
  case offline
  case join
  case interest
}
