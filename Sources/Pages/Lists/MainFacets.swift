import Linking
import Model

/// The facets of the four main kinds. A service has the regions of its providers, an event those of its place, else
/// of its organisers, a brief those of its authors and of the authorities that it addresses.
struct MainFacets: Sendable {
  let kinds: [RecordKind: KindFacets]

  init(_ site: LinkedCatalogue) {
    let catalogue = site.catalogue
    var kinds: [RecordKind: KindFacets] = [:]
    kinds[.organisations] = FacetBuilder(site, catalogue.organisations).organisations()
    kinds[.services] = FacetBuilder(site, catalogue.services).services()
    kinds[.events] = FacetBuilder(site, catalogue.events).events()
    kinds[.briefs] = FacetBuilder(site, catalogue.briefs).briefs()
    self.kinds = kinds
  }

  subscript(kind: RecordKind) -> KindFacets? { kinds[kind] }
}

private struct FacetBuilder<R: Record> {
  let site: LinkedCatalogue
  let catalogue: Catalogue
  let records: [R]

  init(_ site: LinkedCatalogue, _ records: [R]) {
    self.site = site
    catalogue = site.catalogue
    self.records = records
  }

  /// How one facet finds the keys of a record.
  struct Rule {
    var name: String
    var vocabulary: String?
    var keys: (R) -> [FacetKey]
  }

  func facet(_ name: String, vocabulary: String? = nil, _ keys: @escaping (R) -> [FacetKey]) -> Rule {
    Rule(name: name, vocabulary: vocabulary, keys: keys)
  }

  /// All facets of the records that are in lists at all. One pass, since taking a record out of the catalogue copies
  /// its fifty parts.
  func facets(_ kind: RecordKind, _ rules: [Rule]) -> KindFacets {
    var collections = rules.map { _ in FacetCollection(catalogue) }
    // By position: to take a record out of its list copies all its fields.
    for position in records.indices where records[position].header.status != .archived {
      for (index, rule) in rules.enumerated() { collections[index].add(position, rule.keys(records[position])) }
    }
    let facets = zip(rules, collections).map { rule, collection in
      collection.facet(rule.name, vocabulary: rule.vocabulary)
    }
    return KindFacets(kind: kind, facets: facets, site: site)
  }

  func concepts(_ references: [Reference]) -> [FacetKey] {
    references.compactMap { $0.target.map { .concept($0.index) } }
  }

  func organisations(_ references: [Reference]) -> [Organisation] {
    references.compactMap { $0.target.map { catalogue.organisations[Int($0.index)] } }
  }

  func choice<C: Choice>(_ choice: C) -> FacetKey { .choice(list: C.listName, value: choice.rawValue) }
}

extension FacetBuilder<Organisation> {
  func organisations() -> KindFacets {
    facets(
      .organisations,
      [
        facet("topic", vocabulary: "topics") { concepts($0.topics) },
        facet("country") { $0.country.map { [.country($0)] } ?? [] },
        facet("region", vocabulary: "regions") { concepts($0.region.map { [$0] } ?? []) },
        facet("type", vocabulary: "organisation-types") { concepts($0.type.map { [$0] } ?? []) },
        facet("level") { $0.level.map { [choice($0)] } ?? [] },
      ])
  }
}

extension FacetBuilder<Service> {
  func services() -> KindFacets {
    facets(
      .services,
      [
        facet("topic", vocabulary: "topics") { concepts($0.topics) },
        facet("type", vocabulary: "service-types") { concepts($0.type.map { [$0] } ?? []) },
        facet("country") { service in
          let own = service.countries
          let countries = own.isEmpty ? organisations(service.providers).compactMap(\.country) : own
          return countries.map { .country($0) }
        },
        facet("region", vocabulary: "regions") { concepts(organisations($0.providers).compactMap(\.region)) },
        facet("level") { organisations($0.providers).compactMap(\.level).map(choice) },
      ])
  }
}

extension FacetBuilder<Event> {
  func events() -> KindFacets {
    facets(
      .events,
      [
        facet("topic", vocabulary: "topics") { concepts($0.topics) },
        facet("type") { $0.kind.map { [choice($0)] } ?? [] },
        facet("country") { event in
          let place = event.place?.country.map { [$0] }
          let countries = place ?? organisations(event.organisers).compactMap(\.country)
          return countries.map { .country($0) }
        },
        facet("region", vocabulary: "regions") { event in
          let place = event.place?.region.map { [$0] }
          return concepts(place ?? organisations(event.organisers).compactMap(\.region))
        },
        facet("level") { organisations($0.organisers).compactMap(\.level).map(choice) },
      ])
  }
}

extension FacetBuilder<Brief> {
  func briefs() -> KindFacets {
    facets(
      .briefs,
      [
        facet("topic", vocabulary: "topics") { concepts($0.topics) },
        facet("level") { $0.levels.map(choice) },
        facet("country") { parties($0).compactMap(\.country).map { .country($0) } },
        facet("region", vocabulary: "regions") { concepts(parties($0).compactMap(\.region)) },
        facet("type", vocabulary: "organisation-types") { concepts(parties($0).compactMap(\.type)) },
      ])
  }

  /// The authors and those that are addressed.
  private func parties(_ brief: Brief) -> [Organisation] {
    organisations(brief.authors + brief.recommendations.flatMap(\.addressedTo))
  }
}
