import Model
import Templates

/// The page that says how to read the site without a network: what a browser keeps, how much, and how to keep all of it
/// or nothing. A script fills in what only the browser knows.
struct OfflinePage: Sendable {
  /// The archive of the whole site, where there is one to load.
  var archive: String?
  /// Whether the page stands in that archive.
  var isInArchive: Bool

  static let path = "offline.html"

  static let view = View<OfflinePage>(
    "reading offline",
    [.path("archive") { page, _ in page.archive }, .flag("in_archive") { page, _ in page.isInArchive }])
}

extension LanguagePages {
  /// - Parameter isInArchive: the page as it stands in the archive of the site, which holds itself nowhere.
  func offlinePage(isInArchive: Bool = false) -> Page {
    let hasArchive = site.catalogue.site.hasArchive
    return page(
      templates.offline,
      PageFrame(
        path: OfflinePage.path, title: reader.phrases[OfflinePhrase.title],
        description: reader.phrases[OfflinePhrase.lead], section: .offline, isHidden: true)
    ) {
      OfflinePage(archive: hasArchive && !isInArchive ? WebApp.archivePath : nil, isInArchive: isInArchive)
    }
  }
}

extension Reader {
  /// Where the page on reading offline is.
  var offlinePath: String { site.paths.prefix(code) + OfflinePage.path }
}
