import Model
import Programme

/// The pages of the portfolio of services.
extension LanguagePages {
  /// The pipeline, and a page of choices for each audience for which there is a service; nothing without services.
  func portfolioPages() -> [Page] {
    guard let overview = reader.portfolioPath else { return [] }
    let maker = PortfolioMaker(reader: reader, facets: facets)
    let title = reader.phrases[.portfolio]
    let crumb = Breadcrumb(label: reader.native(title), path: overview)
    let pipeline = page(
      templates.portfolio,
      PageFrame(
        path: PortfolioPage.path, title: title, description: PageDescription.cut(reader.phrases[.portfolioIntro]),
        section: .portfolio)
    ) { maker.overview() }
    return [pipeline]
      + maker.portfolio.choices.filter { !$0.services.isEmpty }.map { choice in
        page(
          templates.portfolioChoice,
          PageFrame(
            path: PortfolioChoicePage.path(choice.audience),
            title: "\(maker.title(choice.audience)) – \(title)", section: .portfolio, breadcrumbs: [crumb])
        ) { maker.page(choice) }
      }
  }
}
