import Text

extension Dissemination {
  /// Where the digest stands as plain text; nil where there is none.
  public var digestPath: String? {
    reader.digestPath.map { _ in reader.site.paths.prefix(reader.code) + DigestPage.textPath }
  }

  /// What a letter with the digest is about: "AURORA – New since 1 March 2026".
  public var digestSubject: String { "\(siteTitle) – \(DigestReader(reader: reader).page().title)" }

  /// The digest as plain text, wrapped at 72 characters, ready to be sent.
  ///
  /// Addresses are absolute where the site says where it is published, and places within the site elsewhere.
  public func digestText() -> String {
    let page = DigestReader(reader: reader).page()
    var text = PlainText()
    text.heading("\(siteTitle) – \(page.title)", underline: "=")
    if reader.catalogue.site.baseURL == nil { text.paragraph(reader.phrases[DigestPhrase.digestRelative]) }
    for section in page.sections {
      text.heading("\(section.title) (\(reader.language.format(section.count)))", underline: "-")
      for entry in section.entries {
        text.item(reader.words(entry.label), entry.note, address: reader.absolute(entry.path) ?? entry.path)
      }
      if let more = section.more { text.item(more, nil, address: reader.absolute(section.path) ?? section.path) }
    }
    return text.text
  }
}

/// Text for readers without any markup. An address is never broken.
struct PlainText {
  private(set) var text = ""
  /// In characters.
  static let width = 72

  mutating func heading(_ words: String, underline: Character) {
    if !text.isEmpty { text += "\n" }
    let lines = Self.lines(words, indent: "")
    text += lines.joined(separator: "\n") + "\n"
    text += String(repeating: underline, count: lines.map(\.count).max() ?? 0) + "\n\n"
  }

  mutating func paragraph(_ words: String) {
    text += Self.lines(words, indent: "").joined(separator: "\n") + "\n"
  }

  mutating func item(_ words: String, _ note: String?, address: String) {
    let first = Self.lines(words, indent: "  ").joined(separator: "\n").dropFirst(2)
    text += "* \(first)\n"
    if let note { text += Self.lines(note, indent: "  ").joined(separator: "\n") + "\n" }
    text += "  \(address)\n"
  }

  /// Broken between words; a longer word stands on a line of its own. At least one line.
  static func lines(_ words: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in words.split(whereSeparator: { $0.isWhitespace && $0 != "\u{a0}" && $0 != "\u{202f}" }) {
      if line.count > indent.count, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
      }
      if line.count > indent.count { line += " " }
      line += word
    }
    return lines + [line]
  }
}
