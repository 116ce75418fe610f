import Diagnostics
import Templates

/// A template checked against a view.
struct Compiled<Subject: Sendable>: Sendable {
  let template: Template
  let view: View<Subject>
}

/// Checks and compiles the templates of pages and cards, all of them, so that every mistake is reported in one run.
struct TemplateCompiler {
  let templates: TemplateSet
  /// What every template may name besides the fields of its view, which stand between them.
  var leading: [RecordShape.Field] = []
  var trailing: [RecordShape.Field] = []
  /// The templates that pages and cards begin with; all others are parts of them.
  private(set) var names: [String] = []
  /// Whether none had a mistake; nothing is to be rendered otherwise.
  private(set) var areAllRight = true
  private(set) var diagnostics = Diagnostics()

  init(_ templates: TemplateSet) { self.templates = templates }

  mutating func compile<Subject>(_ name: String, _ view: View<Subject>) -> Compiled<Subject> {
    names.append(name)
    let shape = RecordShape(view.shape.name, leading + view.shapeFields + trailing)
    let template = templates.compile(name, for: shape, into: &diagnostics)
    if template == nil { areAllRight = false }
    return Compiled(template: template ?? Template(empty: name), view: view)
  }
}
