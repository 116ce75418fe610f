import Testing

@testable import Pages
@testable import Search

struct CompoundsTests {
  private func parts(_ word: String, of known: [String], language: String = "de") -> [String]? {
    let known = Set(known)
    return Compounds(language: language)?.parts(of: Array(word.utf8)[...]) {
      known.contains(String(decoding: $0, as: UTF8.self))
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func splitsWhereThePartsAreKnown() {
    let known = ["lebensmittel", "sicherheit", "kuhl", "kette", "volk", "wirtschaft", "leben", "mittel"]
    #expect(parts("lebensmittelsicherheit", of: known) == ["lebensmittel", "sicherheit"])
    #expect(parts("volkswirtschaft", of: known) == ["volk", "wirtschaft"])
    #expect(parts("kuhlkette", of: known) == ["kuhl", "kette"])
  }

  @Test func splitsIntoMoreThanTwo() {
    let known = ["wert", "schopfung", "kette"]
    #expect(parts("wertschopfungskette", of: known) == known)
    #expect(
      parts("voedselveiligheidsbeleid", of: ["voedsel", "veiligheid", "beleid"], language: "nl")
        == ["voedsel", "veiligheid", "beleid"])
  }

  @Test func leavesWhatIsNotPutTogether() {
    #expect(parts("sicherheit", of: ["sicher"]) == [])
    #expect(parts("landamt", of: ["land", "amt"]) == [], "a part of three letters is rather an end")
    #expect(parts("", of: [""]) == [])
  }

  @Test func otherLanguagesDoNotJoinWords() {
    #expect(Compounds(language: "en") == nil)
    #expect(Compounds(language: "pl") == nil)
  }

  @Test func documentsAreFoundUnderThePartsOfTheirWords() {
    let documents: [SearchDocument] = [
      .made("eins", prose: "Lebensmittelsicherheit der Zukunft"), .made("zwei", prose: "Sicherheit der Lebensmittel"),
    ]
    let index = MadeIndex(documents, language: "de")
    #expect(index.documents("sicherheit") == [0, 1])
    #expect(index.documents("lebensmittel") == [0, 1])
    #expect(index.documents("lebensmittelsicherheit") == [0])
    // A part is worth less than a word.
    let worths = index.found("sicherheit").map(\.worth)
    #expect(worths[0] < worths[1])
  }
}
