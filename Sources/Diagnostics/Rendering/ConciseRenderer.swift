/// A line a diagnostic, `path:line:col: error[A0312] headline`, as editors and `grep` know it.
public struct ConciseRenderer: DiagnosticRenderer {
  public init() {}

  public func render(_ diagnostics: Diagnostics) -> [UInt8] {
    var report = ""
    for diagnostic in diagnostics.sorted {
      if let location = diagnostic.location {
        report += DisplayedText.harmless(location.path) + ":\(location.start.line):\(location.start.column): "
      }
      report += "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)] "
      report += DisplayedText.harmless(diagnostic.headline) + "\n"
    }
    return Array(report.utf8)
  }
}
