import Linking
import Model

/// Exchanges counted by country and phase.
public struct ExchangeTotals: Sendable, Hashable {
  public var all = Row()
  /// By the country of the visitor, in the order of the codes.
  public var fromCountries: [CountryRow] = []
  /// By the country of the host.
  public var toCountries: [CountryRow] = []

  public struct CountryRow: Sendable, Hashable {
    public var country: String
    public var row: Row
  }

  /// Some exchanges together. What was withdrawn is counted as such, and in no other number.
  public struct Row: Sendable, Hashable {
    public private(set) var phases: [Exchange.Phase: Int] = [:]
    public private(set) var workingDays = 0
    /// In cents, of those whose sum is known.
    public private(set) var cents = 0
    /// How many have a sum that is known.
    public private(set) var paid = 0

    public var exchanges: Int { phases.values.reduce(0, +) }

    mutating func add(_ exchange: CalculatedExchange, _ phase: Exchange.Phase?) {
      if let phase { phases[phase, default: 0] += 1 }
      guard phase != .withdrawn else { return }
      workingDays += exchange.facts.workingDays ?? 0
      guard let sum = exchange.calculation?.cents else { return }
      cents += sum
      paid += 1
    }
  }

  /// - Parameter exchanges: by their positions.
  public init(_ exchanges: [Int], in figures: ExchangeFigures, of catalogue: Catalogue) {
    var (from, to): ([String: Row], [String: Row]) = ([:], [:])
    for index in exchanges {
      let (exchange, phase) = (figures.exchanges[index], catalogue.exchanges[index].phase)
      all.add(exchange, phase)
      if let country = exchange.facts.visitor.country { from[country, default: Row()].add(exchange, phase) }
      if let country = exchange.facts.host.country { to[country, default: Row()].add(exchange, phase) }
    }
    func rows(_ counted: [String: Row]) -> [CountryRow] {
      counted.sorted { $0.key < $1.key }.map { CountryRow(country: $0.key, row: $0.value) }
    }
    fromCountries = rows(from)
    toCountries = rows(to)
  }
}
