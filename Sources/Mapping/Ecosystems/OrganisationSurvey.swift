import Diagnostics
import Linking
import Model
import Text

/// What counting needs to know of each organisation, in the order of the catalogue; archived ones have nothing.
struct OrganisationSurvey: Sendable {
  /// Everything it counts under, each feature once.
  private(set) var features = IntegerLists()
  /// The clusters that it is a member of, by position; each once, never itself, never an archived one.
  private(set) var clusters = IntegerLists()
  /// The topics of each of its offers and the broader ones; a topic of two offers stands twice.
  private(set) var offered = IntegerLists()
  /// The same of its needs.
  private(set) var needed = IntegerLists()
  /// The topics that its needs name themselves; a topic of two needs stands twice.
  private(set) var named = IntegerLists()
  private(set) var offerCounts: [Int32] = []
  private(set) var needCounts: [Int32] = []
  /// How many organisations are counted.
  private(set) var total = 0

  /// Organisations surveyed by one thread in one go.
  private static let stretch = 256

  static func make(
    _ catalogue: Catalogue, _ space: FeatureSpace, today: CalendarDate, threads: Int
  ) throws -> OrganisationSurvey {
    let count = catalogue.organisations.count
    let stretches = stride(from: 0, to: count, by: stretch).map { $0..<min($0 + stretch, count) }
    var none = Diagnostics()
    let parts = try stretches.concurrentMap(jobs: threads, into: &none) { range, _ in
      var part = OrganisationSurvey()
      var set = FeatureSet(space)
      for index in range { part.add(index, of: catalogue, space, today, &set) }
      return part
    }
    var survey = OrganisationSurvey()
    for part in parts { survey.append(part) }
    return survey
  }

  /// Fields are read one by one: a whole organisation is a large value to copy.
  private mutating func add(
    _ index: Int, of catalogue: Catalogue, _ space: FeatureSpace, _ today: CalendarDate, _ set: inout FeatureSet
  ) {
    set.begin()
    guard catalogue.organisations[index].header.status != .archived else { return addNothing() }
    total += 1
    addFeatures(of: index, catalogue, space, today, &set)
    addClusters(of: index, catalogue)
    offerCounts.append(0)
    needCounts.append(0)
    var topics: [Int32] = []
    for offer in catalogue.organisations[index].offers where offer.holds(on: today) {
      offerCounts[offerCounts.count - 1] += 1
      set.begin()
      set.insert(concepts: offer.topics, space)
      topics += set.features
    }
    offered.append(topics)
    addNeeds(of: index, catalogue, space, today, &set)
  }

  private mutating func addNothing() {
    let nothing: [Int32] = []
    features.append(nothing)
    clusters.append(nothing)
    offered.append(nothing)
    needed.append(nothing)
    named.append(nothing)
    offerCounts.append(0)
    needCounts.append(0)
  }

  private mutating func addFeatures(
    of index: Int, _ catalogue: Catalogue, _ space: FeatureSpace, _ today: CalendarDate, _ set: inout FeatureSet
  ) {
    if let country = catalogue.organisations[index].country.flatMap(space.country) { set.insert(country) }
    if let region = catalogue.organisations[index].region?.target { set.insert(concept: region.index, space) }
    if let type = catalogue.organisations[index].type?.target { set.insert(concept: type.index, space) }
    if let level = catalogue.organisations[index].level { set.insert(space.level(level)) }
    let topics = catalogue.organisations[index].topics
    set.insert(concepts: topics, space)
    if topics.contains(where: { $0.target != nil }) { set.insert(space.hasTopic) }
    let steps = catalogue.organisations[index].valueChain
    set.insert(concepts: steps, space)
    if steps.contains(where: { $0.target != nil }) { set.insert(space.hasStep) }
    if catalogue.organisations[index].header.illustrative { set.insert(space.illustrative) }
    for held in catalogue.organisations[index].labels {
      guard let label = held.label.target, held.holds(on: today), !catalogue.isArchived(label) else { continue }
      set.insert(space.labels.lowerBound + label.index)
    }
    features.append(set.features)
  }

  private mutating func addClusters(of index: Int, _ catalogue: Catalogue) {
    var found: [Int32] = []
    var seen: Set = [Int32(index)]
    for reference in catalogue.organisations[index].memberOf {
      guard let cluster = reference.target, !catalogue.isArchived(cluster), seen.insert(cluster.index).inserted else {
        continue
      }
      found.append(cluster.index)
    }
    clusters.append(found)
  }

  private mutating func addNeeds(
    of index: Int, _ catalogue: Catalogue, _ space: FeatureSpace, _ today: CalendarDate, _ set: inout FeatureSet
  ) {
    var all: [Int32] = []
    var own: [Int32] = []
    for need in catalogue.organisations[index].needs where need.holds(on: today) {
      needCounts[needCounts.count - 1] += 1
      set.begin()
      for topic in need.topics { if let target = topic.target { set.insert(target.index) } }
      own += set.features
      set.begin()
      set.insert(concepts: need.topics, space)
      all += set.features
    }
    named.append(own)
    needed.append(all)
  }

  private mutating func append(_ other: OrganisationSurvey) {
    features.append(contentsOf: other.features)
    clusters.append(contentsOf: other.clusters)
    offered.append(contentsOf: other.offered)
    needed.append(contentsOf: other.needed)
    named.append(contentsOf: other.named)
    offerCounts += other.offerCounts
    needCounts += other.needCounts
    total += other.total
  }
}

extension Offer {
  /// Whether the offer or need still holds: its last day is not past.
  func holds(on day: CalendarDate) -> Bool { validUntil.map { $0 >= day } ?? true }
}

extension HeldLabel {
  /// Whether the label has not lapsed.
  func holds(on day: CalendarDate) -> Bool { until.map { $0.last >= day } ?? true }
}
