import Linking
import Model

/// Services, events, offers and needs by feature. Which places a service or an event has is said as for its lists:
/// a service is had in its countries, else where its providers are; an event is at its place, else where its
/// organisers are.
struct RecordCounts: Sendable {
  private(set) var services: [Int32]
  private(set) var events: [Int32]
  private(set) var offers: [Int32]
  private(set) var needs: [Int32]

  init(_ catalogue: Catalogue, _ space: FeatureSpace, _ survey: OrganisationSurvey) {
    services = [Int32](repeating: 0, count: space.count)
    events = services
    offers = services
    needs = services
    var set = FeatureSet(space)
    for index in catalogue.services.indices where catalogue.services[index].header.status != .archived {
      set.begin()
      Self.gather(&set, catalogue.services[index], catalogue, space)
      for feature in set.features { services[Int(feature)] += 1 }
    }
    for index in catalogue.events.indices where catalogue.events[index].header.status != .archived {
      set.begin()
      Self.gather(&set, catalogue.events[index], catalogue, space)
      for feature in set.features { events[Int(feature)] += 1 }
    }
    countPitches(space, survey)
  }

  private mutating func countPitches(_ space: FeatureSpace, _ survey: OrganisationSurvey) {
    for index in 0..<survey.features.count {
      for topic in survey.offered[index] { offers[Int(topic)] += 1 }
      for topic in survey.needed[index] { needs[Int(topic)] += 1 }
      let (offered, needed) = (survey.offerCounts[index], survey.needCounts[index])
      guard offered + needed > 0 else { continue }
      for feature in survey.features[index] where space.countries.contains(feature) || space.regions.contains(feature) {
        offers[Int(feature)] += offered
        needs[Int(feature)] += needed
      }
    }
  }

  private static func gather(
    _ set: inout FeatureSet, _ service: Service, _ catalogue: Catalogue, _ space: FeatureSpace
  ) {
    set.insert(concepts: service.topics, space)
    for code in service.countries { if let country = space.country(code) { set.insert(country) } }
    for provider in service.providers {
      insertPlace(of: provider, &set, catalogue, space, withCountry: service.countries.isEmpty)
    }
  }

  private static func gather(
    _ set: inout FeatureSet, _ event: Event, _ catalogue: Catalogue, _ space: FeatureSpace
  ) {
    set.insert(concepts: event.topics, space)
    let (country, region) = (event.place?.country, event.place?.region)
    if let country = country.flatMap(space.country) { set.insert(country) }
    if let region = region?.target { set.insert(concept: region.index, space) }
    for organiser in event.organisers {
      insertPlace(of: organiser, &set, catalogue, space, withCountry: country == nil, withRegion: region == nil)
    }
  }

  private static func insertPlace(
    of reference: Reference, _ set: inout FeatureSet, _ catalogue: Catalogue, _ space: FeatureSpace,
    withCountry: Bool, withRegion: Bool = true
  ) {
    guard let target = reference.target else { return }
    let index = Int(target.index)
    if withCountry, let country = catalogue.organisations[index].country.flatMap(space.country) { set.insert(country) }
    if withRegion, let region = catalogue.organisations[index].region?.target {
      set.insert(concept: region.index, space)
    }
  }
}
