import Diagnostics
import Foundation
import Importing
import Model
import SiteText
import Testing

/// Organisations of the Research Organization Registry.
@Suite("ROR") struct RORTests {
  /// A record of the registry.
  private func line(_ id: String, _ name: String, type: String = "facility", relations: String = "", more: String = "")
    -> String
  {
    #"""
    {"id": "https://ror.org/\#(id)", "names": [{"value": "\#(name)", "types": ["label", "ror_display"], "lang": null}\#(more)], "types": ["\#(type)"], "established": null, "links": [], "location": {"name": "Rennes", "country_code": "FR", "lat": null, "lng": null}, "relationships": [\#(relations)], "status": "active", "external_ids": []}
    """#
  }

  private func relation(_ type: String, _ id: String) -> String {
    #"{"type": "\#(type)", "id": "https://ror.org/\#(id)", "label": "x"}"#
  }

  private static let irta = #"""
    -- ror.jsonl --
    {"id": "https://ror.org/012zh9h13", "names": [{"lang": null, "types": ["acronym"], "value": "IRTA"}, {"lang": "fr", "types": ["label"], "value": "Institut de recherche"}, {"lang": "ca", "types": ["label"], "value": "Institut de Recerca"}, {"lang": "en", "types": ["label", "ror_display"], "value": "Institute of Research"}], "types": ["funder", "facility"], "established": 2009, "links": [{"type": "wikipedia", "value": "http://a.example"}, {"type": "website", "value": "https://www.irta.cat"}], "location": {"name": "Caldes", "country_code": "ES", "lat": 41.63333, "lng": 2.16667}, "relationships": [], "status": "inactive", "external_ids": [{"type": "wikidata", "preferred": null, "all": ["Q9006472"]}]}
    """#

  @Test("Names, type, place, identifiers and source are taken")
  func record() throws {
    let site = try ImportedSite(Self.irta)
    #expect(site.report.isEmpty, "\(site.report)")
    #expect(
      site.files["institute-of-research.md"] == """
        ---
        name:
          en: Institute of Research
          fr: Institut de recherche
        acronym: IRTA
        type: laboratory
        country: ES
        city: Caldes
        location:
          lat: 41.63333
          lon: 2.16667
        website: https://www.irta.cat
        founded: 2009
        identifiers:
          ror: https://ror.org/012zh9h13
          wikidata: Q9006472
        status: archived
        sources:
          - title: Research Organization Registry
            url: https://ror.org/012zh9h13
        ---

        """)
  }

  @Test("The organisation above is named from either side, where the file has it")
  func parents() throws {
    let lines = [
      line("012zh9h13", "A", relations: relation("child", "04tz2h245")),
      line("04tz2h245", "B", relations: relation("parent", "01sn0bt42")),
      line("00enajs79", "C", relations: relation("parent", "012zh9h13") + "," + relation("related", "04tz2h245")),
    ]
    let site = try ImportedSite("-- ror.jsonl --\n" + lines.joined(separator: "\n"))
    #expect(site.report.isEmpty, "\(site.report)")
    #expect(site.files["a.md"]?.contains("parent") == false)
    #expect(site.files["b.md"]?.contains("\nparent: a\n") == true)
    #expect(site.files["c.md"]?.contains("\nparent: a\n") == true)
  }

  @Test("Parents that lead back to an organisation are left out, and said")
  func circle() throws {
    let lines = [
      line("012zh9h13", "A", relations: relation("parent", "04tz2h245")),
      line("04tz2h245", "B", relations: relation("parent", "012zh9h13")),
    ]
    let site = try ImportedSite("-- ror.jsonl --\n" + lines.joined(separator: "\n"))
    #expect(site.diagnostics.all.map(\.code.id) == ["A0814"])
    #expect(site.files["a.md"]?.contains("\nparent: b\n") == true)
    #expect(site.files["b.md"]?.contains("parent") == false)
  }

  @Test("Two thousand real organisations are imported and checked without a mistake")
  func real() throws {
    guard SharedData.has("ror/europe-2000.jsonl") else {
      print("skipped: shared/data/ror/europe-2000.jsonl is not there")
      return
    }
    let lines = String(decoding: try SharedData.bytes("ror/europe-2000.jsonl"), as: UTF8.self)
    let types = """
      -- vocabularies/organisation-types.yaml --
      - {id: research, label: Research}
      - {id: sme, label: Company}
      - {id: association, label: Association}
      - {id: public-authority, label: Public authority}

      """
    let site = try ImportedSite(types + "-- ror.jsonl --\n" + lines)
    #expect(!site.diagnostics.hasErrors, "\(site.report.prefix(2_000))")
    #expect(site.files.count == 2_000)
  }
}
