/// A page of the site: where it goes, and how its bytes are made when its turn comes.
public struct Page: Sendable {
  /// From the root of the site.
  public let path: String
  /// Whether search engines should know it.
  public let isListed: Bool
  /// The template that renders it.
  public let template: String
  /// Appends the page as UTF-8. Made anew at each call; pages are not kept.
  public let render: @Sendable (inout [UInt8]) -> Void
}

/// All pages of a site, and the files they need.
public struct PageSet: Sendable {
  public let pages: [Page]
  /// Feeds and calendars, a language each.
  public let dissemination: [Dissemination]
  public let assets: [Look.Asset]
  /// What scripts of the pages load when they need it.
  public let scripts: [DataScript]
  /// What can be searched, a language each.
  public let searching: [SearchSource]
  /// The site as a program to install, a language each.
  public let apps: [WebApp]
  /// The source of the service worker; nil where the look has none.
  public let worker: [UInt8]?
  /// Pages that are others in the archive of the site, by the same paths.
  public let archived: [Page]
}
