import Diagnostics
import Testing

@testable import Reading

/// A file of the content as though it were on disk.
func contentFile(_ path: String = "content/organisations/valorial.md") -> ContentFile {
  let name = String(path.split(separator: "/").last ?? "")
  return ContentFile(
    path: path, relativePath: String(path.dropFirst("content/".count)), folder: "organisations",
    id: String(name.prefix { $0 != "." }), language: nil, format: path.hasSuffix(".yaml") ? .yaml : .markdown, size: 0)
}

/// What reading and rendering a Markdown file gives.
struct Rendered {
  var document: Document?
  var prose = Prose()
  var diagnostics = Diagnostics()

  var html: String { String(decoding: prose.html, as: UTF8.self) }
  var codes: [String] { diagnostics.all.map(\.code.name) }

  init(_ markdown: String) { self.init(bytes: Array(markdown.utf8)) }

  init(bytes: [UInt8]) {
    let source = SourceText(path: "content/organisations/valorial.md", bytes: bytes)
    document = Document.parse(source, file: contentFile(), into: &diagnostics)
    if let document {
      prose = Prose.render(document, linkKinds: ["organisation", "service", "event"], into: &diagnostics)
    }
  }
}

@Suite struct FirstTests {
  @Test func all() {
    let r = Rendered(
      """
      ---
      name: Valorial é
      topics: [a, b]
      ---
      # Über uns

      Hello *there* **you** `x<y` [V](organisation:valorial#x "T") and [](event:foo) www.example.org ~~del~~ a@b.org[^1]

      | a | b |
      |---|:-:|
      | 1 | [doc](media/x%20y.pdf#p) |

      - [x] done
      - [ ] not

      1. one
      2. two

      <b>raw</b> [bad](javascript:alert(1)) [bad](java&Tab;script:x) ![](a.png) ![x](https://e.org/x.png) [h](#uber-unss)

      [^1]: Note [k](organisations:x).
      """)
    print(r.html)
    print(r.prose)
    for d in r.diagnostics.all {
      print(
        d.code.id, d.headline, d.location.map { "\($0.start.line):\($0.start.column)-\($0.end.column)" } ?? "",
        d.notes.map(\.text))
    }
    if let root = r.document?.frontMatter.root {
      for (k, v) in root.entries { print(k.text, v.kind, v.text, v.range, Array(v.items).map(\.text)) }
    }
  }
}
