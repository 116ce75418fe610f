import Diagnostics

/// What this module can report.
public enum ReadingDiagnostics {
  /// All codes, for `aurora explain`.
  public static let all: [DiagnosticCode] = FileWording.all + YAMLWording.all + ProseWording.all
}
