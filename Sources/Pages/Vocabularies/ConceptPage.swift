import Linking
import Model
import Templates

/// The page of one concept: what it means, what is narrower, what is filed under it.
struct ConceptPage: Sendable {
  var concept: Concept
  var vocabularyTitle: String
  var vocabularyPath: String
  var narrower: [CountedLink] = []
  var facts: [Fact] = []
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
        .localText("label") { page, _ in page.concept.label },
        .localText("definition") { page, _ in page.concept.definition },
        .group("narrower", links.counted, kit) { page, _ in page.narrower },
        .group("facts", Fact.view, kit) { page, _ in page.facts },
        .list("filed", filed) { page, _ in page.filed },
      ])
  }
}

/// Makes the pages of concepts for one reader.
struct ConceptMaker: Sendable {
  let reader: Reader
  let facets: MainFacets
  /// The most cards or rows of a kind on a concept's page; the list of the kind shows all.
  private static var most: Int { 6 }

  func page(_ index: Int) -> ConceptPage {
    let concept = reader.catalogue.concepts[index]
    var page = ConceptPage(
      concept: concept, vocabularyTitle: reader.phrases.vocabulary(concept.vocabulary),
      vocabularyPath: reader.site.paths.vocabulary(concept.vocabulary, in: reader.code))
    page.narrower = reader.sorted(reader.site.narrower[index]) { reader.concepts[$0].label }.map { narrower in
      CountedLink(
        label: reader.catalogue.concepts[narrower].label, path: reader.concepts[narrower].path,
        count: reader.records(under: narrower).count)
    }
    page.facts = facts(concept)
    page.filed = filed(index)
    return page
  }

  private func filed(_ index: Int) -> [ConceptPage.Filed] {
    let all = Dictionary(grouping: reader.records(under: index), by: \.kind)
    return all.sorted { $0.key < $1.key }.map { kind, records in
      var filed = ConceptPage.Filed(kind: reader.phrases.kinds(kind), count: records.count)
      let lists = facets[kind]?.facets.filter { $0.vocabulary == reader.catalogue.concepts[index].vocabulary } ?? []
      filed.path = lists.lazy.compactMap { facets[kind]?.path($0.name, .concept(Int32(index)), in: reader.code) }.first
      let shown = reader.cards(Array(records.prefix(Self.most)))
      if [.events, .missions, .news].contains(kind) { filed.rows = shown } else { filed.cards = shown }
      return filed
    }
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
      let path = facets[.organisations]?.path("country", .country(country), in: reader.code)
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
