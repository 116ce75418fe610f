import Diagnostics

/// Finds the tags of a template, in order, following changes of the delimiters.
struct TagScanner {
  private let source: SourceText
  private var offset: Int
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(_ source: SourceText, from offset: Int) {
    self.source = source
    self.offset = offset
  }

  /// The next tag that has an end; those that have none are reported and passed over.
  mutating func next(into diagnostics: inout Diagnostics) -> Tag? {
    while let start = find(opening, from: offset) {
      if let tag = tag(at: start, into: &diagnostics) { return tag }
    }
    return nil
  }

  private mutating func tag(at start: Int, into diagnostics: inout Diagnostics) -> Tag? {
    let contentStart = start + opening.count
    offset = contentStart
    let sigil = contentStart < source.bytes.count ? source.bytes[contentStart] : 0
    var ending = closing
    if sigil == UInt8(ascii: "{") { ending = Array("}".utf8) + closing }
    if sigil == UInt8(ascii: "=") { ending = Array("=".utf8) + closing }
    let kind = Self.kind(of: sigil)
    let hasSigil = kind != .variable(.two)
    let bodyStart = contentStart + (hasSigil ? 1 : 0)
    guard let bodyEnd = end(of: ending, from: bodyStart, isComment: sigil == UInt8(ascii: "!")) else {
      reportUnclosed(start, ending, into: &diagnostics)
      // What nothing ends, up to the end of the file, no later comment could end either.
      if sigil == UInt8(ascii: "!") { offset = source.bytes.count }
      return nil
    }
    offset = bodyEnd + ending.count
    let range = start..<offset
    if sigil == UInt8(ascii: "!") { return .silent(range) }
    if sigil == UInt8(ascii: "=") { return delimiters(bodyStart..<bodyEnd, range, into: &diagnostics) }
    return Tag(kind: kind, name: name(in: bodyStart..<bodyEnd, of: range, kind, into: &diagnostics))
  }

  private static func kind(of sigil: UInt8) -> Tag.Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .variable(.three)
    case UInt8(ascii: "#"): .section(isInverted: false)
    case UInt8(ascii: "^"): .section(isInverted: true)
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"), UInt8(ascii: "="): .silent
    default: .variable(.two)
    }
  }

  /// Where the tag's end begins. A tag that another one begins in has none: a forgotten end would otherwise swallow
  /// everything up to the end of the next tag.
  private func end(of ending: [UInt8], from start: Int, isComment: Bool) -> Int? {
    for index in start..<max(start, source.bytes.count) {
      if has(ending, at: index) { return index }
      if !isComment, opening != closing, has(opening, at: index) { return nil }
    }
    return nil
  }

  private func reportUnclosed(_ start: Int, _ ending: [UInt8], into diagnostics: inout Diagnostics) {
    // The mark reaches as far as the name seems to.
    var end = min(start + opening.count + 1, source.bytes.count)
    while end < source.bytes.count, !source.bytes[end].isWhitespace, source.bytes[end] != UInt8(ascii: "<"),
      !has(opening, at: end), !has(closing, at: end)
    {
      end += 1
    }
    if has(closing, at: end) { end += closing.count }
    diagnostics.report(
      .unclosedTag(
        text(start..<end), ending: String(decoding: ending, as: UTF8.self), at: source.location(start..<end)))
  }

  /// What a tag names. A name that cannot be is reported; the tag counts all the same, so that the end of its section
  /// is not taken for one too many.
  private func name(
    in body: Range<Int>, of tag: Range<Int>, _ kind: Tag.Kind, into diagnostics: inout Diagnostics
  ) -> Name {
    let range = trimmed(body)
    let text = text(range)
    if range.isEmpty {
      diagnostics.report(.emptyTag(self.text(tag), at: source.location(tag)))
    } else if let space = source.bytes[range].firstIndex(where: \.isWhitespace) {
      diagnostics.report(.spaceInName(text, at: source.location(range)))
      return Name(text: self.text(range.lowerBound..<space), range: range, tag: tag)
    } else if text.hasPrefix("*"), kind == .partial || kind == .parent {
      diagnostics.report(.dynamicName(text, at: source.location(range)))
    } else if kind.namesValue, text != ".", text.split(separator: ".", omittingEmptySubsequences: false).contains("") {
      diagnostics.report(.emptyPart(text, at: source.location(range)))
    }
    return Name(text: text, range: range, tag: tag)
  }

  private mutating func delimiters(
    _ body: Range<Int>, _ range: Range<Int>, into diagnostics: inout Diagnostics
  ) -> Tag? {
    let parts = source.bytes[body].split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.report(.badDelimiters(text(range), at: source.location(range)))
      return nil
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
    return .silent(range)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source.bytes[start].isWhitespace { start += 1 }
    while end > start, source.bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  private func has(_ pattern: [UInt8], at index: Int) -> Bool {
    index + pattern.count <= source.bytes.count && source.bytes[index..<index + pattern.count].elementsEqual(pattern)
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= source.bytes.count {
      if source.bytes[index] == pattern[0], has(pattern, at: index) { return index }
      index += 1
    }
    return nil
  }
}

extension Tag.Kind {
  /// Variables and sections name values; partials, parents and blocks have names of their own.
  fileprivate var namesValue: Bool {
    switch self {
    case .variable, .section: true
    default: false
    }
  }
}
