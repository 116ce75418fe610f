import Diagnostics
import Linking
import Mapping
import Model
import Templates
import Text

extension PageSet {
  /// All pages of a site. Cards are rendered at once, since many pages show them; pages when they are asked for.
  /// Nil after a mistake in the templates was reported.
  public static func make(
    _ site: LinkedCatalogue, insights: Insights, look: Look, today: CalendarDate, jobs: Int,
    into diagnostics: inout Diagnostics
  ) throws -> PageSet? {
    let kit = ViewKit(look.phrases)
    let facets = MainFacets(site)
    var compiler = TemplateCompiler(look.templates)
    compiler.leading = FrameViews(kit: kit).fields
    let templates = PageTemplates(kit, facets: facets, compiler: &compiler)
    compiler.leading = []
    compiler.trailing = [.init("strings", .record(kit.strings))]
    let cards = CardTemplates(CardViews(kit), compiler: &compiler)
    diagnostics.report(contentsOf: compiler.diagnostics)
    look.templates.reportUnused(by: compiler.names, into: &diagnostics)
    guard compiler.areAllRight else { return nil }
    var pages: [Page] = []
    var readers: [Reader] = []
    for phrases in look.phrases.languages {
      let reader = Reader(
        site: site, insights: insights, phrases: phrases, today: today, countedKeys: look.phrases.countedKeys)
      readers.append(Reader(reader, cards: try cards.cards(for: reader, wordKeys: look.phrases.wordKeys, jobs: jobs)))
    }
    let announcements = Announcements(site, today: today)
    let names = PermanentNames(site)
    var facts: [Look.Asset] = []
    for reader in readers {
      let subscriptions = Subscriptions(reader: reader, announcements: announcements)
      let frame = FrameValues(
        reader: reader, kit: kit, assets: look.paths, wordKeys: look.phrases.wordKeys, feed: subscriptions.all)
      let maker = LanguagePages(
        reader: reader, frame: frame, templates: templates, facets: facets,
        lists: ListViews(kit, LinkViews(kit)), subscriptions: subscriptions,
        shards: try FactShards(for: reader, jobs: jobs))
      facts += maker.shards.files
      pages += try maker.all(jobs: jobs)
      if reader.code == site.catalogue.site.defaultLanguage {
        pages += maker.redirects()
        pages.append(maker.notFound(readers))
      }
    }
    return PageSet(
      pages: pages,
      dissemination: readers.map { Dissemination(reader: $0, announcements: announcements, names: names) },
      assets: look.assets + (insights.maps?.files ?? []) + facts)
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
  let shards: FactShards

  init(
    reader: Reader, frame: FrameValues, templates: PageTemplates, facets: MainFacets, lists: ListViews,
    subscriptions: Subscriptions, shards: FactShards
  ) {
    self.reader = reader
    self.frame = frame
    self.templates = templates
    self.facets = facets
    self.lists = lists
    self.subscriptions = subscriptions
    self.shards = shards
  }

  var site: LinkedCatalogue { reader.site }
  /// Paths in the default language: the frame adds the language's folder.
  var paths: SitePaths { site.paths }
  var defaultLanguage: String { paths.defaultLanguage }

  func all(jobs: Int) throws -> [Page] {
    let orders = orders()
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
    return pages
  }

  /// A page whose content is made when it is rendered.
  func page<Subject: Sendable>(
    _ compiled: Compiled<Subject>, _ surroundings: PageFrame, _ subject: @escaping @Sendable () -> Subject
  ) -> Page {
    page(compiled, at: surroundings.path, isListed: !surroundings.isHidden) { (surroundings, subject()) }
  }

  /// A page of which only the path is known before it is rendered. The path is that in the default language.
  func page<Subject: Sendable>(
    _ compiled: Compiled<Subject>, at path: String, isListed: Bool = true,
    _ content: @escaping @Sendable () -> (PageFrame, Subject)
  ) -> Page {
    let full = paths.prefix(reader.code) + path
    let depth = full.utf8.count { $0 == UInt8(ascii: "/") }
    let root = String(repeating: "../", count: depth)
    let (reader, frame) = (reader, frame)
    return Page(path: full, isListed: isListed, template: compiled.template.name) { bytes in
      let (surroundings, subject) = content()
      let slots = frame.slots(surroundings) + compiled.view.slots(subject, reader)
      compiled.template.render(.record(slots), root: root, into: &bytes)
    }
  }

  private func orders() -> [RecordKind: ListOrder] {
    var orders: [RecordKind: ListOrder] = [:]
    func add<R: Record>(_ type: R.Type) {
      guard R.kind != .pages else { return }
      let order = ListOrder.make(type, reader)
      if !order.records.isEmpty || facets[R.kind] != nil { orders[R.kind] = order }
    }
    for type in Catalogue.recordTypes { add(type) }
    return orders
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
