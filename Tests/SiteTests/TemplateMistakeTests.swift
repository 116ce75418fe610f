import Foundation
import Testing

/// Templates, strings and assets that are not as the pages need them.
@Suite("Mistakes in templates") struct TemplateMistakeTests {
  struct Mistake: Sendable {
    var name: String
    var path: String
    /// Replaces the whole file; nil removes it.
    var text: String?
    /// What the report says: code, place and the name that is wrong.
    var report: String
  }

  private static let page = "{{<layout}}\n{{$main}}\n<h1>{{name}}</h1>\n"
  private static let end = "{{/main}}\n{{/layout}}\n"

  static let all: [Mistake] = [
    Mistake(
      name: "unknown name", path: "organisation.html", text: page + "{{nmae}}\n" + end,
      report: "A0606 templates/organisation.html:4:3"),
    Mistake(
      name: "unknown name within a section", path: "organisation.html",
      text: page + "{{#type}}{{labell}}{{/type}}\n" + end, report: "A0606 templates/organisation.html:4:12"),
    Mistake(
      name: "unknown string", path: "organisation.html", text: page + "{{strings.hello_you}}\n" + end,
      report: "A0606 templates/organisation.html:4:"),
    Mistake(
      name: "unknown partial", path: "organisation.html", text: page + "{{> parts/nowhere}}\n" + end,
      report: "A0609 templates/organisation.html:4:"),
    Mistake(
      name: "section without end", path: "organisation.html", text: page + "{{#type}}\n" + end,
      report: "A0604 templates/organisation.html:4:"),
    Mistake(
      name: "text without escape", path: "organisation.html", text: page + "{{{name}}}\n" + end,
      report: "A0608 templates/organisation.html:4:"),
    Mistake(
      name: "unknown block", path: "organisation.html", text: "{{<layout}}\n{{$mian}}a{{/mian}}\n{{/layout}}\n",
      report: "A0611 templates/organisation.html:2:"),
    Mistake(name: "missing template", path: "organisation.html", text: nil, report: "A0610 "),
    Mistake(name: "missing card", path: "cards/event.html", text: nil, report: "A0610 "),
    Mistake(name: "missing layout", path: "layout.html", text: nil, report: "A0609 templates/"),
    Mistake(
      name: "missing strings", path: "strings/fr.yaml", text: nil, report: "A0654 templates/strings/fr.yaml"),
    Mistake(
      name: "strings that are a list", path: "strings/fr.yaml", text: "- a\n",
      report: "A0653 templates/strings/fr.yaml:1:1"),
    Mistake(
      name: "empty strings", path: "strings/fr.yaml", text: "", report: "templates/strings/fr.yaml"),
    Mistake(name: "missing style sheet", path: "assets/aurora.css", text: nil, report: "A0655 "),
    Mistake(name: "missing icon", path: "assets/favicon.svg", text: nil, report: "A0655 "),
  ]

  @Test func areReportedAndNothingIsWritten() throws {
    let folder = try SiteFolder(
      Samples.connected.replacing("[en, fr, pl]", with: "[en, fr]").replacing("pl: ", with: "fr: "))
    try folder.copyTemplates()
    for mistake in Self.all {
      let path = "templates/\(mistake.path)"
      let sound = try folder.text(path)
      if let text = mistake.text { try folder.write(text, to: path) } else { try folder.remove(path) }
      let built = try folder.build()
      #expect(built.diagnostics.hasErrors && built.summary == nil, "\(mistake.name)")
      #expect(built.report.contains(mistake.report), "\(mistake.name): \(built.report.prefix(1_500))")
      #expect(folder.tree().isEmpty, "\(mistake.name)")
      try folder.write(sound, to: path)
    }
    #expect(!(try folder.build().diagnostics.hasErrors))
  }

  @Test func aMissingStringIsNamedWithItsLanguage() throws {
    let folder = try SiteFolder()
    try folder.copyTemplates()
    let path = "templates/strings/fr.yaml"
    let lines = try folder.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(lines.filter { !$0.hasPrefix("skip_to_content:") }.joined(separator: "\n"), to: path)
    let built = try folder.build()
    #expect(built.report.contains("A0651 templates/strings/fr.yaml:"), "\(built.report)")
    #expect(built.report.contains("skip_to_content"))
    #expect(folder.tree().isEmpty)
  }

  @Test func namesInTemplatesOfKindsWithoutRecordsAreCheckedToo() throws {
    let folder = try SiteFolder()
    try folder.copyTemplates()
    try folder.write("{{<layout}}{{$main}}{{titel}}{{/main}}{{/layout}}", to: "templates/brief.html")
    #expect(try folder.build().report.contains("A0606 templates/brief.html:1:"))
  }

  /// The whole look in a few lines: what a page says is up to its template.
  @Test func ownTemplatesDecideWhatPagesSay() throws {
    let folder = try SiteFolder(
      Samples.site("en") + """
        -- organisations/a.md --
        ---
        {name: 'Mill & "Sons" <b>', type: cluster, country: FR}
        ---
        We *mill*.
        """)
    try folder.copyTemplates()
    try folder.write(
      "{{#type}}{{type}} {{type.url}} {{/type}}{{name}}|{{#lead}}{{{html}}}{{/lead}}{{^offers}}nothing{{/offers}}",
      to: "templates/organisation.html")
    #expect(!(try folder.build().diagnostics.hasErrors))
    #expect(
      try folder.text("site/organisations/a.html")
        == "Cluster ../organisations/type/cluster.html Mill &amp; &quot;Sons&quot; &lt;b&gt;|We <em>mill</em>.nothing")
  }

  @Test func changedTemplatesRewriteOnlyTheirPages() throws {
    let folder = try SiteFolder(Samples.site("en") + Samples.organisations(["Mill", "Dairy"]))
    try folder.copyTemplates()
    try folder.build()
    try folder.write("{{name}}", to: "templates/organisation.html")
    let summary = try #require(try folder.build().summary)
    // Two pages, the manifest, the list of digests that both pages share, and the worker that names it.
    #expect(summary.written == 5)
  }
}
