import Diagnostics
import Text

/// The wording of what is wrong with the digest.
enum DigestDiagnostics {
  static func beginsInTheFuture(_ since: CalendarDate, today: CalendarDate, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .digestInTheFuture, "the digest begins in the future", at: location,
      label: "\(since.iso) comes after today, \(today.iso): nothing can be told yet")
  }
}

extension DiagnosticCode {
  static let digest: [DiagnosticCode] = [digestInTheFuture]

  static let digestInTheFuture = DiagnosticCode(
    "A0745", "digest-in-the-future", .warning,
    explanation: """
      The digest tells what happened since a day that `content/site.yaml` says. That day has not come yet, so that there is
      nothing to tell:

          digest: {since: 2206-03-01}

      Write the day after the last digest that was sent, or leave the field out: the digest then begins with the first of
      the month three months ago.
      """)
}
