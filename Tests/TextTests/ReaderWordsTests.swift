import Testing
import Text

@Suite struct ReaderWordsTests {
  @Test(
    arguments: [
      ("fr", "Français", "allemand", "Allemagne"), ("en", "English", "German", "Germany"),
      ("nl", "Nederlands", "Duits", "Duitsland"), ("pl", "Polski", "niemiecki", "Niemcy"),
      ("es", "Español", "alemán", "Alemania"), ("el", "Ελληνικά", "Γερμανικά", "Γερμανία"),
      ("ga", "Gaeilge", "Gearmáinis", "an Ghearmáin"),
    ])
  func names(code: String, endonym: String, german: String, germany: String) {
    let language = ReaderLanguage(code: code)
    #expect(language.endonym == endonym)
    #expect(language.name(ofLanguage: "de") == german)
    #expect(language.name(ofCountry: "DE") == germany)
  }

  @Test func namesAllOfEurope() {
    for code in LanguageCodes.europeanUnion {
      let language = ReaderLanguage(code: code)
      for country in Countries.europeanUnion + ["XK", "CH", "NO", "UA", "GB"] {
        #expect(language.name(ofCountry: country) != country)
      }
      for other in LanguageCodes.europeanUnion { #expect(language.name(ofLanguage: other) != other) }
    }
  }

  @Test func leavesUnknownCodesAsTheyAre() {
    #expect(ReaderLanguage(code: "en").name(ofCountry: "QQ") == "QQ")
    #expect(ReaderLanguage(code: "en").name(ofLanguage: "qq") == "qq")
  }

  /// Every language that a site may be in can be made and writes something.
  @Test func canBeMadeForEveryLanguage() throws {
    let start = try #require(LocalDateTime("2027-02-15T09:05"))
    let end = try #require(LocalDateTime("2028-03-16T10:00"))
    for code in LanguageCodes.all {
      let language = ReaderLanguage(code: code)
      #expect(!language.endonym.isEmpty)
      #expect(language.format(from: start, until: end).contains("2028"))
      #expect(language.format(from: start.date, until: start.date.adding(days: 2)).contains("17"))
      #expect(language.format(from: start.date, until: start.date.adding(months: 2)).contains("2027"))
      #expect(language.sortKey("a") < language.sortKey("b"))
    }
  }

  @Test func joinsLists() {
    let english = ReaderLanguage(code: "en")
    #expect(english.list([]) == "")
    #expect(english.list(["A"]) == "A")
    #expect(english.list(["A", "B"]) == "A and B")
    #expect(english.list(["A", "B", "C"]) == "A, B and C")
    #expect(ReaderLanguage(code: "pl").list(["A", "B", "C"]) == "A, B i C")
    #expect(ReaderLanguage(code: "mt").list(["A", "B", "C"]) == "A, B, u C")
    let spanish = ReaderLanguage(code: "es")
    #expect(spanish.list(["Francia", "Italia"]) == "Francia e Italia")
    #expect(spanish.list(["cobre", "hierro"]) == "cobre y hierro")
  }

  @Test func knowsDirections() {
    #expect(ReaderLanguage(code: "fr").direction == .ltr)
    #expect(ReaderLanguage(code: "he").direction == .rtl)
  }

  @Test(
    arguments: [
      ("Germany", "DE"), ("Deutschland", "DE"), ("deutchland", "DE"), ("EL", "GR"), ("UK", "GB"), ("fr", "FR"),
      ("Česko", "CZ"), ("Czech Republic", "CZ"), ("Pays-Bas", "NL"), ("Holland", "NL"), ("Kosovo", "XK"),
    ])
  func findsTheCountryMeant(text: String, code: String) {
    let readers = ["en", "fr", "de", "cs"].map { ReaderLanguage(code: $0) }
    #expect(Countries.closestCode(to: text, readers: readers) == code)
  }

  @Test func knowsCodes() {
    #expect(Countries.all.count == 250)
    #expect(Countries.europeanUnion.count == 27)
    #expect(LanguageCodes.europeanUnion.count == 24)
    for code in ["FR", "XK", "GR"] { #expect(Countries.isCode(code)) }
    for code in ["EL", "UK", "fr", "F", "FRA", "", "F1", "ÉÉ"] { #expect(!Countries.isCode(code)) }
    for code in ["fr", "nb", "sr"] { #expect(LanguageCodes.isCode(code)) }
    for code in ["FR", "xx", "fra", ""] { #expect(!LanguageCodes.isCode(code)) }
    #expect(Countries.fromNUTS("EL") == "GR" && Countries.toNUTS("GR") == "EL")
    #expect(Countries.fromNUTS("UK") == "GB" && Countries.fromNUTS("FR") == "FR")
  }
}
