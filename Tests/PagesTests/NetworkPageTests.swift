import Linking
import Mapping
import Model
import Testing

@testable import Pages

/// Numbers of the network's page, against a slow and obvious count of the same ties.
@Suite("The network on its page") struct NetworkPageTests {
  private func number(_ cell: Table.Cell) -> Int { Int(cell.text.filter(\.isNumber)) ?? 0 }

  @Test("Matrices count each tie once")
  func matrices() throws {
    let reader = try RepositorySite.shared.get().reader("en")
    let network = reader.insights.network
    let maker = NetworkReader(reader: reader)
    let groups = Array(network.communities.members.indices.prefix(NetworkReader.mostGroups))
    let table = try #require(maker.groupMatrix(groups))
    for (row, line) in zip(groups, table.rows) {
      let members = Set(network.communities.members[row])
      #expect(number(line.cells[0]) == members.count)
      for (column, cell) in zip(groups, line.cells.dropFirst()) {
        let others = Set(network.communities.members[column])
        let ties = network.ties.count {
          (members.contains($0.a) && others.contains($0.b)) || (members.contains($0.b) && others.contains($0.a))
        }
        #expect(number(cell) == ties)
      }
    }
    let countries = try #require(maker.countryMatrix())
    let cells = countries.rows.enumerated().flatMap { row, line in line.cells.dropFirst(row).map(number) }
    let organisations = reader.catalogue.organisations
    let placed = network.ties.count {
      organisations[network.organisations[$0.a]].country != nil
        && organisations[network.organisations[$0.b]].country != nil
    }
    #expect(cells.reduce(0, +) == placed)
  }

  @Test("Every member of a drawn group is listed once, with all its neighbours inside the group")
  func groups() throws {
    let reader = try RepositorySite.shared.get().reader("en")
    let network = reader.insights.network
    let page = NetworkReader(reader: reader).page()
    #expect(page.groups.count == min(network.communities.members.count, NetworkReader.mostGroups))
    for (group, members) in zip(page.groups, network.communities.members) {
      let inside = network.ties.filter { members.contains($0.a) && members.contains($0.b) }
      if members.count <= NetworkDrawing.mostNodes {
        let paths = members.map { reader.path(of: RecordAddress(.organisations, network.organisations[$0])) }
        #expect(group.members.compactMap(\.name.path).sorted() == paths.sorted())
        let named = group.members.reduce(0) { $0 + ($1.inside?.parts.count { $0.path != nil } ?? 0) }
        #expect(named == inside.count * 2)
        #expect(group.more == nil)
      }
      if let figure = group.figure {
        #expect(figure.lines.count == inside.count)
        #expect(figure.symbols.map(\.number) == group.members.map(\.number))
        #expect(figure.symbols.map(\.name.path) == group.members.map(\.name.path))
      }
      let outside = network.ties.count { members.contains($0.a) != members.contains($0.b) }
      #expect(group.facts.contains(reader.numbers.phrase("count_tie", inside.count) + " inside"))
      #expect(group.facts.contains(reader.numbers.phrase("count_tie", outside) + " to other"))
    }
  }

  @Test("Names in a drawing keep apart from each other")
  func names() throws {
    let reader = try RepositorySite.shared.get().reader("en")
    for group in NetworkReader(reader: reader).page().groups {
      let labels = group.figure?.symbols.compactMap(\.label) ?? []
      for (index, one) in labels.enumerated() {
        for other in labels[..<index] where abs(one.y - other.y) < 20 {
          #expect(abs(one.x - other.x) > (one.words.count + other.words.count) * 6)
        }
      }
    }
  }

  @Test("The same names stand in a sentence in every language")
  func placesOfNames() throws {
    let book = try RepositorySite.shared.get().book
    func names(_ text: String) -> [String] { text.matches(of: /{[a-z]+}/).map { String($0.0) }.sorted() }
    let phrases: [Phrase] = [
      .networkSummary, .networkCut, .networkLinks, .networkTiedTo, .networkGroupTitle, .networkGroupFacts,
      .networkReasons, .networkBroker, .networkInside, .networkOutside, .networkFigure,
    ]
    let first = try #require(book.languages.first)
    for phrase in phrases {
      #expect(!names(first[phrase]).isEmpty)
      for language in book.languages {
        #expect(names(language[phrase]) == names(first[phrase]), "\(language.language)")
      }
    }
  }
}
