import Testing

@testable import Programme

@Suite("Exchanges that break a rule of their scheme")
struct BrokenRuleTests {
  private static let rest = "starts: 2027-03-08\nends: 2027-03-12\nphase: matching"

  private func problems(_ fields: String) throws -> String {
    try ExchangeSites.problems(ExchangeSites.exchange("x", fields))
  }

  @Test("One that keeps them all says nothing")
  func kept() throws {
    #expect(try problems("visitor: a\nhost: b\n\(Self.rest)") == "")
  }

  @Test("Inside one country")
  func insideOneCountry() throws {
    let said = """
      error A0740 at 3: the exchange `x` stays inside one country
        label: visitor and host both sit in FR
        note at schemes/stays.yaml:1:8: the rule of `stays`: an exchange crosses a border; its source: The call, https://example.org/call
      """
    #expect(try problems("visitor: a\nhost: ⟦d⟧\n\(Self.rest)") == said)
  }

  @Test("Too short: a week-end is no working day")
  func tooShort() throws {
    let said = """
      error A0742 at 3: the exchange `x` is too short
        label: 2 working days are under the 3 that the scheme asks for
        note at 1: the rule of `stays`: `days: {min: 3, max: 30}`; its source: The call, https://example.org/call
      """
    let fields = "visitor: a\nhost: b\nstarts: 2027-03-12\nends: ⟦2027-03-15⟧\nphase: building"
    #expect(try problems(fields) == said)
  }

  @Test("Too long")
  func tooLong() throws {
    let said = """
      error A0742 at 3: the exchange `x` is too long
        label: 31 days are over the 30 that the scheme allows
        note at 1: the rule of `stays`: `days: {min: 3, max: 30}`; its source: The call, https://example.org/call
      """
    let fields = "visitor: a\nhost: b\nstarts: 2027-03-01\nends: ⟦2027-03-31⟧\nphase: building"
    #expect(try problems(fields) == said)
  }

  @Test("A type that may not travel, and one that may not receive")
  func ineligibleType() throws {
    let said = """
      error A0741 at 3: the visitor `c` of the exchange `x` may not take part
        label: its type `authority` is not among those of the scheme
        note at schemes/stays.yaml:3:16: the rule of `stays`: `visitor_types: [cluster, laboratory]`; its source: The call, https://example.org/call
      """
    #expect(try problems("visitor: ⟦c⟧\nhost: b\n\(Self.rest)") == said)
    #expect(try problems("visitor: a\nhost: ⟦c⟧\n\(Self.rest)").hasPrefix("error A0741 at 3: the host `c`"))
  }

  @Test("A country that does not take part")
  func ineligibleCountry() throws {
    let scheme = ExchangeSites.scheme.replacing("[FR, PL, BE]", with: "[FR, BE]")
    let said = try ExchangeSites.problems(
      ExchangeSites.exchange("x", "visitor: a\nhost: ⟦b⟧\n\(Self.rest)"), scheme: scheme)
    #expect(said.contains("label: its country `PL` is not among those of the scheme"))
  }

  @Test("A second visit: the later one, whatever the names")
  func secondVisit() throws {
    let exchanges = [
      ExchangeSites.exchange("a-later", "visitor: ⟦a⟧\nhost: b\n\(Self.rest)"),
      ExchangeSites.exchange("b-first", "visitor: ⟦a⟧\nhost: b\nstarts: 2027-02-01\nends: 2027-02-05\nphase: building"),
    ].joined(separator: "\n")
    let said = """
      error A0743 at 3: the exchange `a-later` is a second visit of `a`
        label: the scheme lets each visitor travel once
        note at 4: it travelled before with `b-first`
        note at 2: the rule of `stays`: `once_per_visitor: true`; its source: The call, https://example.org/call
      """
    #expect(try ExchangeSites.problems(exchanges) == said)
  }

  @Test("A visit that was withdrawn is none")
  func withdrawn() throws {
    let exchanges = [
      ExchangeSites.exchange("x", "visitor: a\nhost: b\n\(Self.rest)"),
      ExchangeSites.exchange("y", "visitor: a\nhost: d\nstarts: 2027-02-01\nends: 2027-02-01\nphase: withdrawn"),
    ].joined(separator: "\n")
    #expect(try ExchangeSites.problems(exchanges) == "")
  }

  @Test("Finalised without papers is doubtful")
  func papers() throws {
    let fields = "visitor: a\nhost: b\nstarts: 2026-03-09\nends: 2026-03-13\nphase: ⟦finalised⟧\nresults: Much"
    let said = """
      warning A0744 at 3: the exchange `x` is finalised without its papers
        label: there is no `commitment` and no `report`
      """
    #expect(try problems(fields) == said)
  }

  @Test("A scheme without a source says so; one that asks nothing forbids a stay at home alone")
  func bareScheme() throws {
    let scheme = "-- schemes/stays.yaml --\ntitle: Stays"
    let abroad = ExchangeSites.exchange("x", "visitor: c\nhost: b\nphase: registration")
    #expect(try ExchangeSites.problems(abroad, scheme: scheme) == "")
    let home = ExchangeSites.exchange("x", "visitor: a\nhost: d\nphase: registration")
    #expect(try ExchangeSites.problems(home, scheme: scheme).contains("it names no source"))
  }
}
