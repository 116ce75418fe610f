import Linking
import Model
import Text

/// The services of the clusters as a portfolio: how far each has come, whom it is for and where, and what is needed that
/// none of them answers. Archived services are no part of it.
public struct ServicePortfolio: Sendable {
  /// Positions of the services of each stage, from the idea to the retirement, in the order of the catalogue.
  public let stages: [(stage: Service.Stage, services: [Int32])]
  /// What can be had today, by audience and country.
  public let choices: [AudienceChoice]
  /// Services of which a pilot is known, in the order of the catalogue.
  public let piloted: [Int32]
  public let needs: NeedsOfPortfolio

  /// O(services × their countries + organisations).
  public init(_ site: LinkedCatalogue, today: CalendarDate) {
    let services = site.catalogue.services
    let shown = services.indices.filter { services[$0].header.status != .archived }
    stages = Service.Stage.allCases.map { stage in
      (stage, shown.filter { services[$0].stage == stage }.map(Int32.init))
    }
    piloted = shown.filter { !services[$0].pilots.isEmpty }.map(Int32.init)
    let available = shown.filter { services[$0].isAvailable }
    choices = Service.Audience.allCases.map { audience in
      AudienceChoice(audience, available.filter { services[$0].isFor(audience) }, of: services)
    }
    needs = NeedsOfPortfolio(site, today: today)
  }
}

/// What one audience can have.
public struct AudienceChoice: Sendable {
  public let audience: Service.Audience
  /// Services that are given wherever one is.
  public let everywhere: [Int32]
  /// Services that are given in some countries, by the code of each, in the order of the codes.
  public let countries: [(country: String, services: [Int32])]

  init(_ audience: Service.Audience, _ positions: [Int], of services: [Service]) {
    self.audience = audience
    everywhere = positions.filter { services[$0].countries.isEmpty }.map(Int32.init)
    var byCountry: [String: [Int32]] = [:]
    for position in positions {
      for country in Set(services[position].countries) { byCountry[country, default: []].append(Int32(position)) }
    }
    countries = byCountry.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many services can be had in a country.
  public func count(in country: String) -> Int {
    everywhere.count + (countries.first { $0.country == country }?.services.count ?? 0)
  }

  /// All services of the audience, each once, ascending.
  public var services: [Int32] { Array(Set(everywhere + countries.flatMap(\.services))).sorted() }
}

extension Service {
  /// Whether one can ask for it today: neither an idea nor a service that has ended.
  public var isAvailable: Bool {
    switch stage {
    case .coCreated, .pilot, .live: true
    case .idea, .retired, nil: false
    }
  }

  /// A service that names no audience is for all.
  public func isFor(_ audience: Audience) -> Bool { audiences.isEmpty || audiences.contains(audience) }
}

/// The needs of organisations beside the services that answer them.
public struct NeedsOfPortfolio: Sendable {
  /// Needs that are still valid.
  public let count: Int
  /// Those that a service answers which can be had today.
  public let answered: Int
  /// Those to which only an idea or a service that has ended answers.
  public let onlyPromised: [RecordAddress]
  /// Those that no service answers, in the order of the catalogue.
  public let unanswered: [RecordAddress]
  /// By topic, of the needs and of the unanswered ones; ordered by the number of unanswered ones, most first.
  public let topics: [TopicNeeds]

  public struct TopicNeeds: Sendable, Equatable {
    /// The position of the topic among the concepts.
    public let topic: Int32
    public let needs: Int
    public let unanswered: Int
  }

  init(_ site: LinkedCatalogue, today: CalendarDate) {
    let catalogue = site.catalogue
    var answers: [RecordAddress: Bool] = [:]
    for service in catalogue.services where service.header.status != .archived {
      for target in service.answers.compactMap(\.target) {
        answers[target] = answers[target] ?? false || service.isAvailable
      }
    }
    var (count, answered) = (0, 0)
    var (promised, unanswered): ([RecordAddress], [RecordAddress]) = ([], [])
    var byTopic: [Int32: (needs: Int, unanswered: Int)] = [:]
    for index in catalogue.organisations.indices where !catalogue.organisations[index].needs.isEmpty {
      if catalogue.organisations[index].header.status == .archived { continue }
      for (part, need) in catalogue.organisations[index].needs.enumerated() {
        if let until = need.validUntil, until < today { continue }
        let address = RecordAddress(.organisations, index, part: part)
        count += 1
        switch answers[address] {
        case true?: answered += 1
        case false?: promised.append(address)
        case nil: unanswered.append(address)
        }
        for topic in Set(need.topics.compactMap { $0.target?.index }) {
          byTopic[topic, default: (0, 0)].needs += 1
          if answers[address] == nil { byTopic[topic, default: (0, 0)].unanswered += 1 }
        }
      }
    }
    self.count = count
    self.answered = answered
    onlyPromised = promised
    self.unanswered = unanswered
    topics = byTopic.map { TopicNeeds(topic: $0.key, needs: $0.value.needs, unanswered: $0.value.unanswered) }
      .sorted { (-$0.unanswered, -$0.needs, $0.topic) < (-$1.unanswered, -$1.needs, $1.topic) }
  }
}
