import Diagnostics

/// The codes of what is wrong with the records of the programme taken together (A0730 to A0749).
public enum ProgrammeCodes {
  public static let all: [DiagnosticCode] =
    DiagnosticCode.policy + DiagnosticCode.excellence + DiagnosticCode.exchanges
}
