import Linking
import Model
import Text

@testable import Mapping

/// Counts ecosystems by asking every record every question anew: slow, and easy to believe.
struct EcosystemOracle {
  let catalogue: Catalogue
  let today: CalendarDate

  var shown: [Int] { catalogue.organisations.indices.filter { catalogue.organisations[$0].header.status != .archived } }

  func ecosystem(_ subject: EcosystemSubject) -> Ecosystem {
    var ecosystem = Ecosystem(subject)
    let here = shown.filter { isIn(catalogue.organisations[$0], subject) }
    let all = here.map { catalogue.organisations[$0] }
    ecosystem.organisations = here.count
    ecosystem.illustrative = all.count { $0.header.illustrative }
    ecosystem.types = counts("organisation-types") { concept in
      all.count { isUnder([$0.type].compactMap(\.self), concept) }
    }
    ecosystem.valueChain = counts("value-chain") { concept in all.count { isUnder($0.valueChain, concept) } }
    ecosystem.topics = counts("topics") { concept in all.count { isUnder($0.topics, concept) } }
    ecosystem.regions = counts("regions") { concept in all.count { isUnder([$0.region].compactMap(\.self), concept) } }
    ecosystem.levels = Organisation.Level.allCases.map { level in
      LevelCount(level: level, count: all.count { $0.level == level })
    }.filter { $0.count > 0 }
    ecosystem.countries = Set(all.compactMap(\.country)).sorted().map { code in
      CountryCount(country: code, count: all.count { $0.country == code })
    }
    ecosystem.labels = catalogue.labels.indices.map { label in
      PositionCount(position: Int32(label), count: all.count { holds($0, label) })
    }.filter { $0.count > 0 }
    ecosystem.services = catalogue.services.count { $0.header.status != .archived && isIn($0, subject) }
    ecosystem.events = catalogue.events.count { $0.header.status != .archived && isIn($0, subject) }
    countPitches(&ecosystem, all)
    countMemberships(&ecosystem, here)
    return ecosystem
  }

  private func countPitches(_ ecosystem: inout Ecosystem, _ here: [Organisation]) {
    if case .topic(let topic) = ecosystem.subject {
      let all = shown.map { catalogue.organisations[$0] }
      ecosystem.offers = all.flatMap { valid($0.offers) }.count { isUnder($0.topics, topic) }
      ecosystem.needs = all.flatMap { valid($0.needs) }.count { isUnder($0.topics, topic) }
    } else {
      ecosystem.offers = here.flatMap { valid($0.offers) }.count
      ecosystem.needs = here.flatMap { valid($0.needs) }.count
    }
  }

  private func countMemberships(_ ecosystem: inout Ecosystem, _ here: [Int]) {
    let memberships = shown.flatMap { member in
      Set(catalogue.organisations[member].memberOf.compactMap { $0.target.map { Int($0.index) } })
        .filter { $0 != member && shown.contains($0) }.map { (member: member, cluster: $0) }
    }
    ecosystem.membershipsElsewhere = memberships.count { here.contains($0.member) && !here.contains($0.cluster) }
    ecosystem.clusters = here.compactMap { cluster in
      let members = memberships.filter { $0.cluster == cluster }.map(\.member)
      return members.isEmpty
        ? nil
        : ClusterMembers(
          cluster: Int32(cluster), here: members.count(where: here.contains),
          elsewhere: members.count { !here.contains($0) })
    }
  }

  // MARK: Strengths and gaps

  func strengths(_ place: EcosystemSubject, _ vocabulary: String, _ named: (Organisation) -> [Reference]) -> Set<
    Strength
  > {
    let saying = shown.map { catalogue.organisations[$0] }.filter { named($0).contains { $0.target != nil } }
    let here = saying.filter { isIn($0, place) }
    return Set(
      concepts(vocabulary).compactMap { concept in
        let both = here.count { isUnder(named($0), concept) }
        let everywhere = saying.count { isUnder(named($0), concept) }
        guard both >= 3, everywhere > 0, !here.isEmpty else { return nil }
        let expected = Double(here.count) * Double(everywhere) / Double(saying.count)
        // The counts are so small that no rounding error reaches the border.
        guard Double(both) > expected * 1.5 - 1e-9 else { return nil }
        return Strength(
          place: place, concept: concept, organisations: both, inPlace: here.count, everywhere: everywhere,
          total: saying.count)
      })
  }

  func gaps(_ place: EcosystemSubject) -> Set<Gap> {
    let all = shown.map { catalogue.organisations[$0] }
    let (here, elsewhere) = (all.filter { isIn($0, place) }, all.filter { !isIn($0, place) })
    return Set(
      concepts("topics").compactMap { topic in
        let needs = here.flatMap { valid($0.needs) }.count { need in need.topics.contains { $0.target?.index == topic }
        }
        let offered = here.flatMap { valid($0.offers) }.count { isUnder($0.topics, topic) }
        let places = Set(elsewhere.compactMap(\.country)).map { code in
          CountryCount(
            country: code,
            count: elsewhere.filter { $0.country == code }.flatMap { valid($0.offers) }.count {
              isUnder($0.topics, topic)
            })
        }.filter { $0.count > 0 }.sorted { ($0.count, $1.country) > ($1.count, $0.country) }
        return needs > 0 && offered == 0 && !places.isEmpty
          ? Gap(place: place, topic: topic, needs: needs, offeredIn: places) : nil
      })
  }

  // MARK: Who is where

  func concepts(_ vocabulary: String) -> [Int32] {
    catalogue.concepts.indices.filter { catalogue.concepts[$0].vocabulary == vocabulary }.map { Int32($0) }
  }

  private func counts(_ vocabulary: String, _ count: (Int32) -> Int) -> [PositionCount] {
    concepts(vocabulary).map { PositionCount(position: $0, count: count($0)) }.filter { $0.count > 0 }
  }

  /// Whether one of the references names the concept or a narrower one.
  func isUnder(_ references: [Reference], _ concept: Int32) -> Bool {
    references.contains { reference in
      var current = reference.target
      while let address = current {
        if address.index == concept { return true }
        current = catalogue.concepts[Int(address.index)].broader?.target
      }
      return false
    }
  }

  func isIn(_ organisation: Organisation, _ subject: EcosystemSubject) -> Bool {
    switch subject {
    case .country(let code): organisation.country == code
    case .region(let region): isUnder([organisation.region].compactMap(\.self), region)
    case .topic(let topic): isUnder(organisation.topics, topic)
    }
  }

  private func organisations(_ references: [Reference]) -> [Organisation] {
    references.compactMap { $0.target.map { catalogue.organisations[Int($0.index)] } }
  }

  private func isIn(_ service: Service, _ subject: EcosystemSubject) -> Bool {
    switch subject {
    case .topic(let topic): isUnder(service.topics, topic)
    case .country(let code) where !service.countries.isEmpty: service.countries.contains(code)
    default: organisations(service.providers).contains { isIn($0, subject) }
    }
  }

  private func isIn(_ event: Event, _ subject: EcosystemSubject) -> Bool {
    switch subject {
    case .topic(let topic): return isUnder(event.topics, topic)
    case .country(let code): if let country = event.place?.country { return country == code }
    case .region(let region): if let place = event.place?.region { return isUnder([place], region) }
    }
    return organisations(event.organisers).contains { isIn($0, subject) }
  }

  private func valid(_ offers: [Offer]) -> [Offer] { offers.filter { $0.validUntil.map { today <= $0 } ?? true } }

  private func holds(_ organisation: Organisation, _ label: Int) -> Bool {
    organisation.labels.contains { held in
      held.label.target?.index == Int32(label) && (held.until.map { today <= $0.last } ?? true)
    }
  }
}
