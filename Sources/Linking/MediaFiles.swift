import Model
import Reading

/// The files of the content that records may name, and where each is published.
public struct MediaFiles: Sendable {
  /// By path from the content root.
  private let files: [String: MediaFile]

  init(_ files: [MediaFile]) {
    self.files = Dictionary(files.map { ($0.relativePath, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file that a record names: beside the record, else from the content root (`media/...`).
  func file(_ path: String, besideRecordIn folder: String) -> MediaFile? {
    var plain = path[...]
    while plain.hasPrefix("./") { plain = plain.dropFirst(2) }
    if let beside = files[folder.isEmpty ? String(plain) : "\(folder)/\(plain)"] { return beside }
    return plain.hasPrefix("media/") ? files[String(plain)] : nil
  }

  var names: [String] { files.keys.sorted() }

  /// `media/logo.svg` stays; what lies beside a record goes below `media/` as well.
  static func sitePath(of file: MediaFile) -> String {
    file.relativePath.hasPrefix("media/") ? file.relativePath : "media/" + file.relativePath
  }
}

/// A file of the content that the site publishes.
public struct PublishedFile: Sendable, Hashable, Comparable {
  /// In the site.
  public var path: String
  /// On the disk.
  public var origin: String

  public static func < (left: PublishedFile, right: PublishedFile) -> Bool { left.path < right.path }
}
