import Linking
import Model
import SiteText
import Testing

@testable import Matching

/// Two thousand real organisations of the Research Organization Registry, which holds each once as far as it knows.
@Suite(.enabled(if: SharedData.has(Registry.file), "shared/data/\(Registry.file) is missing"))
struct RegistryDuplicateTests {
  @Test func numbersTellThemApart() throws {
    let linked = try LinkedCatalogue.of(Registry.organisations(hasIdentifiers: true))
    #expect(Duplicates.find(in: linked, threads: 2) == [])
  }

  /// Without its numbers three organisations are seen to stand twice in the registry, indeed, and two pairs are an
  /// organisation and its successor or its part.
  @Test func fewLookAlikeWithoutTheirNumbers() throws {
    let organisations = try Registry.organisations(hasIdentifiers: false)
    let pairs = Duplicates.find(in: try .of(organisations), threads: 2)
    let names = pairs.map { [organisations[$0.earlier].name.text, organisations[$0.later].name.text] }
    #expect(
      names == [
        ["French Academy of Agriculture", "Académie d'agriculture de France"],
        [
          "Secretaria Regional de Agricultura e Pescas",
          "Secretaria Regional de Agricultura e Pescas Direção Regional de Agricultura",
        ],
        [
          "Istituto di Biologia e Biotecnologia Agraria", "Institute of Agricultural Biology and Biotechnology",
        ],
        [
          "Université Fédérale de Toulouse Midi-Pyrénées",
          "Communauté d'universités et établissements de Toulouse",
        ],
        [
          "Fondation pour l'Innovation en Cardiométabolisme et Nutrition",
          "Fondation pour l’innovation en Cadiométabolisme et Nutrition",
        ],
      ])
  }
}
