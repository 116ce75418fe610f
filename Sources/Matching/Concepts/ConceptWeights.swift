import Linking
import Model
import Text

/// How much each concept of the vocabularies tells: the rarer it is among offers and needs, the more.
///
/// The information content of a concept is -log2(p), p being the share of the offers and needs that name it or one
/// below it (Resnik, "Using information content to evaluate semantic similarity in a taxonomy", IJCAI 1995), among
/// those that name any of its vocabulary. The counts are smoothed, p = (count + 1) / (all + 16): what nobody names has a
/// weight too, and in a directory of five organisations a topic that three of them share still tells something.
public struct ConceptWeights: Sendable {
  /// In 1/1024 bit, by the position of the concept in the catalogue.
  private let informations: [Int32]
  private let counts: [Int32]
  /// The wider concept; -1 for none. Without cycles, whatever the vocabulary has.
  private let broader: [Int32]
  private let depths: [Int32]

  /// Counts the offers and needs of all organisations that are not archived and that hold on `today`.
  /// O(concepts + offers and needs, each times its concepts and their depth).
  public init(_ site: LinkedCatalogue, today: CalendarDate) {
    var counting = ConceptCounting(site.catalogue)
    for organisation in site.catalogue.organisations where organisation.header.status != .archived {
      for part in organisation.offers where part.holds(on: today) { counting.count(part) }
      for part in organisation.needs where part.holds(on: today) { counting.count(part) }
    }
    broader = counting.broader
    depths = counting.depths
    counts = counting.counts
    informations = counting.informations(site.catalogue)
  }

  /// In 1/1024 bit.
  public func information(of concept: Int) -> Int { Int(informations[concept]) }

  /// How many offers and needs name the concept or one below it.
  public func count(of concept: Int) -> Int { Int(counts[concept]) }

  /// The next wider concept.
  public func broader(of concept: Int) -> Int? {
    let wider = broader[concept]
    return wider < 0 ? nil : Int(wider)
  }

  /// Whether a concept is another one or lies below it. O(depth).
  public func isConcept(_ concept: Int, atOrBelow other: Int) -> Bool { deepestShared(concept, other) == other }

  /// The deepest concept that lies at or above both; nil where there is none. O(depth).
  public func deepestShared(_ first: Int, _ second: Int) -> Int? {
    var (first, second) = (Int32(first), Int32(second))
    while first != second {
      if depths[Int(first)] >= depths[Int(second)] {
        first = broader[Int(first)]
      } else {
        second = broader[Int(second)]
      }
      if first < 0 || second < 0 { return nil }
    }
    return Int(first)
  }

  /// What two concepts have in common, from 0 to 1 in 1/1024: twice the information of the deepest concept above
  /// both, over the sum of their own (Lin, "An information-theoretic definition of similarity", ICML 1998).
  public func similarity(_ first: Int, _ second: Int) -> Int {
    if first == second { return 1_024 }
    guard let shared = deepestShared(first, second) else { return 0 }
    let sum = information(of: first) + information(of: second)
    return sum == 0 ? 1_024 : min(2 * information(of: shared) * 1_024 / sum, 1_024)
  }
}

extension Offer {
  /// Whether it is not past its last day.
  public func holds(on today: CalendarDate) -> Bool { validUntil.map { $0 >= today } ?? true }
}

private struct ConceptCounting {
  var broader: [Int32]
  var depths: [Int32]
  var counts: [Int32]
  /// Offers and needs that name any concept of a vocabulary, by the number of the vocabulary.
  private var totals: [Int32]
  private var vocabularies: [Int32]
  /// The last offer or need that counted for a concept, and for a vocabulary: each counts once.
  private var lastForConcept: [Int32]
  private var lastForVocabulary: [Int32]
  private var current: Int32 = 0

  init(_ catalogue: Catalogue) {
    let count = catalogue.concepts.count
    broader = catalogue.concepts.map { $0.broader?.target?.index ?? -1 }
    depths = [Int32](repeating: 0, count: count)
    counts = [Int32](repeating: 0, count: count)
    lastForConcept = counts
    vocabularies = counts
    totals = [Int32](repeating: 0, count: catalogue.vocabularies.count)
    lastForVocabulary = totals
    for (number, vocabulary) in catalogue.vocabularies.enumerated() {
      for concept in vocabulary.concepts { vocabularies[concept] = Int32(number) }
    }
    setDepths()
  }

  /// A cycle, which linking has reported, is cut where it is met.
  private mutating func setDepths() {
    // 0 not seen, 1 on the way up, 2 done.
    var states = [UInt8](repeating: 0, count: broader.count)
    var path: [Int] = []
    for start in broader.indices where states[start] == 0 {
      var concept = start
      while states[concept] == 0 {
        states[concept] = 1
        path.append(concept)
        guard broader[concept] >= 0 else { break }
        if states[Int(broader[concept])] == 1 { broader[concept] = -1 } else { concept = Int(broader[concept]) }
      }
      while let concept = path.popLast() {
        depths[concept] = broader[concept] < 0 ? 0 : depths[Int(broader[concept])] + 1
        states[concept] = 2
      }
    }
  }

  mutating func count(_ part: Offer) {
    current += 1
    for reference in part.topics { count(reference) }
    for reference in part.sectors { count(reference) }
    for reference in part.valueChain { count(reference) }
  }

  private mutating func count(_ reference: Reference) {
    guard let target = reference.target else { return }
    let vocabulary = Int(vocabularies[Int(target.index)])
    if lastForVocabulary[vocabulary] != current {
      lastForVocabulary[vocabulary] = current
      totals[vocabulary] += 1
    }
    var concept = target.index
    while concept >= 0, lastForConcept[Int(concept)] != current {
      lastForConcept[Int(concept)] = current
      counts[Int(concept)] += 1
      concept = broader[Int(concept)]
    }
  }

  private static let prior = 16

  func informations(_ catalogue: Catalogue) -> [Int32] {
    counts.indices.map { concept in
      let total = Int(totals[Int(vocabularies[concept])])
      return Int32(Logarithm.log2(total + Self.prior, over: Int(counts[concept]) + 1))
    }
  }
}
