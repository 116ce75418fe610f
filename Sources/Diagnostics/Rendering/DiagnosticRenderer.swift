/// Shows what was found wrong in one format. The order is that of `Diagnostics.sorted`; the same diagnostics give
/// the same bytes.
public protocol DiagnosticRenderer: Sendable {
  /// The whole report, as UTF-8, with an end of line at its end.
  func render(_ diagnostics: Diagnostics) -> [UInt8]
}

/// How much was found, as every report counts it.
struct DiagnosticCount {
  var errors = 0
  var warnings = 0
  var files = 0

  init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
    files = Set(diagnostics.compactMap(\.location?.path)).count
  }

  /// "3 errors, 1 warning in 2 files".
  var sentence: String {
    if errors + warnings == 0 { return "no errors, no warnings" }
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    return parts.joined(separator: ", ") + (files > 0 ? " in \(counted(files, "file"))" : "")
  }
}

func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
