import Diagnostics
import Model

/// Resolves the references of records, one record after another, and notes each link backwards.
struct Linker: ReferenceResolver {
  let index: RecordIndex
  let catalogue: Catalogue
  /// The record at hand.
  var source = RecordAddress(.pages, 0)
  var text = SourceText(path: "", bytes: [])
  var part: Int32 = -1
  private(set) var links: [Backlink] = []
  var diagnostics = Diagnostics()

  init(index: RecordIndex, catalogue: Catalogue) {
    self.index = index
    self.catalogue = catalogue
  }

  mutating func resolve(_ reference: inout Reference, as target: ReferenceTarget, field: String) {
    reference.target = find(reference, as: target)
    guard let found = reference.target else { return }
    var place = source
    place.part = part
    links.append(Backlink(source: place, field: field, target: found))
  }

  mutating func note(link: Backlink) { links.append(link) }

  private mutating func find(_ reference: Reference, as target: ReferenceTarget) -> RecordAddress? {
    switch target {
    case .record(let kind): record(kind, reference.id, reference)
    case .concept(let vocabulary): concept(reference, in: vocabulary)
    case .need: need(reference)
    case .findingOrNeed: findingOrNeed(reference)
    case .anyRecord: anyRecord(reference)
    }
  }

  /// A record by kind and id; what is missing is reported at `reference`, unless the record is known to be
  /// unreadable, which was reported where it stands.
  private mutating func record(_ kind: RecordKind, _ id: String, _ reference: Reference) -> RecordAddress? {
    if let found = index.record(kind, id) { return found }
    let name = "\(kind.folder)/\(id)"
    if catalogue.unreadable.contains(name) { return nil }
    let location = text.location(reference.mark.range)
    if catalogue.drafts.contains(name) {
      diagnostics.report(LinkingDiagnostics.refersToDraft(kind, id, at: location))
    } else {
      diagnostics.report(
        LinkingDiagnostics.unknownRecord(
          kind, id, known: index.ids(of: kind), otherKinds: index.kinds(with: id), at: location))
    }
    return nil
  }

  private mutating func concept(_ reference: Reference, in vocabulary: String) -> RecordAddress? {
    if let found = index.concept(reference.id, in: vocabulary) { return found }
    if catalogue.unreadable.contains("vocabularies/\(vocabulary)")
      || catalogue.unreadable.contains("\(vocabulary)/\(reference.id)")
    {
      return nil
    }
    let location = text.location(reference.mark.range)
    if index.has(vocabulary: vocabulary) {
      diagnostics.report(
        LinkingDiagnostics.unknownConcept(
          reference.id, vocabulary: vocabulary, known: index.ids(ofConceptsIn: vocabulary), at: location))
    } else {
      diagnostics.report(LinkingDiagnostics.missingVocabulary(vocabulary, at: location))
    }
    return nil
  }

  private mutating func need(_ reference: Reference) -> RecordAddress? {
    guard let (record, part) = split(reference, expected: "organisation#need") else { return nil }
    guard var found = self.record(.organisations, record, reference) else { return nil }
    let needs = catalogue.organisations[Int(found.index)].needs
    guard let position = needs.firstIndex(where: { $0.id == part }) else {
      report(part, of: "need", in: "organisations/\(record)", known: needs.map(\.id), reference)
      return nil
    }
    found.part = Int32(position)
    return found
  }

  private mutating func findingOrNeed(_ reference: Reference) -> RecordAddress? {
    guard let (record, part) = split(reference, expected: "consultation#finding or organisation#need") else {
      return nil
    }
    guard var found = index.record(.consultations, record) else {
      let isOrganisation = index.record(.organisations, record) != nil
      let isKnownConsultation =
        catalogue.unreadable.contains("consultations/\(record)") || catalogue.drafts.contains("consultations/\(record)")
      if isOrganisation { return need(reference) }
      return isKnownConsultation
        ? self.record(.consultations, record, reference) : self.record(.organisations, record, reference)
    }
    let findings = catalogue.consultations[Int(found.index)].findings
    guard let position = findings.firstIndex(where: { $0.id == part }) else {
      report(part, of: "finding", in: "consultations/\(record)", known: findings.map(\.id), reference)
      return nil
    }
    found.part = Int32(position)
    return found
  }

  private mutating func anyRecord(_ reference: Reference) -> RecordAddress? {
    let parts = reference.id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      diagnostics.report(
        LinkingDiagnostics.wrongForm(reference.id, expected: "kind/id", at: text.location(reference.mark.range)))
      return nil
    }
    let folder = String(parts[0])
    guard let kind = RecordKind(folder: folder) ?? RecordKind(singular: folder), kind != .concepts else {
      diagnostics.report(
        LinkingDiagnostics.unknownKind(folder, at: text.location(reference.mark.range)))
      return nil
    }
    return record(kind, String(parts[1]), reference)
  }

  private mutating func split(_ reference: Reference, expected: String) -> (record: String, part: String)? {
    let parts = reference.id.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      diagnostics.report(
        LinkingDiagnostics.wrongForm(reference.id, expected: expected, at: text.location(reference.mark.range)))
      return nil
    }
    return (String(parts[0]), String(parts[1]))
  }

  private mutating func report(
    _ part: String, of what: String, in record: String, known: [String], _ reference: Reference
  ) {
    diagnostics.report(
      LinkingDiagnostics.unknownPart(
        part, what: what, record: record, known: known, at: text.location(reference.mark.range)))
  }
}
