/// For programs, such as editors: one JSON object.
///
///     {"version": 1,
///      "summary": {"errors": 1, "warnings": 0, "files": 1},
///      "diagnostics": [{
///        "code": "A0501", "name": "unknown-reference", "severity": "error" | "warning",
///        "headline": "...", "label": "...",
///        "location": LOCATION | null,
///        "notes": [{"text": "...", "location": LOCATION | null}],
///        "edits": [{"title": "...", "certainty": "certain" | "possible", "location": LOCATION, "replacement": "..."}]
///      }]}
///
/// where a LOCATION is `{"path": ..., "start": POSITION, "end": POSITION}` and a POSITION
/// `{"line", "column", "byte_column", "offset"}`: line and columns from 1, `column` in characters as people see them,
/// `byte_column` in bytes of UTF-8, `offset` in bytes from the start of the file, from 0. `end` is just behind the
/// last character. `version` is raised when a member changes its meaning or goes; members may be added.
public struct JSONRenderer: DiagnosticRenderer {
  private let style: JSONWriter.Style

  public init(_ style: JSONWriter.Style = .indented) {
    self.style = style
  }

  public func render(_ diagnostics: Diagnostics) -> [UInt8] {
    let sorted = diagnostics.sorted
    let count = DiagnosticCount(sorted)
    var json = JSONWriter(style)
    json.object { json in
      json.member("version", 1)
      json.key("summary")
      json.object { json in
        json.member("errors", count.errors)
        json.member("warnings", count.warnings)
        json.member("files", count.files)
      }
      json.key("diagnostics")
      json.array { json in
        for diagnostic in sorted { write(diagnostic, to: &json) }
      }
    }
    return style == .indented ? json.bytes : json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("code", diagnostic.code.id)
      json.member("name", diagnostic.code.name)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("headline", diagnostic.headline)
      json.member("label", diagnostic.label)
      json.key("location")
      write(diagnostic.location, to: &json)
      json.key("notes")
      json.array { json in
        for note in diagnostic.notes {
          json.object { json in
            json.member("text", note.text)
            json.key("location")
            write(note.location, to: &json)
          }
        }
      }
      json.key("edits")
      json.array { json in
        for edit in diagnostic.edits { write(edit, to: &json) }
      }
    }
  }

  private func write(_ edit: Diagnostic.SuggestedEdit, to json: inout JSONWriter) {
    json.object { json in
      json.member("title", edit.title)
      json.member("certainty", edit.certainty.rawValue)
      json.key("location")
      write(edit.location, to: &json)
      json.member("replacement", edit.replacement)
    }
  }

  private func write(_ location: SourceLocation?, to json: inout JSONWriter) {
    guard let location else { return json.null() }
    json.object { json in
      json.member("path", location.path)
      json.key("start")
      write(location.start, to: &json)
      json.key("end")
      write(location.end, to: &json)
    }
  }

  private func write(_ position: SourcePosition, to json: inout JSONWriter) {
    json.object { json in
      json.member("line", position.line)
      json.member("column", position.column)
      json.member("byte_column", position.byteColumn)
      json.member("offset", position.offset)
    }
  }
}
