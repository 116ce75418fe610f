import Linking
import Model
import Templates
import Text

/// Makes the pages of the lists of one kind for one reader.
struct ListMaker: Sendable {
  let reader: Reader
  let kind: RecordKind
  let order: ListOrder
  let facets: KindFacets?
  let allFacets: MainFacets
  let views: ListViews
  /// How many cards or rows a page has at most.
  static var pageSize: Int { 48 }
  /// How many values of a facet stand at the side.
  private static var panelSize: Int { 8 }

  /// How many pages a list of so many records has; an empty list has one.
  static func pages(_ count: Int) -> Int { max(1, (count + pageSize - 1) / pageSize) }

  /// A page of the list of all records; pages are counted from 1.
  func index(page: Int, sides: Value) -> ListPage {
    list(
      title: reader.phrases.kinds(kind), intro: reader.phrases.intro(kind), records: order.records, page: page,
      facets: sides
    ) { reader.site.paths.index(of: kind, page: $0, in: reader.code) }
  }

  /// A page of the list of the records with a value of a facet.
  func browse(_ facet: Facet, _ value: FacetValue, page: Int, sides: [Value]) -> ListPage {
    let slug = value.key.slug(reader.catalogue)
    let label = label(of: value.key)
    let records = order.sorted(value.records)
    let own = facets?.facets.firstIndex { $0.name == facet.name }
    var panels = sides
    if let own { panels[own] = views.panel.value(panel(facet, current: value.key), reader) }
    var page = list(
      title: reader.words(label), intro: nil, records: records, page: page, facets: Self.group(panels, reader)
    ) { reader.site.paths.facet(facet.name, of: kind, value: slug, page: $0, in: reader.code) }
    page.browse = head(facet, value, label: label)
    return page
  }

  // MARK: The side

  /// All facets of the kind, none of their values current.
  func panels() -> [Value] { (facets?.facets ?? []).map { views.panel.value(panel($0, current: nil), reader) } }

  static func group(_ panels: [Value], _ reader: Reader) -> Value {
    panels.isEmpty ? .nothing : .record([reader.value(panels.count), .list(panels)])
  }

  private func panel(_ facet: Facet, current: FacetKey?) -> FacetPanel {
    let all = sorted(facet.values)
    var items = all.prefix(Self.panelSize).map { item($0, facet, current) }
    if let current, let found = all.dropFirst(Self.panelSize).first(where: { $0.key == current }) {
      items.append(item(found, facet, current))
    }
    var more: (label: String, path: String)?
    if all.count > Self.panelSize, let vocabulary = facet.vocabulary {
      more = (reader.phrases[.showAll], reader.site.paths.vocabulary(vocabulary, in: reader.code))
    } else if all.count > Self.panelSize {
      more = (reader.phrases[.showAll], reader.site.paths.vocabulary("countries", in: reader.code))
    }
    return FacetPanel(title: reader.phrases.facet(facet.name), items: items, more: more)
  }

  private func item(_ value: FacetValue, _ facet: Facet, _ current: FacetKey?) -> FacetPanel.Item {
    FacetPanel.Item(
      label: label(of: value.key),
      path: reader.site.paths.facet(
        facet.name, of: kind, value: value.key.slug(reader.catalogue), in: reader.code),
      count: value.records.count, isCurrent: value.key == current)
  }

  /// The values with most records first, then by label.
  private func sorted(_ values: [FacetValue]) -> [FacetValue] {
    reader.sorted(values) { reader.words(label(of: $0.key)) }
      .enumerated()
      .sorted { (-$0.element.records.count, $0.offset) < (-$1.element.records.count, $1.offset) }
      .map(\.element)
  }

  // MARK: The head of a browse page

  private func head(_ facet: Facet, _ value: FacetValue, label: LocalText) -> BrowseHead {
    let paths = reader.site.paths
    var head = BrowseHead(
      kindTitle: reader.phrases.kinds(kind), kindPath: paths.index(of: kind, in: reader.code),
      facetTitle: reader.phrases.facet(facet.name), label: label, narrower: [], others: [])
    if case .concept(let index) = value.key {
      let concept = reader.catalogue.concepts[Int(index)]
      head.path = paths.concept(concept, in: reader.code)
      head.definition = concept.definition.isEmpty ? nil : concept.definition
      let narrower = Set(reader.site.narrower[Int(index)].map { FacetKey.concept(Int32($0)) })
      head.narrower = sorted(facet.values.filter { narrower.contains($0.key) }).map { link($0, facet) }
    }
    for (other, facets) in allFacets.kinds.sorted(by: { $0.key < $1.key }) where other != kind {
      guard let same = facets.facets.first(where: { $0.name == facet.name }),
        let found = same.values.first(where: { $0.key == value.key })
      else { continue }
      let path = paths.facet(facet.name, of: other, value: value.key.slug(reader.catalogue), in: reader.code)
      head.others.append(
        CountedLink(label: LocalText(native: reader.phrases.kinds(other), reader), path: path, count: found.records.count))
    }
    return head
  }

  private func link(_ value: FacetValue, _ facet: Facet) -> CountedLink {
    let path = reader.site.paths.facet(
      facet.name, of: kind, value: value.key.slug(reader.catalogue), in: reader.code)
    return CountedLink(label: label(of: value.key), path: path, count: value.records.count)
  }

  func label(of key: FacetKey) -> LocalText { reader.label(of: key) }

  // MARK: The list

  private func list(
    title: String, intro: String?, records: [Int32], page: Int, facets: Value, path: (Int) -> String
  ) -> ListPage {
    let shown = records.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize)
    var groups: [ListGroup] = []
    var last: Int32 = -1
    for record in shown {
      let group = order.group(of: record)
      if group != last {
        let title = order.groups[Int(group)]
        let isOnly = order.groups.count == 1
        groups.append(
          ListGroup(
            title: isOnly ? reader.numbers.phrase("count_\(kind.singular)", records.count) : title.title,
            anchor: title.anchor, items: []))
        last = group
      }
      groups[groups.count - 1].items.append(reader.cards[RecordAddress(kind, Int(record))])
    }
    return ListPage(
      title: title, intro: intro, count: records.count, facets: facets,
      letters: letters(records, page: page, path), isRows: order.isRows, groups: groups,
      pagination: pagination(pages: Self.pages(records.count), page: page, path))
  }

  /// Links to the initial letters, where the list is long enough to need them.
  private func letters(_ records: [Int32], page: Int, _ path: (Int) -> String) -> [LetterLink] {
    guard order.isByLetter, records.count > 24 else { return [] }
    var links: [LetterLink] = []
    var last: Int32 = -1
    for (position, record) in records.enumerated() where order.group(of: record) != last {
      last = order.group(of: record)
      let group = order.groups[Int(last)]
      let place = position / Self.pageSize + 1
      let anchor = group.anchor.map { "#" + $0 } ?? ""
      links.append(LetterLink(letter: group.title, path: path(place) + anchor, isCurrent: false))
    }
    return links
  }

  /// First, last, and two pages on either side of the page at hand; gaps between.
  private func pagination(pages: Int, page: Int, _ path: (Int) -> String) -> Pagination? {
    guard pages > 1 else { return nil }
    let near = Set([1, pages] + (page - 2...page + 2)).filter { (1...pages).contains($0) }.sorted()
    var links: [Pagination.PageLink] = []
    for number in near {
      if let last = links.last, number > last.number + 1 {
        links.append(.init(number: last.number + 1, path: path(last.number + 1), isGap: true))
      }
      links.append(.init(number: number, path: path(number), isCurrent: number == page))
    }
    return Pagination(
      previous: page > 1 ? path(page - 1) : nil, next: page < pages ? path(page + 1) : nil, pages: links)
  }
}

extension LocalText {
  /// A text that is in the reader's language already.
  init(native text: String, _ reader: Reader) {
    let isDefault = reader.code == reader.catalogue.site.defaultLanguage
    self.init(text, translations: isDefault ? [] : [.init(language: reader.code, text: text)])
  }
}

extension Reader {
  /// What a facet's value is called.
  func label(of key: FacetKey) -> LocalText {
    switch key {
    case .concept(let index): catalogue.concepts[Int(index)].label
    case .country(let code): LocalText(native: language.name(ofCountry: code), self)
    case .choice(let list, let value): LocalText(native: label(ofChoice: list, value), self)
    }
  }
}
