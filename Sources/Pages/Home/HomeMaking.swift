import Linking
import Mapping
import Model
import Templates
import Text

/// Gathers what the home page shows.
struct HomeMaker: Sendable {
  let reader: Reader
  let facets: MainFacets
  let orders: [RecordKind: ListOrder]

  func page() -> HomePage {
    var home = HomePage()
    home.map = MapDrawer(reader, facets, on: reader.site.paths.prefix(reader.code) + "index.html").europe(
      hasTable: true)
    home.examples = SearchExamples(reader: reader).examples()
    home.topics = topics()
    home.countries = countries()
    let countryCount = facet("country")?.values.count ?? 0
    home.allCountries =
      countryCount > home.countries.count
      ? reader.site.paths.vocabulary("countries", in: reader.code) : nil
    home.figures = figures()
    home.audiences = doors()
    home.newest = newest()
    home.events = events()
    home.news = (orders[.news]?.records ?? []).prefix(4).map { reader.cards[RecordAddress(.news, Int($0))] }
    home.gaps = gaps()
    return home
  }

  /// The widest gaps, each of another country: five lines on one country would say little of the others.
  private func gaps() -> Sentences? {
    let ecosystems = EcosystemReader(reader: reader, facets: facets)
    var places: Set<EcosystemSubject> = []
    let widest = ecosystems.gaps().filter { places.insert($0.place).inserted }
    return ecosystems.sentences(Array(widest.prefix(4)), most: 4, ecosystems.sentence)
  }

  private func facet(_ name: String) -> Facet? { facets[.organisations]?.facets.first { $0.name == name } }

  private func link(_ facet: Facet, _ value: FacetValue) -> CountedLink {
    let path = reader.site.paths.facet(
      facet.name, of: .organisations, value: value.key.slug(reader.catalogue), in: reader.code)
    return CountedLink(label: reader.label(of: value.key), path: path, count: value.records.count)
  }

  /// The topics at the second level of the tree with most organisations: those at the top say too little.
  private func topics() -> [CountedLink] {
    guard let facet = facet("topic") else { return [] }
    let concepts = reader.catalogue.concepts
    let top = facet.values.sorted { ($0.records.count, $1.key) > ($1.records.count, $0.key) }
    let narrow = top.filter { value in
      guard case .concept(let index) = value.key else { return false }
      return concepts[Int(index)].broader?.target != nil
    }
    return (narrow.count >= 6 ? narrow : top).prefix(8).map { link(facet, $0) }
  }

  private func countries() -> [HomePage.CountryBar] {
    guard let facet = facet("country") else { return [] }
    let sorted = facet.values.sorted { ($0.records.count, $1.key) > ($1.records.count, $0.key) }
    let most = max(1, sorted.first?.records.count ?? 1)
    return sorted.prefix(9).map { value in
      .init(link: link(facet, value), share: max(1, value.records.count * 100 / most))
    }
  }

  private func figures() -> [HomePage.Figure] {
    let paths = reader.site.paths
    let all = reader.catalogue.organisations
    // By position: to take a record out of its list copies all its fields.
    let organisations = all.indices.filter { all[$0].header.status != .archived }
    let pitches = organisations.reduce(0) { $0 + all[$1].offers.count + all[$1].needs.count }
    let counts: [(key: String, count: Int, kind: RecordKind)] = [
      ("figure_organisations", organisations.count, .organisations),
      ("figure_offers", pitches, .organisations),
      ("figure_services", orders[.services]?.records.count ?? 0, .services),
      ("figure_missions", orders[.missions]?.records.count ?? 0, .missions),
      ("figure_briefs", orders[.briefs]?.records.count ?? 0, .briefs),
      ("figure_events", orders[.events]?.records.count ?? 0, .events),
    ]
    return counts.filter { $0.count > 0 }.prefix(5).map { item in
      HomePage.Figure(
        value: item.count, label: reader.numbers.phrase(item.key, item.count),
        path: paths.index(of: item.kind, in: reader.code))
    }
  }

  /// The entry page of each audience, by the name of the audience; for an audience without one, the list that it finds
  /// most in.
  private func doors() -> [HomePage.Door] {
    let entries = reader.entryPages
    let lists: [FreePage.Audience: (text: Phrase, kind: RecordKind)] = [
      .clusterMember: (.memberText, .services), .regionalActor: (.regionText, .organisations),
      .publicAuthority: (.authorityText, .briefs),
    ]
    return FreePage.Audience.allCases.compactMap { audience in
      let title = reader.native(reader.label(audience))
      if let page = entries[audience] {
        return HomePage.Door(
          title: title, text: reader.summary(of: reader.catalogue.pages[page].header),
          path: reader.path(of: RecordAddress(.pages, page)))
      }
      return lists[audience].flatMap { list in
        guard reader.catalogue.hasPublished(list.kind) else { return nil }
        return HomePage.Door(
          title: title, text: reader.native(reader.phrases[list.text]),
          path: reader.site.paths.index(of: list.kind, in: reader.code))
      }
    }
  }

  /// The organisations reviewed last.
  private func newest() -> [HTML] {
    reader.latestOrganisations.prefix(6).map { reader.cards[RecordAddress(.organisations, $0)] }
  }

  /// The next four events; where none is to come, the latest.
  private func events() -> [HTML] {
    (orders[.events]?.records ?? []).prefix(4).map { reader.cards[RecordAddress(.events, Int($0))] }
  }
}

extension Reader {
  /// The organisations by the day of their review, the latest first.
  var latestOrganisations: [Int] {
    let all = catalogue.organisations
    let shown = all.indices.filter { all[$0].header.status != .archived }
    return shown.sorted { left, right in
      let (first, second) = (all[left].header.reviewed?.iso ?? "", all[right].header.reviewed?.iso ?? "")
      return first == second ? left < right : first > second
    }
  }
}
