/// For people at a browser: a summary and a list, each entry with its place, its line with the marked place underlined,
/// and what would mend it. A part of a page; the page gives it its look.
public struct HTMLRenderer: DiagnosticRenderer {
  /// How many entries are listed; the rest is counted.
  private let most: Int

  public init(most: Int = 50) {
    self.most = most
  }

  public func render(_ diagnostics: Diagnostics) -> [UInt8] {
    // A warning can wait for the errors to be mended.
    let all = diagnostics.sorted.filter { !diagnostics.hasErrors || $0.severity == .error }
    var html = "<p>\(DiagnosticCount(all).sentence)</p>\n<ol>\n"
    for diagnostic in all.prefix(most) { append(diagnostic, to: &html) }
    html += "</ol>\n"
    if all.count > most { html += "<p>and \(all.count - most) more</p>\n" }
    return Array(html.utf8)
  }

  /// Text that cannot become markup, between tags or in a quoted attribute, and cannot be mistaken for other text.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in DisplayedText.harmless(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private func append(_ diagnostic: Diagnostic, to html: inout String) {
    html += "<li>\n<p>"
    if let place = diagnostic.location.map(place) { html += "<code>\(place)</code> " }
    html += "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)] \(Self.escaped(diagnostic.headline))</p>\n"
    if let location = diagnostic.location { append(location, label: diagnostic.label, to: &html) }
    for note in diagnostic.notes {
      let place = note.location.map { " <code>\(self.place($0))</code>" } ?? ""
      html += "<p>note: \(Self.escaped(note.text))\(place)</p>\n"
    }
    for edit in diagnostic.edits {
      let certainty = edit.certainty == .certain ? "help" : "help (a guess)"
      html += "<p>\(certainty): \(Self.escaped(edit.title))</p>\n"
    }
    html += "</li>\n"
  }

  /// The line of the place with carets below; nothing where there is no text to show.
  private func append(_ location: SourceLocation, label: String, to html: inout String) {
    let excerpt = SourceExcerpt(location)
    guard !excerpt.line.isEmpty || !label.isEmpty else { return }
    let carets =
      String(repeating: " ", count: excerpt.indent) + String(repeating: "^", count: excerpt.carets)
      + (label.isEmpty ? "" : " " + label)
    html += "<pre>\(Self.escaped(excerpt.line))\n\(Self.escaped(carets))</pre>\n"
  }

  private func place(_ location: SourceLocation) -> String {
    Self.escaped("\(location.path):\(location.start.line):\(location.start.column)")
  }
}
