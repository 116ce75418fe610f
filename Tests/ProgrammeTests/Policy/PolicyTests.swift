import Linking
import Model
import SiteText
import Testing

@testable import Programme

@Suite("Who was heard") struct HearingTests {
  @Test func participantsOfTheConsultationAndOfRoundtablesThatWereHeld() throws {
    let (site, programme) = try PolicySite.programme()
    let hearing = programme.hearings[0]
    #expect(hearing.organisations.map { site.catalogue.organisations[$0].id } == ["hub", "lab", "old"])
    #expect(hearing.roundtables.map(\.track) == [.business, .policy])
  }

  @Test func countriesPresentAndMissing() throws {
    let hearing = try PolicySite.programme().programme.hearings[0]
    #expect(hearing.countries.filter { $0.heard > 0 }.map(\.subject) == ["FR", "IT", "PL"])
    #expect(hearing.countries.filter { $0.heard == 0 }.map(\.subject) == ["DE", "NL"])
    #expect(hearing.countries.filter { $0.heard == 0 && $0.isAsked }.map(\.subject) == ["NL"])
    #expect(hearing.countries.first { $0.subject == "PL" }?.known == 2)
    #expect(hearing.known == 6)
  }

  @Test func typesCountUnderTheirBroadest() throws {
    let (site, programme) = try PolicySite.programme()
    let types = programme.hearings[0].types.map { (site.catalogue.concepts[$0.subject].id, $0.heard, $0.known) }
    #expect(types.map(\.0) == ["cluster", "laboratory", "public-authority"])
    #expect(types.map(\.1) == [1, 2, 0])
    #expect(types.map(\.2) == [1, 2, 3])
  }
}

@Suite("Policy alignment") struct PolicyAlignmentTests {
  private func ids(_ addresses: [RecordAddress], _ site: LinkedCatalogue) -> [String] {
    addresses.map { "\(site.catalogue.id(of: $0.record))#\($0.part)" }
  }

  @Test func whatIsAnsweredAndWhatIsOpen() throws {
    let (site, programme) = try PolicySite.programme()
    let policy = programme.policy
    #expect(ids(policy.openFindings.map(\.address), site) == ["trust#1"])
    #expect(ids(policy.openNeeds.map(\.address), site) == ["hub#1"])
    #expect(ids(policy.needs.filter(\.isAnswered).map(\.address), site) == ["hub#0", "hub#2"])
    #expect(ids(policy.unaddressed.map(\.address), site) == ["one#1"])
    #expect(policy.neverAddressed.map { site.catalogue.organisations[$0].id } == ["province"])
  }

  @Test func anAddresseeNamedTwiceCountsOnce() throws {
    let policy = try PolicySite.programme().programme.policy
    #expect(policy.recommendations.map(\.addressees.count) == [2, 0, 1])
    #expect(policy.addressedCount == 2)
  }

  @Test func aFindingIsFoundByItsAddress() throws {
    let policy = try PolicySite.programme().programme.policy
    for finding in policy.findings { #expect(policy.finding(finding.address) == finding) }
    #expect(policy.finding(RecordAddress(.consultations, 0, part: 2)) == nil)
  }

  @Test func statesAtTheEndOfEachYear() throws {
    let states = try PolicySite.programme().programme.policy.states
    // The second was declined nobody knows when.
    #expect(states.years.map(\.year) == [2023, 2024])
    #expect(states.years.map { $0[.proposed] } == [2, 1])
    #expect(states.years.map { $0[.accepted] } == [0, 1])
    #expect(states.years.map(\.undated) == [1, 1])
    #expect(states.today[.adopted] == 1 && states.today[.declined] == 1 && states.today[.proposed] == 1)
    #expect(states.years.allSatisfy { $0.total == 3 } && states.today.total == 3)
  }

  @Test func needsByTopic() throws {
    let (site, programme) = try PolicySite.programme()
    let topics = programme.policy.topics.map { count in
      "\(site.catalogue.concepts[count.topic].id) \(count.needs) \(count.raised) \(count.answered)"
    }
    #expect(topics == ["mycotoxins 2 2 1", "traceability 1 1 1"])
  }
}

@Suite("Outreach") struct OutreachTests {
  @Test func anAuthorityStaysOnTheHighestRung() throws {
    let (site, programme) = try PolicySite.programme()
    let outreach = programme.outreach
    #expect(outreach.rungs.map { site.catalogue.concepts[$0].id } == ["informed", "consulted", "committed"])
    let town = try #require(outreach.authorities.first { site.catalogue.organisations[$0.organisation].id == "town" })
    #expect(town.rung() == 1)
    #expect(town.rung(atEndOf: 2023) == nil && town.rung(atEndOf: 2024) == 1)
    #expect(outreach.years == [2024])
    #expect(outreach.ladder(of: outreach.authorities) == .init(notEngaged: 2, rungs: [0, 1, 0]))
  }

  @Test func addressedButNotEngaged() throws {
    let (site, programme) = try PolicySite.programme()
    let next = programme.outreach.toContact
    #expect(next.map { site.catalogue.organisations[$0.organisation].id } == ["ministry"])
    #expect(next[0].recommendations.count == 2 && next[0].pending == 1)
  }

  @Test func aSiteWithoutAnyOfIt() throws {
    let programme = try PolicySite.programme("-- organisations/a.yaml --\n{name: A, type: cluster, country: FR}\n")
      .programme
    #expect(programme.hearings.isEmpty && programme.policy.findings.isEmpty && programme.outreach.authorities.isEmpty)
    #expect(programme.policy.states.today.total == 0 && programme.policy.states.years.isEmpty)
  }
}
