import Model
import Text

/// Counts one ecosystem after another, in arrays that are cleared behind each.
struct EcosystemCounting {
  let space: FeatureSpace
  let survey: OrganisationSurvey
  let records: RecordCounts
  /// The members of each cluster.
  let members: IntegerLists
  /// Of each topic, the countries of its offers.
  let offerCountries: [[CountryCount]]
  /// By feature: organisations anywhere.
  let everywhere: [Int32]

  private var counts: [Int32]
  private var touched: [Int32] = []
  private var isHere: [Bool]
  private var offered: [Int32]
  private var needed: [Int32]

  init(
    _ space: FeatureSpace, _ survey: OrganisationSurvey, _ records: RecordCounts, members: IntegerLists,
    offerCountries: [[CountryCount]], everywhere: [Int32]
  ) {
    self.space = space
    self.survey = survey
    self.records = records
    self.members = members
    self.offerCountries = offerCountries
    self.everywhere = everywhere
    counts = [Int32](repeating: 0, count: space.count)
    offered = counts
    needed = counts
    isHere = [Bool](repeating: false, count: survey.features.count)
  }

  /// - Parameters:
  ///   - feature: the number of the country, the region or the topic.
  ///   - organisations: those that have it.
  mutating func ecosystem(_ subject: EcosystemSubject, _ feature: Int32, _ organisations: ArraySlice<Int32>)
    -> Ecosystem
  {
    var ecosystem = Ecosystem(subject)
    ecosystem.organisations = organisations.count
    ecosystem.services = Int(records.services[Int(feature)])
    ecosystem.events = Int(records.events[Int(feature)])
    ecosystem.offers = Int(records.offers[Int(feature)])
    ecosystem.needs = Int(records.needs[Int(feature)])
    countFeatures(of: organisations)
    describe(&ecosystem)
    if !space.topics.contains(feature) {
      ecosystem.strengths = strengths(of: subject)
      ecosystem.gaps = gaps(of: subject, organisations)
    }
    for feature in touched { counts[Int(feature)] = 0 }
    touched.removeAll(keepingCapacity: true)
    countMemberships(of: organisations, &ecosystem)
    return ecosystem
  }

  private mutating func countFeatures(of organisations: ArraySlice<Int32>) {
    for organisation in organisations {
      for feature in survey.features[Int(organisation)] {
        if counts[Int(feature)] == 0 { touched.append(feature) }
        counts[Int(feature)] += 1
      }
    }
    touched.sort()
  }

  private func describe(_ ecosystem: inout Ecosystem) {
    ecosystem.illustrative = Int(counts[Int(space.illustrative)])
    ecosystem.types = found(in: space.types)
    ecosystem.valueChain = found(in: space.valueChain)
    ecosystem.topics = found(in: space.topics)
    ecosystem.regions = found(in: space.regions)
    ecosystem.levels = found(in: space.levels).map {
      LevelCount(level: space.level(ofFeature: $0.position), count: $0.count)
    }
    ecosystem.countries = found(in: space.countries).map {
      CountryCount(country: space.code(ofCountry: $0.position), count: $0.count)
    }
    ecosystem.labels = found(in: space.labels).map {
      PositionCount(position: $0.position - space.labels.lowerBound, count: $0.count)
    }
  }

  private func found(in range: Range<Int32>) -> [PositionCount] {
    let first = touched.endOfPrefix { $0 < range.lowerBound }
    return touched[first...].prefix { $0 < range.upperBound }.map {
      PositionCount(position: $0, count: Int(counts[Int($0)]))
    }
  }

  // MARK: Memberships

  private mutating func countMemberships(of organisations: ArraySlice<Int32>, _ ecosystem: inout Ecosystem) {
    for organisation in organisations { isHere[Int(organisation)] = true }
    for organisation in organisations {
      for cluster in survey.clusters[Int(organisation)] where !isHere[Int(cluster)] {
        ecosystem.membershipsElsewhere += 1
      }
      let members = members[Int(organisation)]
      guard !members.isEmpty else { continue }
      let here = members.count { isHere[Int($0)] }
      ecosystem.clusters.append(
        ClusterMembers(cluster: organisation, here: here, elsewhere: members.count - here))
    }
    for organisation in organisations { isHere[Int(organisation)] = false }
  }

  // MARK: Strengths and gaps

  private func strengths(of place: EcosystemSubject) -> [Strength] {
    strengths(of: place, in: space.topics, base: space.hasTopic)
      + strengths(of: place, in: space.valueChain, base: space.hasStep)
  }

  private func strengths(of place: EcosystemSubject, in concepts: Range<Int32>, base: Int32) -> [Strength] {
    let (inPlace, total) = (Int(counts[Int(base)]), Int(everywhere[Int(base)]))
    let strengths = found(in: concepts).compactMap { found in
      Strength(
        place: place, concept: found.position, organisations: found.count, inPlace: inPlace,
        everywhere: Int(everywhere[Int(found.position)]), total: total)
    }
    return strengths.sorted { ($0.surplus, $1.concept) > ($1.surplus, $0.concept) }
  }

  private mutating func gaps(of place: EcosystemSubject, _ organisations: ArraySlice<Int32>) -> [Gap] {
    var named: [Int32] = []
    for organisation in organisations {
      for topic in survey.offered[Int(organisation)] { offered[Int(topic)] += 1 }
      for topic in survey.named[Int(organisation)] {
        if needed[Int(topic)] == 0 { named.append(topic) }
        needed[Int(topic)] += 1
      }
    }
    let gaps = named.compactMap { topic -> Gap? in
      let elsewhere = offerCountries[Int(topic - space.topics.lowerBound)]
      guard offered[Int(topic)] == 0, !elsewhere.isEmpty else { return nil }
      return Gap(place: place, topic: topic, needs: Int(needed[Int(topic)]), offeredIn: elsewhere)
    }
    for organisation in organisations {
      for topic in survey.offered[Int(organisation)] { offered[Int(topic)] = 0 }
      for topic in survey.named[Int(organisation)] { needed[Int(topic)] = 0 }
    }
    return gaps.sorted { ($0.needs, $1.topic) > ($1.needs, $0.topic) }
  }
}
