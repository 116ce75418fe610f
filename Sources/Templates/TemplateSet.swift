import Diagnostics

/// A template as it was read.
public struct TemplateSource: Sendable {
  /// As other templates name it: its path in the folder of templates without `.html`, `organisations/card`.
  public let name: String
  public let source: SourceText

  public init(name: String, source: SourceText) {
    self.name = name
    self.source = source
  }
}

/// All templates of a site, parsed. They are checked when they are compiled for the shape of a page.
public struct TemplateSet: Sendable {
  let templates: [String: ParsedTemplate]

  /// Parses all; what is wrong is reported. Of two with the same name the first counts.
  public init(sources: [TemplateSource], into diagnostics: inout Diagnostics) {
    var templates: [String: ParsedTemplate] = [:]
    for source in sources where templates[source.name] == nil {
      templates[source.name] = Parser.parse(source, into: &diagnostics)
    }
    self.templates = templates
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// Checks a template, and all it uses, against the shape of its page and compiles it. Nil after an error was
  /// reported, here or when the templates were parsed.
  public func compile(_ name: String, for shape: RecordShape, into diagnostics: inout Diagnostics) -> Template? {
    compile(name, for: .record(shape), into: &diagnostics)
  }

  /// The same for a page of any shape.
  public func compile(_ name: String, for shape: Shape, into diagnostics: inout Diagnostics) -> Template? {
    guard let template = templates[name] else {
      diagnostics.report(.missingTemplate(name, names))
      return nil
    }
    var compiler = Compiler(self)
    let program = compiler.compile(template, for: shape)
    for diagnostic in compiler.found.all {
      // A layout's mistake is met again by the template of each page; what is known there may differ, the mistake
      // does not.
      let isKnown = diagnostics.all.contains {
        $0.code == diagnostic.code && $0.location == diagnostic.location && $0.headline == diagnostic.headline
      }
      if !isKnown { diagnostics.report(diagnostic) }
    }
    return program.map { Template(name: name, program: $0) }
  }

  /// The templates that none of `names` is or uses, sorted: nothing is ever made of them.
  public func unused(by names: some Sequence<String>) -> [String] {
    var used: Set<String> = []
    var waiting = Array(names)
    while let name = waiting.popLast() {
      guard used.insert(name).inserted, let template = templates[name] else { continue }
      template.nodes.visit { node in
        switch node {
        case .partial(let partial): waiting.append(partial.name.text)
        case .parent(let parent): waiting.append(parent.name.text)
        default: break
        }
      }
    }
    return templates.keys.filter { !used.contains($0) }.sorted()
  }

  /// Warns of each template that none of `names` is or uses.
  public func reportUnused(by names: some Sequence<String>, into diagnostics: inout Diagnostics) {
    for name in unused(by: names) {
      guard let template = templates[name] else { continue }
      diagnostics.report(.unusedTemplate(name, at: template.source.source.start))
    }
  }

  /// The blocks that can be replaced in a template: its own and those of the templates it uses. Nil where one of them
  /// is broken or missing, so that there may be more.
  func blocks(of name: String) -> Set<String>? {
    var blocks: Set<String> = []
    var visited: Set<String> = []
    var waiting = [name]
    while let name = waiting.popLast() {
      guard visited.insert(name).inserted else { continue }
      guard let template = templates[name], !template.isBroken else { return nil }
      template.nodes.visit { node in
        switch node {
        case .partial(let partial): waiting.append(partial.name.text)
        case .parent(let parent): waiting.append(parent.name.text)
        case .block(let block): blocks.insert(block.name.text)
        default: break
        }
      }
    }
    return blocks
  }
}

extension Sequence where Element == Node {
  /// Visits all nodes and those inside them, also in the arguments of parents.
  func visit(_ body: (Node) -> Void) {
    for node in self {
      body(node)
      switch node {
      case .section(let section): section.body.visit(body)
      case .block(let block): block.body.visit(body)
      case .parent(let parent): for argument in parent.arguments { argument.body.visit(body) }
      case .text, .lineStart, .variable, .partial: break
      }
    }
  }
}
