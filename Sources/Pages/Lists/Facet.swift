import Linking
import Model

/// A way to divide the records of a kind: by topic, country, region, level, type.
struct Facet: Sendable {
  /// In paths and in the keys of phrases: `topic`.
  var name: String
  /// The vocabulary that its values come from; nil for countries and choices.
  var vocabulary: String?
  /// Values that some record has, in the order of their keys.
  var values: [FacetValue]
}

/// The records that share one value of a facet.
struct FacetValue: Sendable {
  var key: FacetKey
  /// Positions in the catalogue, ascending, each once; records of narrower concepts are among them.
  var records: [Int32]
}

/// What a facet's value is.
enum FacetKey: Sendable, Hashable, Comparable {
  case concept(Int32)
  case country(String)
  /// A word of a fixed list, by the list's name.
  case choice(list: String, value: String)

  /// In paths.
  func slug(_ catalogue: Catalogue) -> String {
    switch self {
    case .concept(let index): SitePaths.slug(catalogue.concepts[Int(index)].id)
    case .country(let code): code.lowercased()
    case .choice(_, let value): value
    }
  }
}

/// All facets of the records of one kind.
struct KindFacets: Sendable {
  let kind: RecordKind
  let facets: [Facet]
  /// Where the list of each value has its place in the default language, by facet: many pages link there, so each
  /// path is put together once.
  private let paths: [String: [FacetKey: String]]
  private let counts: [String: [FacetKey: Int]]
  private let sitePaths: SitePaths

  init(kind: RecordKind, facets: [Facet], site: LinkedCatalogue) {
    self.kind = kind
    self.facets = facets
    sitePaths = site.paths
    var paths: [String: [FacetKey: String]] = [:]
    for facet in facets {
      let places = facet.values.map { value in
        let slug = value.key.slug(site.catalogue)
        return (value.key, site.paths.facet(facet.name, of: kind, value: slug, in: site.paths.defaultLanguage))
      }
      paths[facet.name] = Dictionary(places, uniquingKeysWith: { first, _ in first })
    }
    self.paths = paths
    counts = Dictionary(
      facets.map { facet in
        let counts = facet.values.map { ($0.key, $0.records.count) }
        return (facet.name, Dictionary(counts, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// How many records have a value.
  func count(_ facet: String, _ key: FacetKey) -> Int { counts[facet]?[key] ?? 0 }

  /// The records with a value and the path of their list; nil where there is none.
  func listed(_ facet: String, _ key: FacetKey, in language: String) -> (records: [RecordAddress], path: String)? {
    guard let path = path(facet, key, in: language),
      let value = facets.first(where: { $0.name == facet })?.values.first(where: { $0.key == key })
    else { return nil }
    return (value.records.map { RecordAddress(kind, Int($0)) }, path)
  }

  /// The path of the list of all records with a value; nil where there is none.
  func path(_ facet: String, _ key: FacetKey, in language: String) -> String? {
    guard let path = paths[facet]?[key] else { return nil }
    return language == sitePaths.defaultLanguage ? path : sitePaths.prefix(language) + path
  }
}

/// Divides records by the values that a closure finds in each.
struct FacetCollection {
  private var records: [FacetKey: [Int32]] = [:]
  private let broader: [Int32]

  init(_ catalogue: Catalogue) {
    broader = catalogue.concepts.map { $0.broader?.target?.index ?? -1 }
  }

  mutating func add(_ record: Int, _ keys: some Sequence<FacetKey>) {
    for key in keys {
      add(record, key)
      // A record under a concept is one under each broader concept too.
      guard case .concept(var concept) = key else { continue }
      while broader[Int(concept)] >= 0 {
        concept = broader[Int(concept)]
        add(record, .concept(concept))
      }
    }
  }

  private mutating func add(_ record: Int, _ key: FacetKey) {
    let last = records[key]?.last
    if last != Int32(record) { records[key, default: []].append(Int32(record)) }
  }

  func facet(_ name: String, vocabulary: String? = nil) -> Facet {
    let values = records.map { FacetValue(key: $0.key, records: $0.value) }
    return Facet(name: name, vocabulary: vocabulary, values: values.sorted { $0.key < $1.key })
  }
}
