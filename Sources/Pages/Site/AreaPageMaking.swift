import Linking
import Model
import Templates

/// The pages of areas of cooperation.
extension LanguagePages {
  /// The list of all areas and a page for each; nothing where there is none.
  func areaPages() -> [Page] {
    guard let overview = reader.areasPath else { return [] }
    let maker = AreaMaker(reader: reader, facets: facets, ecosystems: ecosystemReader)
    let title = reader.phrases[.areas]
    let crumb = Breadcrumb(label: reader.native(title), path: overview)
    let list = page(
      templates.areas,
      PageFrame(
        path: paths.areas(in: defaultLanguage), title: title, description: reader.phrases[.areasIntro],
        section: .areas)
    ) { maker.overview() }
    return [list]
      + reader.insights.areas.map { area in
        page(
          templates.area,
          PageFrame(
            path: paths.area(ofTopic: reader.catalogue.concepts[area.topic], in: defaultLanguage),
            title: "\(reader.concepts[area.topic].label) – \(title)", section: .areas, breadcrumbs: [crumb])
        ) { maker.page(area) }
      }
  }
}
