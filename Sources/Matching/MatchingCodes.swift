import Diagnostics

/// The diagnostics of this module, for `aurora explain`.
public enum MatchingCodes {
  public static let all: [DiagnosticCode] = [.sameOrganisationTwice]
}
