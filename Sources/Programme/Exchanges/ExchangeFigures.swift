import Linking
import Model
import Text

/// All exchanges, each held against the rules of its scheme. Found in time that grows with the exchanges.
public struct ExchangeFigures: Sendable {
  /// By the position of the scheme.
  public let rules: [SchemeRules]
  /// By the position of the exchange.
  public let exchanges: [CalculatedExchange]

  init(_ site: LinkedCatalogue) {
    let catalogue = site.catalogue
    let rules = catalogue.schemes.map { SchemeRules($0, in: site) }
    let earlier = EarlierVisits(catalogue).earlier
    self.rules = rules
    exchanges = catalogue.exchanges.indices.map { index in
      let exchange = catalogue.exchanges[index]
      let facts = ExchangeCase(exchange, in: catalogue, hasVisitedBefore: earlier[index] != nil)
      let scheme = exchange.scheme?.target.map { Int($0.index) }
      return CalculatedExchange(
        facts: facts, scheme: scheme, earlierVisit: earlier[index],
        calculation: scheme.map { Calculation(facts, by: rules[$0]) },
        progress: PhaseProgress(exchange, facts, phases: scheme.map { catalogue.schemes[$0].phases } ?? []))
    }
  }
}

/// An exchange and what its scheme says to it.
public struct CalculatedExchange: Sendable, Hashable {
  public let facts: ExchangeCase
  /// By its position.
  public let scheme: Int?
  /// The exchange with which the visitor travelled under the scheme before, by its position.
  public let earlierVisit: Int?
  /// Nil where the scheme is not known.
  public let calculation: Calculation?
  public let progress: PhaseProgress
}

extension ExchangeCase {
  init(_ exchange: Exchange, in catalogue: Catalogue, hasVisitedBefore: Bool) {
    func party(_ reference: Reference?) -> Party {
      guard let index = reference?.target.map({ Int($0.index) }) else { return Party() }
      return Party(
        type: catalogue.organisations[index].type?.target.map { Int($0.index) },
        country: catalogue.organisations[index].country)
    }
    func place(_ reference: Reference?) -> Coordinates? {
      reference?.target.flatMap { catalogue.place(ofOrganisation: Int($0.index)) }
    }
    visitor = party(exchange.visitor)
    host = party(exchange.host)
    starts = exchange.starts
    ends = exchange.ends
    self.hasVisitedBefore = hasVisitedBefore
    if let from = place(exchange.visitor), let to = place(exchange.host) { kilometres = from.kilometres(to: to) }
  }
}

/// Which exchange of the same visitor under the same scheme went before another; one that was withdrawn never took
/// place.
private struct EarlierVisits {
  /// By the position of the exchange.
  var earlier: [Int?]

  private struct Visitor: Hashable {
    var scheme: RecordAddress
    var visitor: RecordAddress
  }

  init(_ catalogue: Catalogue) {
    earlier = Array(repeating: nil, count: catalogue.exchanges.count)
    let days = catalogue.exchanges.map { $0.starts ?? .latest }
    let inTime = days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    var first: [Visitor: Int] = [:]
    for index in inTime {
      let exchange = catalogue.exchanges[index]
      guard exchange.phase != .withdrawn, let scheme = exchange.scheme?.target, let visitor = exchange.visitor?.target
      else { continue }
      let key = Visitor(scheme: scheme, visitor: visitor)
      if let before = first[key] { earlier[index] = before } else { first[key] = index }
    }
  }
}
