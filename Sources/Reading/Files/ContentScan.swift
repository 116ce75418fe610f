import Diagnostics

/// One walk over the content folder.
struct ContentScan {
  private let root: String
  private let kindFolders: [String]
  private let languages: Set<String>
  private var site: ContentFile?
  private var vocabularies: [ContentFile] = []
  private var records: [ContentFile] = []
  private var media: [MediaFile] = []
  private(set) var found = Diagnostics()

  /// How deep folders may lie in one another.
  static let deepestFolder = 32

  init(root: String, kindFolders: [String], languages: [String]) {
    var end = root.endIndex
    while end > root.index(after: root.startIndex), root[root.index(before: end)] == "/" {
      end = root.index(before: end)
    }
    self.root = String(root[..<end])
    self.kindFolders = kindFolders
    self.languages = Set(languages)
  }

  /// In the order of the bytes of the relative paths, whatever order the disk gives.
  var tree: ContentTree {
    ContentTree(root: root, site: site, vocabularies: vocabularies, records: records, media: media)
  }

  mutating func run() throws {
    let entries: [FolderEntry]
    do {
      entries = try FolderEntry.all(inFolder: root, followingLink: true)
    } catch {
      throw UnreadableRoot(path: root, reason: error.words)
    }
    for entry in entries where !isIgnored(entry) {
      guard let name = usableName(entry, in: "") else { continue }
      switch entry.kind {
      case .folder: walk(top: name)
      case .file where name == "site.yaml":
        site = ContentFile(
          path: path(name), relativePath: name, folder: "", id: "site", language: nil, format: .yaml, size: entry.size)
      case .file: found.report(FileWording.misplacedFile(path(name), name: name, kindFolders: kindFolders))
      case .symbolicLink, .other, .unreadable: report(entry, at: name)
      }
    }
    vocabularies.sort { Self.bytewise($0.relativePath, $1.relativePath) }
    records.sort { Self.bytewise($0.relativePath, $1.relativePath) }
    media.sort { Self.bytewise($0.relativePath, $1.relativePath) }
    reportTwins(vocabularies)
    reportTwins(records)
  }

  // MARK: Folders

  private mutating func walk(top: String) {
    let known = kindFolders + ["vocabularies", "media"]
    guard known.contains(top) else {
      found.report(FileWording.unknownFolder(path(top), name: top, known: known))
      return
    }
    var waiting: [(folder: String, depth: Int)] = [(top, 1)]
    while let (folder, depth) = waiting.popLast() {
      let entries: [FolderEntry]
      do {
        entries = try FolderEntry.all(inFolder: path(folder))
      } catch {
        found.report(FileWording.unreadableFolder(path(folder), reason: error.words))
        continue
      }
      for entry in entries where !isIgnored(entry) {
        guard let name = usableName(entry, in: folder) else { continue }
        let relativePath = folder + "/" + name
        switch entry.kind {
        case .file: add(name, at: relativePath, top: top, size: entry.size)
        case .folder where depth >= Self.deepestFolder: found.report(FileWording.foldersTooDeep(path(relativePath)))
        case .folder: waiting.append((relativePath, depth + 1))
        case .symbolicLink, .other, .unreadable: report(entry, at: relativePath)
        }
      }
    }
  }

  private func isIgnored(_ entry: FolderEntry) -> Bool {
    entry.repairedName.hasPrefix(".") || entry.repairedName == "README" || entry.repairedName.hasPrefix("README.")
  }

  /// The name, if it can be the name of a file on every disk and in an address; else it is reported.
  private mutating func usableName(_ entry: FolderEntry, in folder: String) -> String? {
    if let name = entry.name, !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return name
    }
    let shown = String(entry.repairedName.map { ("\u{20}"..."\u{7E}").contains($0) ? $0 : "\u{FFFD}" })
    found.report(FileWording.unusableName(path(folder.isEmpty ? shown : folder + "/" + shown)))
    return nil
  }

  private mutating func report(_ entry: FolderEntry, at relativePath: String) {
    switch entry.kind {
    case .symbolicLink: found.report(FileWording.symbolicLink(path(relativePath)))
    case .other: found.report(FileWording.notAFile(path(relativePath)))
    case .unreadable: found.report(FileWording.unreadableFile(path(relativePath), reason: nil))
    case .file, .folder: break
    }
  }

  // MARK: Files

  private mutating func add(_ name: String, at relativePath: String, top: String, size: Int) {
    guard top != "media", let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      media.append(MediaFile(path: path(relativePath), relativePath: relativePath, size: size))
      return
    }
    let stem = String(name[..<dot])
    switch name[name.index(after: dot)...].lowercased() {
    case "md" where name.hasSuffix(".md") && top != "vocabularies":
      addRecord(stem, .markdown, at: relativePath, top: top, size: size)
    case "yaml" where name.hasSuffix(".yaml"):
      addRecord(stem, .yaml, at: relativePath, top: top, size: size)
    case "md", "yaml", "yml", "markdown":
      found.report(FileWording.wrongEnding(path(relativePath), name: name, isVocabulary: top == "vocabularies"))
    default: media.append(MediaFile(path: path(relativePath), relativePath: relativePath, size: size))
    }
  }

  private mutating func addRecord(
    _ stem: String, _ format: ContentFile.Format, at relativePath: String, top: String, size: Int
  ) {
    var (id, language): (String, String?) = (stem, nil)
    if format == .markdown, let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let ending = String(stem[stem.index(after: dot)...])
      if languages.contains(ending) { (id, language) = (String(stem[..<dot]), ending) }
    }
    guard RecordID.isValid(id) else {
      found.report(FileWording.badID(path(relativePath), id: id, format: format, languages: languages.sorted()))
      return
    }
    let file = ContentFile(
      path: path(relativePath), relativePath: relativePath, folder: top, id: id, language: language, format: format,
      size: size)
    if top == "vocabularies" { vocabularies.append(file) } else { records.append(file) }
  }

  /// Reports the second and every further file of one id, and keeps all of them: whoever reads on sees both.
  private mutating func reportTwins(_ files: [ContentFile]) {
    struct Key: Hashable {
      let folder: String
      let id: String
      let language: String?
    }
    var first: [Key: ContentFile] = [:]
    first.reserveCapacity(files.count)
    for file in files {
      let key = Key(folder: file.folder, id: file.id, language: file.language)
      if let other = first[key] {
        found.report(FileWording.duplicateID(file, first: other))
      } else {
        first[key] = file
      }
    }
  }

  private func path(_ relativePath: String) -> String { root == "/" ? "/" + relativePath : root + "/" + relativePath }

  private static func bytewise(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
