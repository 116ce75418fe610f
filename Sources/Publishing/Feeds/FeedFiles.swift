import Pages

/// The feeds of a site (Atom, RFC 4287).
enum FeedFiles {
  static func files(_ dissemination: [Dissemination]) -> [OutputFile] {
    dissemination.flatMap { dissemination in
      dissemination.feeds.map { feed in
        OutputFile(
          path: feed.path, contents: .produced { AtomFeed(feed: feed, dissemination: dissemination).bytes() },
          stage: .assets)
      }
    }
  }
}

/// One feed. Its addresses are absolute where the site says where it is published, and relative to the feed
/// elsewhere; its ids are absolute in either case, as the format demands.
private struct AtomFeed {
  let feed: Feed
  let dissemination: Dissemination
  private var names: PermanentNames { dissemination.names }

  func bytes() -> [UInt8] {
    let entries = dissemination.entries(of: feed)
    var xml = XMLText()
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(dissemination.language)\">\n")
    xml.element("id", names.id(ofPath: feed.path))
    xml.element("title", feed.title)
    if !dissemination.subtitle.isEmpty { xml.element("subtitle", dissemination.subtitle) }
    // The newest entry's, not the clock's: a feed with nothing new in it stays as it is.
    xml.element("updated", Self.moment(entries.first?.day.iso))
    xml.open("author")
    xml.element("name", dissemination.siteTitle)
    xml.raw("</author>\n")
    if let base = names.baseURL {
      xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": base + feed.path])
    }
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": address(dissemination.homePath)])
    for entry in entries { append(entry, to: &xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private func append(_ entry: FeedEntry, to xml: inout XMLText) {
    if entry.language == dissemination.language {
      xml.open("entry")
    } else {
      xml.open("entry", ["xml:lang": entry.language])
    }
    xml.raw("\n")
    xml.element("id", names.id(ofPath: entry.path))
    xml.element("title", entry.title)
    xml.element("published", Self.moment(entry.day.iso))
    xml.element("updated", Self.moment(entry.day.iso))
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": address(entry.path)])
    for author in entry.authors {
      xml.open("author")
      xml.element("name", author)
      xml.raw("</author>\n")
    }
    for topic in entry.topics { xml.empty("category", ["term": topic.id, "label": topic.label]) }
    if let summary = entry.summary { xml.element("summary", summary) }
    xml.raw("</entry>\n")
  }

  /// The records bear days; a feed wants moments.
  private static func moment(_ day: String?) -> String { (day ?? "1970-01-01") + "T00:00:00Z" }

  private func address(_ path: String) -> String {
    if let base = names.baseURL { return base + path }
    return String(repeating: "../", count: feed.path.utf8.count { $0 == UInt8(ascii: "/") }) + path
  }
}
