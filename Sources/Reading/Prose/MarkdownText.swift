import CMarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Strings of cmark's nodes.
enum MarkdownText {
  /// The bytes of a C string of a node; they live as long as the node.
  static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(string))
  }

  static func literal(_ node: MarkdownNode) -> UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(node)) }

  /// The text of all that is under a node, without marks.
  static func plain(under root: MarkdownNode) -> [UInt8] {
    var text: [UInt8] = []
    guard var node = cmark_node_first_child(root) else { return text }
    while true {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: text.append(contentsOf: literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(UInt8(ascii: " "))
      default:
        if let child = cmark_node_first_child(node) {
          node = child
          continue
        }
      }
      while cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node), parent != root else { return text }
        node = parent
      }
      guard let next = cmark_node_next(node) else { return text }
      node = next
    }
  }
}
