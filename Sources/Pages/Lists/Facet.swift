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
  /// The position of each value in its facet, for links from records to lists.
  private let known: [String: Set<FacetKey>]

  init(kind: RecordKind, facets: [Facet]) {
    self.kind = kind
    self.facets = facets
    known = Dictionary(
      facets.map { ($0.name, Set($0.values.map(\.key))) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path of the list of all records with a value; nil where there is none.
  func path(_ facet: String, _ key: FacetKey, _ site: LinkedCatalogue, in language: String) -> String? {
    guard known[facet]?.contains(key) == true else { return nil }
    return site.paths.facet(facet, of: kind, value: key.slug(site.catalogue), in: language)
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
