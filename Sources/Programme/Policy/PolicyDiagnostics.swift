import Diagnostics

/// The wording of what is wrong with consultations, policy briefs and outreach taken together.
enum PolicyDiagnostics {
  static func answersItself(_ recommendation: String, _ answered: String, at location: SourceLocation) -> Diagnostic {
    let what =
      recommendation == answered
      ? "the recommendation `\(recommendation)` answers itself"
      : "the recommendation `\(recommendation)` answers another of its own brief, `\(answered)`"
    return Diagnostic(
      .answersItself, what, at: location, label: "a finding or a need is wanted: what the recommendation rests on")
  }

  static func answersOwnNeed(
    of authority: String, need: String, at location: SourceLocation, addressed: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .answersOwnNeed, "the recommendation is addressed to `\(authority)` and answers its own need `\(need)`",
      at: location, notes: [.init("it is addressed to it here", at: addressed)])
  }

  /// - Parameter role: "the recommendation is addressed to" or "the engagement is with".
  static func notAnAuthority(
    _ organisation: String, type: String?, role: String, at location: SourceLocation
  ) -> Diagnostic {
    let type = type.map { "its type is `\($0)`" } ?? "it has no type"
    return Diagnostic(
      .notAnAuthority, "\(role) `\(organisation)`, which is no public authority", at: location, label: type)
  }

  static func wrongEnd(_ last: String, state: String?, at location: SourceLocation) -> Diagnostic {
    let state = state.map { "but its `state` is `\($0)`" } ?? "but it has no `state`"
    return Diagnostic(
      .historyOutOfStep, "the history of the recommendation ends with `\(last)`, \(state)", at: location)
  }

  static func wrongOrder(_ date: String, earlier: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .historyOutOfStep, "the history of the recommendation goes from \(earlier) back to \(date)", at: location)
  }

  static func foundElsewhere(
    _ finding: String, countries: [String], asked: [String], at location: SourceLocation
  ) -> Diagnostic {
    let names = countries.map { "`\($0)`" }.joined(separator: ", ")
    let known = asked.isEmpty ? "it names no country" : "it asked or heard: " + asked.joined(separator: ", ")
    return Diagnostic(
      .foundElsewhere, "the finding `\(finding)` is said to be from \(names), where the consultation asked nobody",
      at: location, label: known)
  }
}

extension DiagnosticCode {
  static let answersItself = DiagnosticCode(
    "A0730", "answers-itself",
    explanation: """
      A recommendation answers something that others said: a finding of a consultation, or a need of an organisation.
      Here `answers` names a recommendation of the same brief, so that it would be its own reason.

      Name what it rests on:

          recommendations:
            - id: vouchers
              text: Give small firms a voucher for their first tests.
              answers: [business-needs-2023#gate-test]

      What only belongs together can be said in the text of the brief.
      """)

  static let answersOwnNeed = DiagnosticCode(
    "A0731", "answers-own-need", .warning,
    explanation: """
      A recommendation is addressed to an authority and answers a need of that same authority: it is asked to help
      itself, and nobody else is.

          addressed_to: [food-office]
          answers: [food-office#laboratory-network]

      Mostly one of the two is a slip. Either the recommendation is for those who can meet the need, or it answers a
      finding to which the need of the authority has led.
      """)

  static let notAnAuthority = DiagnosticCode(
    "A0732", "not-an-authority", .warning,
    explanation: """
      Recommendations are addressed to public authorities, and engagements are with them. The organisation named here is
      of another type. The pages of policy and outreach count it among the authorities all the same.

      Where it is an authority, say so in its record; types below it in the vocabulary count too:

          type: public-authority

      Where it is not, name the authority that is meant.
      """)

  static let historyOutOfStep = DiagnosticCode(
    "A0733", "history-out-of-step",
    explanation: """
      The history of a recommendation lists the states that it has been in, the first one first, and ends with the one
      that it is in now.

          state: accepted
          history:
            - {state: proposed, date: 2024-03-05}
            - {state: accepted, date: 2024-05-14}

      Put the days in order, and let `state` say the same as the last line.
      """)

  static let foundElsewhere = DiagnosticCode(
    "A0734", "found-elsewhere", .warning,
    explanation: """
      A finding names the countries that it comes from. Here one of them is neither among the countries of the
      consultation, nor that of anybody who took part in it or in its roundtables.

      Add the country to the consultation, or those who were heard there to its participants; or take it out of the
      finding:

          countries: [PL, FR]
          findings:
            - {id: gate-test, text: Tests must answer while the lorry waits., countries: [PL]}
      """)

  static let policy: [DiagnosticCode] = [
    .answersItself, .answersOwnNeed, .notAnAuthority, .historyOutOfStep, .foundElsewhere,
  ]
}
