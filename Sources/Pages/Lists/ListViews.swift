import Model
import Templates

/// One page of a list of records.
struct ListPage: Sendable {
  var title: String
  var intro: String?
  /// All records of the list, on all its pages.
  var count: Int
  /// The facets at the side, made once for all lists of a kind.
  var facets: Value
  var letters: [ListLetter] = []
  /// The path of each page of the list.
  var paths: [String] = []
  var isRows = false
  var groups: [ListGroup] = []
  var pagination: Pagination?
  /// What a browse page says above its list.
  var browse: BrowseHead?
  /// Of the list of all events: where their calendar is.
  var calendar: String?
}

struct ListGroup: Sendable {
  var title: String
  var anchor: String?
  var count: Int?
  var items: [HTML]
}

struct Pagination: Sendable {
  var previous: String?
  var next: String?
  var pages: [PageLink]

  struct PageLink: Sendable {
    var number: Int
    var path: String
    var isCurrent = false
    var isGap = false
  }
}

/// What a list is about: a value of a facet.
struct BrowseHead: Sendable {
  var kindTitle: String
  var kindPath: String
  var facetTitle: String
  var label: LocalText
  /// The page of the concept or country; nil for fixed words.
  var path: String?
  var definition: LocalText?
  var narrower: [CountedLink]
  /// Lists of other kinds with the same value.
  var others: [CountedLink]
}

/// A facet at the side of a list.
struct FacetPanel: Sendable {
  struct Item: Sendable {
    var label: LocalText
    var path: String
    var count: Int
    var isCurrent: Bool
  }

  var title: String
  var items: [Item]
  /// Where all values are found, where not all are shown.
  var more: (label: String, path: String)?
}

/// What the templates of lists may say.
struct ListViews: Sendable {
  let kit: ViewKit
  let panel: View<FacetPanel>
  private let links: LinkViews

  init(_ kit: ViewKit, _ links: LinkViews) {
    self.kit = kit
    self.links = links
    let item = View<FacetPanel.Item>(
      "facet value",
      [
        .localText("label") { item, _ in item.label }, .path("url") { item, _ in item.path },
        .number("count", kit) { item, _ in item.count }, .flag("current") { item, _ in item.isCurrent },
      ])
    let more = View<String>("more", [.text("label") { label, _ in label }])
    let moreShape = RecordShape("more", more.shapeFields + [.init("url", .path)])
    panel = View(
      "facet",
      [
        .text("title") { panel, _ in panel.title }, .list("items", item) { panel, _ in panel.items },
        ViewField("more", .record(moreShape)) { panel, _ in
          panel.more.map { .record([.text($0.label), .path($0.path)]) } ?? .nothing
        },
      ])
  }

  /// The list itself: the same on index and browse pages.
  private var list: [ViewField<ListPage>] {
    let group = View<ListGroup>(
      "group of a list",
      [
        .text("title") { group, _ in group.title }, .text("anchor") { group, _ in group.anchor },
        .number("count", kit) { group, _ in group.count },
        ViewField("items", .list(.html)) { group, _ in .list(group.items.map(Value.html)) },
      ])
    return [
      ViewField("facets", .record(kit.group(of: .record(panel.shape)))) { page, _ in page.facets },
      Self.letters(kit) { page in LetterLinks(letters: page.letters, paths: page.paths) },
      .flag("rows") { page, _ in page.isRows },
      .list("groups", group) { page, _ in page.groups },
      .view("pagination", pagination) { page, _ in page.pagination },
    ]
  }

  /// Links to where each initial letter of a list begins.
  static func letters<Page>(_ kit: ViewKit, _ get: @escaping @Sendable (Page) -> LetterLinks) -> ViewField<Page> {
    let letter = RecordShape("letter", [.init("letter", .text), .init("url", .path), .init("current", .flag)])
    return ViewField("letters", .record(kit.group(of: .record(letter)))) { page, reader in
      let list = get(page)
      if list.letters.isEmpty { return .nothing }
      let links = list.letters.map { letter in
        Value.record([.text(letter.letter), .path(list.paths[letter.page - 1] + letter.anchor), .flag(false)])
      }
      return .record([reader.value(links.count), .list(links)])
    }
  }

  private var pagination: View<Pagination> {
    let link = View<Pagination.PageLink>(
      "page of a list",
      [
        .number("number", kit) { link, _ in link.number }, .path("url") { link, _ in link.path },
        .flag("current") { link, _ in link.isCurrent },
        .flag("other") { link, _ in !link.isCurrent && !link.isGap }, .flag("gap") { link, _ in link.isGap },
      ])
    return View(
      "pagination",
      [
        .path("previous") { pages, _ in pages.previous }, .path("next") { pages, _ in pages.next },
        .list("pages", link) { pages, _ in pages.pages },
      ])
  }

  /// The list of all records of a kind.
  func index() -> View<ListPage> {
    View(
      "kind index",
      [
        .text("title") { page, _ in page.title }, .text("intro") { page, _ in page.intro },
        .number("count", kit) { page, _ in page.count }, .path("calendar") { page, _ in page.calendar },
      ] + list)
  }

  /// The list of the records that share a value of a facet.
  func browse() -> View<ListPage> {
    let kind = RecordShape("kind", display: "label", [.init("label", .text), .init("url", .path)])
    let head: [ViewField<ListPage>] = [
      ViewField("kind", .record(kind)) { page, _ in
        page.browse.map { .record([.text($0.kindTitle), .path($0.kindPath)]) } ?? .nothing
      },
      .text("facet") { page, _ in page.browse?.facetTitle },
      ViewField("concept", .record(ViewKit.concept)) { page, reader in
        guard let browse = page.browse else { return .nothing }
        let label = reader.value(browse.label)
        guard case .record(let slots) = label else { return .nothing }
        return .record([label, slots[1], browse.path.map(Value.path) ?? .nothing])
      },
      .localText("definition") { page, _ in page.browse?.definition },
      .group("narrower", links.counted, kit) { page, _ in page.browse?.narrower ?? [] },
      .group("others", links.counted, kit) { page, _ in page.browse?.others ?? [] },
    ]
    return View("browse page", head + list)
  }
}
