import Diagnostics

/// Reads a template into nodes. Lines that hold nothing but a tag that prints nothing vanish, as the Mustache
/// specification wants.
struct Parser {
  /// Deeper nesting is refused, so that no template exhausts the stack.
  static let maximumDepth = 64

  let source: SourceText
  let lines: Lines
  /// Everything before has been read into nodes.
  var cursor: Int
  var nodes: [Node] = []
  var open: [OpenTag] = []
  var diagnostics = Diagnostics()

  static func parse(_ template: TemplateSource, into diagnostics: inout Diagnostics) -> ParsedTemplate {
    var parser = Parser(template.source)
    parser.parse()
    diagnostics.report(contentsOf: parser.diagnostics)
    return ParsedTemplate(source: template, nodes: parser.nodes, isBroken: parser.diagnostics.hasErrors)
  }

  private init(_ source: SourceText) {
    self.source = source
    lines = Lines(bytes: source.bytes)
    cursor = lines.start
  }

  private mutating func parse() {
    if let invalid = source.bytes.firstInvalidUTF8 {
      diagnostics.report(.notUTF8(at: source.location(invalid..<invalid + 1)))
    }
    var scanner = TagScanner(source, from: cursor)
    while let tag = scanner.next(into: &diagnostics) {
      switch tag.kind {
      case .section, .block, .parent:
        guard open.count < Self.maximumDepth else {
          diagnostics.report(.nestedTooDeeply(limit: Self.maximumDepth, at: source.location(tag.range)))
          return
        }
        begin(tag)
      case .end: end(tag)
      case .variable, .partial, .silent: read(tag)
      }
    }
    readText(upTo: source.bytes.count)
    while let unclosed = open.last {
      if !unclosed.wasNamed { diagnostics.report(.unclosedSection(unclosed.tag, before: nil, in: source)) }
      close(unclosed, with: nil)
    }
  }

  private mutating func read(_ tag: Tag) {
    var next: Int?
    var indentation: Range<Int>?
    if tag.canStandAlone, let before = lines.whitespace(before: tag.range.lowerBound) {
      next = lines.nextLine(after: tag.range.upperBound)
      indentation = next == nil ? nil : before
    }
    if let indentation { readText(upTo: indentation.lowerBound) } else { readText(before: tag) }
    cursor = next ?? tag.range.upperBound
    switch tag.kind {
    case .variable(let braces): append(.variable(tag.name, braces), tag)
    case .partial: append(.partial(Partial(name: tag.name, indentation: indentation)), tag)
    default: break
    }
  }

  /// Directly inside a parent only blocks count; whatever else stands there is not printed.
  mutating func append(_ node: Node, _ tag: Tag) {
    if isInsideParent, let parent = open.last {
      diagnostics.report(.droppedInParent(parent.tag.name.text, at: source.location(tag.range)))
    } else {
      nodes.append(node)
    }
  }
}

extension [UInt8] {
  fileprivate var firstInvalidUTF8: Int? {
    if String(validating: self, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var bytes = makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&bytes) { offset += UTF8.width(scalar) }
    return offset
  }
}
