import CMarkGFM
import Diagnostics

extension ProseRenderer {
  /// A link whose text is being walked.
  struct OpenLink {
    let destination: LinkDestination
    /// Whether an `<a>` was written.
    let isWritten: Bool
    /// The index in `links`.
    let link: Int?
  }

  /// A link to a heading of the same text, which perhaps is still to come.
  struct PageLink {
    let anchor: String
    let range: Range<Int>
  }

  // MARK: Links

  mutating func enterLink(_ node: MarkdownNode) {
    let url = MarkdownText.bytes(cmark_node_get_url(node))
    let destination = LinkDestination(url, linkKinds: linkKinds)
    let isNested = openLinks.contains { $0.isWritten }
    if case .refused = destination {
      return openLinks.append(OpenLink(destination: destination, isWritten: false, link: nil))
    }
    guard !isNested else { return openLinks.append(OpenLink(destination: .web, isWritten: false, link: nil)) }
    html.markup("<a href=\"")
    var link: Int?
    switch destination {
    case .web: html.address(url)
    case .anchor(let name):
      html.markup("#")
      html.address(name)
    case .record(_, _, let fragment): link = writeTarget(destination, .recordPath, fragment, isImage: false)
    case .media(_, let fragment): link = writeTarget(destination, .mediaPath, fragment, isImage: false)
    case .refused: break
    }
    html.markup("\"")
    writeTitle(node)
    html.markup(">")
    if let link, case .record = destination, MarkdownText.plain(under: node).allSatisfy({ $0 <= 0x20 }),
      cmark_node_first_child(node).map({ cmark_node_get_type($0) == CMARK_NODE_TEXT }) ?? true
    {
      holes.append(Prose.Hole(offset: html.count, kind: .recordName, target: link))
      measure.addName(ofLink: link)
    }
    openLinks.append(OpenLink(destination: destination, isWritten: true, link: link))
  }

  mutating func leaveLink(_ node: MarkdownNode) {
    guard let open = openLinks.popLast() else { return }
    if open.isWritten { html.markup("</a>") }
    if case .web = open.destination { return }
    let range = destinations.destination(
      MarkdownText.bytes(cmark_node_get_url(node)), inLines: lines.first, lines.last)
    switch open.destination {
    case .web: break
    case .anchor(let anchor): pageLinks.append(PageLink(anchor: String(decoding: anchor, as: UTF8.self), range: range))
    case .record, .media:
      if let link = open.link { links[link].range = place.base + range.lowerBound..<place.base + range.upperBound }
    case .refused(let refusal): reportRefusal(refusal, at: range, isImage: false)
    }
  }

  /// Notes the hole for a target that is known later, and writes what follows it in the address.
  private mutating func writeTarget(
    _ destination: LinkDestination, _ kind: Prose.Hole.Kind, _ fragment: String?, isImage: Bool
  ) -> Int {
    let target: Prose.Link.Target
    switch destination {
    case .record(let kind, let id, let fragment): target = .record(kind: kind, id: id, fragment: fragment)
    case .media(let path, _): target = .media(path: path)
    case .web, .anchor, .refused: target = .media(path: "")
    }
    holes.append(Prose.Hole(offset: html.count, kind: kind, target: links.count))
    links.append(Prose.Link(target: target, range: place.base..<place.base, isImage: isImage))
    if let fragment {
      html.markup("#")
      html.address(fragment.utf8)
    }
    return links.count - 1
  }

  private mutating func writeTitle(_ node: MarkdownNode) {
    let title = MarkdownText.bytes(cmark_node_get_title(node))
    guard !title.isEmpty else { return }
    html.markup(" title=\"")
    html.text(title)
    html.markup("\"")
  }

  // MARK: Images

  mutating func writeImage(_ node: MarkdownNode) {
    let url = MarkdownText.bytes(cmark_node_get_url(node))
    let alternative = MarkdownText.plain(under: node)
    let range = destinations.destination(url, inLines: lines.first, lines.last)
    let destination = LinkDestination(url, linkKinds: linkKinds)
    guard case .media = destination else {
      html.text(alternative)
      if case .refused(let refusal) = destination, refusal != .scheme("data") {
        reportRefusal(refusal, at: range, isImage: true)
      } else {
        reportRefusal(.imageFromElsewhere, at: range, isImage: true)
      }
      return
    }
    html.markup("<img src=\"")
    let link = writeTarget(destination, .mediaPath, nil, isImage: true)
    links[link].range = place.base + range.lowerBound..<place.base + range.upperBound
    html.markup("\" alt=\"")
    html.text(alternative)
    html.markup("\"")
    writeTitle(node)
    html.markup(" loading=\"lazy\">")
    if alternative.allSatisfy({ $0 <= 0x20 }) { report { ProseWording.missingAlternative($0, at: range) } }
  }

  // MARK: What is wrong

  private mutating func reportRefusal(_ refusal: LinkDestination.Refusal, at range: Range<Int>, isImage: Bool) {
    let kinds = linkKinds
    switch refusal {
    case .empty: report { ProseWording.emptyDestination($0, at: range) }
    case .scheme(let name) where isImage && LinkDestination.webSchemes.contains(name.lowercased()):
      report { ProseWording.imageFromElsewhere($0, at: range) }
    case .scheme(let name): report { ProseWording.forbiddenScheme($0, at: range, scheme: name, kinds: kinds) }
    case .controlCharacter: report { ProseWording.controlCharacterInLink($0, at: range) }
    case .outside: report { ProseWording.outsideContent($0, at: range) }
    case .imageFromElsewhere: report { ProseWording.imageFromElsewhere($0, at: range) }
    }
  }

  /// Checks links within the page, now that all headings are known.
  mutating func resolvePageLinks() {
    let unknown = pageLinks.filter { !anchors.contains($0.anchor) }
    guard !unknown.isEmpty else { return }
    let known = anchors.known
    for link in unknown.prefix(Document.mostDiagnostics) {
      report { ProseWording.unknownAnchor($0, at: link.range, name: link.anchor, known: known) }
    }
  }
}
