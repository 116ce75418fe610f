import Diagnostics

/// A record as it will be written, and what each stretch of it was written from.
struct WrittenRecord: Sendable {
  let id: String
  let bytes: [UInt8]
  /// Where the record begins in the file that it comes from.
  let start: Int
  private let spans: [YAMLWriter.Span]
  private let source: SourceText

  init(id: String, _ record: SourceRecord, from source: SourceText) {
    let writer = YAMLWriter.markdown(record)
    self.id = id
    start = record.range.lowerBound
    self.source = source
    bytes = writer.bytes
    spans = writer.spans
  }

  /// What was said of the written file, said of the file that it was made from.
  func traced(_ diagnostic: Diagnostic, isWritten: (String) -> Bool) -> Diagnostic {
    func trace(_ location: SourceLocation?) -> SourceLocation? {
      location.map { isWritten($0.path) ? source.location(place(of: $0.start.offset..<$0.end.offset)) : $0 }
    }
    var traced = diagnostic
    traced.location = trace(diagnostic.location)
    traced.notes = diagnostic.notes.map { Diagnostic.Note($0.text, at: trace($0.location)) }
    // A change is right for the other file only where it changes the same text there.
    traced.edits = diagnostic.edits.compactMap { edit in
      guard isWritten(edit.location.path), let place = source(of: edit.location) else { return nil }
      return Diagnostic.SuggestedEdit(
        edit.title, at: source.location(place), replacement: edit.replacement, edit.certainty)
    }
    return traced
  }

  private func source(of location: SourceLocation) -> Range<Int>? {
    let range = location.start.offset..<location.end.offset
    guard let span = spans.first(where: { $0.written == range }) else { return nil }
    return bytes[span.written].elementsEqual(source.bytes[span.source]) ? span.source : nil
  }

  /// The source of a stretch: of the same stretch, else of the innermost that holds its start. What is missing is said
  /// of the start of a mapping, where its first key is too.
  private func place(of range: Range<Int>) -> Range<Int> {
    if range.isEmpty, let mapping = spans.first(where: { $0.isMapping && $0.written.lowerBound == range.lowerBound }) {
      return mapping.source
    }
    let exact = spans.first { $0.written == range }
    let around = spans.first { $0.written.contains(range.lowerBound) }
    return (exact ?? around ?? spans.last)?.source ?? 0..<0
  }
}
