import Diagnostics
import Linking
import Model
import SiteText
import Testing

@testable import Mapping

@Suite struct NetworkMatrixTests {
  @Test(arguments: 0..<10) func ofCommunitiesCountsEachTieOnce(_ seed: Int) {
    let network = Network.random(seed: UInt64(seed), nodes: 50, percent: 4)
    let matrix = network.communityMatrix()
    let groups = network.communities.members
    #expect(matrix.size == groups.count)
    for (one, left) in groups.enumerated() {
      for (other, right) in groups.enumerated() {
        let between = network.ties.filter { tie in
          left.contains(tie.a) && right.contains(tie.b) || left.contains(tie.b) && right.contains(tie.a)
        }
        #expect((matrix[one, other]?.ties ?? 0) == between.count)
        #expect((matrix[one, other]?.weight ?? 0) == between.reduce(0) { $0 + $1.weight })
      }
    }
    #expect(matrix.cells.reduce(0) { $0 + $1.ties } == network.ties.count)
    #expect(matrix[groups.count, 0] == nil)
  }

  @Test func ofCountriesNamesThoseWithTies() throws {
    let site = """
      -- organisations/a.yaml --
      {name: A, type: cluster, country: PL, member_of: [b, c, d]}
      -- organisations/b.yaml --
      {name: B, type: cluster, country: FR, member_of: [c]}
      -- organisations/c.yaml --
      {name: C, type: cluster, country: FR}
      -- organisations/d.yaml --
      {name: D, type: cluster, country: PL}
      -- organisations/e.yaml --
      {name: E, type: cluster, country: IE}
      """
    let linked = try #require(try CheckedSite(site).linked)
    let (countries, matrix) = Network.build(from: linked, threads: 2).countryMatrix(in: linked.catalogue)
    #expect(countries == ["FR", "PL"])
    #expect(
      matrix.cells.map { [$0.row, $0.column, $0.ties, $0.weight] } == [
        [0, 0, 1, 240], [0, 1, 2, 480], [1, 1, 1, 240],
      ])
  }
}
