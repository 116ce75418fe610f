import Diagnostics
import Linking
import Text

@testable import Model
@testable import Pages

/// A site made in memory, read in English on 23 November 2026.
struct SmallSite {
  var catalogue = Catalogue()

  init() { catalogue.site.languages = ["en"] }

  /// Records are sorted by id, as reading does, and linked.
  func reader() throws -> Reader {
    var sorted = catalogue
    sorted.organisations.sort { $0.id < $1.id }
    sorted.services.sort { $0.id < $1.id }
    sorted.events.sort { $0.id < $1.id }
    sorted.briefs.sort { $0.id < $1.id }
    sorted.news.sort { $0.id < $1.id }
    var diagnostics = Diagnostics()
    let site = try LinkedCatalogue.link(sorted, media: [], jobs: 1, into: &diagnostics)
    let today = CalendarDate("2026-11-23") ?? .latest
    return Reader(
      site: site, insights: try .found(in: site, today: today), phrases: Phrases(language: "en"), today: today,
      countedKeys: [])
  }

  static func organisation(_ id: String) -> Organisation {
    var organisation = Organisation()
    organisation.header.id = id
    organisation.name = LocalText(id)
    return organisation
  }

  static func event(_ starts: String, _ ends: String? = nil) -> Event {
    var event = Event()
    event.header.id = "event-" + starts.prefix(10)
    event.title = LocalText("Event")
    event.starts = LocalDateTime(starts)
    event.ends = ends.flatMap { LocalDateTime($0) }
    event.timezone = "Europe/Madrid"
    return event
  }
}

extension Reference {
  init(to id: String) { self.init(id, at: Mark(0..<0)) }
}
