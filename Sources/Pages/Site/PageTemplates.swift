import Diagnostics
import Model
import Templates

/// The templates of pages, each checked against all that its page may say.
struct PageTemplates: Sendable {
  let home: Compiled<HomePage>
  let index: Compiled<ListPage>
  let browse: Compiled<ListPage>
  let organisation: Compiled<RecordSubject<Organisation>>
  let service: Compiled<RecordSubject<Service>>
  let event: Compiled<RecordSubject<Event>>
  let brief: Compiled<RecordSubject<Brief>>
  let news: Compiled<RecordSubject<NewsItem>>
  let page: Compiled<RecordSubject<FreePage>>
  let programme: Compiled<ProgrammeContent>
  let calculator: Compiled<CalculatorPage>
  let sheet: Compiled<MissionSheet>
  let concept: Compiled<ConceptPage>
  let ecosystem: Compiled<EcosystemPage>
  let portfolio: Compiled<PortfolioPage>
  let portfolioChoice: Compiled<PortfolioChoicePage>
  let areas: Compiled<AreasPage>
  let area: Compiled<AreaPage>
  let network: Compiled<NetworkPage>
  let policy: Compiled<PolicyPage>
  let outreach: Compiled<OutreachPage>
  let timeline: Compiled<TimelinePage>
  let figures: Compiled<FiguresPage>
  let digest: Compiled<DigestPage>
  let vocabulary: Compiled<VocabularyPage>
  let vocabularyIndex: Compiled<[VocabularyEntry]>
  let notFound: Compiled<NotFoundPage>
  let redirect: Compiled<RedirectPage>

  /// The templates that pages and cards begin with; all others are parts of them.
  static let names = [
    "home", "kind-index", "browse", "organisation", "service", "event", "brief", "news", "page", "record", "calculator",
    "sheet", "concept", "ecosystem", "portfolio", "portfolio-choice", "areas", "area", "network", "policy", "outreach",
    "figures", "digest", "timeline",
    "vocabulary", "vocabulary-index", "not-found", "redirect",
    "cards/organisation",
    "cards/service",
    "cards/event",
    "cards/mission", "cards/brief", "cards/news", "cards/record",
  ]

  /// Nil after a mistake in a template was reported; all templates are checked first.
  init?(_ look: Look, kit: ViewKit, facets: MainFacets, into diagnostics: inout Diagnostics) {
    let links = LinkViews(kit)
    let lists = ListViews(kit, links)
    let parts = RecordParts(kit: kit, links: links)
    let compiler = PageCompiler(templates: look.templates, frame: FrameViews(kit: kit).fields)
    let home = compiler.compile("home", HomePage.view(kit, links), &diagnostics)
    let index = compiler.compile("kind-index", lists.index(), &diagnostics)
    let browse = compiler.compile("browse", lists.browse(), &diagnostics)
    let organisation = compiler.compile("organisation", OrganisationPage.view(parts, facets), &diagnostics)
    let service = compiler.compile("service", ServicePage.view(parts, facets), &diagnostics)
    let event = compiler.compile("event", EventPage.view(parts, facets), &diagnostics)
    let brief = compiler.compile("brief", BriefPage.view(parts, facets), &diagnostics)
    let news = compiler.compile("news", NewsPage.view(parts, facets), &diagnostics)
    let page = compiler.compile("page", ProsePage.view(parts, facets), &diagnostics)
    let programme = compiler.compile("record", ProgrammePage.view(parts, facets), &diagnostics)
    let calculator = compiler.compile("calculator", CalculatorPage.view(links, kit), &diagnostics)
    let sheet = compiler.compile("sheet", MissionSheet.view(links, kit), &diagnostics)
    let concept = compiler.compile("concept", ConceptPage.view(kit, links), &diagnostics)
    let ecosystem = compiler.compile("ecosystem", EcosystemPage.view(kit), &diagnostics)
    let portfolio = compiler.compile("portfolio", PortfolioPage.view(parts), &diagnostics)
    let portfolioChoice = compiler.compile("portfolio-choice", PortfolioChoicePage.view(kit, links), &diagnostics)
    let areas = compiler.compile("areas", AreasPage.view, &diagnostics)
    let area = compiler.compile("area", AreaPage.view(links), &diagnostics)
    let network = compiler.compile("network", NetworkPage.view(kit), &diagnostics)
    let policy = compiler.compile("policy", PolicyPage.view(kit, links), &diagnostics)
    let outreach = compiler.compile("outreach", OutreachPage.view(kit, links), &diagnostics)
    let timeline = compiler.compile("timeline", TimelinePage.view(kit, links), &diagnostics)
    let figures = compiler.compile("figures", FiguresPage.view(kit, links), &diagnostics)
    let digest = compiler.compile("digest", DigestPage.view(kit, links), &diagnostics)
    let vocabulary = compiler.compile("vocabulary", VocabularyViews.vocabulary(kit), &diagnostics)
    let vocabularyIndex = compiler.compile("vocabulary-index", VocabularyViews.index(kit), &diagnostics)
    let notFound = compiler.compile("not-found", NotFoundPage.view, &diagnostics)
    let redirect = compiler.compile("redirect", RedirectPage.view, &diagnostics)
    guard let home, let index, let browse, let organisation, let service, let event, let brief, let news, let page,
      let programme, let calculator, let sheet, let concept, let ecosystem, let portfolio, let portfolioChoice,
      let areas, let area, let network, let policy, let outreach, let figures, let digest, let timeline,
      let vocabulary,
      let vocabularyIndex, let notFound,
      let redirect
    else { return nil }
    self.home = home
    self.index = index
    self.browse = browse
    self.organisation = organisation
    self.service = service
    self.event = event
    self.brief = brief
    self.news = news
    self.page = page
    self.programme = programme
    self.calculator = calculator
    self.sheet = sheet
    self.concept = concept
    self.ecosystem = ecosystem
    self.portfolio = portfolio
    self.portfolioChoice = portfolioChoice
    self.areas = areas
    self.area = area
    self.network = network
    self.policy = policy
    self.outreach = outreach
    self.timeline = timeline
    self.figures = figures
    self.digest = digest
    self.vocabulary = vocabulary
    self.vocabularyIndex = vocabularyIndex
    self.notFound = notFound
    self.redirect = redirect
  }
}

/// Compiles pages: the frame and their own fields.
private struct PageCompiler {
  let templates: TemplateSet
  let frame: [RecordShape.Field]

  func compile<Subject>(
    _ name: String, _ view: View<Subject>, _ diagnostics: inout Diagnostics
  ) -> Compiled<Subject>? {
    let shape = RecordShape(view.shape.name, frame + view.shapeFields)
    return templates.compile(name, for: shape, into: &diagnostics).map { Compiled(template: $0, view: view) }
  }
}
