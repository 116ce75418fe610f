/// Writes the fields of a record as YAML, the way editors do: a field a line, lists of words in brackets, the rest
/// indented by two spaces; and notes which bytes came from where.
struct YAMLWriter {
  private(set) var bytes: [UInt8] = []
  /// What was written where, inner values before the outer ones that hold them.
  private(set) var spans: [Span] = []

  /// A stretch that was written, and what it was written from.
  struct Span: Sendable, Hashable {
    var written: Range<Int>
    var source: Range<Int>
    var isMapping = false
  }

  /// In bytes; a list that would be longer in brackets takes a line an item.
  private static let longestLine = 110

  /// Front matter and no text: a Markdown file that waits for one.
  static func markdown(_ record: SourceRecord) -> YAMLWriter {
    var writer = YAMLWriter()
    writer.append("---\n")
    let start = writer.bytes.count
    writer.write(record.fields, indent: 0)
    writer.spans.append(Span(written: start..<writer.bytes.count, source: record.range, isMapping: true))
    writer.append("---\n")
    return writer
  }

  // MARK: Collections

  private mutating func write(_ members: [SourceValue.Member], indent: Int, firstIsPlaced: Bool = false) {
    for (number, member) in members.enumerated() {
      if number > 0 || !firstIsPlaced { append(spaces: indent) }
      let start = bytes.count
      append(YAMLScalar.text(member.name))
      spans.append(Span(written: start..<bytes.count, source: member.nameRange))
      append(":")
      write(member.value, indent: indent + 2, behindKey: true)
    }
  }

  /// Writes a value and the end of its line.
  private mutating func write(_ value: SourceValue, indent: Int, behindKey: Bool) {
    var start = bytes.count
    switch value.form {
    case .mapping(let members) where !members.isEmpty:
      if behindKey { append("\n") }
      start = bytes.count + (behindKey ? indent : 0)
      write(members, indent: indent, firstIsPlaced: !behindKey)
      spans.append(Span(written: start..<bytes.count, source: value.range, isMapping: true))
    case .list(let items) where !items.isEmpty:
      if let line = inBrackets(items) {
        append(behindKey ? " " : "")
        write(line, from: value)
      } else {
        append(behindKey ? "\n" : "")
        start = bytes.count + (behindKey ? indent : 0)
        write(items, indent: indent, firstIsPlaced: !behindKey)
        spans.append(Span(written: start..<bytes.count, source: value.range))
      }
    case .text(let text) where YAMLScalar.isBlock(text):
      append(behindKey ? " " : "")
      start = bytes.count
      writeBlock(text, indent: indent)
      spans.append(Span(written: start..<bytes.count, source: value.range))
    default:
      append(behindKey ? " " : "")
      write(Line(text: Self.scalar(value), parts: []), from: value)
    }
  }

  private mutating func write(_ items: [SourceValue], indent: Int, firstIsPlaced: Bool) {
    for (number, item) in items.enumerated() {
      if number > 0 || !firstIsPlaced { append(spaces: indent) }
      append("- ")
      write(item, indent: indent + 2, behindKey: false)
    }
  }

  // MARK: Lines

  /// Text for one line, with the places of its parts in it.
  private struct Line {
    var text: String
    var parts: [Span]
  }

  private mutating func write(_ line: Line, from value: SourceValue) {
    let start = bytes.count
    append(line.text)
    spans += line.parts.map {
      Span(written: start + $0.written.lowerBound..<start + $0.written.upperBound, source: $0.source)
    }
    spans.append(Span(written: start..<bytes.count, source: value.range))
    append("\n")
  }

  /// `[a, b]`; nil where an item is no scalar, or the line would be long.
  private func inBrackets(_ items: [SourceValue]) -> Line? {
    var line = Line(text: "[", parts: [])
    for (number, item) in items.enumerated() {
      guard item.scalar != nil || item.isNothing else { return nil }
      line.text += number > 0 ? ", " : ""
      let start = line.text.utf8.count
      line.text += Self.scalar(item, isFlow: true)
      line.parts.append(Span(written: start..<line.text.utf8.count, source: item.range))
    }
    line.text += "]"
    return line.text.utf8.count <= Self.longestLine ? line : nil
  }

  private static func scalar(_ value: SourceValue, isFlow: Bool = false) -> String {
    switch value.form {
    case .text(let text): YAMLScalar.text(text, isFlow: isFlow)
    case .plain(let text): YAMLScalar.plain(text, isFlow: isFlow)
    case .nothing: "null"
    case .list: "[]"
    case .mapping: "{}"
    }
  }

  private mutating func writeBlock(_ text: String, indent: Int) {
    append(text.hasSuffix("\n") ? "|\n" : "|-\n")
    for line in (text.hasSuffix("\n") ? text.dropLast() : text[...]).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if !line.isEmpty { append(spaces: indent) }
      append(line)
      append("\n")
    }
  }

  private mutating func append(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(spaces count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }
}
