import Diagnostics
import Linking
import Model
import Text

/// The ecosystems of a catalogue: what there is in each country and region and on each topic in use, how the three
/// cross, where places are strong, and what they lack. The same value for any number of threads.
public struct EcosystemMap: Sendable, Equatable {
  /// Organisations that are counted: all but archived ones.
  public let organisations: Int
  /// How many of them are invented examples.
  public let illustrative: Int
  /// Those in use, by their codes.
  public let countries: [Ecosystem]
  /// Those in use, by their positions in the catalogue.
  public let regions: [Ecosystem]
  public let topics: [Ecosystem]
  /// Rows: regions. Columns: topics.
  public let topicsOfRegions: CountMatrix
  /// Rows: topics. Columns: types of organisation.
  public let typesOfTopics: CountMatrix
  /// Rows: regions. Columns: steps of the value chain.
  public let valueChainOfRegions: CountMatrix

  /// Surveys the organisations in parallel, then counts the ecosystems in parallel. O(organisations × what each counts
  /// under, squared).
  ///
  /// - Parameter today: offers, needs and labels that have lapsed by then are left out.
  /// - Throws: nothing of its own.
  public static func make(from site: LinkedCatalogue, today: CalendarDate, threads: Int) throws -> EcosystemMap {
    let space = FeatureSpace(site.catalogue)
    let survey = try OrganisationSurvey.make(site.catalogue, space, today: today, threads: threads)
    let records = RecordCounts(site.catalogue, space, survey)
    let organisations = survey.features.inverted(bound: space.count)
    let counting = EcosystemCounting(
      space, survey, records, members: survey.clusters.inverted(bound: survey.clusters.count),
      offerCountries: offerCountries(space, survey), everywhere: organisations.lengths)
    let wanted = subjects(space, organisations, records)
    var none = Diagnostics()
    let ecosystems = try wanted.chunked(by: stretch).concurrentMap(jobs: threads, into: &none) { subjects, _ in
      var counting = counting
      return subjects.map { counting.ecosystem($0.subject, $0.feature, organisations[Int($0.feature)]) }
    }
    return EcosystemMap(ecosystems.flatMap(\.self), total: survey.total, space, counting.everywhere)
  }

  /// Ecosystems counted by one thread in one go.
  private static let stretch = 8

  private init(_ all: [Ecosystem], total: Int, _ space: FeatureSpace, _ everywhere: [Int32]) {
    var ecosystems = all
    Self.addPlaces(to: &ecosystems)
    organisations = total
    illustrative = Int(everywhere[Int(space.illustrative)])
    countries = ecosystems.filter { if case .country = $0.subject { true } else { false } }
    regions = ecosystems.filter { if case .region = $0.subject { true } else { false } }
    topics = ecosystems.filter { if case .topic = $0.subject { true } else { false } }
    topicsOfRegions = CountMatrix(regions, columns: space.topics, everywhere) { $0.topics }
    typesOfTopics = CountMatrix(topics, columns: space.types, everywhere) { $0.types }
    valueChainOfRegions = CountMatrix(regions, columns: space.valueChain, everywhere) { $0.valueChain }
  }

  /// What is in use: whatever has an organisation, a service, an event, an offer or a need.
  private static func subjects(
    _ space: FeatureSpace, _ organisations: IntegerLists, _ records: RecordCounts
  ) -> [(subject: EcosystemSubject, feature: Int32)] {
    let features = Array(space.countries) + Array(space.regions) + Array(space.topics)
    return features.compactMap { feature in
      let index = Int(feature)
      let isUsed =
        !organisations[index].isEmpty
        || records.services[index] + records.events[index] + records.offers[index] + records.needs[index] > 0
      return isUsed ? space.subject(feature).map { ($0, feature) } : nil
    }
  }

  /// Of each topic, how many offers each country has under it: most first, then by code.
  private static func offerCountries(_ space: FeatureSpace, _ survey: OrganisationSurvey) -> [[CountryCount]] {
    let owners = survey.offered.inverted(bound: Int(space.topics.upperBound))
    let countries = (0..<survey.features.count).map { survey.features[$0].first(where: space.countries.contains) }
    var counts = [Int](repeating: 0, count: space.countries.count)
    return space.topics.map { topic in
      for owner in owners[Int(topic)] {
        if let country = countries[Int(owner)] { counts[Int(country - space.countries.lowerBound)] += 1 }
      }
      let found = counts.indices.filter { counts[$0] > 0 }.map { place in
        CountryCount(country: space.code(ofCountry: space.countries.lowerBound + Int32(place)), count: counts[place])
      }
      for place in counts.indices { counts[place] = 0 }
      return found.sorted { ($0.count, $1.country) > ($1.count, $0.country) }
    }
  }

  /// A topic has the strengths and gaps of all places in it, in the order of the places.
  private static func addPlaces(to ecosystems: inout [Ecosystem]) {
    var indices: [Int32: Int] = [:]
    for (index, ecosystem) in ecosystems.enumerated() {
      if case .topic(let topic) = ecosystem.subject { indices[topic] = index }
    }
    for ecosystem in ecosystems {
      for strength in ecosystem.strengths {
        if let index = indices[strength.concept] { ecosystems[index].strengths.append(strength) }
      }
      for gap in ecosystem.gaps { if let index = indices[gap.topic] { ecosystems[index].gaps.append(gap) } }
    }
  }
}

extension EcosystemMap {
  public func ecosystem(ofCountry code: String) -> Ecosystem? { Self.find(.country(code), in: countries) }
  public func ecosystem(ofRegion concept: Int32) -> Ecosystem? { Self.find(.region(concept), in: regions) }
  public func ecosystem(ofTopic concept: Int32) -> Ecosystem? { Self.find(.topic(concept), in: topics) }

  /// O(log count): ecosystems stand in the order of their subjects.
  private static func find(_ subject: EcosystemSubject, in ecosystems: [Ecosystem]) -> Ecosystem? {
    ecosystems.first(sortedBy: \.subject, equalTo: subject)
  }
}

extension IntegerLists {
  /// How long each list is.
  var lengths: [Int32] { zip(starts.dropFirst(), starts).map { $0 - $1 } }
}

extension Array {
  fileprivate func chunked(by size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
