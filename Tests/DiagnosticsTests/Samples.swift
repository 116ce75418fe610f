import Diagnostics
import MarkedText

/// Made-up mistakes that the renderers are shown with.
enum Sample {
  static let unknownReference = DiagnosticCode(
    "A0501", "unknown-reference",
    explanation: """
      A reference names a record that does not exist.

      ```yaml
      member_of: [valorail]
      ```

      Write the id of a record: its file's name without `.md`.
      """)
  static let colon = DiagnosticCode("A0203", "unquoted-colon", explanation: "A colon in a value needs quotes.")
  static let noAlternative = DiagnosticCode("A0404", "no-alternative-text", .warning, explanation: "Describe images.")
  static let missingFolder = DiagnosticCode("A0101", "no-content", explanation: "")

  static func mistakes(_ marked: String, path: String = "content/news/a.md", label: String = "") -> Diagnostics {
    let text = MarkedText(marked)
    var diagnostics = Diagnostics()
    for range in text.ranges {
      diagnostics.report(
        Diagnostic(unknownReference, "nothing is called this", at: text.source(path).location(range), label: label))
    }
    return diagnostics
  }

  static var all: Diagnostics {
    var diagnostics = Diagnostics()
    let łódź = MarkedText(
      "---\nname: Łódź 🧀\nmember_of: [agri, ⟦valorail⟧]\n⟦offers:\n  - id: dryer\n⟧---\n![](⟦é.png⟧)\n")
    let lodz = łódź.source("content/organisations/łódź.md")
    let valorial = SourceText(path: "content/organisations/valorial.md", text: "---\nname: Valorial\n---\n")
    let place = lodz.location(łódź.ranges[0])
    diagnostics.report(
      Diagnostic(
        unknownReference, "no organisation has the id `valorail`", at: place, label: "not an id of an organisation",
        notes: [.init("`valorial` is this one", at: valorial.location(4..<18)), .init("ids are names of files")],
        edits: [.init("write `valorial`", at: place, replacement: "valorial", .possible)]))
    diagnostics.report(
      Diagnostic(colon, "the offers are {not} a list", at: lodz.location(łódź.ranges[1]), label: "100%, all of it"))
    diagnostics.report(
      Diagnostic(noAlternative, "the image `é.png` has no alternative text", at: lodz.location(łódź.ranges[2])))
    diagnostics.report(Diagnostic(missingFolder, "there is no folder `content`", at: nil))
    return diagnostics
  }
}

extension DiagnosticRenderer {
  func text(_ diagnostics: Diagnostics) -> String { String(decoding: render(diagnostics), as: UTF8.self) }
}
