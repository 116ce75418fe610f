import Diagnostics

extension Compiler {
  mutating func compile(_ partial: Partial, _ passage: Passage) {
    use(partial.name, environment: passage.environment, indentation: partial.indentation, passage)
  }

  mutating func compile(_ parent: Parent, _ passage: Passage) {
    if let known = set.blocks(of: parent.name.text) {
      for argument in parent.arguments where !known.contains(argument.name.text) {
        report(.unknownBlock(argument.name, parent: parent.name.text, known, in: passage.source), passage)
      }
    }
    let environment = environments.extended(passage.environment, with: parent.arguments, of: passage.template)
    use(parent.name, environment: environment, indentation: parent.indentation, passage)
  }

  /// A block where it stands: what replaces it, or its own body.
  mutating func compile(_ block: Block, _ passage: Passage) {
    guard let argument = environments.argument(block.name.text, in: passage.environment) else {
      return compile(block.body, passage.entering(passage.scope))
    }
    var inner = passage.entering(passage.scope)
    inner.template = argument.template
    inner.environment = argument.environment
    if block.site != .withinLine { inner.indentation = passage.indented(block.indentation) }
    inner.dedent = argument.block.bodyIsBelow ? Array(inner.bytes(argument.block.indentation)) : []
    var body = argument.block.body[...]
    if block.site == .ownLine, !argument.block.bodyIsBelow {
      program.literal(inner.indentation)
    } else if block.site != .ownLine, argument.block.bodyIsBelow, case .lineStart = body.first {
      // The line has begun already, before the block.
      body.removeFirst()
    }
    compile(body, inner)
  }

  private mutating func use(
    _ name: Name, environment: Environment, indentation: Range<Int>?, _ passage: Passage
  ) {
    guard let template = set.templates[name.text] else {
      return report(.unknownTemplate(name, set.names, in: passage.source), passage)
    }
    guard !template.isBroken else {
      hasFailed = true
      return
    }
    if let earlier = passage.uses.last(where: { $0.name == name.text && $0.environment == environment }) {
      return recur(to: template, earlier, name, passage)
    }
    var inner = passage.entering(passage.scope)
    inner.template = template
    inner.environment = environment
    inner.indentation = indentation.map { passage.indented($0) } ?? []
    inner.dedent = []
    inner.uses.append(
      Passage.Use(
        name: name.text, environment: environment, frame: passage.scope.current.frame,
        tag: (name.tag, passage.source)))
    useCount += 1
    compile(template.nodes, inner)
  }
}
