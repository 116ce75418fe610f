import Diagnostics
import Linking
import Model
import Text

/// All that is compared: the offers and needs that hold, and what the whole of them says of concepts and words.
///
/// Never changed once it is made; a class so that what works on it shares it, instead of some fifty arrays.
final class Corpus: Sendable {
  let needs: Items
  let offers: Items
  let organisations: OrganisationFacts
  let weights: ConceptWeights
  let roles: ConceptRoles
  /// How many concepts there are, of all vocabularies.
  let conceptCount: Int
  /// How many features the texts have.
  let featureCount: Int

  /// The same for any number of threads: stretches of organisations are of one length, and are joined in their order.
  init(_ site: LinkedCatalogue, today: CalendarDate, threads: Int) throws {
    let weights = ConceptWeights(site, today: today)
    let roles = ConceptRoles(site.catalogue, weights)
    var diagnostics = Diagnostics()
    let stretches = stretches(of: site.catalogue.organisations.count, length: 512)
    let read = try stretches.concurrentMap(jobs: threads, into: &diagnostics) { stretch, _ in
      (
        items: ItemReading(stretch, of: site.catalogue, roles: roles, today: today),
        facts: OrganisationFacts(stretch, of: site.catalogue)
      )
    }
    let information = FeatureCounting(read.map(\.items.texts)).information()
    let weighed = try Array(read.indices).concurrentMap(jobs: threads, into: &diagnostics) { index, _ in
      var items = read[index].items
      items.weigh(information[index])
      return (needs: items.needs, offers: items.offers)
    }
    var (needs, offers, organisations) = (Items(), Items(), OrganisationFacts())
    for index in read.indices {
      needs.append(weighed[index].needs)
      offers.append(weighed[index].offers)
      organisations.append(read[index].facts)
    }
    self.needs = needs
    self.offers = offers
    self.organisations = organisations
    self.weights = weights
    self.roles = roles
    conceptCount = site.catalogue.concepts.count
    featureCount = information.first?.values.count ?? 0
  }
}

extension Corpus {
  /// How many organisations have an offer or a need.
  var organisationsWithItems: Int {
    var has = [Bool](repeating: false, count: organisations.count)
    for owner in needs.owners { has[Int(owner)] = true }
    for owner in offers.owners { has[Int(owner)] = true }
    return has.count { $0 }
  }
}

/// Stretches of the same length, the last one shorter: a length that does not depend on the number of threads.
func stretches(of count: Int, length: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
}

/// Joins what stretches of texts say of features.
private struct FeatureCounting {
  private var numbers = HashNumbers(capacity: 16_384)
  private var stretches: [[Int32]] = []
  /// By the number among all.
  private var counts: [Int] = []
  private var languages: [LetterPair] = []
  /// How many texts there are in a language.
  private var totals: [LetterPair: Int] = [:]

  init(_ texts: [TextFeatures]) {
    for stretch in texts {
      var own: [Int32] = []
      own.reserveCapacity(stretch.hashes.count)
      for (local, hash) in stretch.hashes.enumerated() {
        let number = numbers.number(of: hash)
        if number == counts.count {
          counts.append(0)
          languages.append(stretch.languages[local])
        }
        counts[number] += Int(stretch.textCounts[local])
        own.append(Int32(number))
      }
      stretches.append(own)
      for text in stretch.texts { totals[text.language, default: 0] += 1 }
    }
  }

  /// For each stretch.
  func information() -> [FeatureInformation] {
    var (language, total) = (LetterPair.unknown, 0)
    let values = counts.indices.map { feature -> Int in
      if languages[feature] != language {
        language = languages[feature]
        total = totals[language] ?? 0
      }
      return Logarithm.log2(2 * total + 2, over: 2 * counts[feature] + 1)
    }
    return stretches.map { FeatureInformation(numbers: $0, values: values) }
  }
}
