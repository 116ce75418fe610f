import CMarkGFM

extension ProseRenderer {
  private static let strikethrough = cmark_type_of_strikethrough()

  /// Writes what begins an inline. False where its children are not to be walked.
  mutating func enterInline(_ node: MarkdownNode, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT:
      let text = MarkdownText.literal(node)
      html.text(text)
      measure.add(text)
    case CMARK_NODE_SOFTBREAK:
      html.markup("\n")
      measure.space()
    case CMARK_NODE_LINEBREAK:
      html.markup("<br>\n")
      measure.space()
    case CMARK_NODE_CODE:
      let text = MarkdownText.literal(node)
      html.markup("<code>")
      html.text(text)
      html.markup("</code>")
      measure.add(text)
      destinations.pass(text, inLines: lines.first, lines.last)
    case CMARK_NODE_HTML_INLINE:
      let text = MarkdownText.literal(node)
      html.text(text)
      measure.add(text)
      reportHTML(text)
      destinations.pass(text, inLines: lines.first, lines.last)
    case CMARK_NODE_EMPH: html.markup("<em>")
    case CMARK_NODE_STRONG: html.markup("<strong>")
    case Self.strikethrough: html.markup("<del>")
    case CMARK_NODE_LINK: enterLink(node)
    case CMARK_NODE_IMAGE:
      writeImage(node)
      return false
    case CMARK_NODE_FOOTNOTE_REFERENCE: writeFootnoteReference(node)
    default: break
    }
    return true
  }

  mutating func leaveInline(_ node: MarkdownNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_EMPH: html.markup("</em>")
    case CMARK_NODE_STRONG: html.markup("</strong>")
    case Self.strikethrough: html.markup("</del>")
    case CMARK_NODE_LINK: leaveLink(node)
    default: break
    }
  }

  private mutating func writeFootnoteReference(_ node: MarkdownNode) {
    guard let number = Int(String(decoding: MarkdownText.literal(node), as: UTF8.self)) else { return }
    let reference = footnoteReferences[number, default: 0] + 1
    footnoteReferences[number] = reference
    html.markup("<sup><a id=\"")
    writeReferenceAnchor(number, reference)
    html.markup("\" href=\"#fn_")
    html.number(number)
    html.markup("\" role=\"doc-noteref\">")
    html.number(number)
    html.markup("</a></sup>")
  }
}
