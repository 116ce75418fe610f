/// A web site as a sign of who somebody is: its page, host and domain, as numbers that can be compared.
struct WebSite: Sendable, Hashable {
  /// Host and path: `www.x.org/` and `http://x.org` are one page.
  let page: UInt64
  let host: UInt64
  /// The part of the host that one registers; nil on a domain where anybody has pages (`wordpress.com`), which says
  /// nothing of who they are.
  let domain: UInt64?

  /// Nil for what is no address, and for the bare home of a shared domain.
  init?(_ address: String) {
    let bytes = address.utf8.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    guard let scheme = Self.end(ofSchemeIn: bytes) else { return nil }
    let authority = bytes[scheme...].prefix { !"/?#".utf8.contains($0) }
    var host = authority.prefix { $0 != UInt8(ascii: ":") }
    while host.last == UInt8(ascii: ".") { host.removeLast() }
    if host.starts(with: "www.".utf8) { host.removeFirst(4) }
    guard !host.isEmpty else { return nil }
    var path = bytes[authority.endIndex...].prefix { $0 != UInt8(ascii: "#") }
    while let last = path.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "?") { path.removeLast() }
    let domain = Self.registrable(host)
    if Self.isShared(domain) {
      if domain.count == host.count, path.isEmpty { return nil }
      self.domain = nil
      // Of `facebook.com/somebody` the host is everybody's: the page stands for it.
      self.host = domain.count == host.count ? LetterHash.of(path, after: LetterHash.of(host)) : LetterHash.of(host)
    } else {
      self.domain = LetterHash.of(domain)
      self.host = LetterHash.of(host)
    }
    page = LetterHash.of(path, after: LetterHash.of(host))
  }

  private static func end(ofSchemeIn bytes: [UInt8]) -> Int? {
    for scheme in ["https://", "http://"] where bytes.starts(with: scheme.utf8) { return scheme.utf8.count }
    return nil
  }

  /// The last two parts of a host, or three where the last two are one that everybody registers under: `ac.uk`.
  ///
  /// Not the Public Suffix List, which has 10,000 rules: the second levels that European registries use or used.
  static func registrable(_ host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let dot = UInt8(ascii: ".")
    guard let last = host.lastIndex(of: dot), let second = host[..<last].lastIndex(of: dot) else { return host }
    let label = host[(second + 1)..<last]
    let isCountry = host.endIndex - last - 1 == 2
    guard isCountry, secondLevels.contains(LetterHash.of(label)) else { return host[(second + 1)...] }
    guard let third = host[..<second].lastIndex(of: dot) else { return host }
    return host[(third + 1)...]
  }

  private static func isShared(_ domain: ArraySlice<UInt8>) -> Bool { sharedDomains.contains(LetterHash.of(domain)) }

  private static let secondLevels = numbers(
    """
    ac co com edu gob gouv gov gv net nhs nom org asso bel biz idf info ltd me plc police sch school gmina powiat turystyka
    waw wroc krakow poznan lodz katowice pol mil int k12 bel museum presse tm prd notaires medecin web ab or
    """)

  /// Where anybody can have pages.
  private static let sharedDomains = numbers(
    """
    wordpress.com blogspot.com blogger.com github.io gitlab.io wixsite.com wix.com weebly.com webnode.com webnode.page
    jimdo.com jimdofree.com jimdosite.com squarespace.com webflow.io netlify.app vercel.app pages.dev herokuapp.com
    google.com facebook.com linkedin.com twitter.com x.com instagram.com youtube.com tiktok.com mastodon.social medium.com
    tumblr.com canalblog.com over-blog.com free.fr orange.fr wanadoo.fr pagesperso-orange.fr sites.google.com notion.site
    europa.eu example.org example.com example.net linktr.ee bsky.app strikingly.com site123.me business.site
    azurewebsites.net cloudfront.net amazonaws.com typepad.com t-online.de altervista.org mystrikingly.com
    """)

  private static func numbers(_ words: String) -> LetterHashSet {
    LetterHashSet(words.split { $0 == " " || $0 == "\n" })
  }
}
