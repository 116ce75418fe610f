import Linking
import Model
import Pages

/// `sitemap.xml` and `robots.txt`, for search engines: only where the site says where it is published, since both want
/// whole addresses.
struct Sitemap: Sendable {
  private let baseURL: String
  private let languages: [String]
  private let paths: SitePaths
  /// Paths of the pages that search engines should know.
  private let pages: [String]

  /// Limits of the protocol (sitemaps.org): of addresses and of bytes in a file.
  static let mostAddresses = 50_000
  private static let mostBytes = 50_000_000

  /// Nil without a base address.
  init?(_ site: LinkedCatalogue, pages: [Page]) {
    guard let baseURL = PermanentNames(site).baseURL else { return nil }
    self.baseURL = baseURL
    languages = site.catalogue.site.languages
    paths = site.paths
    self.pages = pages.filter(\.isListed).map(\.path)
  }

  /// One sitemap, or, where there are more addresses than one may hold, an index of several.
  func files(most: Int = Sitemap.mostAddresses) -> [OutputFile] {
    let size = min(most, max(1, Self.mostBytes / longestEntry))
    let pieces = pages.indices.pieces(of: size)
    let robots = OutputFile(path: "robots.txt", contents: .bytes(Array(robots.utf8)))
    guard pieces.count > 1 else {
      return [OutputFile(path: "sitemap.xml", contents: .produced { addresses(pages.indices) }), robots]
    }
    let parts = pieces.enumerated().map { number, piece in
      OutputFile(path: Self.part(number), contents: .produced { addresses(piece) })
    }
    let overview = OutputFile(path: "sitemap.xml", contents: .produced { index(of: pieces.count) })
    return parts + [overview, robots]
  }

  private static func part(_ number: Int) -> String { "sitemap-\(number + 1).xml" }

  private var robots: String {
    """
    User-agent: *
    Allow: /
    Sitemap: \(baseURL)sitemap.xml

    """
  }

  private func index(of parts: Int) -> [UInt8] {
    var xml = XMLText()
    xml.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for number in 0..<parts {
      xml.raw("<sitemap>")
      xml.element("loc", baseURL + Self.part(number))
      xml.raw("</sitemap>\n")
    }
    xml.raw("</sitemapindex>\n")
    return xml.bytes
  }

  /// Each address with the same page in every language, its own too, as hreflang asks for.
  private func addresses(_ range: Range<Int>) -> [UInt8] {
    var xml = XMLText()
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    if languages.count > 1 { xml.raw(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"") }
    xml.raw(">\n")
    for path in pages[range] {
      xml.raw("<url>")
      xml.element("loc", baseURL + path)
      if languages.count > 1 {
        let neutral = neutral(path)
        for language in languages { alternate(language, paths.prefix(language) + neutral, &xml) }
        alternate("x-default", neutral, &xml)
      }
      xml.raw("</url>\n")
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  private func alternate(_ language: String, _ path: String, _ xml: inout XMLText) {
    xml.empty("xhtml:link", ["rel": "alternate", "hreflang": language, "href": baseURL + path])
  }

  /// The path without the folder of its language.
  private func neutral(_ path: String) -> String {
    for language in languages {
      let prefix = paths.prefix(language)
      if !prefix.isEmpty, path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    }
    return path
  }

  /// Of bytes, roughly: the longest address once, and once more for each language.
  private var longestEntry: Int {
    let longest = (pages.map(\.utf8.count).max() ?? 0) + baseURL.utf8.count
    return (languages.count + 2) * (longest * 2 + 80)
  }
}
