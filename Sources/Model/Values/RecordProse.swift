import Diagnostics
import Reading

/// The prose of a record in one language.
public struct RecordProse: Sendable {
  public var language: String
  public var prose: Prose
  public var source: SourceText
  /// The folder of the file, from the root of the content: files are named relative to it.
  public var folder: String
  /// What each of `prose.links` names, once linked; nil where it is missing or not published.
  public var targets: [ProseTarget?] = []

  public init(language: String, prose: Prose, source: SourceText, folder: String) {
    self.language = language
    self.prose = prose
    self.source = source
    self.folder = folder
  }
}

/// What a link in prose leads to.
public enum ProseTarget: Sendable, Hashable {
  case record(RecordAddress)
  /// A file, by its path in the site.
  case media(String)
}
