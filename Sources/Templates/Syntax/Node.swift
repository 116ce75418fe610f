/// A template as parsed. Text stays a range of the file's bytes.
enum Node: Sendable {
  case text(Range<Int>)
  /// The start of a line that prints something, with the white space the line begins with: where indentation is
  /// added (a partial on a line of its own) or taken away (the argument of a block).
  case lineStart(whitespace: Range<Int>, isBlank: Bool)
  case variable(Name, Braces)
  case section(Section)
  case partial(Partial)
  case parent(Parent)
  case block(Block)
}

/// `{{ }}` escapes; `{{{ }}}` and `{{& }}` print as it is.
enum Braces: Sendable {
  case two
  case three
}

/// What a tag names, and where.
struct Name: Sendable {
  let text: String
  let range: Range<Int>
  /// The whole tag that the name stands in.
  let tag: Range<Int>

  /// The parts between the dots; none for `.`, the current value.
  var parts: [String] {
    text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The range of one of the parts.
  func range(ofPart index: Int) -> Range<Int> {
    let parts = parts
    guard parts.indices.contains(index) else { return range }
    let start = range.lowerBound + parts[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    return start..<start + parts[index].utf8.count
  }
}

/// `{{#name}}...{{/name}}`, or inverted `{{^name}}...{{/name}}`.
struct Section: Sendable {
  let name: Name
  let isInverted: Bool
  let body: [Node]
}

/// `{{>name}}`.
struct Partial: Sendable {
  let name: Name
  /// Set where the tag stands on a line of its own: the white space before it, put before each line of the partial.
  let indentation: Range<Int>?
}

/// `{{<name}}...{{/name}}`: another template with some of its blocks replaced.
struct Parent: Sendable {
  let name: Name
  let indentation: Range<Int>?
  let arguments: [Block]
}

/// `{{$name}}...{{/name}}`: directly inside a parent an argument, anywhere else a place that can be replaced, with
/// what stands there unless it is.
struct Block: Sendable {
  enum Site: Sendable {
    /// The opening tag has its line for itself.
    case ownLine
    /// The opening tag is the first on its line.
    case startOfLine
    case withinLine
  }

  let name: Name
  let site: Site
  /// Whether the body begins on the line below the opening tag.
  let bodyIsBelow: Bool
  /// The white space that the body's lines have because of where the block stands.
  let indentation: Range<Int>
  let body: [Node]
}

/// One template, parsed.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [Node]
  /// Errors were reported; what would follow from them is not.
  let isBroken: Bool
}
