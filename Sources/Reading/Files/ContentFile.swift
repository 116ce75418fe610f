/// A file of the content folder that is one record, one translation of a record, or one vocabulary.
public struct ContentFile: Sendable, Hashable {
  public enum Format: Sendable, Hashable {
    /// Front matter in YAML, then prose in Markdown.
    case markdown
    /// YAML alone.
    case yaml
  }

  /// As editors know it: `content/organisations/sub/valorial.fr.md`, where `content` is the root as it was given.
  public let path: String
  /// From the root of the content: `organisations/sub/valorial.fr.md`.
  public let relativePath: String
  /// The folder right under the root, `organisations` or `vocabularies`; empty for `site.yaml`.
  public let folder: String
  /// The file's stem without the language.
  public let id: String
  /// `fr` in `valorial.fr.md`, where `fr` is a language of the site; nil for the record itself.
  public let language: String?
  public let format: Format
  /// In bytes, when the folder was read.
  public let size: Int

  public init(
    path: String, relativePath: String, folder: String, id: String, language: String?, format: Format, size: Int
  ) {
    self.path = path
    self.relativePath = relativePath
    self.folder = folder
    self.id = id
    self.language = language
    self.format = format
    self.size = size
  }

  /// The largest file that is read, in bytes.
  public static let largestSize = 1 << 20
}

/// A file that is published as it is, if a record names it: an image, a PDF.
public struct MediaFile: Sendable, Hashable {
  /// As editors know it.
  public let path: String
  /// From the root of the content, with `/`: `media/logo.svg`.
  public let relativePath: String
  /// In bytes, when the folder was read.
  public let size: Int

  public init(path: String, relativePath: String, size: Int) {
    self.path = path
    self.relativePath = relativePath
    self.size = size
  }
}
