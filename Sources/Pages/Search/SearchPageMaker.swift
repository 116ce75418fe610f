import Linking
import Model
import Templates
import Text

/// Gathers what the search page of one reader has from the start.
struct SearchPageMaker: Sendable {
  let reader: Reader
  let facets: MainFacets
  let orders: [RecordKind: ListOrder]
  let ecosystems: EcosystemReader
  let lists: ListViews

  func page() -> SearchPage {
    SearchPage(
      languages: languages(), facets: facetTitles(),
      hasDays: [RecordKind.events, .news, .briefs, .missions].contains { reader.catalogue.hasPublished($0) },
      examples: SearchExamples(reader: reader).examples(), doors: doors(), letters: letters(), words: words())
  }

  private func languages() -> [SearchPage.Language] {
    reader.catalogue.site.languages.map { code in
      SearchPage.Language(
        code: code, endonym: ReaderLanguage(code: code).endonym, index: SearchPage.index(of: code),
        isOwn: code == reader.code)
    }
  }

  /// By the names that the index gives them.
  private func facetTitles() -> [SearchPage.FacetTitle] {
    ["kind", "topic", "country", "region", "type", "level", "language"].map { name in
      SearchPage.FacetTitle(name: name, title: reader.phrases.facet(name))
    }
  }

  private func words() -> [ScriptWord] {
    SearchPhrase.ofScript.map { ScriptWord(key: $0.rawValue, text: reader.phrases[$0]) }
      + ["count_result", "count_show_more", "count_whole"].flatMap(reader.phrases.scriptWords(counted:))
      + RecordKind.allCases.map { ScriptWord(key: "kind.\($0.folder)", text: reader.phrases.kind($0)) }
  }

  // MARK: Ways in without a search

  /// Where each initial letter of the list of all organisations begins.
  private func letters() -> LetterLinks {
    guard let order = orders[.organisations] else { return LetterLinks(letters: [], paths: []) }
    let list = ListMaker(
      reader: reader, kind: .organisations, order: order, facets: nil, allFacets: facets, ecosystems: ecosystems,
      views: lists
    ).index()
    return LetterLinks(letters: list.letters, paths: list.paths)
  }

  private func doors() -> [SearchPage.Door] {
    [kinds(), topics(), countries(), regions(), types(), levels()].compactMap(\.self)
  }

  private func door(_ facet: String, _ links: [CountedLink], more vocabulary: String? = nil) -> SearchPage.Door? {
    if links.isEmpty { return nil }
    return SearchPage.Door(
      title: reader.phrases.facet(facet), links: links,
      more: vocabulary.map { reader.site.paths.vocabulary($0, in: reader.code) })
  }

  private func kinds() -> SearchPage.Door? {
    let links = orders.filter { !$0.value.records.isEmpty }.sorted { $0.key < $1.key }.map { kind, order in
      CountedLink(
        label: reader.native(reader.phrases.kinds(kind)), path: reader.site.paths.index(of: kind, in: reader.code),
        count: order.records.count)
    }
    return door("kind", links)
  }

  /// The topics at the top of the tree and one step below it that most is filed under.
  private func topics() -> SearchPage.Door? {
    let vocabulary = reader.catalogue.vocabularies.first { $0.name == "topics" }
    guard let vocabulary else { return nil }
    let tree = VocabularyMaker(reader: reader, ecosystems: ecosystems).page(vocabulary).tree
    let nodes = (tree + tree.flatMap(\.children)).filter { $0.count > 0 }
    let most = nodes.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
      .prefix(Self.mostTopics).map(\.element)
    return door("topic", reader.sorted(most.map(Self.link)) { reader.words($0.label) }, more: "topics")
  }

  private func countries() -> SearchPage.Door? {
    let tree = VocabularyMaker(reader: reader, ecosystems: ecosystems).countries().tree
    return door("country", tree.map(Self.link), more: tree.isEmpty ? nil : "countries")
  }

  /// Those with most organisations.
  private func regions() -> SearchPage.Door? {
    ranked("region", most: Self.mostRegions).flatMap { door("region", $0, more: "regions") }
  }

  private func types() -> SearchPage.Door? { ranked("type").flatMap { door("type", $0) } }

  private func levels() -> SearchPage.Door? { ranked("level").flatMap { door("level", $0) } }

  /// The lists of organisations by a facet, those with most first.
  private func ranked(_ name: String, most: Int = .max) -> [CountedLink]? {
    guard let kind = facets[.organisations], let facet = kind.facets.first(where: { $0.name == name }) else {
      return nil
    }
    let links = facet.values.compactMap { value in
      kind.path(name, value.key, in: reader.code).map { path in
        CountedLink(label: reader.label(of: value.key), path: path, count: value.records.count)
      }
    }
    let sorted = reader.sorted(links) { reader.words($0.label) }.enumerated()
      .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
    return sorted.prefix(most).map(\.element)
  }

  private static func link(_ node: ConceptNode) -> CountedLink {
    CountedLink(label: node.label, path: node.path, count: node.count)
  }

  private static let mostTopics = 18
  private static let mostRegions = 12
}
