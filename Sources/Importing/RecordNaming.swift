import Diagnostics
import Model
import Reading
import Text

/// Gives records their ids: those that the file says, else the name in letters that a file's name may have.
struct RecordNaming {
  let source: SourceText
  let kind: RecordKind
  private var taken: [String: Range<Int>] = [:]

  init(_ source: SourceText, _ kind: RecordKind) {
    self.source = source
    self.kind = kind
  }

  /// The id of a record that says one; nil after what is wrong with it was reported.
  mutating func said(_ id: SourceValue, into diagnostics: inout Diagnostics) -> String? {
    let text = id.scalar ?? ""
    guard RecordID.isValid(text) else {
      let better = Self.shortened(Folding.slug(text))
      diagnostics.report(
        ImportingDiagnostics.wrongID(
          source, text, better: RecordID.isValid(better) ? better : nil, at: id.range))
      return nil
    }
    if let first = taken[text] {
      diagnostics.report(ImportingDiagnostics.idTwice(source, text, at: id.range, first: first))
      return nil
    }
    taken[text] = id.range
    return text
  }

  /// An id made of a name: the second `Mill` is `mill-2`. Nil after it was reported that none can be made.
  mutating func made(
    of name: String?, title: String?, at range: Range<Int>, into diagnostics: inout Diagnostics
  ) -> String? {
    var slug = Self.shortened(name.map { Folding.slug($0) } ?? "")
    if RecordID.isReserved(slug) { slug += "-" + kind.singular }
    guard RecordID.isValid(slug) else {
      diagnostics.report(ImportingDiagnostics.noID(source, name, title: title, at: range))
      return nil
    }
    var id = slug
    var number = 1
    while taken[id] != nil {
      number += 1
      id = Self.shortened(slug, room: "-\(number)".utf8.count) + "-\(number)"
    }
    taken[id] = range
    return id
  }

  /// At most as long as an id may be, cut at a hyphen where there is one.
  private static func shortened(_ slug: String, room: Int = 0) -> String {
    let longest = RecordID.longest - room
    guard slug.utf8.count > longest else { return slug }
    let start = slug.prefix(longest + 1)
    if let hyphen = start.lastIndex(of: "-"), hyphen > start.startIndex { return String(start[..<hyphen]) }
    return String(slug.prefix(longest))
  }
}
