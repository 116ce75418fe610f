import Diagnostics
import Templates
import Testing

import struct Diagnostics.SourceLocation

/// Templates by name, the first of which is the page's.
typealias Files = KeyValuePairs<String, String>

func compile(_ files: Files, for shape: Shape) -> (template: Template?, diagnostics: Diagnostics) {
  var diagnostics = Diagnostics()
  let set = templateSet(files, into: &diagnostics)
  return (set.compile(files.first?.key ?? "", for: shape, into: &diagnostics), diagnostics)
}

func templateSet(_ files: Files, into diagnostics: inout Diagnostics) -> TemplateSet {
  TemplateSet(
    sources: files.map { name, text in
      TemplateSource(name: name, source: SourceText(path: "\(name).html", text: text))
    },
    into: &diagnostics)
}

/// What is rendered, from templates without a fault.
func rendered(
  _ files: Files, _ shape: Shape, _ value: Value, root: String = "",
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> String {
  let (template, diagnostics) = compile(files, for: shape)
  #expect(diagnostics.isEmpty, "\(described(diagnostics))", sourceLocation: sourceLocation)
  var bytes: [UInt8] = []
  template?.render(value, root: root, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

extension RecordShape {
  /// A shape for a test that does not care for its name.
  static func of(_ fields: KeyValuePairs<String, Shape>, display: String? = nil) -> Shape {
    .record(RecordShape("page", display: display, fields.map { Field($0, $1) }))
  }
}

/// As a test states it: everything that a diagnostic says, one thing a line.
func described(_ diagnostics: Diagnostics) -> String {
  diagnostics.all.map { diagnostic in
    var lines = ["\(diagnostic.severity) \(diagnostic.code.id): \(diagnostic.headline)"]
    lines.append("  at \(described(diagnostic.location))" + (diagnostic.label.isEmpty ? "" : ": \(diagnostic.label)"))
    for note in diagnostic.notes {
      lines.append("  note: \(note.text)" + (note.location == nil ? "" : " (\(described(note.location)))"))
    }
    for edit in diagnostic.edits {
      lines.append("  \(edit.certainty): \(edit.title) (\(described(edit.location)))")
    }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}

private func described(_ location: SourceLocation?) -> String {
  guard let location else { return "no place" }
  let (start, end) = (location.start, location.end)
  let to = start.line == end.line ? "\(end.column)" : "\(end.line):\(end.column)"
  return "\(location.path):\(start.line):\(start.column)-\(to)"
}

/// Expects what is said of templates in which the place of the first mistake is marked: `{{«titel»}}`.
func expectProblems(
  _ marked: Files, for shape: Shape, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  var diagnostics = Diagnostics()
  let set = TemplateSet(
    sources: marked.map { name, text in
      let plain = text.filter { $0 != "«" && $0 != "»" }
      return TemplateSource(name: name, source: SourceText(path: "\(name).html", text: plain))
    },
    into: &diagnostics)
  let template = set.compile(marked.first?.key ?? "", for: shape, into: &diagnostics)
  #expect(described(diagnostics) == expected, sourceLocation: sourceLocation)
  #expect((template == nil) == diagnostics.hasErrors, sourceLocation: sourceLocation)
  for (name, text) in marked {
    guard let start = text.firstIndex(of: "«"), let end = text.firstIndex(of: "»") else { continue }
    let range = text[..<start].utf8.count..<text[..<end].utf8.count - "«".utf8.count
    let place = diagnostics.all.first?.location
    #expect(place?.path == "\(name).html", sourceLocation: sourceLocation)
    #expect(place.map { $0.start.offset..<$0.end.offset } == range, sourceLocation: sourceLocation)
  }
}

/// A generator that gives the same numbers for the same seed. (SplitMix64: Steele, Lea and Flood, 2014.)
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
