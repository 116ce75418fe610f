import Diagnostics
import Model

/// Finds what leads back to itself: `broader` of concepts, `parent` of organisations and of menus.
struct CycleCheck {
  /// Follows `parent` from each of `count` nodes; each cycle is reported once, at its first node. O(count).
  static func cycles(count: Int, parent: (Int) -> Int?) -> [[Int]] {
    /// 0: not seen; otherwise the walk that came by.
    var walks = [Int](repeating: 0, count: count)
    var cycles: [[Int]] = []
    for start in 0..<count where walks[start] == 0 {
      var path: [Int] = []
      var node: Int? = start
      while let current = node, walks[current] == 0 {
        walks[current] = start + 1
        path.append(current)
        node = parent(current)
      }
      if let meeting = node, walks[meeting] == start + 1, let first = path.firstIndex(of: meeting) {
        cycles.append(Array(path[first...]))
      }
    }
    return cycles
  }

  static func report(in catalogue: Catalogue, into diagnostics: inout Diagnostics) {
    let concepts = catalogue.concepts
    for cycle in cycles(count: concepts.count, parent: { concepts[$0].broader?.target.map { Int($0.index) } }) {
      let first = concepts[cycle[0]]
      guard let vocabulary = catalogue.vocabularies.first(where: { $0.concepts.contains(cycle[0]) }) else { continue }
      let place = vocabulary.source.location((first.broader?.mark ?? first.mark).range)
      diagnostics.report(LinkingDiagnostics.cycle("`broader`", cycle.map { concepts[$0].id }, at: place))
    }
    let organisations = catalogue.organisations
    report("`parent`", organisations, reference: { $0.parent }, into: &diagnostics)
    report("`menu.parent`", catalogue.pages, reference: { $0.menu?.parent }, into: &diagnostics)
  }

  private static func report<R: Record>(
    _ what: String, _ records: [R], reference: (R) -> Reference?, into diagnostics: inout Diagnostics
  ) {
    for cycle in cycles(count: records.count, parent: { reference(records[$0])?.target.map { Int($0.index) } }) {
      let first = records[cycle[0]]
      let place = first.header.source.location(reference(first)?.mark.range ?? 0..<0)
      diagnostics.report(LinkingDiagnostics.cycle(what, cycle.map { records[$0].id }, at: place))
    }
  }
}
