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

extension Reader {
  /// The inline HTML of the first paragraph of a record's prose in the reader's language, its links filled in; nil
  /// where the prose begins with something else.
  func lead(of header: RecordHeader) -> ShownProse? {
    guard let prose = header.prose(in: code), let cut = LeadCut(prose.prose.html) else { return nil }
    return shown(prose, cut.lead)
  }

  /// What follows the first paragraph; nil where nothing is left.
  func proseBehindLead(of header: RecordHeader) -> ShownProse? {
    guard let prose = header.prose(in: code) else { return nil }
    let rest = LeadCut(prose.prose.html)?.rest ?? 0..<prose.prose.html.count
    return rest.isEmpty ? nil : shown(prose, rest)
  }

  private func shown(_ prose: RecordProse, _ part: Range<Int>) -> ShownProse {
    ShownProse(html: filled(prose, part), language: prose.language == code ? nil : prose.language)
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

  /// A part of a prose, with the names of records inserted and links turned into paths of the site.
  private func filled(_ prose: RecordProse, _ part: Range<Int>) -> HTML {
    let source = prose.prose
    var html = HTML()
    html.bytes.reserveCapacity(part.count + 64)
    var copied = part.lowerBound
    for hole in source.holes where part.contains(hole.offset) {
      html.bytes.append(contentsOf: source.html[copied..<hole.offset])
      copied = hole.offset
      fill(hole, of: prose, into: &html)
    }
    html.bytes.append(contentsOf: source.html[copied..<part.upperBound])
    return html
  }

  private func fill(_ hole: Prose.Hole, of prose: RecordProse, into html: inout HTML) {
    let target = hole.target < prose.targets.count ? prose.targets[hole.target] : nil
    switch (hole.kind, target) {
    case (.recordPath, .record(let address)?):
      html.holes.append(.init(offset: html.bytes.count, path: path(of: address)))
    case (.recordName, .record(let address)?):
      html.bytes.append(contentsOf: HTML(escaping: words(title(of: address))).bytes)
    case (.mediaPath, .media(let path)?):
      html.holes.append(.init(offset: html.bytes.count, path: path))
    case (.recordName, _):
      // A record that is a draft: its id stands for its name.
      if case .record(_, let id, _) = prose.prose.links[hole.target].target {
        html.bytes.append(contentsOf: HTML(escaping: id).bytes)
      }
    default: break
    }
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
