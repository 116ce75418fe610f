import Diagnostics

/// What is in the content folder, by name alone: nothing is opened yet.
public struct ContentTree: Sendable {
  /// As it was given, without a `/` at its end.
  public let root: String
  /// `site.yaml`; nil where there is none.
  public let site: ContentFile?
  public let vocabularies: [ContentFile]
  /// Records and their translations, by the bytes of their relative path.
  public let records: [ContentFile]
  /// Files beside the records and under `media/`, by the bytes of their relative path.
  public let media: [MediaFile]

  /// Reads the names in the content folder. Symbolic links are never followed (but for the root itself), hidden
  /// files and `README.*` mean nothing. Whatever has a wrong name or place is reported and left out.
  ///
  /// - Parameters:
  ///   - kindFolders: the folders that hold records: `organisations`, `services`, ...
  ///   - languages: the languages of the site: `valorial.fr.md` is a translation only where `fr` is one.
  /// - Throws: ``UnreadableRoot``.
  public static func scan(
    root: String, kindFolders: [String], languages: [String], into diagnostics: inout Diagnostics
  ) throws -> ContentTree {
    var scan = ContentScan(root: root, kindFolders: kindFolders, languages: languages)
    try scan.run()
    diagnostics.report(contentsOf: scan.found)
    return scan.tree
  }

  /// The same tree with other records: with those that are about to be written, say.
  public func replacing(records: [ContentFile]) -> ContentTree {
    ContentTree(root: root, site: site, vocabularies: vocabularies, records: records, media: media)
  }

  init(root: String, site: ContentFile?, vocabularies: [ContentFile], records: [ContentFile], media: [MediaFile]) {
    self.root = root
    self.site = site
    self.vocabularies = vocabularies
    self.records = records
    self.media = media
  }
}

/// The content folder itself, or the folder of templates, is missing or cannot be read.
public struct UnreadableRoot: Error, Sendable, CustomStringConvertible {
  public let path: String
  /// The system's own words.
  public let reason: String
  /// What the folder is for: "content folder".
  public let role: String

  public init(path: String, reason: String, role: String = "content folder") {
    self.path = path
    self.reason = reason
    self.role = role
  }

  public var description: String { "the \(role) `\(path)` cannot be read: \(reason)" }
}
