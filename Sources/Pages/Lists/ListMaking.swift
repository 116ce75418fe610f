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
  let ecosystems: EcosystemReader
  let views: ListViews
  /// How many cards or rows a page has at most.
  static var pageSize: Int { 48 }
  /// How many values of a facet stand at the side.
  private static var panelSize: Int { 8 }

  /// How many pages a list of so many records has; an empty list has one.
  static func pages(_ count: Int) -> Int { max(1, (count + pageSize - 1) / pageSize) }

  /// The list of all records.
  func index() -> RecordList {
    RecordList(
      title: reader.phrases.kinds(kind), intro: reader.phrases.intro(kind), records: order.records,
      letters: letters(order.records), sides: Self.group(panels(), reader),
      paths: (1...Self.pages(order.records.count)).map { reader.site.paths.index(of: kind, page: $0, in: reader.code) })
  }

  /// The list of the records with a value of a facet. `panels` are those of all facets, none of their values current.
  func browse(_ facet: RankedFacet, _ value: FacetValue, panels: [Value]) -> RecordList {
    let slug = value.key.slug(reader.catalogue)
    let label = reader.label(of: value.key)
    let records = order.sorted(value.records)
    var panels = panels
    panels[facet.position] = views.panel.value(panel(facet, current: value.key), reader)
    return RecordList(
      title: reader.words(label), intro: nil, records: records, letters: letters(records),
      sides: Self.group(panels, reader),
      paths: (1...Self.pages(records.count)).map {
        reader.site.paths.facet(facet.facet.name, of: kind, value: slug, page: $0, in: reader.code)
      },
      browse: head(facet, value, label: label))
  }

  // MARK: The side

  /// The facets of the kind, the values of each with most records first, then by label.
  func ranked() -> [RankedFacet] {
    (facets?.facets ?? []).enumerated().map { position, facet in
      let values = reader.sorted(facet.values) { reader.words(reader.label(of: $0.key)) }
        .enumerated()
        .sorted { (-$0.element.records.count, $0.offset) < (-$1.element.records.count, $1.offset) }
        .map(\.element)
      return RankedFacet(facet: facet, position: position, values: values)
    }
  }

  /// All facets of the kind, none of their values current.
  func panels() -> [Value] { ranked().map { views.panel.value(panel($0, current: nil), reader) } }

  private static func group(_ panels: [Value], _ reader: Reader) -> Value {
    panels.isEmpty ? .nothing : .record([reader.value(panels.count), .list(panels)])
  }

  private func panel(_ ranked: RankedFacet, current: FacetKey?) -> FacetPanel {
    let facet = ranked.facet
    var items = ranked.values.prefix(Self.panelSize).map { item($0, facet, current) }
    if let current, let found = ranked.values.dropFirst(Self.panelSize).first(where: { $0.key == current }) {
      items.append(item(found, facet, current))
    }
    var more: (label: String, path: String)?
    if ranked.values.count > Self.panelSize {
      // Countries have no vocabulary file, but a page like those of vocabularies.
      let vocabulary = facet.vocabulary ?? "countries"
      more = (reader.phrases[.showAll], reader.site.paths.vocabulary(vocabulary, in: reader.code))
    }
    return FacetPanel(title: reader.phrases.facet(facet.name), items: items, more: more)
  }

  private func item(_ value: FacetValue, _ facet: Facet, _ current: FacetKey?) -> FacetPanel.Item {
    FacetPanel.Item(
      label: reader.label(of: value.key), path: facets?.path(facet.name, value.key, in: reader.code) ?? "",
      count: value.records.count, isCurrent: value.key == current)
  }

  // MARK: The head of a browse page

  private func head(_ ranked: RankedFacet, _ value: FacetValue, label: LocalText) -> BrowseHead {
    let (paths, facet) = (reader.site.paths, ranked.facet)
    var head = BrowseHead(
      kindTitle: reader.phrases.kinds(kind), kindPath: paths.index(of: kind, in: reader.code),
      facetTitle: reader.phrases.facet(facet.name), label: label, narrower: [], others: [])
    if case .concept(let index) = value.key {
      let concept = reader.catalogue.concepts[Int(index)]
      head.path = paths.concept(concept, in: reader.code)
      head.definition = concept.definition.isEmpty ? nil : concept.definition
      let narrower = Set(reader.site.narrower[Int(index)].map { FacetKey.concept(Int32($0)) })
      head.narrower = ranked.values.filter { narrower.contains($0.key) }.map { narrow in
        CountedLink(
          label: reader.label(of: narrow.key), path: facets?.path(facet.name, narrow.key, in: reader.code) ?? "",
          count: narrow.records.count)
      }
    }
    if case .country(let code) = value.key { head.path = ecosystems.path(ofCountry: code) }
    for (other, facets) in allFacets.kinds.sorted(by: { $0.key < $1.key }) where other != kind {
      guard let path = facets.path(facet.name, value.key, in: reader.code) else { continue }
      head.others.append(
        CountedLink(
          label: reader.native(reader.phrases.kinds(other)), path: path, count: facets.count(facet.name, value.key)))
    }
    return head
  }

  // MARK: The pages of a list

  /// One page of a list, counted from 1.
  func page(_ list: RecordList, _ number: Int) -> ListPage {
    let shown = list.records.dropFirst((number - 1) * Self.pageSize).prefix(Self.pageSize)
    if order.isByLetter, !isDividedByLetter(list.records) {
      return page(list, number, undivided(list, shown))
    }
    var groups: [ListGroup] = []
    var last: Int32 = -1
    for record in shown {
      let group = order.group(of: record)
      if group != last {
        let title = order.groups[Int(group)]
        let isOnly = order.groups.count == 1
        groups.append(
          ListGroup(
            title: isOnly ? reader.numbers.phrase("count_\(kind.singular)", list.records.count) : title.title,
            anchor: title.anchor, items: []))
        last = group
      }
      groups[groups.count - 1].items.append(reader.cards[RecordAddress(kind, Int(record))])
    }
    return page(list, number, groups)
  }

  /// All records as one group, titled with what is counted: "12 organisations". None where there are no records.
  private func undivided(_ list: RecordList, _ shown: ArraySlice<Int32>) -> [ListGroup] {
    if shown.isEmpty { return [] }
    return [
      ListGroup(
        title: reader.numbers.phrase("count_\(kind.singular)", list.records.count), anchor: nil,
        items: shown.map { reader.cards[RecordAddress(kind, Int($0))] })
    ]
  }

  private func page(_ list: RecordList, _ number: Int, _ groups: [ListGroup]) -> ListPage {
    ListPage(
      title: list.title, intro: list.intro, count: list.records.count, facets: list.sides, letters: list.letters,
      paths: list.paths, isRows: order.isRows, groups: groups, pagination: pagination(list.paths, page: number),
      browse: list.browse,
      calendar: kind == .events && list.browse == nil ? reader.calendarPath : nil)
  }

  /// A short list by letters would be mostly headings.
  private func isDividedByLetter(_ records: [Int32]) -> Bool { order.isByLetter && records.count > 24 }

  /// Where each initial letter begins, where the list is long enough to need that.
  private func letters(_ records: [Int32]) -> [ListLetter] {
    guard isDividedByLetter(records) else { return [] }
    var letters: [ListLetter] = []
    var last: Int32 = -1
    for (position, record) in records.enumerated() where order.group(of: record) != last {
      last = order.group(of: record)
      let group = order.groups[Int(last)]
      letters.append(
        ListLetter(letter: group.title, page: position / Self.pageSize + 1, anchor: group.anchor.map { "#" + $0 } ?? "")
      )
    }
    return letters
  }

  /// First, last, and two pages on either side of the page at hand; gaps between.
  private func pagination(_ paths: [String], page: Int) -> Pagination? {
    let pages = paths.count
    guard pages > 1 else { return nil }
    let near = Set([1, pages] + (page - 2...page + 2)).filter { (1...pages).contains($0) }.sorted()
    var links: [Pagination.PageLink] = []
    for number in near {
      if let last = links.last, number > last.number + 1 {
        links.append(.init(number: last.number + 1, path: paths[last.number], isGap: true))
      }
      links.append(.init(number: number, path: paths[number - 1], isCurrent: number == page))
    }
    return Pagination(
      previous: page > 1 ? paths[page - 2] : nil, next: page < pages ? paths[page] : nil, pages: links)
  }
}

extension Reader {
  /// What a facet's value is called.
  func label(of key: FacetKey) -> LocalText {
    switch key {
    case .concept(let index): catalogue.concepts[Int(index)].label
    case .country(let code): native(language.name(ofCountry: code))
    case .choice(let list, let value): native(label(ofChoice: list, value))
    }
  }
}
