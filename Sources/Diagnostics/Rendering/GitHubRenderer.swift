/// Annotations of a GitHub Actions run (its "workflow commands"), shown beside the changed lines of a pull request.
///
/// GitHub shows ten errors and ten warnings a step and drops the rest unsaid; so the files that the change touches
/// come first, and a notice says how many more there are.
public struct GitHubRenderer: DiagnosticRenderer {
  /// What GitHub shows of one kind.
  public static let limit = 10
  private let changedFiles: Set<String>

  /// - Parameter changedFiles: paths in the form that locations have.
  public init(changedFiles: Set<String> = []) {
    self.changedFiles = changedFiles
  }

  public func render(_ diagnostics: Diagnostics) -> [UInt8] {
    let sorted = diagnostics.sorted
    var report = ""
    var left: [String] = []
    for severity in Diagnostic.Severity.allCases {
      let all = sorted.filter { $0.severity == severity }
      let ordered = all.filter(isInChangedFile) + all.filter { !isInChangedFile($0) }
      for diagnostic in ordered.prefix(GitHubRenderer.limit) { report += annotation(of: diagnostic) }
      let more = ordered.count - GitHubRenderer.limit
      if more > 0 { left.append("\(more) more \(severity.rawValue)\(more == 1 ? "" : "s")") }
    }
    if !left.isEmpty {
      report += "::notice title=AURORA::\(left.joined(separator: " and ")). `aurora check` lists them all.\n"
    }
    return Array(report.utf8)
  }

  private func isInChangedFile(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.location.map { changedFiles.contains($0.path) } ?? false
  }

  private func annotation(of diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=" + escaped(property: location.path))
      properties.append("line=\(location.start.line)")
      // GitHub takes columns only where start and end are on one line, and an end that is included.
      if location.lastLineElsewhere == nil {
        properties.append("endLine=\(location.start.line)")
        properties.append("col=\(location.start.column)")
        let last = location.end.line == location.start.line ? location.end.column - 1 : location.line.count
        properties.append("endColumn=\(max(last, location.start.column))")
      } else {
        properties.append("endLine=\(location.lastLineElsewhere ?? location.start.line)")
      }
    }
    properties.append("title=" + escaped(property: "\(diagnostic.code.id) \(diagnostic.code.name)"))
    return
      "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(message(of: diagnostic)))\n"
  }

  private func message(of diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.headline]
    if !diagnostic.label.isEmpty { lines.append(diagnostic.label) }
    for note in diagnostic.notes {
      let place = note.location.map { " (\($0.path), line \($0.start.line))" } ?? ""
      lines.append("note: " + note.text + place)
    }
    for edit in diagnostic.edits {
      lines.append((edit.certainty == .certain ? "help: " : "help (a guess): ") + edit.title)
    }
    return lines.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private func escaped(property text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  /// By scalars: a carriage return and a line feed are one character.
  private func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
