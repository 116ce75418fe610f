import Model

/// What references may name, for all threads that link: it does not change while they do.
final class Known: Sendable {
  let index: RecordIndex
  /// As read, its references not linked.
  let catalogue: Catalogue
  let media: MediaFiles
  private let names = KnownNames()

  init(_ catalogue: Catalogue, media: MediaFiles) {
    self.catalogue = catalogue
    self.media = media
    index = RecordIndex(catalogue)
  }

  /// A record that is there but is not linked to: a draft, or one that could not be read.
  func isLeftOut(_ kind: RecordKind, _ id: String) -> Bool {
    let name = "\(kind.folder)/\(id)"
    return catalogue.unreadable.contains(name) || catalogue.drafts.contains(name)
  }

  func hasNeed(_ id: String, of organisation: String) -> Bool {
    guard let found = index.record(.organisations, organisation) else { return false }
    return catalogue.organisations[Int(found.index)].needs.contains { $0.id == id }
  }

  // MARK: The closest name

  func closest(to id: String, among kinds: [RecordKind]) -> String? {
    names.closest(to: id, in: .records(kinds)) { kinds.flatMap(index.ids(of:)) }
  }

  func closest(to id: String, amongConceptsIn vocabulary: String) -> String? {
    names.closest(to: id, in: .concepts(vocabulary)) { index.ids(ofConceptsIn: vocabulary) }
  }

  func closest(toFile path: String, besideRecordIn folder: String) -> String? {
    names.closest(to: path, in: .files(folder: folder)) { media.names(besideRecordIn: folder) }
  }
}
