/// For people at a terminal: grouped by file, each with its line and the marked place underlined, then what else
/// is known and what would mend it.
///
///     content/organisations/valorial.md
///       3:13 error[A0501] no organisation has the id `valorail`
///         |
///       3 | member_of: [valorail]
///         |             ^^^^^^^^ not an id of an organisation
///         help: write `valorial`
///
///     1 error in 1 file
///     `aurora explain A0501` says what the message means and how to mend it.
public struct HumanRenderer: DiagnosticRenderer {
  private let style: TerminalStyle

  /// - Parameter coloured: only where the reader is a terminal that shows colours.
  public init(coloured: Bool = false) {
    style = TerminalStyle(coloured: coloured)
  }

  public func render(_ diagnostics: Diagnostics) -> [UInt8] {
    let sorted = diagnostics.sorted
    var lines: [String] = []
    var path: String?
    for diagnostic in sorted {
      if diagnostic.location?.path != path {
        path = diagnostic.location?.path
        if let path { lines.append(style(DisplayedText.harmless(path), .bold)) }
      }
      append(diagnostic, to: &lines)
      lines.append("")
    }
    lines.append(style(DiagnosticCount(sorted).sentence, .bold))
    if let code = (sorted.first { $0.severity == .error } ?? sorted.first)?.code {
      lines.append("`aurora explain \(code.id)` says what the message means and how to mend it.")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func append(_ diagnostic: Diagnostic, to lines: inout [String]) {
    let severity = style("\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]", diagnostic.severity.colour)
    let position = diagnostic.location.map { "\($0.start.line):\($0.start.column) " } ?? ""
    let indent = position.isEmpty ? "" : "  "
    lines.append(indent + position + severity + " " + style(DisplayedText.harmless(diagnostic.headline), .bold))
    if let location = diagnostic.location {
      append(location, label: diagnostic.label, diagnostic.severity.colour, indent: indent, to: &lines)
    }
    for note in diagnostic.notes {
      lines.append("\(indent)  note: \(DisplayedText.harmless(note.text))" + place(of: note, in: diagnostic))
      if let location = note.location { append(location, label: "", .blue, indent: indent + "  ", to: &lines) }
    }
    for edit in diagnostic.edits {
      let certainty = edit.certainty == .certain ? "help" : "help (a guess)"
      let elsewhere =
        isElsewhere(edit.location, than: diagnostic)
        ? ", \(DisplayedText.harmless(words(for: edit.location, in: diagnostic)))" : ""
      lines.append("\(indent)  \(style(certainty, .green)): \(DisplayedText.harmless(edit.title))\(elsewhere)")
    }
  }

  /// The line of the place with carets below; nothing where there is no text to show.
  private func append(
    _ location: SourceLocation, label: String, _ colour: TerminalStyle.Colour, indent: String,
    to lines: inout [String]
  ) {
    let excerpt = SourceExcerpt(location)
    var text = DisplayedText.harmless(label)
    if let lastLine = location.lastLineElsewhere { text += (text.isEmpty ? "" : " ") + "(up to line \(lastLine))" }
    guard !excerpt.line.isEmpty || !text.isEmpty else { return }
    let number = String(location.start.line)
    let margin = indent + String(repeating: " ", count: number.count) + style(" |", .blue)
    let carets =
      String(repeating: " ", count: excerpt.indent) + style(String(repeating: "^", count: excerpt.carets), colour)
    lines.append(margin)
    lines.append(indent + style(number + " |", .blue) + (excerpt.line.isEmpty ? "" : " " + excerpt.line))
    lines.append(margin + " " + carets + (text.isEmpty ? "" : " " + style(text, colour)))
  }

  private func place(of note: Diagnostic.Note, in diagnostic: Diagnostic) -> String {
    guard let location = note.location else { return "" }
    return " (\(DisplayedText.harmless(words(for: location, in: diagnostic))))"
  }

  private func isElsewhere(_ location: SourceLocation, than diagnostic: Diagnostic) -> Bool {
    location.path != diagnostic.location?.path || location.start.line != diagnostic.location?.start.line
  }

  private func words(for location: SourceLocation, in diagnostic: Diagnostic) -> String {
    let line = "line \(location.start.line)"
    return location.path == diagnostic.location?.path ? line : "\(location.path), \(line)"
  }
}

extension SourceLocation {
  /// The last line of a stretch over several lines; nil where it ends on its first line, or with that line's end.
  var lastLineElsewhere: Int? {
    let last = end.column == 1 ? end.line - 1 : end.line
    return last > start.line ? last : nil
  }
}
