import Diagnostics
import Linking
import Model
import SiteText
import Testing

@testable import Mapping

@Suite struct NetworkExportTests {
  private static let site = """
    -- organisations/a.yaml --
    {name: A, type: cluster, country: PL, member_of: [b]}
    -- organisations/b.yaml --
    {name: B, type: cluster, country: FR, parent: c}
    -- organisations/c.yaml --
    {name: C, type: cluster, country: FR}
    -- organisations/d.yaml --
    {name: D, type: cluster, country: IE}
    """

  @Test func isAllOfIt() throws {
    let linked = try #require(try CheckedSite(Self.site).linked)
    let json = Network.build(from: linked, threads: 1).json(of: linked.catalogue)
    let expected = """
      {"version": 1,
       "organisations": [
         {"id": "a", "component": 0, "community": 0, "ties": 1, "betweenness": 0},
         {"id": "b", "component": 0, "community": 0, "ties": 2, "betweenness": 1},
         {"id": "c", "component": 0, "community": 0, "ties": 1, "betweenness": 0},
         {"id": "d", "ties": 0, "betweenness": 0}],
       "ties": [{"a": "a", "b": "b", "kinds": ["member"], "weight": 240},
         {"a": "b", "b": "c", "kinds": ["parent"], "weight": 240}],
       "components": [["a", "b", "c"]], "communities": [["a", "b", "c"]], "modularity": 0,
       "brokers": [{"organisation": "b", "betweenness": 1, "communities": [0]}]}
      """
    #expect(try JSONTree(parsing: json) == JSONTree(parsing: Array(expected.utf8)))
  }

  @Test func isTheSameBytesOnTwoThreads() throws {
    let linked = try #require(try CheckedSite(Self.site).linked)
    let one = Network.build(from: linked, threads: 1).json(of: linked.catalogue)
    #expect(one == Network.build(from: linked, threads: 2).json(of: linked.catalogue))
  }

  @Test func ofNothingIsSound() throws {
    let linked = try #require(try CheckedSite("").linked)
    let json = Network.build(from: linked, threads: 2).json(of: linked.catalogue)
    #expect(try JSONTree(parsing: json)["organisations"] == .list([]))
  }
}
