import CMarkGFM

extension ProseRenderer {
  /// The types that the extensions add. Read first while a tree is walked, so after the extensions were registered.
  private static let table = cmark_type_of_table()
  private static let tableRow = cmark_type_of_table_row()
  private static let tableCell = cmark_type_of_table_cell()

  /// Writes what begins a block. False where its children are not to be walked.
  mutating func enterBlock(_ node: MarkdownNode, _ type: cmark_node_type) -> Bool {
    lines = (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node)))
    switch type {
    case CMARK_NODE_PARAGRAPH: enterParagraph(node)
    case CMARK_NODE_HEADING: return enterHeading(node)
    case CMARK_NODE_LIST: enterList(node)
    case CMARK_NODE_ITEM: enterItem(node)
    case CMARK_NODE_BLOCK_QUOTE: html.markup("<blockquote>\n")
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: html.markup("<hr>\n")
    case CMARK_NODE_FOOTNOTE_DEFINITION: enterFootnote()
    case Self.table: html.markup("<div class=\"frame\" tabindex=\"0\" role=\"group\"><table>\n")
    case Self.tableRow: enterRow(node)
    case Self.tableCell: enterCell(node)
    default: break
    }
    return true
  }

  mutating func leaveBlock(_ node: MarkdownNode, _ type: cmark_node_type) {
    measure.space()
    switch type {
    case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
    case CMARK_NODE_HEADING: leaveHeading(node)
    case CMARK_NODE_LIST:
      if isOrdered(node) { html.markup("</ol>\n") } else { html.markup("</ul>\n") }
    case CMARK_NODE_ITEM: html.markup("</li>\n")
    case CMARK_NODE_BLOCK_QUOTE: html.markup("</blockquote>\n")
    case CMARK_NODE_FOOTNOTE_DEFINITION: leaveFootnote(node)
    case Self.table:
      if isBodyOfTableOpen { html.markup("</tbody>") }
      isBodyOfTableOpen = false
      html.markup("</table></div>\n")
    case Self.tableRow: leaveRow()
    case Self.tableCell: if isInHeadOfTable { html.markup("</th>") } else { html.markup("</td>") }
    default: break
    }
  }

  // MARK: Paragraphs and headings

  private mutating func enterParagraph(_ node: MarkdownNode) {
    if let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT {
      measure.beginParagraph()
    }
    if !isTight(node) { html.markup("<p>") }
    if isTask(node) { html.markup("<label>") }
    if isTask(node) { writeCheckbox(node) }
  }

  private mutating func leaveParagraph(_ node: MarkdownNode) {
    measure.endParagraph()
    if isTask(node) { html.markup("</label>") }
    if let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION,
      cmark_node_next(node) == nil
    {
      writeBackLinks()
    }
    if isTight(node) { html.markup("\n") } else { html.markup("</p>\n") }
  }

  /// A heading without text would be an entry without a name for those who jump from heading to heading: it is left
  /// out.
  private mutating func enterHeading(_ node: MarkdownNode) -> Bool {
    guard cmark_node_first_child(node) != nil else { return false }
    let text = MarkdownText.plain(under: node)
    let anchor = anchors.unique(for: text)
    let level = headingLevel(node)
    headings.append(
      Prose.Heading(
        level: level, anchor: anchor, text: String(decoding: text, as: UTF8.self)))
    html.markup("<h")
    html.number(level)
    html.markup(" id=\"")
    html.name(anchor)
    html.markup("\">")
    return true
  }

  private mutating func leaveHeading(_ node: MarkdownNode) {
    guard cmark_node_first_child(node) != nil else { return }
    html.markup("</h")
    html.number(headingLevel(node))
    html.markup(">\n")
  }

  private func headingLevel(_ node: MarkdownNode) -> Int {
    min(max(Int(cmark_node_get_heading_level(node)) + levelShift, topHeading), 6)
  }

  // MARK: Lists

  private mutating func enterList(_ node: MarkdownNode) {
    guard isOrdered(node) else { return html.markup("<ul>\n") }
    let start = Int(cmark_node_get_list_start(node))
    guard start != 1 else { return html.markup("<ol>\n") }
    html.markup("<ol start=\"")
    html.number(start)
    html.markup("\">\n")
  }

  private mutating func enterItem(_ node: MarkdownNode) {
    if isTaskItem(node) { html.markup("<li class=\"task\">") } else { html.markup("<li>") }
    if let child = cmark_node_first_child(node), cmark_node_get_type(child) != CMARK_NODE_PARAGRAPH {
      html.markup("\n")
    }
  }

  private func isOrdered(_ list: MarkdownNode) -> Bool { cmark_node_get_list_type(list) == CMARK_ORDERED_LIST }

  /// Whether a paragraph is an item of a list without empty lines, which has no `<p>`.
  private func isTight(_ paragraph: MarkdownNode) -> Bool {
    guard let item = cmark_node_parent(paragraph), cmark_node_get_type(item) == CMARK_NODE_ITEM,
      let list = cmark_node_parent(item)
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  private func isTaskItem(_ node: MarkdownNode) -> Bool {
    guard let taskList = MarkdownExtensions.taskList else { return false }
    return cmark_node_get_syntax_extension(node) == taskList.pointer
  }

  /// Whether a paragraph is the text of a task.
  private func isTask(_ paragraph: MarkdownNode) -> Bool {
    guard cmark_node_previous(paragraph) == nil, let item = cmark_node_parent(paragraph) else { return false }
    return isTaskItem(item)
  }

  /// The text of the task is the checkbox's label, so it has a name in every language.
  private mutating func writeCheckbox(_ paragraph: MarkdownNode) {
    guard let item = cmark_node_parent(paragraph) else { return }
    if cmark_gfm_extensions_get_tasklist_item_checked(item) {
      html.markup("<input type=\"checkbox\" checked disabled> ")
    } else {
      html.markup("<input type=\"checkbox\" disabled> ")
    }
  }

  // MARK: Code and raw HTML

  private mutating func writeCodeBlock(_ node: MarkdownNode) {
    let literal = MarkdownText.literal(node)
    let language = MarkdownText.bytes(cmark_node_get_fence_info(node)).prefix { $0 > 0x20 }
    html.markup("<pre><code")
    if !language.isEmpty {
      html.markup(" class=\"language-")
      html.text(UnsafeBufferPointer(rebasing: language))
      html.markup("\"")
    }
    html.markup(">")
    html.text(literal)
    html.markup("</code></pre>\n")
    measure.add(literal)
    destinations.pass(literal, inLines: lines.first, lines.last)
  }

  private mutating func writeHTMLBlock(_ node: MarkdownNode) {
    let literal = MarkdownText.literal(node)
    let text = UnsafeBufferPointer(rebasing: literal[..<((literal.lastIndex { $0 > 0x20 } ?? -1) + 1)])
    html.markup("<p>")
    html.text(text)
    html.markup("</p>\n")
    measure.add(text)
    reportHTML(text)
    destinations.pass(text, inLines: lines.first, lines.last)
  }

  /// Once a text is enough: the editor sees the rest on the page.
  mutating func reportHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    guard !hasShownHTML else { return }
    hasShownHTML = true
    let firstLine = UnsafeBufferPointer(rebasing: literal.prefix { $0 != 0x0A && $0 != 0x0D })
    let range = destinations.place(of: firstLine, inLines: lines.first, lines.last)
    report { ProseWording.rawHTML($0, at: range) }
  }

  // MARK: Tables

  private mutating func enterRow(_ node: MarkdownNode) {
    isInHeadOfTable = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    if isInHeadOfTable {
      html.markup("<thead>")
    } else if !isBodyOfTableOpen {
      isBodyOfTableOpen = true
      html.markup("<tbody>\n")
    }
    html.markup("<tr>")
  }

  private mutating func leaveRow() {
    html.markup("</tr>")
    if isInHeadOfTable { html.markup("</thead>") }
    html.markup("\n")
  }

  private mutating func enterCell(_ node: MarkdownNode) {
    if isInHeadOfTable { html.markup("<th scope=\"col\"") } else { html.markup("<td") }
    switch alignment(of: node) {
    case UInt8(ascii: "l"): html.markup(" class=\"align-left\">")
    case UInt8(ascii: "c"): html.markup(" class=\"align-center\">")
    case UInt8(ascii: "r"): html.markup(" class=\"align-right\">")
    default: html.markup(">")
    }
  }

  private func alignment(of cell: MarkdownNode) -> UInt8 {
    guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row),
      let alignments = cmark_gfm_extensions_get_table_alignments(table)
    else { return 0 }
    var column = 0
    var other = cell
    while let previous = cmark_node_previous(other) {
      column += 1
      other = previous
    }
    return column < Int(cmark_gfm_extensions_get_table_columns(table)) ? alignments[column] : 0
  }

  // MARK: Footnotes

  private mutating func enterFootnote() {
    if footnote == 0 { html.markup("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n") }
    footnote += 1
    destinations.go(toLine: lines.first)
    html.markup("<li id=\"fn_")
    html.number(footnote)
    html.markup("\">\n")
  }

  private mutating func leaveFootnote(_ node: MarkdownNode) {
    let last = cmark_node_last_child(node)
    if last.map({ cmark_node_get_type($0) != CMARK_NODE_PARAGRAPH }) ?? true {
      html.markup("<p>")
      writeBackLinks()
      html.markup("</p>\n")
    }
    html.markup("</li>\n")
  }

  /// One link back for each place that refers to the footnote.
  private mutating func writeBackLinks() {
    for reference in 1...max(1, footnoteReferences[footnote, default: 1]) {
      html.markup(" <a href=\"#")
      writeReferenceAnchor(footnote, reference)
      html.markup("\" role=\"doc-backlink\">↩&#xFE0E; ")
      html.number(reference)
      html.markup("</a>")
    }
  }

  /// With `_`, which no heading's anchor has.
  mutating func writeReferenceAnchor(_ number: Int, _ reference: Int) {
    html.markup("fnref_")
    html.number(number)
    guard reference > 1 else { return }
    html.markup("_")
    html.number(reference)
  }
}
