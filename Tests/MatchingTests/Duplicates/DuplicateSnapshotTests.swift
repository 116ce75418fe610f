import Diagnostics
import Linking
import Model
import SiteText
import Testing

@testable import Matching

private let snapshots = [
  Snapshot(
    "byNameAndTown",
    """
    -- organisations/foodvalley-nl.yaml --
    name: ⟦Foodvalley NL⟧
    type: cluster
    country: NL
    city: Ede
    -- organisations/stichting-foodvalley.yaml --
    name: {en: ⟦Food Valley NL B.V.⟧}
    type: cluster
    country: NL
    city: EDE
    """,
    """
    warning A0711 at 2: the organisations `stichting-foodvalley` and `foodvalley-nl` seem to be one and the same
      label: names a letter or two apart, the same town
      note at 1: the record of `foodvalley-nl`
    """),
  Snapshot(
    "byNumber",
    """
    -- organisations/irta.yaml --
    {name: IRTA, type: cluster, country: ES, identifiers: {ror: ⟦"https://ror.org/012zh9h13"⟧}}
    -- organisations/recerca.md --
    ---
    name: Recerca Agroalimentària
    type: laboratory
    country: ES
    identifiers:
      ror: ⟦https://ror.org/012zh9h13⟧
    ---
    Prose.
    """,
    """
    warning A0711 at 2: the organisations `recerca` and `irta` seem to be one and the same
      label: the same ror number
      note at 1: the record of `irta`
    """),
  Snapshot(
    "threeOfOne",
    """
    -- organisations/a.yaml --
    {name: ⟦Pôle Kerlenn⟧, type: cluster, country: FR, city: Brest, website: https://kerlenn.fr}
    -- organisations/b.yaml --
    {name: ⟦Pole Kerlenn SAS⟧, type: cluster, country: FR, city: Brest}
    -- organisations/c.yaml --
    {name: ⟦POLE KERLENN⟧, type: cluster, country: FR, city: Brest, website: http://www.kerlenn.fr/}
    """,
    """
    warning A0711 at 2: the organisations `b` and `a` seem to be one and the same
      label: the same name, the same town
      note at 1: the record of `a`
    warning A0711 at 3: the organisations `c` and `a` seem to be one and the same
      label: the same name, the same web site, the same town
      note at 1: the record of `a`
      note at 2: the record of `b`
    """),
  Snapshot(
    "acronymIsName",
    """
    -- organisations/inrae.yaml --
    {name: ⟦INRAE⟧, type: laboratory, country: FR, website: ⟦https://inrae.fr⟧}
    -- organisations/institut.yaml --
    {name: Institut national de recherche, acronym: INRAE, type: laboratory, country: FR, website: ⟦https://www.inrae.fr/⟧}
    """,
    """
    warning A0711 at 3: the organisations `institut` and `inrae` seem to be one and the same
      label: the same web site, the acronym of one is the name of the other
      note at 2: the record of `inrae`
    """),
]

@Suite struct DuplicateSnapshotTests {
  @Test(arguments: snapshots) func whatIsSaid(_ snapshot: Snapshot) throws {
    #expect(try Self.report(snapshot).1 == snapshot.report)
  }

  @Test func theCodeIsExplained() {
    for code in MatchingCodes.all {
      let lines = code.explanation.split(separator: "\n", omittingEmptySubsequences: false)
      #expect((3...14).contains(lines.count) && lines.contains { $0.hasPrefix("    ") })
      #expect(lines.allSatisfy { $0.count <= 120 })
      #expect(code.id.hasPrefix("A07") && code.id.count == 5)
    }
  }

  private static func report(_ snapshot: Snapshot) throws -> (Diagnostics, String) {
    let site = SiteText(snapshot.site).adding(SiteText(SiteText.basics))
    return try site.withFolder { root in
      var diagnostics = Diagnostics()
      let linked = try CheckedSite.check(root, CatalogueOptions(today: .testDay), true, &diagnostics).1
      Duplicates.report(in: try #require(linked), threads: 1, into: &diagnostics)
      return (diagnostics, diagnostics.told(of: site, root: root))
    }
  }
}
