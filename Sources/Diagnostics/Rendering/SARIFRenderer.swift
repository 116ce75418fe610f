/// SARIF 2.1.0 (Static Analysis Results Interchange Format, OASIS Standard incorporating errata 01), which code
/// hosts and editors read.
///
/// Columns count Unicode code points, from 1; `byteOffset` and `byteLength` stand beside them. Where a stretch ends
/// inside another line than it starts on, that line's text is not at hand and neither `endColumn` nor bytes are
/// stated: the region then goes to the end of the line.
public struct SARIFRenderer: DiagnosticRenderer {
  private let version: String
  private let codes: [DiagnosticCode]

  /// - Parameters:
  ///   - version: of the program.
  ///   - codes: the kinds of mistake to describe as rules, besides those met.
  public init(version: String, codes: [DiagnosticCode] = []) {
    self.version = version
    self.codes = codes
  }

  public func render(_ diagnostics: Diagnostics) -> [UInt8] {
    let sorted = diagnostics.sorted
    let rules = Set(codes + sorted.map(\.code)).sorted { $0.id < $1.id }
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    var json = JSONWriter(.indented)
    json.object { json in
      json.member(
        "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          writeTool(rules, to: &json)
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            for diagnostic in sorted { write(diagnostic, ruleIndex: indices[diagnostic.code.id], to: &json) }
          }
        }
      }
    }
    return json.bytes
  }

  // MARK: Rules

  private func writeTool(_ rules: [DiagnosticCode], to json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "AURORA")
        if !version.isEmpty { json.member("version", version) }
        json.key("rules")
        json.array { json in
          for rule in rules { write(rule, to: &json) }
        }
      }
    }
  }

  private func write(_ rule: DiagnosticCode, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", rule.id)
      json.member("name", rule.name)
      json.key("shortDescription")
      json.object { $0.member("text", rule.name.split(separator: "-").joined(separator: " ")) }
      if !rule.explanation.isEmpty {
        json.key("help")
        json.object { json in
          json.member("text", rule.explanation)
          json.member("markdown", rule.explanation)
        }
      }
      json.key("defaultConfiguration")
      json.object { $0.member("level", rule.severity.rawValue) }
    }
  }

  // MARK: Results

  private func write(_ diagnostic: Diagnostic, ruleIndex: Int?, to json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", diagnostic.code.id)
      if let ruleIndex { json.member("ruleIndex", ruleIndex) }
      json.member("level", diagnostic.severity.rawValue)
      let unplaced = diagnostic.notes.filter { $0.location == nil }.map(\.text)
      writeMessage(([diagnostic.headline] + unplaced).joined(separator: "\n"), to: &json)
      json.key("locations")
      json.array { json in
        guard let location = diagnostic.location else { return }
        write(location, message: diagnostic.label, id: nil, to: &json)
      }
      writeRelatedLocations(diagnostic.notes, to: &json)
      writeFixes(diagnostic.edits, to: &json)
    }
  }

  private func writeRelatedLocations(_ notes: [Diagnostic.Note], to json: inout JSONWriter) {
    let placed = notes.compactMap { note in note.location.map { (note.text, $0) } }
    guard !placed.isEmpty else { return }
    json.key("relatedLocations")
    json.array { json in
      for (index, (text, location)) in placed.enumerated() {
        write(location, message: text, id: index + 1, to: &json)
      }
    }
  }

  private func writeFixes(_ edits: [Diagnostic.SuggestedEdit], to json: inout JSONWriter) {
    // A change must say exactly what it replaces; one whose end column is not known in code points is left out.
    let exact = edits.filter { $0.location.codePointEndColumn != nil }
    guard !exact.isEmpty else { return }
    json.key("fixes")
    json.array { json in
      for edit in exact { write(edit, to: &json) }
    }
  }

  private func write(_ edit: Diagnostic.SuggestedEdit, to json: inout JSONWriter) {
    json.object { json in
      json.key("description")
      json.object { $0.member("text", escaped(edit.title)) }
      json.key("artifactChanges")
      json.array { json in
        json.object { json in
          writeArtifact(edit.location, to: &json)
          json.key("replacements")
          json.array { json in
            json.object { json in
              writeRegion("deletedRegion", edit.location, to: &json)
              json.key("insertedContent")
              json.object { $0.member("text", edit.replacement) }
            }
          }
        }
      }
    }
  }

  // MARK: Places and messages

  private func write(_ location: SourceLocation, message: String, id: Int?, to json: inout JSONWriter) {
    json.object { json in
      if let id { json.member("id", id) }
      json.key("physicalLocation")
      json.object { json in
        writeArtifact(location, to: &json)
        writeRegion("region", location, to: &json)
      }
      if !message.isEmpty { writeMessage(message, to: &json) }
    }
  }

  private func writeArtifact(_ location: SourceLocation, to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { $0.member("uri", uriReference(toPath: location.path)) }
  }

  private func writeRegion(_ name: String, _ location: SourceLocation, to json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("startLine", location.start.line)
      json.member("startColumn", location.codePointStartColumn)
      json.member("endLine", location.end.line)
      // Both ways to say a region must say the same one.
      guard let column = location.codePointEndColumn else { return }
      json.member("endColumn", column)
      json.member("byteOffset", location.start.offset)
      json.member("byteLength", location.end.offset - location.start.offset)
    }
  }

  private func writeMessage(_ text: String, to json: inout JSONWriter) {
    json.key("message")
    json.object { $0.member("text", escaped(text)) }
  }

  /// Braces are doubled in messages (section 3.11.5), where single ones hold placeholders.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "{" ? "{{" : $1 == "}" ? "}}" : String($1) }
  }
}

extension SourceLocation {
  /// Counted from 1 in Unicode code points.
  var codePointStartColumn: Int { codePointColumn(start.column) }

  /// Nil where the place ends inside another line, whose text is not at hand.
  var codePointEndColumn: Int? {
    if end.line == start.line { return codePointColumn(end.column) }
    return end.column == 1 ? 1 : nil
  }

  private func codePointColumn(_ column: Int) -> Int {
    line.prefix(column - 1).unicodeScalars.count + 1
  }
}
