import Linking
import Model
import Templates

/// A concept in the tree of its vocabulary.
struct ConceptNode: Sendable {
  var label: LocalText
  var path: String
  var count: Int
  var children: [ConceptNode]
}

/// The page of one vocabulary.
struct VocabularyPage: Sendable {
  var title: String
  var count: Int
  var tree: [ConceptNode]
}

/// A vocabulary in the list of all.
struct VocabularyEntry: Sendable {
  var title: String
  var path: String
  var count: Int
}

/// What the templates of vocabularies may say.
enum VocabularyViews {
  static func vocabulary(_ kit: ViewKit) -> View<VocabularyPage> {
    let node = RecordShape("concept in a tree") { itself in
      [
        .init("label", .record(ViewKit.localText)), .init("url", .path), .init("count", .record(kit.number)),
        .init("children", .record(kit.group(of: .record(itself)))),
      ]
    }
    return View(
      "vocabulary",
      [
        .text("title") { page, _ in page.title }, .text("intro") { _, _ in nil },
        .number("count", kit) { page, _ in page.count },
        ViewField("tree", .record(kit.group(of: .record(node)))) { page, reader in group(page.tree, reader) },
      ])
  }

  private static func group(_ nodes: [ConceptNode], _ reader: Reader) -> Value {
    if nodes.isEmpty { return .nothing }
    let items = nodes.map { node in
      Value.record([
        reader.value(node.label), .path(node.path), node.count > 0 ? reader.value(node.count) : .nothing,
        group(node.children, reader),
      ])
    }
    return .record([reader.value(nodes.count), .list(items)])
  }

  static func index(_ kit: ViewKit) -> View<[VocabularyEntry]> {
    let entry = View<VocabularyEntry>(
      "vocabulary",
      [
        .text("title") { entry, _ in entry.title }, .path("url") { entry, _ in entry.path },
        .text("intro") { _, _ in nil }, .number("count", kit) { entry, _ in entry.count },
      ])
    return View("vocabulary index", [.list("vocabularies", entry) { entries, _ in entries }])
  }
}

/// Makes the pages of vocabularies for one reader.
struct VocabularyMaker: Sendable {
  let reader: Reader
  let ecosystems: EcosystemReader

  func entries() -> [VocabularyEntry] {
    var entries = reader.catalogue.vocabularies.map { vocabulary in
      VocabularyEntry(
        title: reader.phrases.vocabulary(vocabulary.name),
        path: reader.site.paths.vocabulary(vocabulary.name, in: reader.code), count: vocabulary.concepts.count)
    }
    let countries = countryNodes().count
    if countries > 0, !reader.catalogue.vocabularies.contains(where: { $0.name == "countries" }) {
      entries.append(
        VocabularyEntry(
          title: reader.phrases[.countries], path: reader.site.paths.vocabulary("countries", in: reader.code),
          count: countries))
    }
    return reader.sorted(entries) { $0.title }
  }

  func page(_ vocabulary: Vocabulary) -> VocabularyPage {
    let roots = vocabulary.concepts.filter { reader.catalogue.concepts[$0].broader?.target == nil }
    return VocabularyPage(
      title: reader.phrases.vocabulary(vocabulary.name), count: vocabulary.concepts.count,
      tree: nodes(Array(roots)))
  }

  /// Countries have no vocabulary of their own: those in use, with the number of their organisations.
  func countries() -> VocabularyPage {
    let nodes = countryNodes()
    return VocabularyPage(title: reader.phrases[.countries], count: nodes.count, tree: nodes)
  }

  private func countryNodes() -> [ConceptNode] {
    let nodes = ecosystems.map.countries.map { country in
      ConceptNode(
        label: ecosystems.label(of: country.subject), path: ecosystems.path(of: country.subject) ?? "",
        count: country.organisations, children: [])
    }
    return reader.sorted(nodes) { reader.words($0.label) }
  }

  /// By their given order, else by label.
  private func nodes(_ concepts: [Int]) -> [ConceptNode] {
    let all = reader.catalogue.concepts
    return reader.sorted(concepts) { reader.concepts[$0].label }
      .enumerated()
      .sorted { (all[$0.element].order ?? .max, $0.offset) < (all[$1.element].order ?? .max, $1.offset) }
      .map(\.element)
      .map { index in
        ConceptNode(
          label: all[index].label, path: reader.concepts[index].path, count: reader.records(under: index).count,
          children: nodes(reader.site.narrower[index]))
      }
  }
}
