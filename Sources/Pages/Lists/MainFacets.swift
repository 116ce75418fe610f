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

  /// How one facet finds the keys of the record at a position: to hand the record itself over copies all its fields.
  struct Rule {
    var name: String
    var vocabulary: String?
    var keys: (Int) -> [FacetKey]
  }

  func facet(_ name: String, vocabulary: String? = nil, _ keys: @escaping (Int) -> [FacetKey]) -> Rule {
    Rule(name: name, vocabulary: vocabulary, keys: keys)
  }

  /// All facets of the records that are in lists at all.
  func facets(_ kind: RecordKind, _ rules: [Rule]) -> KindFacets {
    var collections = rules.map { _ in FacetCollection(catalogue) }
    for position in records.indices where records[position].header.status != .archived {
      for (index, rule) in rules.enumerated() { collections[index].add(position, rule.keys(position)) }
    }
    let facets = zip(rules, collections).map { rule, collection in
      collection.facet(rule.name, vocabulary: rule.vocabulary)
    }
    return KindFacets(kind: kind, facets: facets, site: site)
  }

  func concepts(_ references: [Reference]) -> [FacetKey] {
    references.compactMap { $0.target.map { .concept($0.index) } }
  }

  /// What the organisations that are referred to have in one field.
  func ofOrganisations<Value>(_ references: [Reference], _ field: (Int) -> Value?) -> [Value] {
    references.compactMap { $0.target.flatMap { field(Int($0.index)) } }
  }

  func country(_ position: Int) -> String? { catalogue.organisations[position].country }
  func region(_ position: Int) -> Reference? { catalogue.organisations[position].region }
  func type(_ position: Int) -> Reference? { catalogue.organisations[position].type }
  func level(_ position: Int) -> Organisation.Level? { catalogue.organisations[position].level }

  func choice<C: Choice>(_ choice: C) -> FacetKey { .choice(list: C.listName, value: choice.rawValue) }
}

extension FacetBuilder<Organisation> {
  func organisations() -> KindFacets {
    facets(
      .organisations,
      [
        facet("topic", vocabulary: "topics") { concepts(records[$0].topics) },
        facet("country") { records[$0].country.map { [.country($0)] } ?? [] },
        facet("region", vocabulary: "regions") { concepts(records[$0].region.map { [$0] } ?? []) },
        facet("type", vocabulary: "organisation-types") { concepts(records[$0].type.map { [$0] } ?? []) },
        facet("level") { records[$0].level.map { [choice($0)] } ?? [] },
      ])
  }
}

extension FacetBuilder<Service> {
  func services() -> KindFacets {
    facets(
      .services,
      [
        facet("topic", vocabulary: "topics") { concepts(records[$0].topics) },
        facet("type", vocabulary: "service-types") { concepts(records[$0].type.map { [$0] } ?? []) },
        facet("country") { position in
          let own = records[position].countries
          let countries = own.isEmpty ? ofOrganisations(records[position].providers, country) : own
          return countries.map { .country($0) }
        },
        facet("region", vocabulary: "regions") { concepts(ofOrganisations(records[$0].providers, region)) },
        facet("level") { ofOrganisations(records[$0].providers, level).map(choice) },
      ])
  }
}

extension FacetBuilder<Event> {
  func events() -> KindFacets {
    facets(
      .events,
      [
        facet("topic", vocabulary: "topics") { concepts(records[$0].topics) },
        facet("type") { records[$0].kind.map { [choice($0)] } ?? [] },
        facet("country") { position in
          let place = records[position].place?.country.map { [$0] }
          let countries = place ?? ofOrganisations(records[position].organisers, country)
          return countries.map { .country($0) }
        },
        facet("region", vocabulary: "regions") { position in
          let place = records[position].place?.region.map { [$0] }
          return concepts(place ?? ofOrganisations(records[position].organisers, region))
        },
        facet("level") { ofOrganisations(records[$0].organisers, level).map(choice) },
      ])
  }
}

extension FacetBuilder<Brief> {
  func briefs() -> KindFacets {
    facets(
      .briefs,
      [
        facet("topic", vocabulary: "topics") { concepts(records[$0].topics) },
        facet("level") { records[$0].levels.map(choice) },
        facet("country") { ofOrganisations(parties(records[$0]), country).map { .country($0) } },
        facet("region", vocabulary: "regions") { concepts(ofOrganisations(parties(records[$0]), region)) },
        facet("type", vocabulary: "organisation-types") { concepts(ofOrganisations(parties(records[$0]), type)) },
      ])
  }

  /// The authors and those that are addressed.
  private func parties(_ brief: Brief) -> [Reference] {
    brief.authors + brief.recommendations.flatMap(\.addressedTo)
  }
}
