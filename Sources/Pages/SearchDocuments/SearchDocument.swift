import Model

/// What of one record is searched and what its result shows, in one reader's language or else the site's own.
///
/// Persons are never in it, whatever consent they gave, nor anything confidential.
public struct SearchDocument: Sendable {
  /// Where words stand decides what they weigh.
  public enum Field: UInt8, Sendable, CaseIterable {
    case name, acronym
    /// Labels of concepts: topics, type, sectors, steps of the value chain.
    case topics
    /// What is offered and needed.
    case offers
    /// The first sentences.
    case summary
    case prose, place
  }

  /// A text and the field that it belongs to.
  public struct Passage: Sendable {
    public var field: Field
    public var text: String
  }

  /// From the root of the site.
  public var path: String
  public var kind: RecordKind
  public var title: String
  /// The language of a title that has no translation; nil for the reader's own.
  public var language: String?
  public var acronym: String?
  /// "Rennes, France"
  public var place: String?
  public var type: String?
  /// A day or several, as the language writes them.
  public var date: String?
  /// What the result says where none of its own words fit better.
  public var summary = ""
  public var offers: [String] = []
  public var needs: [String] = []
  public var isIllustrative = false
  /// All that is searched besides the prose; the title, the acronym, offers and needs among it.
  public var passages: [Passage] = []
  /// The prose as plain text of UTF-8; a line a block.
  public var prose: [UInt8] = []

  init(path: String, kind: RecordKind, title: String) {
    self.path = path
    self.kind = kind
    self.title = title
    add(title, to: .name)
  }

  /// Adds a text to what is searched.
  mutating func add(_ text: String?, to field: Field) {
    guard let text, !text.isEmpty else { return }
    passages.append(Passage(field: field, text: text))
  }
}
