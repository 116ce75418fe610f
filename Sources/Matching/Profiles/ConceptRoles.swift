import Linking
import Model

/// What concepts mean for the rules and for the value chain.
struct ConceptRoles: Sendable {
  /// For each concept, the bits of the concepts at or below it; for one of another vocabulary than the types, 0.
  private var masks: [UInt64]
  /// The links of the value chain that have the same wider one follow each other in this order.
  private var ranks: [Int32]
  private let weights: ConceptWeights

  init(_ catalogue: Catalogue, _ weights: ConceptWeights) {
    self.weights = weights
    masks = [UInt64](repeating: 0, count: catalogue.concepts.count)
    ranks = [Int32](repeating: -1, count: catalogue.concepts.count)
    for vocabulary in catalogue.vocabularies {
      switch vocabulary.name {
      case "organisation-types": addTypes(vocabulary.concepts)
      case "value-chain": rank(vocabulary.concepts, catalogue)
      default: break
      }
    }
  }

  private mutating func addTypes(_ types: Range<Int>) {
    for type in types {
      var wider: Int? = type
      while let concept = wider {
        masks[concept] |= Self.bit(ofType: type)
        wider = weights.broader(of: concept)
      }
    }
  }

  private mutating func rank(_ links: Range<Int>, _ catalogue: Catalogue) {
    let ordered = links.sorted {
      (catalogue.concepts[$0].order ?? .max, $0) < (catalogue.concepts[$1].order ?? .max, $1)
    }
    var next: [Int: Int32] = [:]
    for link in ordered {
      let wider = weights.broader(of: link) ?? -1
      ranks[link] = next[wider, default: 0]
      next[wider, default: 0] += 1
    }
  }

  /// The bit of a type that an organisation has.
  static func bit(ofType type: Int) -> UInt64 { 1 << UInt64(type % 63) }

  /// The bits of the types that answer to a wish for one.
  func mask(ofWish type: Int) -> UInt64 { masks[type] }

  /// Whether two links of the value chain follow each other.
  func areNeighbours(_ first: Int, _ second: Int) -> Bool {
    guard ranks[first] >= 0, ranks[second] >= 0 else { return false }
    return abs(ranks[first] - ranks[second]) == 1 && weights.broader(of: first) == weights.broader(of: second)
  }
}
