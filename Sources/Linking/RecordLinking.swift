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

  let index: RecordIndex
  let catalogue: Catalogue
  let media: MediaFiles

  func link(_ original: R, at position: Int, into diagnostics: inout Diagnostics) -> Outcome {
    var record = original
    var linker = Linker(index: index, catalogue: catalogue)
    linker.source = RecordAddress(R.kind, position)
    linker.text = record.header.source
    var resolver: any ReferenceResolver = linker
    R.declaration.resolve(&record, &resolver)
    if let linked = resolver as? Linker { linker = linked }
    var files: [PublishedFile] = []
    for language in record.header.prose.indices {
      linkProse(&record.header.prose[language], of: record.header, &linker, &files)
    }
    for file in R.files(of: record) {
      _ = publish(file.path, range: file.mark.range, of: record.header.source, &linker, &files)
    }
    diagnostics.report(contentsOf: linker.diagnostics)
    return Outcome(record: record, links: linker.links, files: files)
  }

  private func linkProse(
    _ prose: inout RecordProse, of header: RecordHeader, _ linker: inout Linker, _ files: inout [PublishedFile]
  ) {
    guard !prose.prose.links.isEmpty else { return }
    linker.text = prose.source
    prose.targets = prose.prose.links.map { link in
      switch link.target {
      case .record(let kind, let id, let fragment):
        guard let kind = RecordKind(singular: kind) else { return nil }
        var reference = Reference(id, at: Mark(link.range))
        linker.resolve(&reference, as: .record(kind), field: Self.proseField)
        if let target = reference.target, let fragment {
          checkFragment(fragment, of: target, at: prose.source.location(link.range), &linker)
        }
        return reference.target.map(ProseTarget.record)
      case .media(let path):
        return publish(path, range: link.range, of: prose.source, &linker, &files).map(ProseTarget.media)
      }
    }
    linker.text = header.source
  }

  /// The name under which links in prose are noted backwards.
  static var proseField: String { "prose" }

  /// A fragment names a heading of the prose, or a part of the record by its id.
  private func checkFragment(
    _ fragment: String, of target: RecordAddress, at location: SourceLocation, _ linker: inout Linker
  ) {
    let known = catalogue.anchors(of: target)
    if !known.contains(fragment) {
      linker.diagnostics.report(
        LinkingDiagnostics.unknownPart(
          fragment, what: "heading or part", record: catalogue.name(of: target), known: known, at: location))
    }
  }

  private func publish(
    _ path: String, range: Range<Int>, of source: SourceText, _ linker: inout Linker, _ files: inout [PublishedFile]
  ) -> String? {
    // The folder of the record below the content root: the end of its path that starts with the kind's folder.
    let parts = source.path.split(separator: "/").dropLast()
    let start = parts.lastIndex { $0 == R.kind.folder[...] } ?? parts.startIndex
    let folder = parts[start...].joined(separator: "/")
    guard let file = media.file(path, besideRecordIn: folder) else {
      linker.diagnostics.report(
        LinkingDiagnostics.missingFile(path, known: media.names, at: source.location(range)))
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
