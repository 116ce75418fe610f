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
  public private(set) var diagnostics = Diagnostics()
  /// How many errors were met, those included that are too many to be reported.
  private(set) var errors = 0
  /// Whether texts may be given in languages that the site does not have, and are then passed over: a vocabulary is
  /// made for many sites.
  let allowsOtherLanguages: Bool
  /// The field at hand, as messages name it; nil outside of fields.
  var field: String?

  /// How many things are reported of one file: whoever has so many looks at the file as a whole, and a file made to
  /// be wrong a hundred thousand times must not hold up the build.
  static let mostDiagnostics = 20

  public init(
    source: SourceText, languages: [String], today: CalendarDate, allowsOtherLanguages: Bool = false
  ) {
    self.source = source
    self.languages = languages
    self.today = today
    self.allowsOtherLanguages = allowsOtherLanguages
  }

  /// Whether nothing more would be reported, so that reading on is idle.
  var isFull: Bool { diagnostics.all.count >= Self.mostDiagnostics }

  public mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errors += 1 }
    if !isFull { diagnostics.report(diagnostic) }
  }

  public func location(_ node: Node) -> SourceLocation { source.location(node.range) }
}
