import Linking
import Mapping
import Model

/// Matrices as tables of a page.
extension EcosystemReader {
  /// A matrix with the given rows in the given order; columns are the concepts at the top of their vocabulary. The
  /// first numbers of a row and of a column are those of all its organisations, each with its list.
  ///
  /// - Parameter inTree: whether narrower rows stand below their broader one.
  func matrix(_ caption: Phrase, _ matrix: CountMatrix, rows: [Int32], inTree: Bool = false, head: String) -> Table {
    let concepts = reader.catalogue.concepts
    let columns = inOrder(matrix.columns.filter { concepts[Int($0)].broader?.target == nil })
    var table = Table(phrases[caption], columns: heads(columns, head))
    let totals = Dictionary(uniqueKeysWithValues: zip(matrix.columns, matrix.columnCounts))
    table.addRow(
      reader.native(phrases[.columnAll]),
      counts: [(map.organisations, reader.site.paths.index(of: .organisations, in: reader.code))]
        + columns.map { (totals[$0] ?? 0, list(ofConcept: $0)) }, reader)
    let places = Dictionary(uniqueKeysWithValues: zip(matrix.rows, matrix.rows.indices))
    for row in rows {
      guard let place = places[row] else { continue }
      let cells = matrix.cells(ofRow: place)
      let counts = Dictionary(uniqueKeysWithValues: cells.map { ($0.position, $0.count) })
      table.addRow(
        label(ofConcept: row), path: reader.concepts[Int(row)].path,
        isNarrower: inTree && concepts[Int(row)].broader?.target != nil,
        counts: [(matrix.rowCounts[place], list(ofConcept: row))] + columns.map { (counts[$0] ?? 0, nil) }, reader)
    }
    return table
  }

  private func heads(_ columns: [Int32], _ head: String) -> [Table.Column] {
    [.init(label: phrases.facet(head)), .init(label: phrases[.columnAll], isNumeric: true)]
      + columns.map { column in
        let name = reader.concepts[Int(column)]
        return .init(label: name.label, language: name.language, path: name.path, isNumeric: true)
      }
  }

  /// The list of organisations under a concept; nil where there is none.
  private func list(ofConcept concept: Int32) -> String? {
    let vocabulary = reader.catalogue.concepts[Int(concept)].vocabulary
    let facet = facets[.organisations]?.facets.first { $0.vocabulary == vocabulary }
    return facet.flatMap { facets[.organisations]?.path($0.name, .concept(concept), in: reader.code) }
  }

  /// Concepts with the narrower ones below each broader one.
  func inTree(_ concepts: [Int32]) -> [Int32] {
    let wanted = Set(concepts)
    var found: [Int32] = []
    func add(_ level: [Int32]) {
      for concept in inOrder(level.filter(wanted.contains)) {
        found.append(concept)
        add(reader.site.narrower[Int(concept)].map { Int32($0) })
      }
    }
    add(concepts.filter { reader.catalogue.concepts[Int($0)].broader?.target == nil })
    return found
  }
}
