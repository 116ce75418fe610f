import Linking
import Model
import Programme
import Templates

/// What is new since a day, and what is to come.
struct DigestPage: Sendable {
  /// "New since 1 March 2026"
  var title: String
  var sections: [Section]

  struct Section: Sendable {
    var title: String
    var count: Int
    /// The first ones.
    var entries: [Entry]
    /// "and 3 more", in the list of all records of the kind.
    var more: String?
    var path: String
  }

  static let path = "digest.html"
  static let textPath = "digest.txt"
  static let mailPath = "digest.eml"

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<DigestPage> {
    let section = View<Section>(
      "section of a digest",
      [
        .text("title") { section, _ in section.title }, .number("count", kit) { section, _ in section.count },
        .list("entries", links.entry) { section, _ in section.entries }, .text("more") { section, _ in section.more },
        .path("url") { section, _ in section.path },
      ])
    return View(
      "digest",
      [
        .text("title") { page, _ in page.title }, .list("sections", section) { page, _ in page.sections },
        .path("text") { _, reader in reader.site.paths.prefix(reader.code) + textPath },
        .path("mail") { _, reader in reader.site.paths.prefix(reader.code) + mailPath },
        // Elsewhere a link in a letter would lead nowhere.
        .flag("published") { _, reader in reader.catalogue.site.baseURL != nil },
      ])
  }
}

extension Reader {
  /// Where the digest is; nil where nothing happened.
  var digestPath: String? {
    insights.programme.digest.sections.isEmpty ? nil : site.paths.prefix(code) + DigestPage.path
  }
}

extension LanguagePages {
  func digestPage() -> Page {
    let reader = reader
    return page(
      templates.digest,
      PageFrame(
        path: DigestPage.path, title: reader.phrases[DigestPhrase.digest],
        description: reader.phrases[DigestPhrase.digestIntro], section: .digest)
    ) { DigestReader(reader: reader).page() }
  }

  /// The digest as HTML for a letter: by itself, its addresses absolute where the site says where it is published.
  func digestLetter() -> Page {
    let reader = reader
    let root = reader.absolute("") ?? ""
    return page(
      templates.digestMail,
      PageFrame(path: DigestPage.mailPath, title: reader.phrases[DigestPhrase.digest], hasAlternates: false), root: root
    ) { DigestReader(reader: reader).page() }
  }
}
