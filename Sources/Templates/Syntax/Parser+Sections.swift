import Diagnostics

/// A section, block or parent whose end is still to come.
struct OpenTag {
  let tag: Tag
  /// What was read before it.
  var nodesBefore: [Node] = []
  /// The arguments read so far, of a parent.
  var arguments: [Block] = []
  /// The white space before the tag where it is the first on its line.
  var whitespace: Range<Int>?
  var site = Block.Site.withinLine
  var bodyIsBelow = false
  /// Something was said of it already, beside an end that closes nothing: perhaps it was meant to close this.
  var wasNamed = false
}

extension Parser {
  mutating func begin(_ tag: Tag) {
    let before = lines.whitespace(before: tag.range.lowerBound)
    let next = lines.nextLine(after: tag.range.upperBound)
    var opened = OpenTag(tag: tag, whitespace: before)
    let standsAlone = before != nil && next != nil
    if isInsideParent, tag.kind == .block {
      // An argument: where it stands does not matter, only whether its body begins on the next line.
      readText(upTo: tag.range.lowerBound)
      opened.bodyIsBelow = next != nil
    } else if let before, tag.kind == .parent || standsAlone {
      // Whether a parent stands alone is known at its end.
      readText(upTo: before.lowerBound)
      opened.bodyIsBelow = standsAlone
    } else {
      readText(before: tag)
    }
    opened.site = standsAlone ? .ownLine : before != nil ? .startOfLine : .withinLine
    cursor = opened.bodyIsBelow && tag.kind != .parent ? next ?? tag.range.upperBound : tag.range.upperBound
    opened.nodesBefore = nodes
    nodes = []
    open.append(opened)
  }

  mutating func end(_ tag: Tag) {
    guard let index = open.lastIndex(where: { $0.tag.name.text == tag.name.text }) else {
      readText(before: tag)
      cursor = tag.range.upperBound
      diagnostics.report(.strayEnd(tag, open: open.last?.tag, in: source))
      if let last = open.indices.last { open[last].wasNamed = true }
      return
    }
    while open.count > index + 1, let unclosed = open.last {
      if !unclosed.wasNamed { diagnostics.report(.unclosedSection(unclosed.tag, before: tag, in: source)) }
      close(unclosed, with: nil)
    }
    if let opened = open.last { close(opened, with: tag) }
  }

  /// Ends the innermost open tag, with its end or, after an error, without.
  mutating func close(_ opened: OpenTag, with end: Tag?) {
    let indentation = readText(beforeEndOf: opened, end)
    let body = nodes
    open.removeLast()
    nodes = opened.nodesBefore
    let name = opened.tag.name
    switch opened.tag.kind {
    case .section(let isInverted):
      append(.section(Section(name: name, isInverted: isInverted, body: body)), opened.tag)
    case .parent:
      if let whitespace = opened.whitespace, indentation == nil, !isInsideParent {
        nodes.append(.lineStart(whitespace: whitespace, isBlank: false))
      }
      append(
        .parent(Parent(name: name, indentation: indentation, arguments: opened.arguments)), opened.tag)
    case .block:
      let block = Block(
        name: name, site: opened.site, bodyIsBelow: opened.bodyIsBelow,
        indentation: Self.indentation(of: body, opened, isArgument: isInsideParent), body: body)
      if isInsideParent { appendArgument(block) } else { nodes.append(.block(block)) }
    default: break
    }
  }

  /// Reads what is left of the body. Returns the indentation of a parent that stands alone.
  private mutating func readText(beforeEndOf opened: OpenTag, _ end: Tag?) -> Range<Int>? {
    guard let end else { return nil }
    let before = lines.whitespace(before: end.range.lowerBound)
    let next = lines.nextLine(after: end.range.upperBound)
    if opened.tag.kind == .parent {
      readText(upTo: end.range.lowerBound)
      cursor = opened.whitespace == nil ? end.range.upperBound : next ?? end.range.upperBound
      return next == nil ? nil : opened.whitespace
    }
    let isArgument = open.dropLast().last?.tag.kind == .parent && opened.tag.kind == .block
    if let before, isArgument || next != nil {
      readText(upTo: before.lowerBound)
      cursor = isArgument ? end.range.upperBound : next ?? end.range.upperBound
    } else {
      readText(before: end)
      cursor = end.range.upperBound
    }
    return nil
  }

  private mutating func appendArgument(_ block: Block) {
    guard let last = open.indices.last else { return }
    if let first = open[last].arguments.first(where: { $0.name.text == block.name.text }) {
      diagnostics.report(.repeatedArgument(block.name, first: first.name, in: source))
    } else {
      open[last].arguments.append(block)
    }
  }

  /// The white space that the lines of a block's body have in common with its first.
  private static func indentation(of body: [Node], _ opened: OpenTag, isArgument: Bool) -> Range<Int> {
    let start = opened.tag.range.lowerBound
    if opened.bodyIsBelow, let first = firstIndentation(body) { return first }
    return isArgument ? start..<start : opened.whitespace ?? start..<start
  }

  private static func firstIndentation(_ nodes: [Node]) -> Range<Int>? {
    for node in nodes {
      let found: Range<Int>? =
        switch node {
        case .lineStart(let whitespace, isBlank: false): whitespace
        case .section(let section): firstIndentation(section.body)
        case .partial(let partial): partial.indentation
        case .parent(let parent): parent.indentation
        case .block(let block): block.site == .ownLine ? block.indentation : nil
        case .text, .variable, .lineStart: nil
        }
      if let found { return found }
    }
    return nil
  }
}
