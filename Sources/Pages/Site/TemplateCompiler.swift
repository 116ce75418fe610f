import Diagnostics
import Templates

/// A template checked against a view.
struct Compiled<Subject: Sendable>: Sendable {
  let name: String
  let view: View<Subject>
  /// One a language of the site, since the words of the interface are part of it.
  private let templates: [String: Template]
  /// Where a phrase is missing there is no language at all, and nothing is rendered.
  private let wordless: Template

  init(_ template: Template, view: View<Subject>, strings: [String: Value], slot: Int?) {
    name = template.name
    self.view = view
    wordless = template
    templates = slot.map { slot in strings.mapValues { template.knowing($0, in: slot) } } ?? [:]
  }

  func template(in language: String) -> Template { templates[language] ?? wordless }
}

/// Checks and compiles the templates of pages and cards, all of them, so that every mistake is reported in one run.
struct TemplateCompiler {
  let templates: TemplateSet
  /// What every template may name besides the fields of its view, which stand between them.
  var leading: [RecordShape.Field] = []
  var trailing: [RecordShape.Field] = []
  /// The words of the interface in each language, as pages have them in the field `strings`.
  let strings: [String: Value]
  /// The templates that pages and cards begin with; all others are parts of them.
  private(set) var names: [String] = []
  /// Whether none had a mistake; nothing is to be rendered otherwise.
  private(set) var areAllRight = true
  private(set) var diagnostics = Diagnostics()

  init(_ templates: TemplateSet, strings: [String: Value]) {
    self.templates = templates
    self.strings = strings
  }

  mutating func compile<Subject>(_ name: String, _ view: View<Subject>) -> Compiled<Subject> {
    names.append(name)
    let shape = RecordShape(view.shape.name, leading + view.shapeFields + trailing)
    let template = templates.compile(name, for: shape, into: &diagnostics)
    if template == nil { areAllRight = false }
    return Compiled(
      template ?? Template(empty: name), view: view, strings: strings,
      slot: shape.fields.firstIndex { $0.name == "strings" })
  }
}
