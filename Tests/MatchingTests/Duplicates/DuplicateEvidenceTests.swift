import Linking
import SiteText
import Testing

@testable import Matching
@testable import Model

/// What speaks for two records being one, and against it.
@Suite struct DuplicateEvidenceTests {
  /// A pair that agrees in nothing but what a test gives both.
  private func evidence(_ change: (inout Organisation, inout Organisation) -> Void) -> [DuplicateEvidence] {
    var (one, other) = (Organisation(), Organisation())
    change(&one, &other)
    let profiles = [IdentityProfile([one], 0), IdentityProfile([other], 0)]
    return EvidenceWeighing(profiles[0], profiles[1], areTied: false, webSites: WebSiteUse(profiles)).evidence
  }

  private func names(_ one: String, _ other: String) -> [DuplicateEvidence] {
    evidence {
      $0.name.text = one; $1.name.text = other
    }
  }

  @Test(arguments: [
    ("Nirloire Instruments SAS", "NIRLOIRE INSTRUMENTS"), ("Żółta Niwa Sp. z o.o.", "Zolta Niwa spółka z o. o."),
    ("Helder B.V.", "Helder BV"), ("Müller GmbH & Co. KG", "Muller"), ("ASBL Le Grain", "Le Grain"),
    ("Cítricos Valdemar, S.L.", "Citricos Valdemar S.A."), ("Netzwerk Weserkorn e.V.", "Netzwerk Weserkorn"),
    ("Glenmara Dairy Ltd.", "Glenmara Dairy Limited"), ("Caseificio Rocca – S.p.A.", "Caseificio Rocca"),
    ("Hergaarde N.V.", "Hergaarde VZW"), ("Αλιεία Α.Ε.", "Αλιεία"), ("Мляко ООД", "МЛЯКО ЕООД"),
    ("L'Épi d’or", "L’epi d'Or"), ("Lipowe s.r.o.", "Lipowe"), ("S A Dupont", "S.A. Dupont"),
  ])
  func legalFormsCapitalsAndMarksAreNoDifference(_ one: String, _ other: String) {
    #expect(names(one, other) == [.sameName], "\(one), \(other)")
  }

  @Test func aNameIsNeverLegalFormAlone() {
    #expect(names("SAS", "SARL") == [.otherName])
    #expect(names("S.A.", "SA") == [.sameName])
    #expect(names("GmbH & Co. KG", "gmbh co kg") == [.sameName])
    #expect(names("!!!", "...") == [.otherName])
    // Two letters in front are a part of the name; words in common say nothing.
    #expect(names("EU Office", "Office") == [])
  }

  @Test func wordsAreComparedInAnyOrderAndWithoutArticles() {
    #expect(names("University of Ghent", "Ghent University") == [.sameWords])
    #expect(names("Agri Sud-Ouest Innovation", "Agri Sud Ouest") == [.nameContained])
    #expect(names("Foodvalley NL", "Food Valley NL") == [.closeName])
    #expect(names("Laboratoire Valbreizh", "Laboratoire Valbriezh") == [.closeName])
    #expect(names("Laboratoire Valbreizh", "Laboratoire Cantelune") == [])
    #expect(names("Laboratoire Valbreizh", "Moulin Cantelune") == [.otherName])
  }

  @Test(arguments: [
    ("Université Paris 7", "Université Paris 8"), ("Region Nord", "Region Bord"), ("Lab A1", "Lab A2"),
    ("Austria Food", "Australia Food"),
  ])
  func numbersAndShortWordsAreNoSlips(_ one: String, _ other: String) {
    #expect(names(one, other) == [])
  }

  @Test func namesInOtherLanguagesAndAcronymsCount() {
    let translated = evidence { one, other in
      one.name = LocalText("Institute of Aviation", translations: [.init(language: "pl", text: "Instytut Lotnictwa")])
      other.name = LocalText("Instytut lotnictwa")
    }
    #expect(translated == [.sameName])
    let acronyms = evidence { one, other in
      (one.name.text, other.name.text) = ("Aero Research", "Instytut Lotnictwa")
      (one.acronym, other.acronym) = ("ILOT", "I.Lot")
    }
    #expect(acronyms == [.sameAcronym])
    let named = evidence { one, other in
      (one.name.text, other.name.text) = ("Institut national de la recherche", "INRAE")
      one.acronym = "INRAE"
    }
    #expect(named == [.acronymIsName])
  }

  @Test(arguments: [
    ("https://www.x.org/", "http://x.org", DuplicateEvidence.samePage),
    ("https://x.org/en", "https://x.org", .sameHost),
    ("https://a.x.org", "https://b.x.org", .sameDomain), ("https://a.x.ac.uk", "https://b.x.ac.uk", .sameDomain),
    ("https://facebook.com/a", "https://www.facebook.com/a/", .samePage),
    ("https://a.wordpress.com", "https://a.wordpress.com/x", .sameHost),
    ("https://x.org#a", "https://X.org?", .samePage),
  ])
  func webSitesAreCompared(_ one: String, _ other: String, _ expected: DuplicateEvidence) {
    #expect(
      evidence {
        $0.website = one; $1.website = other
      } == [.otherName, expected])
  }

  @Test(arguments: [
    ("https://a.ac.uk", "https://b.ac.uk"), ("https://facebook.com/a", "https://facebook.com/b"),
    ("https://facebook.com", "https://facebook.com/"), ("https://a.wordpress.com", "https://b.wordpress.com"),
    ("ftp://x.org", "ftp://x.org"), ("https://", "https://"),
  ])
  func sharedWebHostsSayNothing(_ one: String, _ other: String) {
    #expect(
      evidence {
        $0.website = one; $1.website = other
      } == [.otherName])
  }

  @Test func whatManyHaveSaysNothing() {
    let profiles = (0..<4).map { number in
      var organisation = Organisation()
      organisation.website = "https://host.org/"
      organisation.name.text = "Name \(number)"
      return IdentityProfile([organisation], 0)
    }
    let weighing = EvidenceWeighing(profiles[0], profiles[1], areTied: false, webSites: WebSiteUse(profiles))
    #expect(weighing.evidence == [])
  }

  @Test func placesSpeakForAndAgainst() {
    func places(_ one: (String, String, Double, Double), _ other: (String, String, Double, Double))
      -> [DuplicateEvidence]
    {
      evidence { left, right in
        (left.name.text, right.name.text) = ("Almo bera", "Almo cito")
        (left.country, left.city, left.location) = (one.0, one.1, Coordinates(latitude: one.2, longitude: one.3))
        (right.country, right.city, right.location) = (
          other.0, other.1, Coordinates(latitude: other.2, longitude: other.3)
        )
      }
    }
    #expect(places(("BE", "Gent", 51.05, 3.72), ("BE", "gent", 51.05, 3.721)) == [.sameCountry, .sameCity, .near])
    #expect(places(("BE", "Gent", 51.05, 3.72), ("BE", "Gand", 51.05, 3.721)) == [.sameCountry, .near])
    #expect(places(("BE", "Gent", 51.05, 3.72), ("BE", "Brussel", 50.85, 4.35)) == [.sameCountry, .otherCity])
    #expect(places(("BE", "Gent", 51.05, 3.72), ("BE", "Gent", 50.85, 4.35)) == [.sameCountry, .sameCity, .far])
    #expect(places(("BE", "Gent", 51.05, 3.72), ("FR", "Gent", 51.05, 3.72)) == [.otherCountry])
    // 0,0 is nowhere.
    #expect(places(("BE", "", 0, 0), ("BE", "", 0, 0)) == [.sameCountry])
  }

  @Test func distancesAreRightToAHundredth() throws {
    let paris = try #require(PlacePoint(Coordinates(latitude: 48.8566, longitude: 2.3522)))
    let versailles = try #require(PlacePoint(Coordinates(latitude: 48.8049, longitude: 2.1204)))
    // 17.9 km on the sphere.
    #expect(!paris.isWithin(metres: 17_600, of: versailles))
    #expect(paris.isWithin(metres: 18_200, of: versailles))
    let west = try #require(PlacePoint(Coordinates(latitude: 0.001, longitude: -179.999)))
    let east = try #require(PlacePoint(Coordinates(latitude: 0.001, longitude: 179.999)))
    #expect(west.isWithin(metres: 300, of: east))
    #expect(PlacePoint(Coordinates(latitude: .nan, longitude: .infinity)) != nil)
  }
}
