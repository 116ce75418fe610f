import Model
import SiteText
import Testing
import Text

@testable import Programme

@Suite("Totals of exchanges, counted the slow way")
struct TotalsTests {
  private static func exchanges(_ random: inout SeededGenerator) -> String {
    let organisations = ["a", "b", "d"]
    return (0..<30).map { index in
      let visitor = organisations[Int.random(in: 0..<3, using: &random)]
      let host = Int.random(in: 0..<4, using: &random)
      let phase = Exchange.Phase.allCases[Int.random(in: 0..<5, using: &random)]
      let day = 1 + Int.random(in: 0..<20, using: &random)
      let days = Bool.random(using: &random) ? "\nstarts: 2027-03-\(two(day))\nends: 2027-03-\(two(day + 7))" : ""
      return ExchangeSites.exchange(
        "x\(index)",
        "visitor: \(visitor)\nphase: \(phase.rawValue)" + (host < 3 ? "\nhost: \(organisations[host])" : "") + days)
    }.joined(separator: "\n")
  }

  private static func two(_ day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }

  @Test("By country and phase, with days and sums", arguments: UInt64(1)...8)
  func totals(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (figures, catalogue) = try ExchangeSites.figures(Self.exchanges(&random))
    let all = Array(catalogue.exchanges.indices)
    let totals = ExchangeTotals(all, in: figures, of: catalogue)
    func country(_ reference: Reference?) -> String? {
      catalogue.organisations.first { $0.id == reference?.id }?.country
    }
    func check(_ row: ExchangeTotals.Row, _ exchanges: [Int]) {
      for phase in Exchange.Phase.allCases {
        #expect(row.phases[phase] ?? 0 == exchanges.count { catalogue.exchanges[$0].phase == phase })
      }
      let going = exchanges.filter { catalogue.exchanges[$0].phase != .withdrawn }
      #expect(row.workingDays == going.map { Self.slowDays(catalogue.exchanges[$0]) ?? 0 }.reduce(0, +))
      let sums = going.compactMap { Self.slowCents(catalogue.exchanges[$0], $0, catalogue) }
      #expect(row.cents == sums.reduce(0, +))
      #expect(row.paid == sums.count)
    }
    check(totals.all, all)
    for code in ["FR", "PL"] {
      let from = all.filter { country(catalogue.exchanges[$0].visitor) == code }
      let to = all.filter { country(catalogue.exchanges[$0].host) == code }
      check(totals.fromCountries.first { $0.country == code }?.row ?? .init(), from)
      check(totals.toCountries.first { $0.country == code }?.row ?? .init(), to)
    }
  }

  private static func slowDays(_ exchange: Exchange) -> Int? {
    guard let starts = exchange.starts, let ends = exchange.ends else { return nil }
    return (0...400).map { starts.adding(days: $0) }.prefix { $0 <= ends }
      .count { $0.weekday != .saturday && $0.weekday != .sunday }
  }

  /// The rules of the test's scheme by hand: all types and countries may; one visit; eight days are long enough.
  private static func slowCents(_ exchange: Exchange, _ index: Int, _ catalogue: Catalogue) -> Int? {
    let countries = ["a": "FR", "b": "PL", "d": "FR"]
    guard let host = exchange.host, let visitor = exchange.visitor, countries[host.id] != countries[visitor.id]
    else { return nil }
    func moment(_ index: Int) -> (CalendarDate, Int) { (catalogue.exchanges[index].starts ?? .latest, index) }
    let isSecond = catalogue.exchanges.indices.contains { other in
      let before = catalogue.exchanges[other]
      return before.phase != .withdrawn && before.visitor?.id == visitor.id && moment(other) < moment(index)
    }
    if isSecond { return nil }
    return countries[host.id] == "PL" ? 78_025 : 60_000
  }
}
