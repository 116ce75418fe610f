import Diagnostics

// Everything that can be wrong with the names in a template, in the editor's words.

extension Diagnostic {
  static func unknownName(_ name: Name, _ scope: Scope, in source: SourceText) -> Diagnostic {
    let first = name.parts.first ?? name.text
    let range = name.range(ofPart: 0)
    var diagnostic = Diagnostic(
      TemplateCodes.unknownName, "`\(first)` is not known here", at: source.location(range))
    let records = scope.contexts.reversed().compactMap(\.shape.asRecord)
    diagnostic.suggest(first, among: records.flatMap { $0.fields.map(\.name) }, at: source.location(range))
    for record in records {
      for field in record.fields {
        guard let inner = field.shape.asRecord, inner.slot(of: first) != nil else { continue }
        diagnostic.notes.append(Note("`\(field.name).\(first)` is known."))
      }
    }
    for record in records { diagnostic.notes.append(.fields(of: record)) }
    if records.isEmpty {
      diagnostic.notes.append(Note("Nothing has a name here; `.` is \(scope.current.shape.words)."))
    }
    return diagnostic
  }

  static func unknownField(_ name: Name, _ index: Int, of shape: Shape, in source: SourceText) -> Diagnostic {
    let part = name.parts[index]
    let owner = name.parts[..<index].joined(separator: ".")
    let location = source.location(name.range(ofPart: index))
    guard let record = shape.asRecord else {
      return Diagnostic(
        TemplateCodes.unknownName, "`\(owner)` is \(shape.words) and has no `\(part)`", at: location,
        notes: shape.isList ? [.sections(over: owner)] : [])
    }
    var diagnostic = Diagnostic(TemplateCodes.unknownName, "`\(owner)` has no `\(part)`", at: location)
    diagnostic.suggest(part, among: record.fields.map(\.name), at: location)
    diagnostic.notes.append(.fields(of: record))
    return diagnostic
  }

  static func notPrintable(_ name: Name, _ shape: Shape, in source: SourceText) -> Diagnostic {
    var notes: [Note] = []
    switch shape {
    case .flag:
      notes.append(Note("It can decide what is printed: `{{#\(name.text)}}...{{/\(name.text)}}`."))
    case .list: notes.append(.sections(over: name.text))
    default: break
    }
    if let record = shape.asRecord { notes.append(.fields(of: record)) }
    return Diagnostic(
      TemplateCodes.notPrintable, "`\(name.text)` is \(shape.words) and cannot be printed",
      at: source.location(name.range), notes: notes)
  }

  static func htmlInTwoBraces(_ name: Name, in source: SourceText) -> Diagnostic {
    var diagnostic = Diagnostic(
      TemplateCodes.wrongBraces, "`\(name.text)` is HTML, which is printed with three braces",
      at: source.location(name.tag), label: "`{{{\(name.text)}}}`",
      notes: [Note("With two braces a reader would see its tags.")])
    diagnostic.rewrite(name, as: "{{{\(name.text)}}}", in: source)
    return diagnostic
  }

  static func textInThreeBraces(_ name: Name, _ shape: Shape, in source: SourceText) -> Diagnostic {
    var diagnostic = Diagnostic(
      TemplateCodes.wrongBraces, "`\(name.text)` is \(shape.words), which is printed with two braces",
      at: source.location(name.tag), label: "`{{\(name.text)}}`",
      notes: [Note("Three braces print without escaping: a `<` in it would become a part of the page.")])
    diagnostic.rewrite(name, as: "{{\(name.text)}}", in: source)
    return diagnostic
  }

  static func unknownTemplate(_ name: Name, _ known: [String], in source: SourceText) -> Diagnostic {
    var diagnostic = Diagnostic(
      TemplateCodes.unknownTemplate, "There is no template `\(name.text)`", at: source.location(name.range))
    // The folder is forgotten more often than the name is misspelt, and the ending is not part of the name.
    let file = name.text.hasSuffix(".html") ? String(name.text.dropLast(5)) : name.text
    let inFolder = known.first { $0 == file || $0.hasSuffix("/" + file) }
    diagnostic.suggest(inFolder ?? file, among: known, at: source.location(name.range))
    diagnostic.notes.append(Note("The templates are: \(list(known))."))
    return diagnostic
  }

  static func missingTemplate(_ name: String, _ known: [String]) -> Diagnostic {
    var diagnostic = Diagnostic(TemplateCodes.missingTemplate, "The template `\(name)` is missing", at: nil)
    if let closest = closestName(to: name, among: known) {
      diagnostic.notes.append(Note("The closest template there is: `\(closest)`."))
    }
    return diagnostic
  }

  static func unknownBlock(
    _ name: Name, parent: String, _ known: Set<String>, in source: SourceText
  ) -> Diagnostic {
    let known = known.sorted()
    var diagnostic = Diagnostic(
      TemplateCodes.unknownBlock, "The template `\(parent)` has no block `\(name.text)`",
      at: source.location(name.range))
    diagnostic.suggest(name.text, among: known, at: source.location(name.range))
    diagnostic.notes.append(Note(known.isEmpty ? "It has no blocks." : "Its blocks are: \(list(known))."))
    return diagnostic
  }

  static func endlessUse(_ name: Name, in source: SourceText) -> Diagnostic {
    Diagnostic(
      TemplateCodes.endlessUse, "The template `\(name.text)` uses itself without end", at: source.location(name.tag),
      notes: [
        Note("It may use itself only inside a section over something that the current value holds, as its children.")
      ])
  }

  static func tooLarge(_ name: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      TemplateCodes.tooLarge, "With all it uses, the template `\(name)` is too deep or too large", at: location)
  }

  static func unusedTemplate(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(TemplateCodes.unusedTemplate, "The template `\(name)` is used by no page", at: location)
  }
}

extension Diagnostic {
  fileprivate mutating func suggest(_ name: String, among known: [String], at location: SourceLocation) {
    guard let closest = closestName(to: name, among: known) else { return }
    label = "the closest known name is `\(closest)`"
    edits.append(SuggestedEdit("write `\(closest)`", at: location, replacement: closest, .possible))
  }

  /// Only where the tag has the usual delimiters.
  fileprivate mutating func rewrite(_ name: Name, as tag: String, in source: SourceText) {
    guard source.bytes[name.tag].starts(with: Array("{{".utf8)) else { return }
    edits.append(SuggestedEdit("write `\(tag)`", at: source.location(name.tag), replacement: tag, .certain))
  }

}

/// Names for a note, cut where there are very many.
private func list(_ names: [String]) -> String {
  let limit = 60
  let shown = names.prefix(limit).map { "`\($0)`" }.joined(separator: ", ")
  return names.count > limit ? shown + " and \(names.count - limit) more" : shown
}

extension Diagnostic.Note {
  fileprivate static func fields(of record: RecordShape) -> Diagnostic.Note {
    let names = record.fields.map(\.name)
    return Diagnostic.Note(
      names.isEmpty ? "`\(record.name)` has no fields." : "`\(record.name)` has \(list(names)).")
  }

  fileprivate static func sections(over name: String) -> Diagnostic.Note {
    Diagnostic.Note("What stands in `{{#\(name)}}...{{/\(name)}}` is printed for each item.")
  }
}

extension Shape {
  fileprivate var asRecord: RecordShape? {
    if case .record(let record) = self { return record }
    return nil
  }
}
