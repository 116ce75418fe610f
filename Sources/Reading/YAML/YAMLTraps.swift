import Diagnostics

/// Finds out which mistake of an editor is behind what libyaml could not read. Each trap has its own code; libyaml's
/// own words are only ever a note.
struct YAMLTraps {
  let source: SourceText

  /// - Parameters:
  ///   - offset: where libyaml stopped, in the file.
  ///   - context: where what it was reading began, in the file.
  func diagnostic(_ problem: YAMLProblem, at offset: Int, context: Int) -> Diagnostic {
    let line = SourceLine(source.bytes, containing: offset)
    if let tab = tab(problem, at: offset, line) { return YAMLWording.tab(source, at: tab..<tab + 1) }
    if problem.context.contains("anchor") || problem.context.contains("alias") {
      return YAMLWording.reservedCharacter(source, at: context..<context + 1)
    }
    if problem.context.contains("tag") && !problem.context.contains("directive") {
      return YAMLWording.reservedCharacter(source, at: context..<context + 1)
    }
    if problem.text.hasPrefix("mapping values are not allowed") { return strayColon(at: offset, line) }
    if problem.context.contains("quoted scalar") { return quoted(problem, at: offset, context: context) }
    if problem.text.hasPrefix("could not find expected ':'") { return missingColon(context: context) }
    if problem.text.contains("cannot start any token") {
      return YAMLWording.reservedCharacter(source, at: character(at: offset))
    }
    if problem.context.contains("directive") {
      return YAMLWording.reservedCharacter(source, at: character(at: context))
    }
    if problem.text.contains("<document start>") { return YAMLWording.noFields(source, at: line.content) }
    if problem.context.contains("flow") {
      return YAMLWording.unclosedBracket(source, at: context..<context + 1, noticed: character(at: offset))
    }
    if problem.context.contains("block mapping") || problem.context.contains("block collection")
      || problem.text.hasPrefix("block sequence entries")
    {
      return block(at: offset, context: context, line)
    }
    return YAMLWording.syntax(source, at: character(at: offset), reader: problem.text)
  }

  /// The tab that stands where the indentation is, in the line where libyaml stopped or at the place itself.
  private func tab(_ problem: YAMLProblem, at offset: Int, _ line: SourceLine) -> Int? {
    let bytes = source.bytes
    if let tab = line.tabInIndentation { return tab }
    if problem.text.contains("tab"), let tab = bytes[..<min(offset + 1, bytes.count)].lastIndex(of: 0x09),
      tab >= line.range.lowerBound
    {
      return tab
    }
    if problem.text.contains("cannot start any token"), offset < bytes.count, bytes[offset] == 0x09 { return offset }
    return nil
  }

  /// A second `: ` in one line, or a field indented under a value.
  private func strayColon(at offset: Int, _ line: SourceLine) -> Diagnostic {
    guard let value = line.valueStart, value < offset else {
      return YAMLWording.wrongIndentation(source, at: line.content)
    }
    return YAMLWording.unquotedColon(source, at: character(at: offset), value: value..<line.content.upperBound)
  }

  private func quoted(_ problem: YAMLProblem, at offset: Int, context: Int) -> Diagnostic {
    if problem.text.contains("end of stream") || problem.text.contains("document indicator") {
      return YAMLWording.unclosedQuote(source, at: context..<context + 1)
    }
    return YAMLWording.badEscape(source, at: offset..<min(offset + 2, source.bytes.count))
  }

  private func missingColon(context: Int) -> Diagnostic {
    let line = SourceLine(source.bytes, containing: context)
    if let colon = line.colonWithoutSpace { return YAMLWording.missingSpace(source, at: colon..<colon + 1) }
    return YAMLWording.missingColon(source, at: line.content)
  }

  private func block(at offset: Int, context: Int, _ line: SourceLine) -> Diagnostic {
    if let value = line.valueStart, value <= offset, offset < line.content.upperBound {
      let first = source.bytes[value]
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        return YAMLWording.textBehindQuote(
          source, at: offset..<line.content.upperBound, value: value..<line.content.upperBound)
      }
      if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
        return YAMLWording.textBehindBracket(source, at: offset..<line.content.upperBound)
      }
      if first == UInt8(ascii: "-") { return YAMLWording.listInLine(source, at: value..<line.content.upperBound) }
    }
    if offset < source.bytes.count, offset == line.content.lowerBound, source.bytes[offset] == UInt8(ascii: ":") {
      return YAMLWording.complexKey(source, at: character(at: offset))
    }
    return YAMLWording.wrongIndentation(source, at: line.content)
  }

  /// The whole character at an offset.
  private func character(at offset: Int) -> Range<Int> {
    let bytes = source.bytes
    guard offset < bytes.count else { return bytes.count..<bytes.count }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }
}

/// One line of a file, looked at as a line of YAML.
struct SourceLine {
  private let bytes: [UInt8]
  /// Without the end of line.
  let range: Range<Int>

  init(_ bytes: [UInt8], containing offset: Int) {
    self.bytes = bytes
    let offset = min(offset, bytes.count)
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    range = start..<end
  }

  /// Without the spaces at both ends.
  var content: Range<Int> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let start = bytes[range].firstIndex { !isSpace($0) } ?? range.upperBound
    let end = bytes[start..<range.upperBound].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return start..<end
  }

  var tabInIndentation: Int? {
    bytes[range.lowerBound..<content.lowerBound].firstIndex(of: 0x09)
  }

  /// Where the value begins in `name: value` or `- name: value`.
  var valueStart: Int? {
    for index in content where bytes[index] == UInt8(ascii: ":") {
      let next = index + 1
      guard next < content.upperBound else { return nil }
      if bytes[next] == 0x20 || bytes[next] == 0x09 {
        return bytes[next..<content.upperBound].firstIndex { $0 != 0x20 && $0 != 0x09 }
      }
    }
    return nil
  }

  /// The colon in `name:value`.
  var colonWithoutSpace: Int? {
    guard valueStart == nil, let colon = bytes[content].firstIndex(of: UInt8(ascii: ":")), colon + 1 < range.upperBound,
      bytes[content.lowerBound..<colon].allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x5F })
    else { return nil }
    return colon
  }
}
