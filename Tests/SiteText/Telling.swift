import Diagnostics
import Foundation

extension Diagnostics {
  /// All diagnostics as text, in the order in which editors read them; places are told by the number of their mark,
  /// others as `path:line:column`:
  ///
  ///     error A0301 at 1: an organisation has no field `nmae`
  ///       label: the closest known name is `name`
  ///       note at 2: ...
  ///       possible edit at 1: write `name` => name
  public func told(of site: SiteText, root: String) -> String {
    sorted.map { Telling(site: site, root: root).tell($0) }.joined(separator: "\n")
  }
}

private struct Telling {
  let site: SiteText
  let root: String

  func tell(_ diagnostic: Diagnostic) -> String {
    var lines = ["\(diagnostic.severity) \(diagnostic.code.id)\(at(diagnostic.location)): \(diagnostic.headline)"]
    if !diagnostic.label.isEmpty { lines.append("  label: \(diagnostic.label)") }
    for note in diagnostic.notes { lines.append("  note\(at(note.location)): \(note.text)") }
    for edit in diagnostic.edits {
      lines.append("  \(edit.certainty) edit\(at(edit.location)): \(edit.title) => \(edit.replacement)")
    }
    return lines.joined(separator: "\n").replacingOccurrences(of: root + "/", with: "")
  }

  private func at(_ location: SourceLocation?) -> String {
    guard let location else { return "" }
    let path = location.path.hasPrefix(root + "/") ? String(location.path.dropFirst(root.count + 1)) : location.path
    if let mark = site.mark(path: path, location.start.offset..<location.end.offset) { return " at \(mark)" }
    return " at \(path):\(location.start.line):\(location.start.column)"
  }
}
