import Diagnostics
import Testing

@testable import Reading

/// A file of the content as though it were on disk.
func contentFile(_ path: String) -> ContentFile {
  let name = String(path.split(separator: "/").last ?? "")
  return ContentFile(
    path: path, relativePath: String(path.dropFirst("content/".count)), folder: "organisations",
    id: String(name.prefix { $0 != "." }), language: nil, format: path.hasSuffix(".yaml") ? .yaml : .markdown, size: 0)
}

/// What reading and rendering a file gives.
struct Rendered {
  var source: SourceText
  var document: Document?
  var prose = Prose()
  var diagnostics = Diagnostics()

  init(_ text: String, path: String = "content/organisations/valorial.md") {
    self.init(bytes: Array(text.utf8), path: path)
  }

  init(bytes: [UInt8], path: String = "content/organisations/valorial.md") {
    source = SourceText(path: path, bytes: bytes)
    document = Document.parse(source, file: contentFile(path), into: &diagnostics)
    if let document {
      prose = Prose.render(document, linkKinds: ["organisation", "service", "event"], into: &diagnostics)
    }
  }

  /// A text without front matter.
  static func prose(_ text: String) -> Rendered { Rendered("---\n---\n" + text) }

  /// The root of a text of YAML.
  static func yaml(_ text: String) -> Rendered { Rendered(text, path: "content/organisations/valorial.yaml") }

  var root: Node { document?.frontMatter.root ?? FrontMatter.empty.root }

  /// With `{recordPath 0}` in the place of a hole.
  var html: String {
    var result: [UInt8] = []
    var start = 0
    for hole in prose.holes {
      result += prose.html[start..<hole.offset] + Array("{\(hole.kind) \(hole.target)}".utf8)
      start = hole.offset
    }
    return String(decoding: result + prose.html[start...], as: UTF8.self)
  }

  var codes: [String] { diagnostics.all.map(\.code.name) }

  /// The source that a diagnostic marks.
  func marked(_ diagnostic: Diagnostic) -> String {
    guard let location = diagnostic.location else { return "" }
    return text(location.start.offset..<location.end.offset)
  }

  /// `code: marked source` of everything reported.
  var findings: [String] { diagnostics.all.map { "\($0.code.name): \(marked($0))" } }

  func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }
}

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
