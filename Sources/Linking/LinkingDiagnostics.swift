import Diagnostics
import Model

/// The wording of all that can be wrong between records.
enum LinkingDiagnostics {
  static func unknownRecord(
    _ kind: RecordKind, _ id: String, known: [String], otherKinds: [RecordKind], at location: SourceLocation
  ) -> Diagnostic {
    let closest = closestName(to: id, among: known)
    return Diagnostic(
      .unknownRecord, "no \(kind.singular) has the id `\(id)`", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? "",
      notes: otherKinds.map { .init("`\(id)` is \($0.oneOfThem); here \(kind.oneOfThem) is wanted") },
      edits: edits(closest, at: location))
  }

  static func refersToDraft(_ kind: RecordKind, _ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .refersToDraft, "the \(kind.singular) `\(id)` is a draft: the site leaves this reference out", at: location)
  }

  static func unknownConcept(
    _ id: String, vocabulary: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let closest = closestName(to: id, among: known)
    return Diagnostic(
      .unknownConcept, "the vocabulary \(vocabulary) has no concept `\(id)`", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? "", edits: edits(closest, at: location))
  }

  static func missingVocabulary(_ vocabulary: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .missingVocabulary, "there is no vocabulary `\(vocabulary)`: vocabularies/\(vocabulary).yaml is missing",
      at: location)
  }

  static func unknownPart(
    _ part: String, what: String, record: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let closest = closestName(to: part, among: known)
    let list = known.isEmpty ? "it has none" : "it has " + known.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .unknownPart, "\(record) has no \(what) `\(part)`", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? list)
  }

  static func wrongForm(_ text: String, expected: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.wrongReference, "`\(text)` is not written \(expected)", at: location)
  }

  static func unknownKind(_ folder: String, at location: SourceLocation) -> Diagnostic {
    let known = RecordKind.ofFiles.map(\.folder)
    let closest = closestName(to: folder, among: known)
    return Diagnostic(
      .wrongReference, "`\(folder)` is not a kind of record", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? "", notes: [.init("kinds: " + known.joined(separator: ", "))])
  }

  static func cycle(_ what: String, _ ids: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .cycle, "\(what) of `\(ids[0])` leads back to itself", at: location,
      notes: [.init((ids + [ids[0]]).joined(separator: " -> "))])
  }

  static func aliasTaken(_ path: String, by owner: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .pathTaken, "the alias leads to `\(path)`, where \(owner) has its page", at: location)
  }

  static func reservedId(_ id: String, kind: RecordKind, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .pathTaken, "the id `\(id)` is kept for the list of all \(kind.folder)", at: location)
  }

  static func sameConceptPath(_ id: String, _ other: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .pathTaken, "the concepts `\(id)` and `\(other)` would have the same page on a disk that ignores case",
      at: location)
  }

  static func missingFile(_ path: String, known: [String], at location: SourceLocation) -> Diagnostic {
    // `plan.pdf` is near to `media/plan.pdf`, however far apart the letters are.
    let closest = known.first { $0.hasSuffix("/" + path) } ?? closestName(to: path, among: known)
    return Diagnostic(
      .missingFile, "there is no file `\(path)` beside the record or under media/", at: location,
      label: closest.map { "the closest is `\($0)`" } ?? "", edits: edits(closest, at: location))
  }

  private static func edits(_ closest: String?, at location: SourceLocation) -> [Diagnostic.SuggestedEdit] {
    closest.map { [.init("write `\($0)`", at: location, replacement: $0, .possible)] } ?? []
  }
}
