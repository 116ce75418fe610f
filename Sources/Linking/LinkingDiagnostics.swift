import Diagnostics
import Model

/// The wording of all that can be wrong between records.
enum LinkingDiagnostics {
  static func unknownRecord(
    _ kinds: [RecordKind], _ id: String, closest: String?, otherKinds: [RecordKind], at place: WrittenPlace
  ) -> Diagnostic {
    let wanted = kinds.map(\.oneOfThem).joined(separator: " or ")
    return Diagnostic(
      .unknownRecord, kinds.map { "no \($0.singular)" }.joined(separator: " and ") + " has the id `\(id)`",
      at: place.location, label: closest.map { "the closest is `\($0)`" } ?? "",
      notes: otherKinds.map { .init("`\(id)` is \($0.oneOfThem); here \(wanted) is wanted") },
      edits: edits(closest, at: place))
  }

  static func refersToDraft(_ kind: RecordKind, _ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .refersToDraft, "the \(kind.singular) `\(id)` is a draft: the site leaves this reference out", at: location)
  }

  static func unknownConcept(
    _ id: String, vocabulary: String, closest: String?, others: [String], at place: WrittenPlace
  ) -> Diagnostic {
    Diagnostic(
      .unknownConcept, "the vocabulary \(vocabulary) has no concept `\(id)`", at: place.location,
      label: closest.map { "the closest is `\($0)`" } ?? "",
      notes: others.map { .init("`\(id)` is a concept of \($0); here one of \(vocabulary) is wanted") },
      edits: edits(closest, at: place))
  }

  static func missingVocabulary(_ vocabulary: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .missingVocabulary, "there is no vocabulary \(vocabulary): `vocabularies/\(vocabulary).yaml` is missing",
      at: location)
  }

  static func unknownPart(
    _ part: String, what: String, record: String, known: [String], notes: [String] = [], at place: WrittenPlace
  ) -> Diagnostic {
    let closest = closestName(to: part, among: known)
    let shown = known.prefix(20).map { "`\($0)`" } + (known.count > 20 ? ["..."] : [])
    let list = known.isEmpty ? "it has none" : "it has " + shown.joined(separator: ", ")
    return Diagnostic(
      .unknownPart, "\(record) has no \(what) `\(part)`", at: place.location,
      label: closest.map { "the closest is `\($0)`" } ?? list, notes: notes.map { .init($0) },
      edits: edits(closest, at: place))
  }

  static func wrongForm(_ text: String, expected: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.wrongReference, "`\(text)` is not written \(expected)", at: location)
  }

  static func unknownKind(_ folder: String, at place: WrittenPlace) -> Diagnostic {
    let known = RecordKind.ofFiles.map(\.folder)
    let closest = closestName(to: folder, among: known)
    return Diagnostic(
      .wrongReference, "`\(folder)` is not a kind of record", at: place.location,
      label: closest.map { "the closest is `\($0)`" } ?? "", notes: [.init("kinds: " + known.joined(separator: ", "))],
      edits: edits(closest, at: place))
  }

  static func cycle(_ what: String, _ ids: [String], at location: SourceLocation) -> Diagnostic {
    let shown = ids.count > 20 ? ids.prefix(20) + ["..."] : ids[...]
    return Diagnostic(
      .cycle, "\(what) of `\(ids[0])` leads back to itself", at: location,
      notes: [.init((shown + [ids[0]]).joined(separator: " -> "))])
  }

  static func missingFile(_ path: String, closest: String?, at place: WrittenPlace) -> Diagnostic {
    Diagnostic(
      .missingFile, "there is no file `\(path)` beside the record or under media/", at: place.location,
      label: closest.map { "the closest is `\($0)`" } ?? "", edits: edits(closest, at: place))
  }

  // MARK: Paths of the site

  /// - Parameter owner: "the page of organisations/valorial".
  static func aliasTaken(_ path: String, by owner: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.pathTaken, "the alias takes the address `\(path)`, which is \(owner)", at: location)
  }

  static func reservedId(_ id: String, kind: RecordKind, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.pathTaken, "the id `\(id)` is kept for the list of all \(kind.folder)", at: location)
  }

  static func reservedConcept(_ id: String, vocabulary: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.pathTaken, "the id `\(id)` is kept for the list of the concepts of \(vocabulary)", at: location)
  }

  static func sameConceptPath(_ id: String, _ other: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .pathTaken, "the concepts `\(id)` and `\(other)` would have the same page, `\(SitePaths.slug(id)).html`",
      at: location)
  }

  static func sameFilePath(_ file: PublishedFile, _ other: PublishedFile) -> Diagnostic {
    Diagnostic(
      .pathTaken, "two files would both be published as `\(file.path)`", at: SourceLocation(unread: file.origin),
      notes: [.init("the other one", at: SourceLocation(unread: other.origin))])
  }

  private static func edits(_ closest: String?, at place: WrittenPlace) -> [Diagnostic.SuggestedEdit] {
    guard let closest, place.isExact else { return [] }
    return [.init("write `\(closest)`", at: place.location, replacement: closest, .possible)]
  }
}
