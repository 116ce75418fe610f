import Diagnostics
import Reading
import Text

/// What decoding knows besides the node at hand: the file, the site's languages and the day of the build.
public struct DecodingContext: Sendable {
  public let source: SourceText
  /// The site's languages, the default first.
  public let languages: [String]
  /// The day of the build: consent and reviews are measured against it.
  public let today: CalendarDate
  public var diagnostics = Diagnostics()

  public init(source: SourceText, languages: [String], today: CalendarDate) {
    self.source = source
    self.languages = languages
    self.today = today
  }

  public mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }
  public func location(_ node: Node) -> SourceLocation { source.location(node.range) }
}
