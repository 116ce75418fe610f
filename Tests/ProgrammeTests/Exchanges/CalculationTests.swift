import Model
import SiteText
import Testing
import Text

@testable import Programme

@Suite("What a scheme pays")
struct CalculationTests {
  private func calculated(_ fields: String, scheme: String = ExchangeSites.scheme) throws -> CalculatedExchange {
    let (figures, _) = try ExchangeSites.figures(ExchangeSites.exchange("x", fields), scheme: scheme)
    return try #require(figures.exchanges.first)
  }

  private func outcome(_ rule: Calculation.Rule, _ exchange: CalculatedExchange) -> Calculation.Outcome? {
    exchange.calculation?.steps.first { $0.rule == rule }?.outcome
  }

  @Test("The whole sum for a week far away")
  func whole() throws {
    let exchange = try calculated("visitor: a\nhost: b\nstarts: 2027-03-08\nends: 2027-03-12\nphase: matching")
    #expect(exchange.calculation?.verdict == .eligible)
    #expect(exchange.calculation?.cents == 78_025)
    #expect(exchange.facts.workingDays == 5)
    #expect(exchange.facts.kilometres == 1_671)
  }

  @Test("Halved: 3 days is under 5; the odd cent stays with the scheme")
  func halvedByDays() throws {
    let exchange = try calculated("visitor: a\nhost: b\nstarts: 2027-03-08\nends: 2027-03-10\nphase: matching")
    #expect(outcome(.halfByDays, exchange) == .yes)
    #expect(outcome(.halfByDistance, exchange) == .no)
    #expect(exchange.calculation?.cents == 39_012)
  }

  @Test("Halved once, where both reasons hold")
  func halvedOnce() throws {
    let scheme = ExchangeSites.scheme.replacing("[cluster, laboratory]", with: "[cluster, laboratory, authority]")
    let fields = "visitor: c\nhost: d\nstarts: 2027-03-08\nends: 2027-03-10\nphase: matching"
    let exchange = try calculated(fields, scheme: scheme)
    #expect(exchange.facts.kilometres == 94)
    #expect([outcome(.halfByDays, exchange), outcome(.halfByDistance, exchange)] == [.yes, .yes])
    #expect(exchange.calculation?.cents == 30_000)
  }

  @Test("Where days are not known it is at most the sum, and not decided")
  func unknownDays() throws {
    let exchange = try calculated("visitor: a\nhost: b\nphase: registration")
    #expect(exchange.calculation?.verdict == .undecided)
    #expect(exchange.calculation?.cents == 78_025)
    #expect(exchange.calculation?.isAtMost == true)
  }

  @Test("Without a host nothing is known of the sum")
  func noHost() throws {
    let exchange = try calculated("visitor: a\nphase: registration")
    #expect(exchange.calculation?.verdict == .undecided)
    #expect(exchange.calculation?.cents == nil)
    #expect(outcome(.lumpSum, exchange) == .unknown)
    #expect(exchange.progress.next == .matching)
    #expect(exchange.progress.missing == [])
  }

  @Test("What is missing for the next phase, of the earlier ones too")
  func missing() throws {
    let exchange = try calculated("visitor: a\nphase: building")
    #expect(exchange.progress.next == .finalised)
    #expect(exchange.progress.missing == [.host, .days, .commitment, .report, .results])
  }

  @Test("Working days are those of a calendar counted day by day", arguments: 0..<60)
  func workingDays(length: Int) throws {
    let start = try #require(CalendarDate("2026-12-21"))
    for shift in 0..<8 {
      var facts = ExchangeCase()
      facts.starts = start.adding(days: shift)
      facts.ends = start.adding(days: shift + length)
      let slow = (0...length).count { facts.starts?.adding(days: $0).weekday.rawValue ?? 0 <= 5 }
      #expect(facts.workingDays == slow)
    }
  }

  @Test("A narrower type counts as the broader one")
  func narrowerType() throws {
    let types = """
      -- vocabularies/organisation-types.yaml --
      - {id: cluster, label: Cluster}
      - {id: laboratory, label: Laboratory, broader: cluster}
      - {id: authority, label: Authority}
      """
    let scheme = ExchangeSites.scheme.replacing("[cluster, laboratory]", with: "[cluster]") + "\n" + types
    let exchange = try calculated("visitor: b\nhost: a\nphase: registration", scheme: scheme)
    #expect(outcome(.visitorType, exchange) == .yes)
  }
}
