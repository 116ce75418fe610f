import Linking
import Model
import SiteText
import Testing
import Text

@testable import Programme

@Suite("The portfolio of services")
struct ServicePortfolioTests {
  private static let site = """
    -- organisations/a.yaml --
    name: A
    type: cluster
    country: FR
    needs:
      - {id: test, title: A test, kind: service, topics: [mycotoxins]}
      - {id: trace, title: A trace, kind: service, topics: [traceability]}
      - {id: past, title: Of old, kind: service, topics: [traceability], valid_until: 2026-06-14}
      - {id: idea, title: Something new, kind: service, topics: [traceability]}
    -- services/live.yaml --
    name: Live
    type: testing
    stage: live
    countries: [FR, PL]
    audiences: [cluster-member]
    answers: [a#test]
    pilots: [{cluster: a}]
    -- services/open.yaml --
    name: Open
    type: testing
    stage: pilot
    -- services/idea.yaml --
    name: Idea
    type: testing
    stage: idea
    answers: [a#idea, a#test]
    -- services/gone.yaml --
    name: Gone
    type: testing
    stage: retired
    -- services/archived.yaml --
    name: Archived
    type: testing
    stage: live
    status: archived
    answers: [a#trace]

    """

  private func found() throws -> (LinkedCatalogue, ServicePortfolio) {
    let linked = try #require(try CheckedSite(Self.site).linked)
    return (linked, ServicePortfolio(linked, today: .testDay))
  }

  @Test("each service stands at its stage; archived ones nowhere")
  func stages() throws {
    let (linked, portfolio) = try found()
    let ids = portfolio.stages.map { $0.services.map { linked.catalogue.services[Int($0)].id } }
    #expect(ids == [["idea"], [], ["open"], ["live"], ["gone"]])
    #expect(portfolio.piloted.map { linked.catalogue.services[Int($0)].id } == ["live"])
  }

  @Test("one chooses among what can be had, by audience and country; what names neither is for all")
  func choices() throws {
    let (linked, portfolio) = try found()
    func id(_ position: Int32) -> String { linked.catalogue.services[Int(position)].id }
    let member = try #require(portfolio.choices.first { $0.audience == .clusterMember })
    #expect(member.everywhere.map(id) == ["open"])
    #expect(member.countries.map(\.country) == ["FR", "PL"])
    #expect(member.countries.allSatisfy { $0.services.map(id) == ["live"] })
    #expect((member.count(in: "FR"), member.count(in: "ES")) == (2, 1))
    let partner = try #require(portfolio.choices.first { $0.audience == .partner })
    #expect((partner.countries.isEmpty, partner.services.map(id)) == (true, ["open"]))
  }

  @Test("needs that hold today are answered, promised by an idea, or open")
  func needs() throws {
    let (linked, portfolio) = try found()
    let needs = portfolio.needs
    func id(_ address: RecordAddress) -> String {
      linked.catalogue.organisations[Int(address.index)].needs[Int(address.part)].id
    }
    #expect((needs.count, needs.answered) == (3, 1))
    #expect(needs.onlyPromised.map(id) == ["idea"])
    #expect(needs.unanswered.map(id) == ["trace"])
    #expect(needs.topics.map { [$0.needs, $0.unanswered] } == [[2, 1], [1, 0]])
  }
}
