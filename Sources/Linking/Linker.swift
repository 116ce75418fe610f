import Diagnostics
import Model

/// Resolves the references of one file, and notes each link backwards.
struct Linker: ReferenceResolver {
  let known: Known
  /// The record at hand.
  let source: RecordAddress
  var text: SourceText
  var part: Int32 = -1
  private(set) var links: [Backlink] = []
  private(set) var diagnostics = Diagnostics()

  /// How many things are reported of one record: one made to be wrong a hundred thousand times must not hold up the
  /// build.
  private static let mostDiagnostics = 20

  init(_ known: Known, source: RecordAddress, text: SourceText) {
    self.known = known
    self.source = source
    self.text = text
  }

  mutating func resolve(_ reference: inout Reference, as target: ReferenceTarget, field: String) {
    reference.target = find(reference, as: target)
    if let found = reference.target { note(found, field: field) }
  }

  /// Finds a record that prose names.
  mutating func resolve(
    _ kind: RecordKind, _ id: String, field: String, at place: @autoclosure () -> WrittenPlace
  ) -> RecordAddress? {
    guard let found = record(kind, id, at: place()) else { return nil }
    note(found, field: field)
    return found
  }

  private mutating func note(_ target: RecordAddress, field: String) {
    links.append(
      Backlink(
        source: RecordAddress(source.kind, Int(source.index), part: Int(part)), field: field, target: target))
  }

  // MARK: Reporting

  /// Whether nothing more would be reported.
  var isFull: Bool { diagnostics.all.count >= Self.mostDiagnostics }

  /// A diagnostic that costs something to make is made only where `isFull` is false.
  mutating func report(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.report(diagnostic) }
  }

  // MARK: Records and concepts

  private mutating func find(_ reference: Reference, as target: ReferenceTarget) -> RecordAddress? {
    switch target {
    case .record(let kind):
      let (mark, text) = (reference.mark.range, text)
      return record(kind, reference.id, at: WrittenPlace(text.location(mark)))
    case .concept(let vocabulary): return concept(reference, in: vocabulary)
    case .need: return need(reference)
    case .findingOrNeed: return findingOrNeed(reference)
    case .anyRecord: return anyRecord(reference)
    }
  }

  /// A record by kind and id. What is missing is reported, unless the record is known to be unreadable, which was
  /// reported where it stands.
  private mutating func record(
    _ kind: RecordKind, _ id: String, at place: @autoclosure () -> WrittenPlace
  ) -> RecordAddress? {
    if let found = known.index.record(kind, id) { return found }
    let name = "\(kind.folder)/\(id)"
    if isFull || known.catalogue.unreadable.contains(name) { return nil }
    if known.catalogue.drafts.contains(name) {
      report(LinkingDiagnostics.refersToDraft(kind, id, at: place().location))
    } else {
      report(
        LinkingDiagnostics.unknownRecord(
          [kind], id, closest: known.closest(to: id, among: [kind]), otherKinds: known.index.kinds(with: id),
          at: place()))
    }
    return nil
  }

  private mutating func concept(_ reference: Reference, in vocabulary: String) -> RecordAddress? {
    if let found = known.index.concept(reference.id, in: vocabulary) { return found }
    let file = "vocabularies/\(vocabulary)"
    let unreadable = known.catalogue.unreadable
    if isFull || unreadable.contains(file) || unreadable.contains("\(file)/\(reference.id)") { return nil }
    let location = text.location(reference.mark.range)
    if known.index.has(vocabulary: vocabulary) {
      report(
        LinkingDiagnostics.unknownConcept(
          reference.id, vocabulary: vocabulary,
          closest: known.closest(to: reference.id, amongConceptsIn: vocabulary),
          others: known.index.vocabularies(with: reference.id), at: WrittenPlace(location)))
    } else {
      report(LinkingDiagnostics.missingVocabulary(vocabulary, at: location))
    }
    return nil
  }

  private mutating func anyRecord(_ reference: Reference) -> RecordAddress? {
    guard let (folder, id) = split(reference, at: "/", expected: "`kind/id`") else { return nil }
    guard let kind = RecordKind(folder: String(folder)) ?? RecordKind(singular: String(folder)), kind != .concepts
    else {
      if !isFull { report(LinkingDiagnostics.unknownKind(String(folder), at: place(of: folder, in: reference))) }
      return nil
    }
    let text = text
    return record(kind, String(id), at: Self.place(of: id, in: reference, of: text))
  }

  // MARK: Parts of records

  private mutating func need(_ reference: Reference) -> RecordAddress? {
    guard let (organisation, id) = split(reference, at: "#", expected: "`organisation#need`") else { return nil }
    return need(organisation, id, reference)
  }

  private mutating func need(_ name: Substring, _ id: Substring, _ reference: Reference) -> RecordAddress? {
    let text = text
    guard let found = record(.organisations, String(name), at: Self.place(of: name, in: reference, of: text))
    else { return nil }
    let needs = known.catalogue.organisations[Int(found.index)].needs
    let offers = known.catalogue.organisations[Int(found.index)].offers
    let notes = offers.contains { $0.id == id } ? ["`\(id)` is an offer; here a need is wanted"] : []
    return part(id, "need", of: found, among: needs.lazy.map(\.id), notes: notes, reference)
  }

  private mutating func findingOrNeed(_ reference: Reference) -> RecordAddress? {
    let expected = "`consultation#finding` or `organisation#need`"
    guard let (name, id) = split(reference, at: "#", expected: expected) else { return nil }
    let wanted = String(name)
    let kinds: [RecordKind] = [.consultations, .organisations]
    let candidates = kinds.filter { known.index.record($0, wanted) != nil || known.isLeftOut($0, wanted) }
    // Of a consultation and an organisation of one id, the one that has the part is meant.
    let isNeed = candidates.count == 2 && known.hasNeed(String(id), of: wanted)
    guard let kind = isNeed ? .organisations : candidates.first else {
      // A recommendation that answers one of its own brief is reported with what is wrong with briefs.
      if isFull || isOwnBrief(wanted) { return nil }
      report(
        LinkingDiagnostics.unknownRecord(
          kinds, wanted, closest: known.closest(to: wanted, among: kinds),
          otherKinds: known.index.kinds(with: wanted), at: place(of: name, in: reference)))
      return nil
    }
    if kind == .organisations { return need(name, id, reference) }
    let text = text
    guard let found = record(kind, wanted, at: Self.place(of: name, in: reference, of: text)) else { return nil }
    let findings = known.catalogue.consultations[Int(found.index)].findings
    return part(id, "finding", of: found, among: findings.lazy.map(\.id), reference)
  }

  private func isOwnBrief(_ id: String) -> Bool {
    source.kind == .briefs && known.catalogue.briefs[Int(source.index)].id == id
  }

  private mutating func part(
    _ id: Substring, _ what: String, of record: RecordAddress, among ids: some Collection<String>,
    notes: [String] = [], _ reference: Reference
  ) -> RecordAddress? {
    var position: Int32 = 0
    for candidate in ids {
      if candidate == id { return RecordAddress(record.kind, Int(record.index), part: Int(position)) }
      position += 1
    }
    if !isFull {
      report(
        LinkingDiagnostics.unknownPart(
          String(id), what: what, record: known.catalogue.name(of: record), known: Array(ids),
          notes: notes, at: place(of: id, in: reference)))
    }
    return nil
  }

  // MARK: Places

  /// The two halves of a reference that has one sign in its middle.
  private mutating func split(
    _ reference: Reference, at sign: Character, expected: String
  ) -> (Substring, Substring)? {
    let parts = reference.id.split(separator: sign, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty { return (parts[0], parts[1]) }
    if !isFull {
      report(
        LinkingDiagnostics.wrongForm(reference.id, expected: expected, at: text.location(reference.mark.range)))
    }
    return nil
  }

  private func place(of part: Substring, in reference: Reference) -> WrittenPlace {
    Self.place(of: part, in: reference, of: text)
  }

  private static func place(of part: Substring, in reference: Reference, of text: SourceText) -> WrittenPlace {
    let offset = reference.id.utf8.distance(from: reference.id.startIndex, to: part.startIndex)
    return WrittenPlace(of: part, at: offset, in: reference.mark.range, of: text)
  }
}
