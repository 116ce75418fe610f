import Linking
import Mapping
import Model

/// Matrices of the network as tables of its page.
extension NetworkReader {
  /// How many ties there are of each kind, and how many records they come from.
  func kindTable() -> Table {
    var table = Table(
      phrases[.networkKinds],
      columns: [.init(label: phrases[.networkKind]), .init(label: phrases[.networkTies], isNumeric: true)])
    var counts: [TieKind: Int] = [:]
    for tie in network.ties {
      for kind in network.kinds(of: tie) { counts[kind, default: 0] += 1 }
    }
    for kind in TieKind.allCases {
      guard let count = counts[kind] else { continue }
      table.addRow(reader.native(word(kind)), counts: [(count, nil)], reader)
    }
    return table
  }

  /// Ties inside the groups and between each two; columns have the numbers of the rows. Nil for a single group.
  func groupMatrix(_ groups: [Int]) -> Table? {
    guard groups.count > 1 else { return nil }
    let matrix = network.communityMatrix()
    var table = Table(
      phrases[.networkGroupMatrix],
      columns: [.init(label: phrases[.networkGroup]), .init(label: phrases[.networkMembers], isNumeric: true)]
        + groups.map {
          .init(label: reader.language.format($0 + 1), path: path(ofGroup: $0), isNumeric: true)
        })
    for row in groups {
      let cells = groups.map { column in
        (count: matrix[row, column]?.ties ?? 0, path: row == column ? path(ofGroup: row) : nil)
      }
      table.addRow(
        reader.native(name(ofGroup: row)), path: path(ofGroup: row),
        counts: [(network.communities.members[row].count, nil)] + cells, reader)
    }
    return table
  }

  /// "1 · Valorial"
  private func name(ofGroup group: Int) -> String {
    let number = reader.language.format(group + 1)
    return centre(of: group).map { number + " · " + part($0).words } ?? number
  }

  /// As many countries, those with most ties, have a row.
  private static var mostCountries: Int { 40 }

  /// Ties inside countries and between each two; nil for a single country.
  func countryMatrix() -> Table? {
    let (countries, matrix) = network.countryMatrix(in: reader.catalogue)
    guard countries.count > 1 else { return nil }
    var ties = [Int](repeating: 0, count: countries.count)
    for cell in matrix.cells {
      ties[cell.row] += cell.ties
      if cell.row != cell.column { ties[cell.column] += cell.ties }
    }
    let most = countries.indices.sorted { (-ties[$0], $0) < (-ties[$1], $1) }.prefix(Self.mostCountries)
    let shown = reader.sorted(Array(most)) { reader.language.name(ofCountry: countries[$0]) }
    func path(_ country: Int) -> String? {
      reader.insights.ecosystems.ecosystem(ofCountry: countries[country])
        .flatMap { _ in reader.site.path(ofCountry: countries[country], in: reader.code) }
    }
    var table = Table(
      phrases[.networkCountryMatrix],
      columns: [.init(label: phrases.facet("country"))]
        + shown.map {
          .init(label: reader.language.name(ofCountry: countries[$0]), path: path($0), isNumeric: true)
        })
    for row in shown {
      table.addRow(
        reader.native(reader.language.name(ofCountry: countries[row])), path: path(row),
        counts: shown.map { (matrix[row, $0]?.ties ?? 0, nil) }, reader)
    }
    return table
  }
}
