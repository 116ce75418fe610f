import Pages

/// What makes the site readable without a network, besides its pages: manifests of the web app, the service worker with
/// its lists, and the archive.
struct OfflineFiles: Sendable {
  /// What tells of all other files.
  let derived: [OutputFile]
  /// Nil where the site has none.
  let archive: SiteArchive?

  /// - Parameter files: all other files of the site.
  init(_ set: PageSet, prefixes: [String], hasArchive: Bool, files: [OutputFile]) {
    var derived: [OutputFile] = []
    if let source = set.worker {
      let lists = FileLists(of: files)
      derived = lists.files() + [ServiceWorker(source: source, lists: lists, prefixes: prefixes).file()]
    }
    self.derived = derived
    let archived = set.archived.map { page in
      OutputFile(path: page.path, contents: .appended(page.render))
    }
    archive = hasArchive ? SiteArchive(replaced: archived, derived: derived) : nil
  }
}
