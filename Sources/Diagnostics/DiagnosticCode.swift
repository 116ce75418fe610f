/// A kind of mistake: its stable code and what `aurora explain` says of it.
///
/// Codes are grouped by where the mistake is met: A01 files, A02 YAML, A03 fields and values, A04 prose,
/// A05 references and the place of records in the site, A06 templates and strings, A07 the site as a whole.
/// A code is never given a second meaning and never reused.
public struct DiagnosticCode: Sendable, Hashable {
  /// `A` and four digits.
  public let id: String
  /// A few words in kebab-case, for people who search: `unknown-field`.
  public let name: String
  public let severity: Diagnostic.Severity
  /// The page of the guide: what the message means, why it matters, how to mend it, with an example. Markdown.
  public let explanation: String

  public init(_ id: String, _ name: String, _ severity: Diagnostic.Severity = .error, explanation: String) {
    self.id = id
    self.name = name
    self.severity = severity
    self.explanation = explanation
  }

  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
