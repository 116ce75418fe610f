import Diagnostics

/// The wording of what is wrong with exchanges.
enum ExchangeDiagnostics {
  enum Role: String, Sendable { case visitor, host }

  /// A rule as it is written in the record of its scheme.
  struct QuotedRule: Sendable {
    var scheme: String
    var field: String
    /// As written: `days: {min: 3, max: 30}`; nil for what no field says.
    var words: String?
    var location: SourceLocation
    /// The sources of the scheme, each with its address.
    var sources: [String]

    /// The most letters of a rule that are quoted.
    private static let longest = 60

    var notes: [Diagnostic.Note] {
      [.init("the rule of `\(scheme)`: \(quotation); \(origin)", at: location)]
    }

    private var quotation: String {
      guard let words else { return "an exchange crosses a border" }
      return words.count > Self.longest || words.contains("\n") ? "see `\(field)`" : "`\(words)`"
    }

    private var origin: String {
      guard let first = sources.first else { return "it names no source" }
      return sources.count == 1 ? "its source: \(first)" : "its sources: \(first), and \(sources.count - 1) more"
    }
  }

  static func insideOneCountry(
    _ id: String, _ country: String, at location: SourceLocation, quoting rule: QuotedRule
  ) -> Diagnostic {
    Diagnostic(
      .exchangeInsideOneCountry, "the exchange `\(id)` stays inside one country", at: location,
      label: "visitor and host both sit in \(country)", notes: rule.notes)
  }

  /// - Parameter reason: the type or the country of the organisation.
  static func ineligible(
    _ id: String, _ role: Role, _ organisation: String, because reason: String?, isCountry: Bool,
    at location: SourceLocation, quoting rule: QuotedRule
  ) -> Diagnostic {
    let (what, named) = (isCountry ? "country" : "type", reason.map { " `\($0)`" } ?? "")
    return Diagnostic(
      .ineligibleForExchange, "the \(role.rawValue) `\(organisation)` of the exchange `\(id)` may not take part",
      at: location, label: "its \(what)\(named) is not among those of the scheme", notes: rule.notes)
  }

  static func tooShort(
    _ id: String, workingDays: Int, least: Int, at location: SourceLocation, quoting rule: QuotedRule
  ) -> Diagnostic {
    let days = workingDays == 1 ? "1 working day is" : "\(workingDays) working days are"
    return Diagnostic(
      .exchangeOfWrongLength, "the exchange `\(id)` is too short", at: location,
      label: "\(days) under the \(least) that the scheme asks for", notes: rule.notes)
  }

  static func tooLong(
    _ id: String, days: Int, most: Int, at location: SourceLocation, quoting rule: QuotedRule
  ) -> Diagnostic {
    Diagnostic(
      .exchangeOfWrongLength, "the exchange `\(id)` is too long", at: location,
      label: "\(days) days are over the \(most) that the scheme allows", notes: rule.notes)
  }

  static func secondVisit(
    _ id: String, visitor: String, at location: SourceLocation, before: (id: String, location: SourceLocation),
    quoting rule: QuotedRule
  ) -> Diagnostic {
    Diagnostic(
      .secondVisit, "the exchange `\(id)` is a second visit of `\(visitor)`", at: location,
      label: "the scheme lets each visitor travel once",
      notes: [.init("it travelled before with `\(before.id)`", at: before.location)] + rule.notes)
  }

  static func missingPapers(_ id: String, _ fields: [String], at location: SourceLocation) -> Diagnostic {
    let named = fields.map { "`\($0)`" }.joined(separator: " and no ")
    return Diagnostic(
      .exchangeWithoutPapers, "the exchange `\(id)` is finalised without its papers", at: location,
      label: "there is no \(named)")
  }
}

extension DiagnosticCode {
  static let exchangeInsideOneCountry = DiagnosticCode(
    "A0740", "exchange-inside-one-country",
    explanation: """
      An exchange crosses a border: visitor and host sit in different countries. What counts is the `country` of the
      organisation, not the nationality of the person who travels.

      Name another host, or correct the country in the record of one of the two. A visit inside one country is an
      event of its own:

          kind: visit        # in content/events/
      """)

  static let ineligibleForExchange = DiagnosticCode(
    "A0741", "ineligible-for-exchange",
    explanation: """
      A scheme says in its record which types of organisation may travel (`visitor_types`), which may receive
      (`host_types`) and which `countries` take part. A narrower type counts as the broader one. The organisation's
      `type` or `country` is not among them.

          visitor_types: [cluster, sme]      # in content/schemes/

      Name another organisation or another scheme. Where the scheme itself is written down wrongly, change its record:
      sources differ, and rules change from round to round.
      """)

  static let exchangeOfWrongLength = DiagnosticCode(
    "A0742", "exchange-of-wrong-length",
    explanation: """
      A scheme says how long an exchange may be. The fewest days are working days, Mondays to Fridays; the most are
      days of the calendar, week-ends counted.

          days: {min: 3, max: 30}      # in content/schemes/

      Correct `starts` and `ends`. Days of travel are not part of an exchange.
      """)

  static let secondVisit = DiagnosticCode(
    "A0743", "second-visit",
    explanation: """
      The scheme says `once_per_visitor: true`, and the organisation travels under it a second time. The exchange that
      begins later is the second; one that was withdrawn does not count. A host may receive as often as it likes.

      Withdraw one of the two, or name another scheme:

          phase: withdrawn
      """)

  static let exchangeWithoutPapers = DiagnosticCode(
    "A0744", "exchange-without-papers", .warning,
    explanation: """
      An exchange that is `finalised` has a signed Commitment to Quality and a closing report behind it. Write down the
      days on which they came:

          commitment: 2027-02-01
          report: 2027-03-26

      Where they are still to come, the exchange is in the phase `building`.
      """)

  static let exchanges: [DiagnosticCode] = [
    .exchangeInsideOneCountry, .ineligibleForExchange, .exchangeOfWrongLength, .secondVisit, .exchangeWithoutPapers,
  ]
}
