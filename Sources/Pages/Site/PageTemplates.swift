import Model

/// The templates of pages, each checked against all that its page may say.
struct PageTemplates: Sendable {
  let home: Compiled<HomePage>
  let index: Compiled<ListPage>
  let browse: Compiled<ListPage>
  let organisation: Compiled<RecordSubject<Organisation>>
  let service: Compiled<RecordSubject<Service>>
  let event: Compiled<RecordSubject<Event>>
  let month: Compiled<MonthPage>
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
  let compare: Compiled<ChoicePage>
  let saved: Compiled<ChoicePage>
  let digestMail: Compiled<DigestPage>
  let offline: Compiled<OfflinePage>
  let interest: Compiled<InterestPage>
  let join: Compiled<JoinPage>
  let search: Compiled<SearchPage>
  let vocabulary: Compiled<VocabularyPage>
  let vocabularyIndex: Compiled<[VocabularyEntry]>
  let notFound: Compiled<NotFoundPage>
  let redirect: Compiled<RedirectPage>

  init(_ kit: ViewKit, facets: MainFacets, compiler: inout TemplateCompiler) {
    let links = LinkViews(kit)
    let lists = ListViews(kit, links)
    let parts = RecordParts(kit: kit, links: links)
    home = compiler.compile("home", HomePage.view(kit, links))
    index = compiler.compile("kind-index", lists.index())
    browse = compiler.compile("browse", lists.browse())
    organisation = compiler.compile("organisation", OrganisationPage.view(parts, facets))
    service = compiler.compile("service", ServicePage.view(parts, facets))
    event = compiler.compile("event", EventPage.view(parts, facets))
    month = compiler.compile("month", MonthPage.view(kit, links))
    brief = compiler.compile("brief", BriefPage.view(parts, facets))
    news = compiler.compile("news", NewsPage.view(parts, facets))
    page = compiler.compile("page", ProsePage.view(parts, facets))
    programme = compiler.compile("record", ProgrammePage.view(parts, facets))
    calculator = compiler.compile("calculator", CalculatorPage.view(links, kit))
    sheet = compiler.compile("sheet", MissionSheet.view(links, kit))
    concept = compiler.compile("concept", ConceptPage.view(kit, links))
    ecosystem = compiler.compile("ecosystem", EcosystemPage.view(kit))
    portfolio = compiler.compile("portfolio", PortfolioPage.view(parts))
    portfolioChoice = compiler.compile("portfolio-choice", PortfolioChoicePage.view(kit, links))
    areas = compiler.compile("areas", AreasPage.view)
    area = compiler.compile("area", AreaPage.view(links))
    network = compiler.compile("network", NetworkPage.view(kit))
    policy = compiler.compile("policy", PolicyPage.view(kit, links))
    outreach = compiler.compile("outreach", OutreachPage.view(kit, links))
    timeline = compiler.compile("timeline", TimelinePage.view(kit, links))
    figures = compiler.compile("figures", FiguresPage.view(kit, links))
    digest = compiler.compile("digest", DigestPage.view(kit, links))
    compare = compiler.compile("compare", ChoicePage.view(kit, links))
    saved = compiler.compile("saved", ChoicePage.view(kit, links))
    digestMail = compiler.compile("digest-mail", DigestPage.view(kit, links))
    offline = compiler.compile("offline", OfflinePage.view)
    interest = compiler.compile("interest", InterestPage.view)
    join = compiler.compile("join", JoinPage.view)
    search = compiler.compile("search", SearchPage.view(kit, links))
    vocabulary = compiler.compile("vocabulary", VocabularyViews.vocabulary(kit))
    vocabularyIndex = compiler.compile("vocabulary-index", VocabularyViews.index(kit))
    notFound = compiler.compile("not-found", NotFoundPage.view)
    redirect = compiler.compile("redirect", RedirectPage.view)
  }
}
