import Diagnostics

/// Checks a template against the shape of its page and compiles it, with all templates it uses.
struct Compiler {
  /// How deep sections, blocks and partials may stand in each other, all templates together.
  static let maximumDepth = 160
  static let maximumInstructions = 400_000
  static let maximumText = 16 << 20
  static let maximumUses = 50_000

  let set: TemplateSet
  var program = ProgramBuilder()
  var environments = Environments()
  var recursions = Recursions()
  var found = Diagnostics()
  /// Nothing comes of the compilation. Not every failure is reported here: broken templates were reported when
  /// parsed.
  var hasFailed = false
  /// How many partials and parents have been compiled where they are used.
  var useCount = 0
  private var isTooLarge = false
  private var seen: Set<Problem> = []

  private struct Problem: Hashable {
    let code: DiagnosticCode
    let headline: String
    let location: SourceLocation?
  }

  init(_ set: TemplateSet) { self.set = set }

  mutating func compile(_ template: ParsedTemplate, for shape: Shape) -> Program? {
    let name = template.source.name
    let use = Passage.Use(name: name, environment: Environments.empty, frame: 0, tag: nil)
    guard !template.isBroken else { return nil }
    compile(
      template.nodes,
      Passage(template: template, environment: Environments.empty, scope: Scope(page: shape), uses: [use]))
    program.emit(.return)
    compileRecursions()
    return hasFailed ? nil : program.finished()
  }

  mutating func compile(_ nodes: some Sequence<Node>, _ passage: Passage) {
    guard passage.depth <= Self.maximumDepth, isOfReasonableSize else {
      return reportTooLarge(passage)
    }
    for node in nodes {
      switch node {
      case .text(let range): program.literal(passage.bytes(range))
      case .lineStart(let whitespace, let isBlank):
        program.literal(isBlank ? passage.bytes(whitespace) : passage.indented(whitespace)[...])
      case .variable(let name, let braces): compile(name, braces, passage)
      case .section(let section): compile(section, passage)
      case .partial(let partial): compile(partial, passage)
      case .parent(let parent): compile(parent, passage)
      case .block(let block): compile(block, passage)
      }
    }
  }

  private var isOfReasonableSize: Bool {
    program.count <= Self.maximumInstructions && program.textSize <= Self.maximumText && useCount <= Self.maximumUses
  }

  /// Once: what was left out makes everything that follows doubtful.
  mutating func reportTooLarge(_ passage: Passage) {
    guard !isTooLarge else { return }
    isTooLarge = true
    report(.tooLarge(passage.uses.first?.name ?? "", at: passage.uses.last?.location), passage)
  }

  /// The same mistake, met on several ways, is reported once.
  mutating func report(_ diagnostic: Diagnostic, _ passage: Passage) {
    hasFailed = true
    var diagnostic = diagnostic
    let problem = Problem(code: diagnostic.code, headline: diagnostic.headline, location: diagnostic.location)
    guard seen.insert(problem).inserted else { return }
    for use in passage.uses.reversed().prefix(3) {
      guard let location = use.location else { continue }
      diagnostic.notes.append(.init("`\(use.name)` is used here.", at: location))
    }
    found.report(diagnostic)
  }
}

// MARK: - Values

extension Compiler {
  /// What a name can mean; nothing after an error.
  private mutating func resolve(_ name: Name, _ passage: Passage) -> [Target] {
    switch passage.scope.resolve(name) {
    case .found(let targets): return targets
    case .unknown:
      report(.unknownName(name, passage.scope, in: passage.source), passage)
    case .noField(let index, let shape):
      report(.unknownField(name, index, of: shape, in: passage.source), passage)
    }
    return []
  }

  private mutating func compile(_ name: Name, _ braces: Braces, _ passage: Passage) {
    let targets = resolve(name, passage)
    eachAlternative(targets) { compiler, target in
      guard let printed = target.printed else {
        return compiler.report(.notPrintable(name, target.shape, in: passage.source), passage)
      }
      switch (printed.shape, braces) {
      case (.html, .two): compiler.report(.htmlInTwoBraces(name, in: passage.source), passage)
      case (.text, .three), (.path, .three):
        compiler.report(.textInThreeBraces(name, printed.shape, in: passage.source), passage)
      default: break
      }
      let place = compiler.place(printed)
      compiler.program.emit(braces == .two ? .print(place) : .printRaw(place))
    }
  }

  private mutating func compile(_ section: Section, _ passage: Passage) {
    let targets = resolve(section.name, passage)
    eachAlternative(targets) { compiler, target in
      if section.isInverted {
        compiler.compileConditional(.skipIfShown(compiler.place(target), to: 0), section, passage)
      } else if case .flag = target.shape {
        compiler.compileConditional(.skipUnlessShown(compiler.place(target), to: 0), section, passage)
      } else {
        compiler.compileEntered(target, section, passage)
      }
    }
  }

  /// Compiles each target; while rendering, the first that is found counts.
  private mutating func eachAlternative(_ targets: [Target], _ compile: (inout Compiler, Target) -> Void) {
    var ends: [Int] = []
    for target in targets.dropLast() {
      let skip = program.emit(.skipUnlessFound(place(target), to: 0))
      compile(&self, target)
      ends.append(program.emit(.jump(to: 0)))
      program.jumpHere(from: skip)
    }
    if let last = targets.last { compile(&self, last) }
    for end in ends { program.jumpHere(from: end) }
  }

  private mutating func compileConditional(_ skip: Instruction, _ section: Section, _ passage: Passage) {
    let start = program.emit(skip)
    compile(section.body, passage.entering(passage.scope))
    program.jumpHere(from: start)
  }

  private mutating func compileEntered(_ target: Target, _ section: Section, _ passage: Passage) {
    var shape = target.shape
    if case .list(let item) = shape { shape = item }
    let (scope, outer) = passage.scope.entering(shape, from: target)
    let start = program.emit(.enter(place(target), otherwise: 0, outer: Int32(outer)))
    compile(section.body, passage.entering(scope))
    program.emit(.next(body: Int32(start + 1)))
    program.jumpHere(from: start)
  }

  private mutating func place(_ target: Target) -> Place {
    program.place(frame: target.frame, slots: target.slots, names: target.names, isLookup: target.isLookup)
  }
}
