import Diagnostics

/// What is said of YAML: A02.
enum YAMLWording {
  static let all = [
    syntax, tab, unquotedColon, duplicateKey, unclosedFrontMatter, textBeforeFrontMatter, smartQuotes, complexKey,
    unknownTag, severalDocuments, tooDeep, tooManyAliases, unknownAlias, noFields, unclosedQuote, unclosedBracket,
    missingSpace, badEscape, reservedCharacter, wrongIndentation, mergeKey, textBehindQuote, missingColon, listInLine,
  ]

  typealias Edit = Diagnostic.SuggestedEdit
  typealias Note = Diagnostic.Note

  static func syntax(_ source: SourceText, at range: Range<Int>, reader: String) -> Diagnostic {
    Diagnostic(
      syntax, "the fields cannot be read from here on", at: source.location(range),
      notes: reader.isEmpty ? [] : [Note("the YAML reader says: \(reader)")])
  }

  static func tab(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      tab, "a tab indents this line; YAML wants spaces", at: source.location(range), label: "a tab",
      edits: [Edit("write two spaces", at: source.location(range), replacement: "  ", .possible)])
  }

  static func unquotedColon(_ source: SourceText, at range: Range<Int>, value: Range<Int>) -> Diagnostic {
    let text = String(decoding: source.bytes[value], as: UTF8.self)
    return Diagnostic(
      unquotedColon, "the value holds a colon and a space, so it needs quotes: `\(excerpt(text))`",
      at: source.location(range), label: "this colon",
      edits: [
        Edit("put the value in quotes", at: source.location(value), replacement: quoted(source.bytes[value]), .certain)
      ])
  }

  /// The value between `"`, without the smart quotes that stood around it.
  private static func quoted(_ value: ArraySlice<UInt8>) -> String {
    var value = value
    if value.count >= 6, SmartQuotes.isQuote(value.prefix(3)), SmartQuotes.isQuote(value.suffix(3)) {
      value = value.dropFirst(3).dropLast(3)
    }
    let text = String(decoding: value, as: UTF8.self)
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }

  static func duplicateKey(_ source: SourceText, key: NodeRecord, first: NodeRecord, text: [UInt8]) -> Diagnostic {
    let name = String(decoding: text[Int(key.payload)..<Int(key.payload + key.count)], as: UTF8.self)
    return Diagnostic(
      duplicateKey, "the field `\(excerpt(name))` is given twice",
      at: source.location(Int(key.start)..<Int(key.end)), label: "given again here",
      notes: [Note("first given here", at: source.location(Int(first.start)..<Int(first.end)))])
  }

  static func unclosedFrontMatter(_ source: SourceText, opening: Range<Int>, suspect: Range<Int>?) -> Diagnostic {
    Diagnostic(
      unclosedFrontMatter, "the front matter has no end: a second line of `---` is missing",
      at: source.location(opening), label: "it begins here",
      notes: suspect.map { [Note("this line is not `---`", at: source.location($0))] } ?? [],
      edits: suspect.map { [Edit("write `---`", at: source.location($0), replacement: "---", .possible)] } ?? [])
  }

  static func textBeforeFrontMatter(_ source: SourceText, before: Range<Int>, fence: Range<Int>) -> Diagnostic {
    let isBlank = source.bytes[before].allSatisfy { $0 <= 0x20 }
    return Diagnostic(
      textBeforeFrontMatter, "the first line must be `---`; \(isBlank ? "empty lines stand" : "text stands") before it",
      at: source.location(before), notes: [Note("the front matter begins here", at: source.location(fence))],
      edits: isBlank
        ? [Edit("remove the empty lines", at: source.location(before), replacement: "", .certain)] : [])
  }

  static func smartQuotes(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      smartQuotes, "the curly quotation marks around this value are shown as part of it", at: source.location(range),
      edits: [
        Edit("write straight quotes", at: source.location(range), replacement: quoted(source.bytes[range]), .possible)
      ])
  }

  static func complexKey(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      complexKey, "the name of a field must be plain text", at: source.location(range),
      label: "this is no name of a field")
  }

  static func mergeKey(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      mergeKey, "fields cannot be merged in with `<<`", at: source.location(range),
      label: "write the fields out")
  }

  static func unknownTag(_ source: SourceText, at range: Range<Int>, tag: String) -> Diagnostic {
    Diagnostic(
      unknownTag, "the tag `\(excerpt(tag))` has no meaning here", at: source.location(range),
      notes: [Note("a value that begins with `!` needs quotes")])
  }

  static func severalDocuments(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      severalDocuments, "a second YAML document begins; one file holds one", at: source.location(range),
      label: "it begins here")
  }

  static func tooDeep(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      tooDeep, "lists and fields lie more than \(FrontMatterBuilder.deepestNesting) deep in one another",
      at: source.location(range), label: "one too many")
  }

  static func tooManyAliases(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      tooManyAliases, "the aliases stand for more than \(FrontMatterBuilder.mostExpandedNodes) values",
      at: source.location(range), label: "one too many")
  }

  static func unknownAlias(
    _ source: SourceText, at range: Range<Int>, name: String, closest: String?
  ) -> Diagnostic {
    Diagnostic(
      unknownAlias, "`*\(excerpt(name))` stands for nothing: there is no `&\(excerpt(name))` before it",
      at: source.location(range),
      notes: [
        closest.map { Note("the closest name is `&\(excerpt($0))`") }
          ?? Note("a value that begins with `*` needs quotes")
      ])
  }

  static func aliasOfItself(_ source: SourceText, at range: Range<Int>, name: String) -> Diagnostic {
    Diagnostic(
      unknownAlias, "`*\(excerpt(name))` stands inside of what it stands for", at: source.location(range))
  }

  static func noFields(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      noFields, "these are no fields: each line must be a name, a colon, a space and a value",
      at: source.location(range))
  }

  static func unclosedQuote(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      unclosedQuote, "the quotation mark has no second one", at: source.location(range), label: "it begins here")
  }

  static func unclosedBracket(_ source: SourceText, at range: Range<Int>, noticed: Range<Int>) -> Diagnostic {
    let bracket = String(decoding: source.bytes[range.clamped(to: 0..<source.bytes.count)], as: UTF8.self)
    return Diagnostic(
      unclosedBracket, "the bracket `\(bracket)` is not closed, or a comma is missing behind it",
      at: source.location(range), label: "it begins here",
      notes: [Note("what stands here does not belong in it", at: source.location(noticed))])
  }

  static func missingSpace(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      missingSpace, "a space is missing behind the colon", at: source.location(range), label: "this colon",
      edits: [Edit("write a space behind it", at: source.location(range), replacement: ": ", .certain)])
  }

  static func missingColon(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      missingColon, "this line is no field: it has no name with a colon", at: source.location(range),
      notes: [Note("a value of several lines is indented, or begins with `|`")])
  }

  static func badEscape(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      badEscape, "the backslash cannot stand here: between `\"` it has a meaning of its own",
      at: source.location(range), edits: [])
  }

  static func reservedCharacter(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    let character = String(decoding: source.bytes[range.clamped(to: 0..<source.bytes.count)], as: UTF8.self)
    return Diagnostic(
      reservedCharacter, "a value that begins with `\(character)` needs quotes", at: source.location(range),
      label: "this character")
  }

  static func wrongIndentation(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      wrongIndentation, "this line is indented differently from the fields it belongs to",
      at: source.location(range),
      notes: [Note("fields and list items that belong together begin in one column")])
  }

  static func textBehindQuote(_ source: SourceText, at range: Range<Int>, value: Range<Int>) -> Diagnostic {
    Diagnostic(
      textBehindQuote, "text stands behind the closing quotation mark", at: source.location(range),
      notes: [Note("a quotation mark inside of quotes is written `\\\"` between `\"`, or twice between `'`")])
  }

  static func textBehindBracket(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      textBehindQuote, "text stands behind the closing bracket", at: source.location(range),
      notes: [Note("a value that begins with `[` or `{` and is meant as text needs quotes")])
  }

  static func listInLine(_ source: SourceText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      listInLine, "a list item cannot begin in the line of its field", at: source.location(range),
      notes: [Note("write it on a line of its own, or the list as `[one, two]`")])
  }
}
