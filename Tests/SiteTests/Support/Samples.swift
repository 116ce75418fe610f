/// Sites that several tests build.
enum Samples {
  /// One record of each main kind, each bound to the others, in English with some French.
  static let connected = """
    -- site.yaml --
    title: {en: A site, fr: Un site}
    tagline: Food
    languages: [en, fr, pl]
    partners: [dairy-north]
    -- organisations/dairy-north.md --
    ---
    name: {en: Dairy North, fr: Lait du Nord}
    acronym: DN
    type: cluster
    level: regional
    country: FR
    region: FRH0
    city: Rennes
    website: https://example.org/dairy?a=1&b=2
    topics: [mycotoxins]
    sectors: [C10.5]
    sources: [{title: A source, url: 'https://example.org/source', accessed: 2026-01-02}]
    offers:
      - {id: test, title: Rapid test, kind: technology, topics: [mycotoxins]}
    ---
    We test milk. See [](service:test-desk) and [the day](event:test-day).

    ## How

    With *care*, 3 < 5 & more.
    -- organisations/dairy-north.fr.md --
    ---
    ---
    Nous testons le lait.
    -- organisations/mill-west.yaml --
    name: Mill West
    type: laboratory
    country: PL
    region: PL41
    member_of: [dairy-north]
    needs:
      - {id: flour, title: Clean flour, kind: business}
    -- organisations/food-office.yaml --
    name: {en: Food Office, pl: Urząd Żywności}
    type: authority
    level: national
    country: PL
    -- services/test-desk.md --
    ---
    name: Test desk
    type: testing
    providers: [dairy-north]
    stage: live
    topics: [traceability]
    answers: [mill-west#flour]
    ---
    Bring a sample.
    -- events/test-day.md --
    ---
    title: {en: Test day, fr: Journée des tests}
    kind: workshop
    starts: 2026-09-02T10:00
    ends: 2026-09-02T12:00
    timezone: Europe/Paris
    place: {name: Town hall, city: Rennes, country: FR, region: FRH0}
    organisers: [dairy-north]
    participants: [mill-west]
    topics: [food-safety]
    ---
    Come.
    -- briefs/clean-food.md --
    ---
    title: Clean food
    published: 2026-03-01
    authors: [dairy-north]
    levels: [national]
    topics: [mycotoxins]
    recommendations:
      - {id: r1, text: Test more., levels: [national], addressed_to: [food-office], state: proposed, answers: [mill-west#flour]}
    ---
    Why it matters.
    -- news/first.md --
    ---
    title: First news
    date: 2026-05-01
    about: [organisations/dairy-north]
    ---
    It began.
    -- pages/about.md --
    ---
    title: About us
    menu: {order: 1}
    ---
    A page.
    """

  /// Built once for all tests that only look.
  static let builtConnected = Result { try BuiltSite(connected) }

  /// Organisations of these names, with ids `o1`, `o2`, ...; all clusters in France.
  static func organisations(_ names: [String], fields: String = "") -> String {
    names.enumerated().map { number, name in
      """
      -- organisations/o\(number + 1).yaml --
      name: '\(name)'
      type: cluster
      country: FR
      \(fields)
      """
    }.joined(separator: "\n")
  }

  /// A site in these languages.
  static func site(_ languages: String) -> String {
    """
    -- site.yaml --
    title: A site
    languages: [\(languages)]

    """
  }
}
