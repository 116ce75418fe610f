/// A site with mistakes, and what is said of it.
public struct Snapshot: Sendable, CustomStringConvertible {
  /// A few words in camel case.
  public let name: String
  /// As ``SiteText`` reads it.
  public let site: String
  /// As ``CheckedSite`` tells it.
  public let report: String

  public init(_ name: String, _ site: String, _ report: String) {
    self.name = name
    self.site = site
    self.report = report
  }

  public var description: String { name }
}
