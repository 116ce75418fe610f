import Diagnostics

/// The organisation above each organisation of a file: the registry names it at either of the two, and several; a
/// record has one.
struct RORParents {
  /// By the identifier of the one below.
  private var above: [String: (register: String, range: Range<Int>)] = [:]

  /// What a relation says for itself comes before what the other one's says.
  init(_ records: [RORRecord], _ source: SourceText, into diagnostics: inout Diagnostics) {
    let known = Set(records.map(\.register))
    for isParent in [true, false] {
      for record in records {
        for relation in record.relations where relation.isParent == isParent && known.contains(relation.other) {
          let (child, parent) = isParent ? (record.register, relation.other) : (relation.other, record.register)
          guard above[child] == nil, child != parent else { continue }
          if leads(from: parent, to: child) {
            diagnostics.report(ImportingDiagnostics.circle(source, at: relation.range))
          } else {
            above[child] = (parent, relation.range)
          }
        }
      }
    }
  }

  /// The identifier of the organisation above, and where it is said.
  subscript(register: String) -> (register: String, range: Range<Int>)? { above[register] }

  private func leads(from start: String, to end: String) -> Bool {
    var place = start
    while let next = above[place]?.register {
      if next == end { return true }
      place = next
    }
    return place == end
  }
}
