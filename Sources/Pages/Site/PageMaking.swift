import Diagnostics
import Linking
import Mapping
import Model
import Templates
import Text

extension PageSet {
  /// All pages of a site. Cards are rendered at once, since many pages show them; pages when they are asked for.
  public static func make(
    _ site: LinkedCatalogue, insights: Insights, look checked: CheckedLook, today: CalendarDate, jobs: Int
  ) throws -> PageSet {
    let (look, kit, facets, templates) = (checked.look, checked.kit, checked.facets, checked.pages)
    let bare = look.phrases.languages.map { phrases in
      Reader(site: site, insights: insights, phrases: phrases, today: today, countedKeys: look.phrases.countedKeys)
    }
    let orders = bare.concurrentMap(jobs: jobs) { ListOrders($0) }
    var pages: [Page] = []
    var archived: [Page] = []
    var readers: [Reader] = []
    var scripts = InterestData(site: site, opportunities: insights.opportunities).scripts()
    for reader in bare {
      readers.append(Reader(reader, cards: try checked.cards.cards(for: reader, kit: kit, jobs: jobs)))
    }
    let announcements = Announcements(site, today: today)
    let names = PermanentNames(site)
    var disseminated: [Dissemination] = []
    for (reader, orders) in zip(readers, orders) {
      let subscriptions = Subscriptions(reader: reader, announcements: announcements)
      let frame = FrameValues(
        reader: reader, kit: kit, assets: look.paths, feed: subscriptions.all,
        hasWorker: look.worker != nil)
      let maker = LanguagePages(
        reader: reader, frame: frame, templates: templates, facets: facets,
        lists: ListViews(kit, LinkViews(kit)), subscriptions: subscriptions,
        languages: look.phrases.languages)
      pages += try maker.all(orders.shown(with: facets), jobs: jobs)
      disseminated.append(
        Dissemination(
          reader: reader, announcements: announcements, names: names,
          digestLetter: reader.digestPath.map { _ in maker.digestLetter() }))
      archived.append(maker.offlinePage(isInArchive: true))
      scripts += FormData(reader: reader).scripts() + FactShards(reader).scripts()
      if reader.code == site.catalogue.site.defaultLanguage {
        pages += maker.redirects()
        pages.append(maker.notFound(readers))
      }
    }
    return PageSet(
      pages: pages,
      dissemination: disseminated,
      assets: look.assets + (insights.maps?.files ?? []), scripts: scripts,
      searching: readers.map { SearchSource(reader: $0, facets: facets) },
      apps: readers.map { WebApp(reader: $0, look: look) }, worker: look.worker, archived: archived)
  }
}

/// Makes the pages of a site in one language. An object, since each of its pages holds it until it is rendered; all of
/// it is constant.
final class LanguagePages: Sendable {
  let reader: Reader
  let frame: FrameValues
  let templates: PageTemplates
  let facets: MainFacets
  let lists: ListViews
  let subscriptions: Subscriptions
  /// The words of the interface in all languages of the site.
  let languages: [Phrases]

  init(
    reader: Reader, frame: FrameValues, templates: PageTemplates, facets: MainFacets, lists: ListViews,
    subscriptions: Subscriptions, languages: [Phrases]
  ) {
    self.reader = reader
    self.frame = frame
    self.templates = templates
    self.facets = facets
    self.lists = lists
    self.subscriptions = subscriptions
    self.languages = languages
  }

  var site: LinkedCatalogue { reader.site }
  /// Paths in the default language: the frame adds the language's folder.
  var paths: SitePaths { site.paths }
  var defaultLanguage: String { paths.defaultLanguage }

  func all(_ orders: [RecordKind: ListOrder], jobs: Int) throws -> [Page] {
    var pages = [home(orders)]
    for (kind, order) in orders.sorted(by: { $0.key < $1.key }) {
      pages += try listPages(kind, order, jobs: jobs)
    }
    pages += recordPages()
    pages += choicePages()
    pages += calendarPages()
    pages += calculatorPages() + sheetPages()
    pages += vocabularyPages()
    if reader.ecosystemsPath != nil { pages.append(ecosystemPage()) }
    pages += portfolioPages()
    pages += areaPages()
    if reader.networkPath != nil { pages.append(networkPage()) }
    if reader.policyPath != nil { pages.append(policyPage()) }
    if reader.outreachPath != nil { pages.append(outreachPage()) }
    if reader.timelinePath != nil { pages.append(timelinePage()) }
    if reader.figuresPath != nil { pages.append(figuresPage()) }
    if reader.digestPath != nil { pages.append(digestPage()) }
    pages.append(offlinePage())
    pages += interestPages() + joinPages()
    if reader.searchPath != nil { pages.append(searchPage(orders)) }
    return pages
  }

  /// A page whose content is made when it is rendered.
  func page<Subject: Sendable>(
    _ compiled: Compiled<Subject>, _ surroundings: PageFrame, root: String? = nil,
    _ subject: @escaping @Sendable () -> Subject
  ) -> Page {
    page(compiled, at: surroundings.path, isListed: !surroundings.isHidden, root: root) { (surroundings, subject()) }
  }

  /// A page of which only the path is known before it is rendered. The path is that in the default language.
  ///
  /// - Parameter root: what leads to the root of the site where the page is read elsewhere than at its path.
  func page<Subject: Sendable>(
    _ compiled: Compiled<Subject>, at path: String, isListed: Bool = true, root: String? = nil,
    _ content: @escaping @Sendable () -> (PageFrame, Subject)
  ) -> Page {
    let full = paths.prefix(reader.code) + path
    let depth = full.utf8.count { $0 == UInt8(ascii: "/") }
    let root = root ?? String(repeating: "../", count: depth)
    let (reader, frame, template) = (reader, frame, compiled.template(in: reader.code))
    return Page(path: full, isListed: isListed, template: compiled.name) { bytes in
      let (surroundings, subject) = content()
      let slots = frame.slots(surroundings) + compiled.view.slots(subject, reader)
      template.render(.record(slots), root: root, into: &bytes)
    }
  }

  private func home(_ orders: [RecordKind: ListOrder]) -> Page {
    let maker = HomeMaker(reader: reader, facets: facets, orders: orders)
    let settings = reader.catalogue.site
    let description = reader.words(settings.description)
    return page(
      templates.home,
      PageFrame(
        path: "index.html", title: reader.words(settings.title),
        description: description.isEmpty ? nil : PageDescription.cut(description))
    ) { maker.page() }
  }

  func redirects() -> [Page] {
    site.redirects.map { redirect in
      let target = reader.path(of: redirect.target)
      let title = reader.title(of: redirect.target)
      let depth = redirect.path.utf8.count { $0 == UInt8(ascii: "/") }
      let canonical = reader.absolute(target) ?? String(repeating: "../", count: depth) + target
      return page(
        templates.redirect,
        PageFrame(path: redirect.path, title: reader.words(title), isHidden: true, hasAlternates: false)
      ) { RedirectPage(title: title, path: target, canonical: canonical) }
    }
  }

  func notFound(_ readers: [Reader]) -> Page {
    let doors = readers.filter { $0.code != self.reader.code }.map { reader in
      NotFoundPage.Door(
        language: reader.code, title: reader.phrases[.notFound], text: reader.phrases[.notFoundText],
        home: reader.phrases[.home], path: paths.prefix(reader.code) + "index.html")
    }
    let frame = PageFrame(
      path: "404.html", title: reader.phrases[.notFound], isHidden: true, hasAlternates: false)
    return page(templates.notFound, frame) { NotFoundPage(doors: doors) }
  }
}

/// The sentence that search engines show.
enum PageDescription {
  /// At most about 160 characters, cut at a word.
  static func cut(_ text: String) -> String {
    guard text.utf8.count > 160, text.count > 160 else { return text }
    let start = text.prefix(157)
    return String(start[..<(start.lastIndex(of: " ") ?? start.endIndex)]) + " …"
  }
}
