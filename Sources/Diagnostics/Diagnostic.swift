/// One thing that is wrong (or doubtful) in the content or the templates: what, where, and how to mend it.
///
/// A diagnostic is data. It speaks the editor's words, states facts and never asks a question.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The site cannot be built from this.
    case error
    /// The site is built, but an editor should look.
    case warning

    public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
  }

  /// What kind of mistake this is; the same code for the same kind, for ever.
  public var code: DiagnosticCode
  public var severity: Severity
  /// One line that stands alone: it names the thing that is wrong without the source beside it.
  public var headline: String
  /// Where it is; nil only for what has no place in a file (a folder that is missing, say).
  public var location: SourceLocation?
  /// A few words shown under the marked place; empty when the headline says it all.
  public var label: String
  /// Further facts, each possibly with a place of its own.
  public var notes: [Note]
  /// Changes that would mend it.
  public var edits: [SuggestedEdit]

  public init(
    _ code: DiagnosticCode, _ headline: String, at location: SourceLocation?, label: String = "",
    notes: [Note] = [], edits: [SuggestedEdit] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.headline = headline
    self.location = location
    self.label = label
    self.notes = notes
    self.edits = edits
  }

  /// A further fact about a diagnostic.
  public struct Note: Sendable, Hashable {
    public var text: String
    public var location: SourceLocation?

    public init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// A change of the source that would mend the mistake.
  public struct SuggestedEdit: Sendable, Hashable {
    public enum Certainty: String, Sendable, Hashable {
      /// The change is right whatever the editor meant.
      case certain
      /// The change is a good guess.
      case possible
    }

    /// What the change does, as an imperative: "write `valorial`".
    public var title: String
    public var location: SourceLocation
    public var replacement: String
    public var certainty: Certainty

    public init(_ title: String, at location: SourceLocation, replacement: String, _ certainty: Certainty) {
      self.title = title
      self.location = location
      self.replacement = replacement
      self.certainty = certainty
    }
  }
}
