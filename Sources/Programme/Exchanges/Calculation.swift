/// Whether a scheme lets an exchange take place and what it pays, step by step. `templates/assets/calculator.js` takes
/// the same steps in the same order.
public struct Calculation: Sendable, Hashable {
  public private(set) var steps: [Step] = []
  public private(set) var verdict = Verdict.eligible
  /// What is paid, in cents; nil where it is not eligible, or where the sum is not known.
  public private(set) var cents: Int?
  /// Whether what is not known yet could halve the sum.
  public private(set) var isAtMost = false

  public enum Verdict: String, Sendable, Hashable {
    case eligible, ineligible, undecided
  }

  public struct Step: Sendable, Hashable {
    public let rule: Rule
    public let outcome: Outcome
  }

  public enum Rule: String, Sendable, Hashable, CaseIterable {
    case visitorType = "visitor-type"
    case visitorCountry = "visitor-country"
    case hostType = "host-type"
    case hostCountry = "host-country"
    case border
    case leastDays = "least-days"
    case mostDays = "most-days"
    case once
    case lumpSum = "lump-sum"
    case halfByDays = "half-days"
    case halfByDistance = "half-distance"

    /// Whether breaking it shuts the exchange out; the others say what is paid.
    public var decides: Bool {
      switch self {
      case .lumpSum, .halfByDays, .halfByDistance: false
      default: true
      }
    }
  }

  public enum Outcome: String, Sendable, Hashable {
    /// The rule is kept; the sum is given; it is halved.
    case yes
    /// The rule is broken; no sum is given; it is not halved.
    case no
    /// What is asked for is not known yet.
    case unknown
  }

  public init(_ exchange: ExchangeCase, by rules: SchemeRules) {
    decide(exchange, rules)
    if steps.contains(where: { $0.outcome == .no }) {
      verdict = .ineligible
      return
    }
    if steps.contains(where: { $0.outcome == .unknown }) { verdict = .undecided }
    pay(exchange, rules)
  }

  private mutating func add(_ rule: Rule, _ isMet: Bool?) {
    steps.append(Step(rule: rule, outcome: isMet.map { $0 ? .yes : .no } ?? .unknown))
  }

  private mutating func decide(_ exchange: ExchangeCase, _ rules: SchemeRules) {
    if let types = rules.visitorTypes { add(.visitorType, exchange.visitor.type.map(types.contains)) }
    if let countries = rules.countries { add(.visitorCountry, exchange.visitor.country.map(countries.contains)) }
    if let types = rules.hostTypes { add(.hostType, exchange.host.type.map(types.contains)) }
    if let countries = rules.countries { add(.hostCountry, exchange.host.country.map(countries.contains)) }
    let isAbroad: Bool? = exchange.visitor.country.flatMap { visitor in exchange.host.country.map { $0 != visitor } }
    add(.border, isAbroad)
    if let least = rules.leastWorkingDays { add(.leastDays, exchange.workingDays.map { $0 >= least }) }
    if let most = rules.mostDays { add(.mostDays, exchange.days.map { $0 <= most }) }
    if rules.isOncePerVisitor { add(.once, !exchange.hasVisitedBefore) }
  }

  private mutating func pay(_ exchange: ExchangeCase, _ rules: SchemeRules) {
    guard let country = exchange.host.country else { return add(.lumpSum, nil) }
    guard let sum = rules.lumpSums[country] else { return add(.lumpSum, false) }
    add(.lumpSum, true)
    if let limit = rules.halvedBelowWorkingDays { add(.halfByDays, exchange.workingDays.map { $0 < limit }) }
    if let limit = rules.halvedBelowKilometres { add(.halfByDistance, exchange.kilometres.map { $0 < limit }) }
    let halving = steps.filter { $0.rule == .halfByDays || $0.rule == .halfByDistance }.map(\.outcome)
    cents = halving.contains(.yes) ? SchemeRules.half(sum) : sum
    isAtMost = !halving.contains(.yes) && halving.contains(.unknown)
  }
}
