import Diagnostics

/// What is said of files and folders: A01.
enum FileWording {
  static let all = [
    unreadableFile, unreadableFolder, unknownFolder, symbolicLink, badID, duplicateID, tooLarge, misplacedFile,
    wrongEnding, unusableName, notUTF8, nulByte, controlCharacter, emptyFile, byteOrderMark, mergeConflict, notAFile,
    foldersTooDeep,
  ]

  static func unreadableFile(_ path: String, reason: String?) -> Diagnostic {
    Diagnostic(
      unreadableFile, "`\(path)` cannot be read" + (reason.map { ": \($0)" } ?? ""),
      at: SourceLocation(unread: path))
  }

  static func unreadableFolder(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      unreadableFolder, "the folder `\(path)` cannot be read: \(reason)", at: SourceLocation(unread: path))
  }

  static func unknownFolder(_ path: String, name: String, known: [String]) -> Diagnostic {
    let closest = closestName(to: name, among: known)
    return Diagnostic(
      unknownFolder, "`\(name)` is no folder of the content", at: SourceLocation(unread: path),
      notes: [
        Diagnostic.Note(
          closest.map { "the closest known folder is `\($0)`" }
            ?? "known folders: \(known.sorted().map { "`\($0)`" }.joined(separator: ", "))")
      ])
  }

  static func symbolicLink(_ path: String) -> Diagnostic {
    Diagnostic(symbolicLink, "`\(path)` is a symbolic link and is left out", at: SourceLocation(unread: path))
  }

  static func badID(_ path: String, id: String, format: ContentFile.Format, languages: [String]) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if RecordID.isReserved(id) {
      notes.append(Diagnostic.Note("Windows keeps this name for a device; the site is also read from its disks"))
    } else if RecordID.isWellFormed(id) {
      notes.append(Diagnostic.Note("it has \(id.utf8.count) bytes, at most \(RecordID.longest) are allowed"))
    } else if id.contains(".") {
      notes.append(
        Diagnostic.Note(
          format == .yaml
            ? "only a Markdown file (`.md`) can be a translation"
            : "languages of the site: \(languages.map { "`\($0)`" }.joined(separator: ", "))"))
    }
    if let better = proposal(for: id) { notes.append(Diagnostic.Note("an allowed name is `\(better)`")) }
    return Diagnostic(
      badID, "`\(excerpt(id))` cannot be the id of a record", at: SourceLocation(unread: path),
      notes: notes)
  }

  private static func proposal(for id: String) -> String? {
    let slug = String(decoding: Slug.bytes(of: Array(id.utf8)), as: UTF8.self)
    return slug != id && RecordID.isValid(slug) ? slug : nil
  }

  static func duplicateID(_ file: ContentFile, first: ContentFile) -> Diagnostic {
    Diagnostic(
      duplicateID, "the id `\(file.id)` is used twice in `\(file.folder)`", at: SourceLocation(unread: file.path),
      notes: [Diagnostic.Note("the first file is `\(first.path)`", at: SourceLocation(unread: first.path))])
  }

  static func tooLarge(_ path: String, size: Int) -> Diagnostic {
    Diagnostic(
      tooLarge, "`\(path)` is too large: \(size) bytes, at most \(ContentFile.largestSize) are read",
      at: SourceLocation(unread: path))
  }

  static func misplacedFile(_ path: String, name: String, kindFolders: [String]) -> Diagnostic {
    let closest = closestName(to: name, among: ["site.yaml"])
    return Diagnostic(
      misplacedFile, "`\(path)` is not read: a record lies in a folder of its kind", at: SourceLocation(unread: path),
      notes: [
        Diagnostic.Note(
          closest.map { "the closest known file is `\($0)`" }
            ?? "known folders: \(kindFolders.sorted().map { "`\($0)`" }.joined(separator: ", "))")
      ])
  }

  static func wrongEnding(_ path: String, name: String, isVocabulary: Bool) -> Diagnostic {
    let wanted = isVocabulary ? "`.yaml`" : "`.md` or `.yaml`"
    return Diagnostic(
      wrongEnding, "the name `\(name)` must end in \(wanted), in small letters", at: SourceLocation(unread: path))
  }

  static func unusableName(_ path: String) -> Diagnostic {
    Diagnostic(
      unusableName, "the name of `\(path)` has characters that no address and not every disk can hold",
      at: SourceLocation(unread: path))
  }

  static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      notAFile, "`\(path)` is neither a file nor a folder and is left out", at: SourceLocation(unread: path))
  }

  static func foldersTooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      foldersTooDeep, "the folder `\(path)` lies too deep: at most \(ContentScan.deepestFolder) folders in one another",
      at: SourceLocation(unread: path))
  }
}
