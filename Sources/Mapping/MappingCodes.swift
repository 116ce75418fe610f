import Diagnostics

/// The diagnostics of this module, for `aurora explain`.
public enum MappingCodes {
  public static let all: [DiagnosticCode] = DiagnosticCode.geography
}
