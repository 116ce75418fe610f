import Linking
import Model

/// What results can be narrowed by.
public enum SearchFacet: String, Sendable, CaseIterable {
  case topic, country, region, level, type, language
}

/// A value of a facet.
public struct SearchValue: Sendable {
  /// In addresses: `food-safety`, `fr`.
  public var id: String
  /// In the reader's language.
  public var label: String
  /// The position of the broader value; nil for one that has none. Records of a value are records of its broader one.
  public var broader: Int?
}

/// The values of all facets that records have, in a reader's language.
struct SearchValues: Sendable {
  private(set) var values: [SearchFacet: [SearchValue]] = [:]
  private var numbers: [SearchFacet: [String: Int32]] = [:]
  private let reader: Reader

  init(_ reader: Reader) { self.reader = reader }

  /// The position of a value, which is added with its broader ones where it is new. Values of two vocabularies that
  /// have one id are one.
  mutating func number(_ facet: SearchFacet, _ key: FacetKey) -> Int32 {
    switch key {
    case .concept(let index):
      let concept = reader.catalogue.concepts[Int(index)]
      let id = SitePaths.slug(concept.id)
      if let known = numbers[facet]?[id] { return known }
      let broader = concept.broader?.target.map { Int(number(facet, .concept($0.index))) }
      return add(facet, SearchValue(id: id, label: reader.concepts[Int(index)].label, broader: broader))
    case .country(let code):
      let id = code.lowercased()
      return numbers[facet]?[id] ?? add(facet, SearchValue(id: id, label: reader.language.name(ofCountry: code)))
    case .choice(let list, let value):
      return numbers[facet]?[value]
        ?? add(facet, SearchValue(id: value, label: reader.label(ofChoice: list, value)))
    }
  }

  mutating func number(ofLanguage code: String) -> Int32 {
    numbers[.language]?[code]
      ?? add(.language, SearchValue(id: code, label: reader.language.name(ofLanguage: code)))
  }

  private mutating func add(_ facet: SearchFacet, _ value: SearchValue) -> Int32 {
    let number = Int32(values[facet]?.count ?? 0)
    values[facet, default: []].append(value)
    numbers[facet, default: [:]][value.id] = number
    return number
  }
}

/// The values that each record of a kind has.
struct RecordFacets {
  /// By facet and position in the catalogue.
  private(set) var numbers: [SearchFacet: [[Int32]]] = [:]

  /// Of the kinds that lists divide, the same as there: a service has the regions of its providers.
  init<R: Record>(_ type: R.Type, _ reader: Reader, _ facets: MainFacets, _ values: inout SearchValues) {
    let records = reader.catalogue[keyPath: R.collection]
    guard let listed = facets[R.kind] else { return }
    for facet in listed.facets {
      guard let name = SearchFacet(rawValue: facet.name) else { continue }
      var column = [[Int32]](repeating: [], count: records.count)
      for value in facet.values {
        let number = values.number(name, value.key)
        for record in value.records { column[Int(record)].append(number) }
      }
      numbers[name] = column
    }
  }

  init() {}

  mutating func add(_ facet: SearchFacet, count: Int, _ value: (Int) -> [Int32]) {
    numbers[facet] = (0..<count).map(value)
  }

  subscript(facet: SearchFacet, record: Int) -> [Int32] { numbers[facet]?[record] ?? [] }
}
