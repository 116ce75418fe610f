import Linking
import Model
import Templates

/// The page of one concept: what it means, what is narrower, what is filed under it. A country has one of its own.
struct ConceptPage: Sendable {
  var label: LocalText
  var definition = LocalText()
  var vocabularyTitle: String
  var vocabularyPath: String
  var narrower: [CountedLink] = []
  var facts: [Fact] = []
  /// Of a country in use.
  var map: MapFigure?
  /// Of a region, a country or a topic in use.
  var ecosystem: EcosystemSection?
  /// Of a topic that is an area of cooperation: the area's page.
  var area: String?
  var filed: [Filed] = []

  /// The records of one kind under the concept.
  struct Filed: Sendable {
    var kind: String
    var count: Int
    /// The list of all of them, where there is one.
    var path: String?
    var cards: [HTML] = []
    var rows: [HTML] = []
  }

  static func view(_ kit: ViewKit, _ links: LinkViews) -> View<ConceptPage> {
    let filed = View<Filed>(
      "filed records",
      [
        .text("kind") { filed, _ in filed.kind }, .number("count", kit) { filed, _ in filed.count },
        .path("url") { filed, _ in filed.path }, .htmlGroup("cards", kit) { filed, _ in filed.cards },
        .htmlGroup("rows", kit) { filed, _ in filed.rows }, .group("entries", links.entry, kit) { _, _ in [] },
      ])
    let vocabulary = RecordShape("vocabulary", display: "label", [.init("label", .text), .init("url", .path)])
    return View(
      "concept",
      [
        ViewField("vocabulary", .record(vocabulary)) { page, _ in
          .record([.text(page.vocabularyTitle), .path(page.vocabularyPath)])
        },
        .localText("label") { page, _ in page.label },
        .localText("definition") { page, _ in page.definition },
        .group("narrower", links.counted, kit) { page, _ in page.narrower },
        .group("facts", Fact.view, kit) { page, _ in page.facts },
        .view("map", MapFigure.view(kit)) { page, _ in page.map },
        .view("ecosystem", EcosystemSection.view(kit)) { page, _ in page.ecosystem },
        .path("area") { page, _ in page.area },
        .list("filed", filed) { page, _ in page.filed },
      ])
  }
}

/// Makes the pages of concepts for one reader.
struct ConceptMaker: Sendable {
  let reader: Reader
  let facets: MainFacets
  let ecosystems: EcosystemReader
  /// The most cards or rows of a kind on a concept's page; the list of the kind shows all.
  private static var most: Int { 6 }

  func page(_ index: Int) -> ConceptPage {
    let concept = reader.catalogue.concepts[index]
    var page = ConceptPage(
      label: concept.label, definition: concept.definition,
      vocabularyTitle: reader.phrases.vocabulary(concept.vocabulary),
      vocabularyPath: reader.site.paths.vocabulary(concept.vocabulary, in: reader.code))
    page.narrower = reader.sorted(reader.site.narrower[index]) { reader.concepts[$0].label }.map { narrower in
      CountedLink(
        label: reader.catalogue.concepts[narrower].label, path: reader.concepts[narrower].path,
        count: reader.records(under: narrower).count)
    }
    page.facts = facts(concept)
    page.ecosystem = ecosystems.section(ofConcept: Int32(index))
    page.area = reader.areaPath(ofTopic: index)
    page.filed = filed(index)
    return page
  }

  private func filed(_ index: Int) -> [ConceptPage.Filed] {
    let all = Dictionary(grouping: reader.records(under: index), by: \.kind)
    let vocabulary = reader.catalogue.concepts[index].vocabulary
    return all.sorted { $0.key < $1.key }.map { kind, records in
      let lists = facets[kind]?.facets.filter { $0.vocabulary == vocabulary } ?? []
      for list in lists {
        if let listed = facets[kind]?.listed(list.name, .concept(Int32(index)), in: reader.code) {
          return filed(kind, listed.records, path: listed.path)
        }
      }
      return filed(kind, records, path: nil)
    }
  }

  /// - Parameter path: the list of all of them, where there is one.
  private func filed(_ kind: RecordKind, _ records: [RecordAddress], path: String?) -> ConceptPage.Filed {
    var filed = ConceptPage.Filed(kind: reader.phrases.kinds(kind), count: records.count)
    filed.path = path
    let shown = reader.cards(Array(records.prefix(Self.most)))
    if [.events, .missions, .news].contains(kind) { filed.rows = shown } else { filed.cards = shown }
    return filed
  }

  /// The page of a country: countries have no vocabulary, but are terms all the same.
  func page(ofCountry code: String) -> ConceptPage {
    var page = ConceptPage(
      label: reader.native(reader.language.name(ofCountry: code)), vocabularyTitle: reader.phrases[.countries],
      vocabularyPath: reader.site.paths.vocabulary(SitePaths.countries, in: reader.code))
    if let label = reader.phrases.words["field_concept_id"] {
      page.facts = [Fact(label: label, values: [FactValue(code)])]
    }
    page.map = ecosystems.path(ofCountry: code).flatMap { MapDrawer(reader, facets, on: $0).country(code) }
    page.ecosystem = ecosystems.map.ecosystem(ofCountry: code).map(ecosystems.section)
    page.filed = facets.kinds.sorted { $0.key < $1.key }.compactMap { kind, facets in
      facets.listed("country", .country(code), in: reader.code).map { filed(kind, $0.records, path: $0.path) }
    }
    return page
  }

  private func facts(_ concept: Concept) -> [Fact] {
    var facts: [Fact] = []
    func add(_ field: String, _ values: [FactValue]) {
      let label = reader.phrases.words["field_concept_\(field)"] ?? field
      if !values.isEmpty { facts.append(Fact(label: label, values: values)) }
    }
    add("id", [FactValue(concept.id)])
    if let broader = concept.broader?.target {
      let name = reader.concepts[Int(broader.index)]
      add("broader", [FactValue(name.label, language: name.language, path: name.path)])
    }
    if let country = concept.country {
      let path = ecosystems.path(ofCountry: country)
      add("country", [FactValue(reader.language.name(ofCountry: country), path: path)])
    }
    add("level", concept.level.map { [FactValue("\($0)")] } ?? [])
    add("same_as", concept.sameAs.map { .web($0) })
    return facts
  }
}

extension Reader {
  /// Records filed under the concept itself or under a narrower one, each once, in the order of kinds and ids.
  func records(under concept: Int) -> [RecordAddress] {
    var found: [RecordAddress] = []
    var waiting = [concept]
    while let current = waiting.popLast() {
      for link in site.backlinks.links(to: RecordAddress(.concepts, current)) where link.source.kind != .concepts {
        let record = link.source.record
        // An offer and its organisation mostly name the same concept: what comes twice in a row is one.
        if record != found.last, !catalogue.isArchived(record) { found.append(record) }
      }
      waiting += site.narrower[current]
    }
    found.sort()
    var last: RecordAddress?
    return found.filter { record in
      defer { last = record }
      return record != last
    }
  }
}
