import Linking
import Model
import Reading
import Templates

/// Prose as a page shows it.
struct ShownProse: Sendable {
  var html: HTML
  /// The language of prose that has no translation.
  var language: String?

  static let view = View<ShownProse>(
    "prose", [.html("html") { prose, _ in prose.html }, .text("lang") { prose, _ in prose.language }])
}

/// The prose of a record, cut behind its first paragraph.
struct ProseParts: Sendable {
  /// The inline HTML of the first paragraph; nil where the prose begins with something else.
  var lead: ShownProse?
  /// What follows; nil where nothing is left.
  var rest: ShownProse?
}

extension Reader {
  /// The prose of a record in the reader's language, its links filled in.
  func prose(of header: RecordHeader) -> ProseParts {
    guard let prose = header.prose(in: code) else { return ProseParts() }
    let html = filled(prose)
    let language = prose.language == code ? nil : prose.language
    guard let cut = LeadCut(html.bytes) else { return ProseParts(rest: ShownProse(html: html, language: language)) }
    let lead = html.part(cut.lead)
    let rest = html.part(cut.rest)
    return ProseParts(
      lead: ShownProse(html: lead, language: language),
      rest: rest.bytes.isEmpty ? nil : ShownProse(html: rest, language: language))
  }

  /// The whole prose, its links filled in.
  func wholeProse(of header: RecordHeader) -> ShownProse? {
    header.prose(in: code).map { prose in
      ShownProse(html: filled(prose), language: prose.language == code ? nil : prose.language)
    }
  }

  /// The first sentences as plain text, and the language where they are not in the reader's.
  func summary(of header: RecordHeader) -> LocalText? {
    guard let first = header.prose.first, !first.prose.summary.isEmpty else { return nil }
    let translations = header.prose.dropFirst().filter { !$0.prose.summary.isEmpty }
    return LocalText(
      summary(of: first), translations: translations.map { .init(language: $0.language, text: summary(of: $0)) })
  }

  /// The summary with the names of the records that it links to.
  private func summary(of prose: RecordProse) -> String {
    guard !prose.prose.summaryNames.isEmpty else { return prose.prose.summary }
    var links = prose.prose.summaryNames[...]
    let parts = prose.prose.summary.split(separator: Prose.nameMark, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
      if let link = links.popFirst(), link < prose.targets.count, case .record(let address)? = prose.targets[link] {
        text += words(title(of: address))
      }
      text += part
    }
  }

  /// Inserts the names of records and turns links into paths of the site.
  private func filled(_ prose: RecordProse) -> HTML {
    let source = prose.prose
    if source.holes.isEmpty { return HTML(bytes: source.html) }
    var html = HTML()
    html.bytes.reserveCapacity(source.html.count + 64)
    var copied = 0
    for hole in source.holes {
      html.bytes.append(contentsOf: source.html[copied..<hole.offset])
      copied = hole.offset
      let target = hole.target < prose.targets.count ? prose.targets[hole.target] : nil
      switch (hole.kind, target) {
      case (.recordPath, .record(let address)?):
        html.holes.append(.init(offset: html.bytes.count, path: path(of: address)))
      case (.recordName, .record(let address)?):
        html.bytes.append(contentsOf: HTML(escaping: words(title(of: address))).bytes)
      case (.mediaPath, .media(let path)?):
        html.holes.append(.init(offset: html.bytes.count, path: path))
      case (.recordName, _):
        if case .record(_, let id, _) = source.links[hole.target].target {
          html.bytes.append(contentsOf: HTML(escaping: id).bytes)
        }
      default: break
      }
    }
    html.bytes.append(contentsOf: source.html[copied...])
    return html
  }
}

/// Where the first paragraph of a prose ends.
private struct LeadCut {
  let lead: Range<Int>
  let rest: Range<Int>

  init?(_ bytes: [UInt8]) {
    let open = Array("<p>".utf8)
    let close = Array("</p>".utf8)
    guard bytes.starts(with: open) else { return nil }
    var index = open.count
    while index + close.count <= bytes.count {
      if bytes[index] == close[0], bytes[index..<index + close.count].elementsEqual(close) {
        lead = open.count..<index
        var start = index + close.count
        while start < bytes.count, bytes[start] == UInt8(ascii: "\n") { start += 1 }
        rest = start..<bytes.count
        return
      }
      index += 1
    }
    return nil
  }
}

extension HTML {
  /// A stretch of the HTML, with its holes.
  fileprivate func part(_ range: Range<Int>) -> HTML {
    HTML(
      bytes: Array(bytes[range]),
      holes: holes.filter { range.contains($0.offset) }.map {
        Hole(offset: $0.offset - range.lowerBound, path: $0.path)
      })
  }
}
