import Diagnostics
import Linking
import SiteText
import Testing

@testable import Programme

@Suite("What is wrong with briefs, engagements and findings") struct PolicyDiagnosticTests {
  /// As it is told, the codes of other modules included.
  private func told(_ text: String) throws -> [String] {
    let checked = try CheckedSite(PolicySite.vocabularies + text)
    var diagnostics = checked.diagnostics
    let site = try #require(checked.linked)
    _ = try Programme.found(in: site, into: &diagnostics)
    return diagnostics.sorted.map { diagnostic in
      let place = diagnostic.location.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
      return "\(diagnostic.severity) \(diagnostic.code.id) at \(place): \(diagnostic.headline)"
    }
  }

  @Test func aRecommendationThatAnswersItself() throws {
    let told = try told(
      """
      -- briefs/one.yaml --
      title: One
      recommendations:
        - id: first
          text: First
          answers: ['one#first', 'one#second', 'other#first']
      """)
    #expect(
      told == [
        "error A0730 at 5:15: the recommendation `first` answers itself",
        "error A0730 at 5:28: the recommendation `first` answers another of its own brief, `second`",
        "error A0501 at 5:43: no consultation and no organisation has the id `other`",
      ])
  }

  @Test func anAuthorityThatIsToMeetItsOwnNeed() throws {
    let told = try told(
      """
      -- organisations/town.yaml --
      {name: Town, type: public-authority, country: FR, needs: [{id: a, title: A, kind: service}]}
      -- briefs/one.yaml --
      title: One
      recommendations:
        - {id: first, text: First, addressed_to: [town], answers: ['town#a']}
      """)
    #expect(
      told == [
        "warning A0731 at 3:62: the recommendation is addressed to `town` and answers its own need `town#a`"
      ])
  }

  @Test func anOrganisationThatIsNoAuthority() throws {
    let told = try told(
      """
      -- organisations/lab.yaml --
      {name: Lab, type: laboratory, country: FR}
      -- organisations/ministry.yaml --
      {name: Ministry, type: ministry, country: FR}
      -- briefs/one.yaml --
      title: One
      recommendations:
        - {id: first, text: First, addressed_to: [lab, ministry]}
      -- engagements/one.yaml --
      {authority: lab, date: 2024-01-05, level: informed, summary: One}
      """)
    #expect(
      told == [
        "warning A0732 at 3:45: the recommendation is addressed to `lab`, which is no public authority",
        "warning A0732 at 1:13: the engagement is with `lab`, which is no public authority",
      ])
  }

  @Test func aHistoryThatGoesBackOrEndsElsewhere() throws {
    let told = try told(
      """
      -- briefs/one.yaml --
      title: One
      recommendations:
        - id: first
          text: First
          state: accepted
          history:
            - {state: proposed, date: 2024-03-05}
            - {state: adopted, date: 2023-03-05}
      """)
    #expect(
      told == [
        "error A0733 at 8:17: the history of the recommendation ends with `adopted`, but its `state` is `accepted`",
        "error A0733 at 8:32: the history of the recommendation goes from 2024-03-05 back to 2023-03-05",
      ])
  }

  @Test func aFindingFromWhereNobodyWasAsked() throws {
    let told = try told(
      """
      -- organisations/lab.yaml --
      {name: Lab, type: laboratory, country: PL}
      -- consultations/trust.yaml --
      title: Trust
      track: policy
      countries: [FR]
      participants: [lab]
      findings:
        - {id: a, text: A, countries: [FR, PL]}
        - {id: b, text: B, countries: [FR, IT]}
      """)
    #expect(
      told == [
        "warning A0734 at 7:33: the finding `b` is said to be from `IT`, where the consultation asked nobody"
      ])
  }

  @Test(arguments: DiagnosticCode.policy.map(\.id)) func isExplained(_ id: String) throws {
    let code = try #require(DiagnosticCode.policy.first { $0.id == id })
    let lines = code.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((3...14).contains(lines.count))
    #expect(lines.contains { $0.hasPrefix("    ") } && lines.allSatisfy { $0.count <= 120 })
  }
}
