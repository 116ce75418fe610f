/// The digest as plain text to send: lines of at most 72 columns, each link on a line of its own. Links are whole where
/// the site says where it is published, and paths from its root elsewhere.
public struct DigestText: Sendable {
  /// From the root of the site.
  public let path: String
  private let reader: Reader

  static let path = "digest.txt"
  /// Mail programs break longer lines wherever they like (RFC 3676 advises 78 or fewer).
  private static let columns = 72

  /// Nil where there is nothing to tell.
  init?(_ reader: Reader) {
    guard reader.digestPath != nil else { return nil }
    self.reader = reader
    path = reader.site.paths.prefix(reader.code) + Self.path
  }

  public func text() -> String {
    let page = DigestPage(reader)
    let title = "\(reader.words(reader.catalogue.site.title)): \(reader.phrases[.digest])"
    var lines = Self.wrapped(title) + Self.wrapped(page.since)
    for section in [page.coming].compactMap(\.self) + page.sections {
      lines +=
        ["", ""] + Self.wrapped(section.title) + [String(repeating: "-", count: min(section.title.count, Self.columns))]
      for entry in section.entries {
        lines.append("")
        lines += Self.wrapped(reader.words(entry.label), first: "* ", further: "  ")
        if let note = entry.note { lines += Self.wrapped(note, first: "  ", further: "  ") }
        lines.append("  " + (reader.absolute(entry.path) ?? entry.path))
      }
      if let more = section.more(reader) {
        lines.append("")
        lines += Self.wrapped(more)
        if let all = section.all { lines.append(reader.absolute(all) ?? all) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Broken between words; a word that is longer than a line stays whole.
  static func wrapped(_ text: String, first: String = "", further: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        (line, isEmpty) = (further, true)
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return isEmpty ? lines : lines + [line]
  }
}
