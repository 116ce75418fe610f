import CMarkGFM
import Diagnostics

/// One walk over cmark's nodes into one buffer. Without recursion: emphasis can lie thousands deep in emphasis.
struct ProseRenderer {
  let place: ProsePlace
  let linkKinds: Set<String>
  var html = HTMLBuffer()
  var holes: [Prose.Hole] = []
  var links: [Prose.Link] = []
  var headings: [Prose.Heading] = []
  var found = Diagnostics()
  var destinations: DestinationSearch
  var measure = TextMeasure()
  var anchors = AnchorNames()
  var openLinks: [OpenLink] = []
  var pageLinks: [PageLink] = []
  /// How often each footnote is referred to; the first one has number 1.
  var footnoteReferences: [Int: Int] = [:]
  var footnote = 0
  /// The level of the highest heading: 2 where the prose is the page, 3 where a page has headings of its own above it.
  var topHeading = 2
  /// What is added to a heading's level so that the highest one has that level.
  var levelShift = 0
  /// The lines of the innermost block, counted from 1.
  var lines = (first: 1, last: 1)
  var hasShownHTML = false
  var isInHeadOfTable = false
  var isBodyOfTableOpen = false
  private var containers = 0
  private var inlines = 0
  private var isStopped = false

  init(_ body: UnsafeBufferPointer<UInt8>, place: ProsePlace, linkKinds: Set<String>) {
    self.place = place
    self.linkKinds = linkKinds
    destinations = DestinationSearch(body)
    html.reserve(body.count + body.count / 2 + 64)
  }

  /// What was rendered; nothing where it was stopped.
  var prose: Prose {
    var prose = Prose()
    guard !isStopped else { return prose }
    prose.html = html.bytes
    prose.holes = holes
    prose.links = links
    prose.headings = headings
    prose.summary = measure.summary
    prose.summaryNames = measure.names
    prose.words = measure.words
    return prose
  }

  mutating func render(_ root: MarkdownNode) {
    levelShift = topHeading - (Self.highestHeading(under: root) ?? topHeading)
    var node = root
    while !isStopped {
      if html.count > MarkdownLimits.longestOutput { return stop(.output) }
      if enter(node), let child = cmark_node_first_child(node) {
        count(node, 1)
        node = child
        continue
      }
      leave(node)
      while node != root, cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
        count(node, -1)
        leave(node)
      }
      guard node != root, let next = cmark_node_next(node) else { break }
      node = next
    }
    if footnote > 0 { html.markup("</ol>\n</section>\n") }
    resolvePageLinks()
  }

  /// Reports, unless enough was said of this text. To find a line and a column takes a pass over the file, so the
  /// diagnostic is only made when it is wanted.
  mutating func report(_ diagnostic: (ProsePlace) -> Diagnostic) {
    guard found.all.count < Document.mostDiagnostics else { return }
    found.report(diagnostic(place))
  }

  private mutating func enter(_ node: MarkdownNode) -> Bool {
    let type = cmark_node_get_type(node)
    return Self.isInline(type) ? enterInline(node, type) : enterBlock(node, type)
  }

  private mutating func leave(_ node: MarkdownNode) {
    let type = cmark_node_get_type(node)
    if Self.isInline(type) { leaveInline(node, type) } else { leaveBlock(node, type) }
  }

  static func isInline(_ type: cmark_node_type) -> Bool {
    type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE)
  }

  /// Counts what lies in what, and stops where it is too deep to be read by anybody.
  private mutating func count(_ node: MarkdownNode, _ step: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION: containers += step
    case let type where Self.isInline(type): inlines += step
    default: return
    }
    guard max(containers, inlines) > MarkdownLimits.deepestNesting else { return }
    stop(.nesting(destinations.firstLine(lines.first)))
  }

  private mutating func stop(_ excess: MarkdownLimits.Excess) {
    isStopped = true
    report { ProseWording.excess(excess, $0) }
  }

  /// The smallest level of a heading, 1 to 6.
  private static func highestHeading(under root: MarkdownNode) -> Int? {
    var highest: Int?
    var node = root
    while true {
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HEADING { highest = min(highest ?? 6, Int(cmark_node_get_heading_level(node))) }
      if highest == 1 { return 1 }
      let holdsBlocks =
        switch type {
        case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM,
          CMARK_NODE_FOOTNOTE_DEFINITION:
          true
        default: false
        }
      if holdsBlocks, let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while node != root, cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node) else { return highest }
        node = parent
      }
      guard node != root, let next = cmark_node_next(node) else { return highest }
      node = next
    }
  }
}
