import Diagnostics
import Linking
import Reading
import SiteText
import Text

@testable import Model

/// Catalogues of chance with all that ecosystems count, and much that they must not.
struct RandomEcosystems {
  var catalogue = Catalogue()
  private var generator: SeededGenerator
  private let count: Int

  static let topics = ["a": nil, "a1": "a", "a2": "a", "a11": "a1", "b": nil, "b1": "b", "c": nil]
  static let regions = ["FR": nil, "FRH": nil, "FRH0": "FRH", "FRI1": nil, "PL4": nil, "PL41": "PL4", "DE2": nil]
  private static let countries = ["FR", "PL", "DE", "XK", "GR"]
  private static let days = ["2026-06-14", "2026-06-15", "2026-06-16", "2020-01-01", "2030-01-01"]

  init(seed: UInt64, organisations: Int = 60) {
    generator = SeededGenerator(seed: seed)
    count = organisations
    catalogue.site.languages = ["en"]
    add("topics", Self.topics)
    add("organisation-types", ["cluster": nil, "company": nil, "start-up": "company"])
    add("value-chain", ["farm": nil, "mill": nil, "shop": nil])
    add("regions", Self.regions)
    add("service-types", ["testing": nil])
    catalogue.labels = ["gold", "silver"].map { id in
      var label = Label()
      label.header.id = id
      return label
    }
    catalogue.organisations = (0..<organisations).map { organisation($0) }
    catalogue.services = (0..<organisations / 4).map { service($0) }
    catalogue.events = (0..<organisations / 4).map { event($0) }
  }

  func linked() throws -> LinkedCatalogue {
    var diagnostics = Diagnostics()
    return try LinkedCatalogue.link(catalogue, media: [], jobs: 1, into: &diagnostics)
  }

  private mutating func add(_ vocabulary: String, _ concepts: [String: String?]) {
    let first = catalogue.concepts.count
    for (id, broader) in concepts.sorted(by: { $0.key < $1.key }) {
      var concept = Concept()
      concept.id = id
      concept.vocabulary = vocabulary
      concept.label = LocalText(id)
      concept.broader = broader.map { Reference($0, at: Mark(0..<0)) }
      catalogue.concepts.append(concept)
    }
    catalogue.vocabularies.append(
      Vocabulary(
        name: vocabulary, source: SourceText(path: vocabulary, bytes: []), concepts: first..<catalogue.concepts.count))
  }

  // MARK: Records

  private mutating func organisation(_ number: Int) -> Organisation {
    var organisation = Organisation()
    organisation.header = header("o", number)
    organisation.header.illustrative = generator.happens(percent: 30)
    organisation.country = generator.happens(percent: 95) ? pick(Self.countries) : nil
    organisation.region = one(Array(Self.regions.keys.sorted()), percent: 80)
    organisation.type = one(["cluster", "company", "start-up"], percent: 95)
    organisation.level =
      generator.happens(percent: 80) ? Organisation.Level.allCases.randomElement(using: &generator) : nil
    organisation.topics = some(Self.topics.keys.sorted())
    organisation.valueChain = some(["farm", "mill", "shop"])
    organisation.memberOf = some((0..<8).map { id("o", $0) })
    organisation.offers = (0..<Int.random(in: 0...3, using: &generator)).map { _ in pitch() }
    organisation.needs = (0..<Int.random(in: 0...3, using: &generator)).map { _ in pitch() }
    organisation.labels = some(["gold", "silver"]).map { label in
      var held = HeldLabel()
      held.label = label
      held.until = generator.happens(percent: 60) ? CalendarDate(pick(Self.days)).map { PartialDate($0) } : nil
      return held
    }
    return organisation
  }

  private mutating func pitch() -> Offer {
    var offer = Offer()
    offer.topics = some(Self.topics.keys.sorted())
    offer.validUntil = generator.happens(percent: 50) ? CalendarDate(pick(Self.days)) : nil
    return offer
  }

  private mutating func service(_ number: Int) -> Service {
    var service = Service()
    service.header = header("s", number)
    service.providers = some(organisations)
    service.countries = generator.happens(percent: 50) ? [pick(Self.countries), pick(Self.countries)] : []
    service.topics = some(Self.topics.keys.sorted())
    return service
  }

  private mutating func event(_ number: Int) -> Event {
    var event = Event()
    event.header = header("e", number)
    event.organisers = some(organisations)
    event.topics = some(Self.topics.keys.sorted())
    if generator.happens(percent: 60) {
      var place = Place()
      place.country = generator.happens(percent: 70) ? pick(Self.countries) : nil
      place.region = one(Self.regions.keys.sorted(), percent: 50)
      event.place = place
    }
    return event
  }

  // MARK: Chance

  private var organisations: [String] { (0..<count).map { id("o", $0) } }

  private func id(_ letter: String, _ number: Int) -> String { letter + "\(10_000 + number)" }

  private mutating func header(_ letter: String, _ number: Int) -> RecordHeader {
    var header = RecordHeader()
    header.id = id(letter, number)
    header.status = generator.happens(percent: 12) ? .archived : .published
    return header
  }

  private mutating func pick(_ all: [String]) -> String { all.randomElement(using: &generator) ?? "" }

  private mutating func one(_ ids: [String], percent: Int) -> Reference? {
    generator.happens(percent: percent) ? Reference(pick(ids), at: Mark(0..<0)) : nil
  }

  /// Up to four, some twice, some of nothing that there is.
  private mutating func some(_ ids: [String]) -> [Reference] {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in Reference(pick(ids + ["unheard-of"]), at: Mark(0..<0)) }
  }
}
