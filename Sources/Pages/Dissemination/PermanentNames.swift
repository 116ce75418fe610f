import Linking
import Model

/// Names of pages and events that stay the same wherever the site lies, for programs that must know a thing again.
public struct PermanentNames: Sendable {
  /// The domain in whose name things are named.
  public let authority: String
  /// With its last slash; nil where the site does not say where it is published.
  public let baseURL: String?
  private let year: Int

  public init(_ site: LinkedCatalogue) {
    let settings = site.catalogue.site
    baseURL = settings.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let publisher = settings.publisher?.target.flatMap { site.catalogue.organisations[Int($0.index)].website }
    let mailbox = settings.privacyContact.flatMap { $0.split(separator: "@").last.map { String($0).lowercased() } }
    // `invalid` is reserved (RFC 2606): a site that gives no name at all can claim none.
    authority =
      [baseURL.flatMap(Self.host), mailbox, publisher.flatMap(Self.host)].compactMap(\.self).first
      ?? "aurora.invalid"
    year = settings.period?.from?.year ?? 2022
  }

  /// The address of a page on the web; without one a tag URI (RFC 4151), of the authority and the year in which the
  /// partnership began: `tag:example.org,2022:news/parma.html`.
  public func id(ofPath path: String) -> String {
    baseURL.map { $0 + path } ?? "tag:\(authority),\(year):\(path)"
  }

  /// The `UID` of an event in calendars, the same in all languages.
  public func uid(ofEvent id: String) -> String { "event-\(id)@\(authority)" }

  /// `example.org` of `https://example.org:8080/aurora`.
  private static func host(_ address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = (rest.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    let isName = host.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-")
    }
    return host.isEmpty || !isName ? nil : host
  }
}
