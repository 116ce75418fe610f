import Diagnostics
import Linking
import Model
import Templates

/// The lists: all records of a kind, and those that share a value of a facet.
extension LanguagePages {
  /// The lists themselves are made at once, side by side; their pages when they are asked for.
  func listPages(_ kind: RecordKind, _ order: ListOrder, jobs: Int) throws -> [Page] {
    let maker = ListMaker(
      reader: reader, kind: kind, order: order, facets: facets[kind], allFacets: facets,
      ecosystems: ecosystemReader, views: lists)
    let panels = maker.panels()
    let wanted = maker.ranked().flatMap { facet in facet.values.map { (facet: facet, value: $0) } }
    var nothing = Diagnostics()
    let browse = try wanted.concurrentMap(jobs: jobs, into: &nothing) { item, _ in
      maker.browse(item.facet, item.value, panels: panels)
    }
    return pages(of: maker.index(), by: maker, templates.index, subscriptions.all(of: kind))
      + zip(wanted, browse).flatMap { item, list in
        pages(of: list, by: maker, templates.browse, subscriptions.all(of: kind, sharing: item.value.key))
      }
  }

  private func pages(
    of list: RecordList, by maker: ListMaker, _ template: Compiled<ListPage>, _ subscriptions: [Subscription]
  ) -> [Page] {
    let kinds = reader.phrases.kinds(maker.kind)
    let crumb = Breadcrumb(label: reader.native(kinds), path: paths.index(of: maker.kind, in: reader.code))
    let isBrowse = list.browse != nil
    let prefix = paths.prefix(reader.code)
    return list.paths.indices.map { index in
      let title = isBrowse ? "\(list.title) – \(kinds)" : list.title
      let frame = PageFrame(
        path: String(list.paths[index].dropFirst(prefix.count)),
        title: index == 0 ? title : "\(title) (\(index + 1))", description: list.intro, section: .kind(maker.kind),
        breadcrumbs: isBrowse ? [crumb] : [], subscriptions: subscriptions)
      return page(template, frame) { maker.page(list, index + 1) }
    }
  }
}
