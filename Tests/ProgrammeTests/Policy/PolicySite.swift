import Diagnostics
import Linking
import SiteText
import Testing

@testable import Programme

/// A site with findings, recommendations and engagements in every state.
enum PolicySite {
  static let vocabularies = """
    -- vocabularies/organisation-types.yaml --
    - {id: cluster, label: Cluster}
    - {id: laboratory, label: Laboratory}
    - {id: public-authority, label: Public authority}
    - {id: ministry, label: Ministry, broader: public-authority}
    -- vocabularies/engagement-levels.yaml --
    - {id: committed, label: Committed, order: 4}
    - {id: informed, label: Informed, order: 1}
    - {id: consulted, label: Consulted, order: 2}

    """

  static let text =
    vocabularies + """
      -- organisations/hub.yaml --
      {name: Hub, type: cluster, country: FR, needs: [{id: a, title: A, kind: service, topics: [mycotoxins]},
        {id: b, title: B, kind: service, topics: [mycotoxins]}, {id: c, title: C, kind: service, topics: [traceability]}]}
      -- organisations/lab.yaml --
      {name: Lab, type: laboratory, country: PL}
      -- organisations/old.yaml --
      {name: Old, type: laboratory, country: IT, status: archived}
      -- organisations/ministry.yaml --
      {name: Ministry, type: ministry, level: national, country: PL}
      -- organisations/town.yaml --
      {name: Town, type: public-authority, level: local, country: FR}
      -- organisations/province.yaml --
      {name: Province, type: public-authority, level: regional, country: DE}
      -- events/table.yaml --
      {title: Table, kind: roundtable, track: policy, starts: 2023-05-02, participants: [lab, old], consultation: trust}
      -- events/off.yaml --
      {title: Off, kind: roundtable, track: business, starts: 2023-05-01, participants: [ministry], state: cancelled}
      -- consultations/trust.yaml --
      title: Trust
      track: policy
      countries: [FR, NL]
      participants: [hub]
      events: [off]
      findings:
        - {id: answered, text: Answered, needs: ['hub#a']}
        - {id: open, text: Open, needs: ['hub#b', 'hub#b']}
      -- briefs/one.yaml --
      title: One
      published: 2023-06-01
      recommendations:
        - id: first
          text: First
          addressed_to: [town, ministry, town]
          answers: ['trust#answered']
          state: adopted
          history: [{state: proposed, date: 2023-06-01}, {state: accepted, date: 2024-03-01},
            {state: adopted, date: 2025-02-01}]
        - {id: second, text: Second, answers: ['hub#c'], state: declined}
        - {id: third, text: Third, addressed_to: [ministry], state: proposed}
      -- briefs/gone.yaml --
      title: Gone
      status: archived
      recommendations: [{id: x, text: X, addressed_to: [province], answers: ['trust#open'], state: adopted}]
      -- engagements/town-1.yaml --
      {authority: town, date: 2024-01-05, level: consulted, summary: One}
      -- engagements/town-2.yaml --
      {authority: town, date: 2025-01-05, level: informed, summary: Two}
      """

  static func programme(_ text: String = text) throws -> (site: LinkedCatalogue, programme: Programme) {
    let checked = try CheckedSite(text)
    #expect(checked.report.isEmpty)
    let site = try #require(checked.linked)
    var diagnostics = Diagnostics()
    let programme = try Programme.found(in: site, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    return (site, programme)
  }
}
