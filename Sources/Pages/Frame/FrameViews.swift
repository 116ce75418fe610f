import Linking
import Model
import Templates
import Text

/// The part of a page's data that every template may name: `page`, `site`, `assets` and `strings`.
struct FrameViews: Sendable {
  let kit: ViewKit
  private let page: RecordShape
  private let site: RecordShape

  init(kit: ViewKit) {
    self.kit = kit
    let link = Self.link
    page = RecordShape(
      "page",
      [
        .init("lang", .text), .init("title", .text), .init("description", .text), .init("hidden", .flag),
        .init("endonym", .text), .init("canonical", .text), .init("alternates", .list(.record(Self.alternate))),
        .init("languages", .record(kit.group(of: .record(Self.tongue)))), .init("menu", .list(.record(Self.entry))),
        .init("footer_menu", .list(.record(Self.column))),
        .init("breadcrumbs", .record(kit.group(of: .record(link)))),
        .init("subscriptions", .record(kit.group(of: .record(Self.subscription)))),
        .init("linked_data", .html), .init("social", .record(Self.social)),
        .init("contact", .record(PageContact.shape)),
      ])
    site = RecordShape(
      "site",
      [
        .init("title", .text), .init("tagline", .text), .init("description", .text), .init("url", .path),
        .init("search", .path), .init("period", .text), .init("partners", .record(kit.group(of: .record(link)))),
        .init("funding", .record(Self.funding)), .init("feed", .record(Self.subscription)),
        .init("compare", .path), .init("saved", .path),
        .init("worker", .path), .init("app", .path),
      ])
  }

  static let alternate = RecordShape("alternate", [.init("code", .text), .init("url", .path)])
  static let tongue = RecordShape(
    "language", [.init("code", .text), .init("endonym", .text), .init("url", .path), .init("current", .flag)])
  static let entry = RecordShape(
    "menu entry", [.init("label", .text), .init("url", .path), .init("current", .flag)])
  static let column = RecordShape(
    "footer column", [.init("title", .text), .init("items", .list(.record(entry)))])
  static let link = RecordShape("link", [.init("label", .record(ViewKit.localText)), .init("url", .path)])
  static let subscription = RecordShape(
    "subscription", [.init("title", .text), .init("invitation", .text), .init("type", .text), .init("url", .path)])
  static let social = RecordShape(
    "preview", [.init("type", .text), .init("image", .text), .init("locale", .text)])
  static let funding = RecordShape(
    "funding",
    [
      .init("statement", .record(ViewKit.localText)), .init("disclaimer", .record(ViewKit.localText)),
      .init("emblem", .path),
    ])
  static let assets = RecordShape("assets", AssetName.allCases.map { .init($0.rawValue, .path) })

  /// In the order of the slots that `FrameValues` gives.
  var fields: [RecordShape.Field] {
    [
      .init("page", .record(page)), .init("site", .record(site)), .init("assets", .record(Self.assets)),
      .init("strings", .record(kit.strings)),
    ]
  }
}

/// The values of the frame for one language; what all its pages share is made once.
struct FrameValues: Sendable {
  let reader: Reader
  private let menus: [MenuSection?: (top: Value, footer: Value)]
  private let site: Value
  private let assets: Value
  private let strings: Value
  private let languages: [(code: String, endonym: String)]
  private let home: LocalText

  /// - Parameters:
  ///   - feed: of all that the site publishes.
  ///   - hasWorker: whether browsers may keep the site by its service worker.
  init(
    reader: Reader, kit: ViewKit, assets: AssetPaths, feed: Subscription? = nil,
    hasWorker: Bool = false
  ) {
    self.reader = reader
    let menu = Menu(reader: reader)
    var menus: [MenuSection?: (top: Value, footer: Value)] = [:]
    for section in [nil] + menu.sections { menus[section] = menu.values(current: section) }
    self.menus = menus
    site = Self.site(reader, feed, hasWorker)
    self.assets = .record(AssetName.allCases.map { assets[$0].map(Value.path) ?? .nothing })
    strings = kit.words[reader.code] ?? .nothing
    languages = reader.catalogue.site.languages.map { ($0, ReaderLanguage(code: $0).endonym) }
    home = LocalText(reader.phrases[.home])
  }

  /// One value for each of `FrameViews.fields`.
  func slots(_ frame: PageFrame) -> [Value] { [page(frame), site, assets, strings] }

  private func page(_ frame: PageFrame) -> Value {
    let paths = reader.site.paths
    let isManifold = languages.count > 1 && frame.hasAlternates
    let own = paths.prefix(reader.code) + frame.path
    let menus = menus[frame.section] ?? menus[nil] ?? (.nothing, .nothing)
    return .record([
      .text(reader.code), .text(frame.title), frame.description.map(Value.text) ?? .nothing, .flag(frame.isHidden),
      .text(reader.language.endonym), reader.absolute(own).map(Value.text) ?? .nothing,
      isManifold ? alternates(frame) : .list([]), isManifold ? tongues(frame) : .nothing, menus.top, menus.footer,
      breadcrumbs(frame),
      frame.subscriptions.isEmpty
        ? .nothing : .record([reader.value(frame.subscriptions.count), .list(frame.subscriptions.map(Self.value))]),
      linkedData(frame), frame.isHidden ? .nothing : social(frame),
      PageContact(frame, reader)?.value ?? .nothing,
    ])
  }

  private func alternates(_ frame: PageFrame) -> Value {
    let paths = reader.site.paths
    var all = languages.map { Value.record([.text($0.code), .path(paths.prefix($0.code) + frame.path)]) }
    all.append(.record([.text("x-default"), .path(frame.path)]))
    return .list(all)
  }

  private func tongues(_ frame: PageFrame) -> Value {
    let paths = reader.site.paths
    let all = languages.map { language in
      Value.record([
        .text(language.code), .text(language.endonym), .path(paths.prefix(language.code) + frame.path),
        .flag(language.code == reader.code),
      ])
    }
    return .record([reader.value(all.count), .list(all)])
  }

  private func breadcrumbs(_ frame: PageFrame) -> Value {
    guard frame.path != "index.html", frame.path != "404.html" else { return .nothing }
    var crumbs: [Value] = [.record([reader.value(native: home.text), .path(homePath)])]
    crumbs += frame.breadcrumbs.map { .record([reader.value($0.label), .path($0.path)]) }
    return .record([reader.value(crumbs.count), .list(crumbs)])
  }

  private var homePath: String { reader.site.paths.prefix(reader.code) + "index.html" }

  /// Nothing of a page that is not for search engines.
  private func linkedData(_ frame: PageFrame) -> Value {
    if frame.isHidden { return .nothing }
    let own = reader.site.paths.prefix(reader.code) + frame.path
    var above: [(label: String, path: String)] = []
    if frame.path != "index.html" {
      above = [(home.text, homePath)] + frame.breadcrumbs.map { (reader.words($0.label), $0.path) }
    }
    let data = LinkedData(reader: reader, path: own, description: frame.description)
    return .html(HTML(bytes: data.json(title: frame.title, above: above, record: frame.record)))
  }

  /// What a page looks like where people pass it on.
  private func social(_ frame: PageFrame) -> Value {
    let isArticle = frame.record.map { [.news, .briefs].contains($0.kind) } ?? false
    let image = frame.record.flatMap(reader.imagePath).flatMap(reader.absolute)
    return .record([
      .text(isArticle ? "article" : "website"), image.map(Value.text) ?? .nothing,
      Self.locales[reader.code].map(Value.text) ?? .nothing,
    ])
  }

  /// The form that previews want, for the languages of the look and their neighbours.
  private static let locales = [
    "en": "en_GB", "fr": "fr_FR", "nl": "nl_NL", "pl": "pl_PL", "es": "es_ES", "de": "de_DE", "it": "it_IT",
    "pt": "pt_PT",
  ]

  private static func site(_ reader: Reader, _ feed: Subscription?, _ hasWorker: Bool) -> Value {
    let settings = reader.catalogue.site
    let partners = settings.partners.compactMap(\.target).map { address in
      Value.record([reader.value(reader.title(of: address)), .path(reader.path(of: address))])
    }
    let description = reader.words(settings.description)
    return .record([
      .text(reader.words(settings.title)), .text(reader.words(settings.tagline)),
      description.isEmpty ? .nothing : .text(description),
      .path(reader.site.paths.prefix(reader.code) + "index.html"), reader.searchPath.map(Value.path) ?? .nothing,
      period(settings),
      partners.isEmpty ? .nothing : .record([reader.value(partners.count), .list(partners)]),
      funding(settings, reader), feed.map(value) ?? .nothing, reader.comparePath.map(Value.path) ?? .nothing,
      reader.savedPath.map(Value.path) ?? .nothing,
      hasWorker ? .path(WebApp.workerPath) : .nothing, .path(WebApp.path(reader.site.paths.prefix(reader.code))),
    ])
  }

  private static func value(_ subscription: Subscription) -> Value {
    .record([
      .text(subscription.title), .text(subscription.invitation), .text(subscription.form.rawValue),
      .path(subscription.path),
    ])
  }

  /// "2022–2024"
  private static func period(_ settings: SiteSettings) -> Value {
    guard let period = settings.period else { return .nothing }
    let years = [period.from?.year, period.until?.year].compactMap { $0 }.map(String.init)
    return years.isEmpty ? .nothing : .text((years.first == years.last ? [years[0]] : years).joined(separator: "–"))
  }

  private static func funding(_ settings: SiteSettings, _ reader: Reader) -> Value {
    guard let funding = settings.funding else { return .nothing }
    return .record([
      reader.value(funding.statement), reader.value(funding.disclaimer),
      funding.emblem.map { .path($0.path.hasPrefix("media/") ? $0.path : "media/" + $0.path) } ?? .nothing,
    ])
  }
}
