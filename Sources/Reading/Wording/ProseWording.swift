import Diagnostics

/// What is said of Markdown: A04.
enum ProseWording {
  static let all = [
    tooLong, tooDeep, tableTooLarge, tooManyMarks, forbiddenScheme, unknownKind, unknownAnchor, outsideContent,
    emptyDestination, controlCharacterInLink, missingAlternative, imageFromElsewhere, rawHTML,
  ]

  typealias Note = Diagnostic.Note
  typealias Edit = Diagnostic.SuggestedEdit

  static func excess(_ excess: MarkdownLimits.Excess, _ place: ProsePlace) -> Diagnostic {
    switch excess {
    case .output:
      Diagnostic(
        tooLong, "the text repeats so much that its page has more than \(MarkdownLimits.longestOutput) bytes",
        at: place.location(0..<0),
        notes: [Note("each use of a link definition (`[name]: address`) writes the whole address again")])
    case .length:
      Diagnostic(
        tooLong, "the text is too long: at most \(MarkdownLimits.longestBody) bytes are read",
        at: place.location(MarkdownLimits.longestBody..<MarkdownLimits.longestBody))
    case .nesting(let line):
      Diagnostic(
        tooDeep, "quotations, lists or emphasis lie more than \(MarkdownLimits.deepestNesting) deep in one another",
        at: place.location(line))
    case .columns(let line, let count):
      Diagnostic(
        tableTooLarge, "the table has \(count) columns; at most \(MarkdownLimits.mostColumns) are allowed",
        at: place.location(line))
    case .cells(let line, _):
      Diagnostic(
        tableTooLarge, "the tables of this text have more than \(MarkdownLimits.mostCells) cells",
        at: place.location(line), label: "one row too many")
    case .marks(let mark, let offset):
      Diagnostic(
        tooManyMarks,
        "the text has the character `\(Character(Unicode.Scalar(mark)))` more than "
          + "\(MarkdownLimits.most(of: mark) ?? MarkdownLimits.mostMarks) times",
        at: place.location(offset..<offset + 1), label: "one too many")
    }
  }

  /// - Parameter range: the destination, in bytes of the prose.
  static func forbiddenScheme(
    _ place: ProsePlace, at range: Range<Int>, scheme: String, kinds: Set<String>
  ) -> Diagnostic {
    let location = place.location(range)
    if let kind = closestName(to: scheme, among: kinds.sorted()) {
      let start = range.lowerBound
      let isWritten = place.source.bytes[(place.base + start)...].starts(with: scheme.utf8)
      return Diagnostic(
        unknownKind, "`\(excerpt(scheme)):` is no kind of record", at: location,
        notes: [Note("the closest known kind is `\(kind):`")],
        edits: isWritten
          ? [
            Edit(
              "write `\(kind)`", at: place.location(start..<start + scheme.utf8.count), replacement: kind, .possible)
          ] : [])
    }
    if LinkDestination.webSchemes.contains(scheme.lowercased()) {
      return Diagnostic(
        forbiddenScheme, "the address has no host: `\(scheme)://` and a name are missing", at: location)
    }
    return Diagnostic(
      forbiddenScheme, "a link may not begin with `\(excerpt(scheme)):`", at: location,
      notes: [
        Note("allowed are \(LinkDestination.webSchemes.map { "`\($0):`" }.joined(separator: ", "))"),
        Note("records are linked by their kind: \(kinds.sorted().map { "`\($0):`" }.joined(separator: ", "))"),
      ])
  }

  static func unknownAnchor(
    _ place: ProsePlace, at range: Range<Int>, name: String, known: [String]
  ) -> Diagnostic {
    let closest = closestName(to: name, among: known)
    let start = range.lowerBound
    return Diagnostic(
      unknownAnchor, "no heading of this text has the anchor `#\(excerpt(name))`", at: place.location(range),
      notes: [
        Note(
          closest.map { "the closest anchor is `#\($0)`" }
            ?? (known.isEmpty
              ? "the text has no headings"
              : "known anchors: \(known.prefix(10).map { "`#\($0)`" }.joined(separator: ", "))"))
      ],
      edits: closest.map {
        [Edit("write `#\($0)`", at: place.location(start..<range.upperBound), replacement: "#\($0)", .possible)]
      } ?? [])
  }

  static func outsideContent(_ place: ProsePlace, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      outsideContent, "this is no path of a file of the content", at: place.location(range),
      notes: [Note("a file is named from the record's folder or the content folder, without `..`: `media/plan.pdf`")])
  }

  static func emptyDestination(_ place: ProsePlace, at range: Range<Int>) -> Diagnostic {
    Diagnostic(emptyDestination, "the link leads nowhere", at: place.location(range))
  }

  static func controlCharacterInLink(_ place: ProsePlace, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      controlCharacterInLink, "the address of this link holds an invisible character", at: place.location(range))
  }

  static func missingAlternative(_ place: ProsePlace, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      missingAlternative, "the image has no alternative text", at: place.location(range),
      notes: [Note("it stands between the brackets: `![The hall from above](media/hall.jpg)`")])
  }

  static func imageFromElsewhere(_ place: ProsePlace, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      imageFromElsewhere, "the image is no file of the content", at: place.location(range),
      notes: [Note("put the file beside the record or under `media/` and name it: `media/hall.jpg`")])
  }

  static func rawHTML(_ place: ProsePlace, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      rawHTML, "HTML is shown as text, as it is written", at: place.location(range),
      notes: [Note("a `<` that is meant as a character may be written `\\<`")])
  }
}
