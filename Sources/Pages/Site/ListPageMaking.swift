import Linking
import Model
import Templates

/// The lists: all records of a kind, and those that share a value of a facet.
extension LanguagePages {
  func listPages(_ kind: RecordKind, _ order: ListOrder) -> [Page] {
    let maker = ListMaker(
      reader: reader, kind: kind, order: order, facets: facets[kind], allFacets: facets, views: lists)
    let panels = maker.panels()
    let sides = ListMaker.group(panels, reader)
    var pages = indexPages(maker, sides)
    for facet in facets[kind]?.facets ?? [] {
      for value in facet.values { pages += browsePages(maker, facet, value, panels) }
    }
    return pages
  }

  private func indexPages(_ maker: ListMaker, _ sides: Value) -> [Page] {
    let title = reader.phrases.kinds(maker.kind)
    return (1...ListMaker.pages(maker.order.records.count)).map { number in
      page(
        templates.index,
        PageFrame(
          path: paths.index(of: maker.kind, page: number, in: defaultLanguage), title: numbered(title, number),
          description: reader.phrases.intro(maker.kind), section: .kind(maker.kind))
      ) { maker.index(page: number, sides: sides) }
    }
  }

  private func browsePages(_ maker: ListMaker, _ facet: Facet, _ value: FacetValue, _ panels: [Value]) -> [Page] {
    let slug = value.key.slug(reader.catalogue)
    let title = "\(reader.words(reader.label(of: value.key))) – \(reader.phrases.kinds(maker.kind))"
    let crumb = Breadcrumb(
      label: LocalText(native: reader.phrases.kinds(maker.kind), reader),
      path: paths.index(of: maker.kind, in: reader.code))
    return (1...ListMaker.pages(value.records.count)).map { number in
      page(
        templates.browse,
        PageFrame(
          path: paths.facet(facet.name, of: maker.kind, value: slug, page: number, in: defaultLanguage),
          title: numbered(title, number), section: .kind(maker.kind), breadcrumbs: [crumb])
      ) { maker.browse(facet, value, page: number, sides: panels) }
    }
  }

  /// Further pages of a list have titles of their own.
  private func numbered(_ title: String, _ page: Int) -> String { page == 1 ? title : "\(title) (\(page))" }
}
