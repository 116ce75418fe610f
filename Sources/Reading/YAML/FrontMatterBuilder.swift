import Diagnostics

/// Builds the flat tree from libyaml's events, without recursion.
struct FrontMatterBuilder {
  /// How deep collections may lie in one another.
  static let deepestNesting = 64
  /// How many nodes all aliases together may stand for.
  static let mostExpandedNodes = 10_000

  /// Stops the reading of a text; what is wrong is in `found`.
  struct Stopped: Error {}

  private let source: SourceText
  private var offsets: CharacterOffsets
  private(set) var found = Diagnostics()
  private var records: [NodeRecord] = []
  private var text: [UInt8] = []
  private var open: [OpenCollection] = []
  private var anchors = YAMLAnchors()
  private var hasDocument = false
  /// Where the last thing that was written ends in the source.
  private var lastWritten: UInt32 = 0

  private struct OpenCollection {
    let index: Int
    let isMapping: Bool
    let isFlow: Bool
    var anchor: String?
    var count: UInt32 = 0

    /// Whether the next node is a key.
    var expectsKey: Bool { isMapping && count & 1 == 0 }
  }

  init(_ source: SourceText, bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.source = source
    offsets = CharacterOffsets(bytes, base: base, isASCII: isASCII)
    records.reserveCapacity(bytes.count / 8 + 4)
    text.reserveCapacity(bytes.count)
  }

  /// The tree; nil where the text holds nothing at all (comments perhaps).
  mutating func build(_ parser: inout YAMLParser) throws(Stopped) -> FrontMatter? {
    while true {
      guard let event = parser.next() else {
        let problem = parser.problem
        found.report(
          YAMLTraps(source: source).diagnostic(
            problem, at: place(problem, problem.character), context: place(problem, problem.contextCharacter)))
        throw Stopped()
      }
      switch event.kind {
      case .streamEnd: return records.isEmpty ? nil : FrontMatter(tree: NodeTree(records: records, text: text))
      case .streamStart, .documentEnd: break
      case .documentStart:
        if hasDocument { try stop(YAMLWording.severalDocuments(source, at: range(event))) }
        hasDocument = true
      case .scalar: try addScalar(event)
      case .alias: try addAlias(event)
      case .sequenceStart, .mappingStart: try openCollection(event)
      case .sequenceEnd, .mappingEnd: closeCollection(event)
      }
    }
  }

  private mutating func place(_ problem: YAMLProblem, _ character: Int) -> Int {
    problem.isByteOffset ? character : offsets.fileOffset(ofCharacter: character)
  }

  private mutating func range(_ event: YAMLEvent) -> Range<Int> {
    let start = offsets.fileOffset(ofCharacter: event.characters.lowerBound)
    return start..<max(start, offsets.fileOffset(ofCharacter: event.characters.upperBound))
  }

  private mutating func stop(_ diagnostic: Diagnostic) throws(Stopped) {
    found.report(diagnostic)
    throw Stopped()
  }

  // MARK: Nodes

  private mutating func addScalar(_ event: YAMLEvent) throws(Stopped) {
    let range = range(event)
    if let tag = event.tag { try check(tag, at: range) }
    let isKey = open.last?.expectsKey ?? false
    if isKey, event.isPlain, event.text.count == 0 { try stop(YAMLWording.complexKey(source, at: range)) }
    if isKey, event.isPlain, event.text.count == 2, event.text.elementsEqual("<<".utf8) {
      try stop(YAMLWording.mergeKey(source, at: range))
    }
    if event.isPlain, !isKey, SmartQuotes.enclose(event.text), found.all.count < Document.mostDiagnostics {
      found.report(YAMLWording.smartQuotes(source, at: range))
    }
    records.append(
      NodeRecord(
        kind: .scalar, isPlain: event.isPlain, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        payload: UInt32(text.count), count: UInt32(event.text.count)))
    text.append(contentsOf: event.text)
    lastWritten = UInt32(range.upperBound)
    countChild()
    if let anchor = event.anchor { anchors.define(anchor, records.count - 1..<records.count) }
  }

  private mutating func openCollection(_ event: YAMLEvent) throws(Stopped) {
    let range = range(event)
    if let tag = event.tag { try check(tag, at: range) }
    if open.last?.expectsKey ?? false { try stop(YAMLWording.complexKey(source, at: range)) }
    guard open.count < Self.deepestNesting else { return try stop(YAMLWording.tooDeep(source, at: range)) }
    countChild()
    var collection = OpenCollection(
      index: records.count, isMapping: event.kind == .mappingStart, isFlow: event.isFlow)
    if let anchor = event.anchor { collection.anchor = anchors.begin(anchor) }
    open.append(collection)
    records.append(
      NodeRecord(
        kind: event.kind == .mappingStart ? .mapping : .sequence, isPlain: false, start: UInt32(range.lowerBound),
        end: UInt32(range.upperBound), payload: 0, count: 0))
  }

  private mutating func closeCollection(_ event: YAMLEvent) {
    guard let collection = open.popLast() else { return }
    records[collection.index].payload = UInt32(records.count)
    records[collection.index].count = collection.count
    // Where a block ends, libyaml says, is the start of what follows it; an editor sees its last line.
    if collection.isFlow {
      lastWritten = UInt32(range(event).upperBound)
      records[collection.index].end = lastWritten
    } else {
      records[collection.index].end = max(records[collection.index].end, lastWritten)
    }
    if let anchor = collection.anchor { anchors.define(anchor, collection.index..<records.count) }
    if collection.isMapping {
      DuplicateKeys.report(in: records, text: text, mapping: collection.index, of: source, into: &found)
    }
  }

  private mutating func addAlias(_ event: YAMLEvent) throws(Stopped) {
    guard let name = event.anchor else { return }
    let range = range(event)
    if open.last?.expectsKey ?? false { try stop(YAMLWording.complexKey(source, at: range)) }
    switch anchors.nodes(name) {
    case .unknown(let name, let closest):
      try stop(YAMLWording.unknownAlias(source, at: range, name: name, closest: closest))
    case .unfinished(let name): try stop(YAMLWording.aliasOfItself(source, at: range, name: name))
    case .nodes(let nodes):
      guard anchors.expand(nodes.count) else { return try stop(YAMLWording.tooManyAliases(source, at: range)) }
      guard deepest(of: nodes) + open.count <= Self.deepestNesting else {
        return try stop(YAMLWording.tooDeep(source, at: range))
      }
      lastWritten = UInt32(range.upperBound)
      let shift = records.count - nodes.lowerBound
      for index in nodes {
        var copy = records[index]
        if copy.kind != .scalar { copy.payload += UInt32(shift) }
        records.append(copy)
      }
      countChild()
    }
  }

  /// How deep collections lie in one another in a subtree.
  private func deepest(of nodes: Range<Int>) -> Int {
    var ends: [UInt32] = []
    var deepest = 0
    for index in nodes where records[index].kind != .scalar {
      while let end = ends.last, index >= end { ends.removeLast() }
      ends.append(records[index].payload)
      deepest = max(deepest, ends.count)
    }
    return deepest
  }

  private mutating func countChild() {
    if !open.isEmpty { open[open.count - 1].count += 1 }
  }

  /// Tags that say what the text would be read as anyway are let through.
  private mutating func check(_ tag: UnsafeMutablePointer<UInt8>, at range: Range<Int>) throws(Stopped) {
    let name = String(cString: tag)
    let core = ["str", "int", "float", "bool", "null", "seq", "map", "timestamp"].map { "tag:yaml.org,2002:" + $0 }
    guard name != "!", !core.contains(name) else { return }
    try stop(YAMLWording.unknownTag(source, at: range, tag: name))
  }
}
