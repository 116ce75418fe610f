import Diagnostics
import Model
import Reading

/// Links one record: the references of its fields, the links of its prose, the files it names.
struct RecordLinking<R: Record>: Sendable {
  struct Outcome: Sendable {
    var record: R
    var links: [Backlink]
    var files: [PublishedFile]
  }

  let known: Known

  func link(_ original: R, at position: Int, into diagnostics: inout Diagnostics) -> Outcome? {
    var record = original
    var linker = Linker(known, source: RecordAddress(R.kind, position), text: record.header.source)
    var resolver: any ReferenceResolver = linker
    R.declaration.resolve(&record, &resolver)
    if let linked = resolver as? Linker { linker = linked }
    var files: [PublishedFile] = []
    for language in record.header.prose.indices {
      linkProse(&record.header.prose[language], &linker, &files)
    }
    linker.text = record.header.source
    for file in R.files(of: record) {
      let place = WrittenPlace(record.header.source.location(file.mark.range))
      _ = publish(file.path, besideRecordIn: record.header.folder, at: place, &linker, &files)
    }
    diagnostics.report(contentsOf: linker.diagnostics)
    return Outcome(record: record, links: linker.links, files: files)
  }

  // MARK: Prose

  /// The name under which links in prose are noted backwards.
  static var proseField: String { "prose" }

  private func linkProse(_ prose: inout RecordProse, _ linker: inout Linker, _ files: inout [PublishedFile]) {
    guard !prose.prose.links.isEmpty else { return }
    linker.text = prose.source
    prose.targets = prose.prose.links.map { link in
      switch link.target {
      case .record(let kind, let id, let fragment):
        guard let kind = RecordKind(singular: kind) else { return nil }
        return resolve(kind, id, fragment, at: link.range, of: prose.source, &linker).map(ProseTarget.record)
      case .media(let path):
        return publish(
          path, besideRecordIn: prose.folder, at: WrittenPlace(of: path, at: 0, in: link.range, of: prose.source),
          &linker, &files
        ).map(ProseTarget.media)
      }
    }
  }

  /// - Parameter range: `organisation:valorial#fibre`, in bytes of the source.
  private func resolve(
    _ kind: RecordKind, _ id: String, _ fragment: String?, at range: Range<Int>, of source: SourceText,
    _ linker: inout Linker
  ) -> RecordAddress? {
    let start = kind.singular.utf8.count + 1
    guard
      let target = linker.resolve(
        kind, id, field: Self.proseField, at: WrittenPlace(of: id, at: start, in: range, of: source))
    else { return nil }
    if let fragment {
      let behind = start + id.utf8.count + 1
      checkFragment(
        fragment, of: target, at: WrittenPlace(of: fragment, at: behind, in: range, of: source), &linker)
    }
    return target
  }

  /// A fragment names a heading of the prose, or a part of the record by its id.
  private func checkFragment(
    _ fragment: String, of target: RecordAddress, at place: @autoclosure () -> WrittenPlace, _ linker: inout Linker
  ) {
    let anchors = known.catalogue.anchors(of: target)
    if linker.isFull || anchors.contains(fragment) { return }
    linker.report(
      LinkingDiagnostics.unknownPart(
        fragment, what: "heading or part", record: known.catalogue.name(of: target), known: anchors, at: place()))
  }

  // MARK: Files

  private func publish(
    _ path: String, besideRecordIn folder: String, at place: @autoclosure () -> WrittenPlace, _ linker: inout Linker,
    _ files: inout [PublishedFile]
  ) -> String? {
    guard let file = known.media.file(path, besideRecordIn: folder) else {
      if linker.isFull { return nil }
      linker.report(
        LinkingDiagnostics.missingFile(
          path, closest: known.closest(toFile: path, besideRecordIn: folder), at: place()))
      return nil
    }
    let sitePath = MediaFiles.sitePath(of: file)
    files.append(PublishedFile(path: sitePath, origin: file.path))
    return sitePath
  }
}

extension Record {
  /// The files that the fields of a record name.
  static func files(of record: Self) -> [FileReference] {
    switch record {
    case let organisation as Organisation: organisation.logo.map { [$0] } ?? []
    case let brief as Brief: brief.attachment.map { [$0] } ?? []
    case let item as NewsItem: item.image?.file.map { [$0] } ?? []
    default: []
    }
  }
}
