import Foundation
import Testing
import Text

@Suite struct SortingTests {
  @Test(
    arguments: [
      ("en", "École Eclair eclair éclair Zoo"), ("pl", "a ą b c ć d l ł m n ń o ó s ś z ź ż"),
      ("sv", "z zebra å ä ö"), ("da", "z æ ø å aa"), ("cs", "c č d h ch i r ř s š z ž"), ("es", "n nz ñ o"),
      ("de", "ä af az"), ("hu", "c cz cs d o ö ő p"), ("tr", "c ç d h ı i j"), ("et", "s š z ž t u v w õ ä ö ü x y"),
    ])
  func sorts(code: String, inOrder: String) {
    let language = ReaderLanguage(code: code)
    let words = inOrder.split(separator: " ").map(String.init)
    let expected =
      code == "en" ? ["eclair", "Eclair", "éclair", "École", "Zoo"] : code == "de" ? ["ä", "af", "az"] : words
    #expect(words.shuffled().sorted { language.sortKey($0) < language.sortKey($1) } == expected)
  }

  /// Random names of each language's letters, all pairs of neighbours and random pairs, against Foundation's ICU.
  @Test(
    arguments: "en fr nl pl es sv da cs de hr sk hu ro lt lv et fi sl mt bg el it pt ga is nb uk sq tr".split(
      separator: " "
    )
    .map(String.init))
  func agreesWithFoundation(code: String) {
    let language = ReaderLanguage(code: code)
    let locale = Locale(identifier: code)
    let keyed = names(code).map { (text: $0, key: language.sortKey($0)) }.sorted { $0.key < $1.key }
    var random = SeededGenerator(seed: 11)
    for index in keyed.indices.dropFirst() {
      for other in [index - 1, Int.random(in: 0..<index, using: &random)] {
        let (left, right) = (keyed[other], keyed[index])
        // `.literal`: otherwise Foundation does not compare the whole texts.
        let order = left.text.compare(right.text, options: .literal, range: nil, locale: locale)
        let ours: ComparisonResult = left.key == right.key ? .orderedSame : .orderedAscending
        #expect(order == ours, "\(left.text) and \(right.text)")
      }
    }
  }

  private func names(_ code: String) -> [String] {
    var random = SeededGenerator(seed: 5)
    let own = [
      "pl": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "es": "ñÑáéíóúü", "fr": "éèêëàâîïôûùçœæÉÇŒ", "sv": "åäöÅÄÖéü", "da": "æøåÆØÅéö",
      "cs": "čřšžěůúýáČŘŠŽ",
      "de": "äöüßÄÖÜ", "hr": "čćđšžČĆĐŠŽ", "sk": "äčôľšžĺŕČŠŽ", "hu": "áéíóöőúüűÖŐÜŰ", "ro": "ăâîșțĂȘȚşţ",
      "lt": "ąčęėįšųūžĄČ",
      "lv": "āčēģīķļņšūžĀČ", "et": "šžõäöüÕÄÖÜ", "fi": "åäöÅÄÖš", "sl": "čšžćđČŠŽ", "mt": "ċġħżàĊĠĦŻ",
      "bg": "абвгдежзийклмАБВ",
      "el": "αβγδεζηθάέήΑΒΓςσ", "is": "áéíðþæöÁÐÞ", "nb": "æøåÆØÅ", "uk": "абвгґдеєжиіїйГҐ", "sq": "çëÇË",
      "tr": "çğıİöşüÇĞÖ",
    ]
    let letters = Array(
      "aaabcdeefghiijklmnoopqrstuvwxyzABCDEZ  -'.,&(19" + (own[code] ?? "áèïôüçñ") + (own[code] ?? ""))
    let names = (0..<1500).map { _ in
      String((0..<Int.random(in: 1...6, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
    }
    // ICU reads "aå" as "aa" with a ring; here it is two letters.
    return names.filter { !$0.lowercased().contains("aå") }
  }

  @Test func keysAreEqualForEqualTexts() {
    let language = ReaderLanguage(code: "fr")
    #expect(language.sortKey("e\u{301}") == language.sortKey("é"))
    #expect(language.sortKey("e\u{301}cole") < language.sortKey("ed"))
    #expect(ReaderLanguage(code: "sv").sortKey("A\u{30A}land") > ReaderLanguage(code: "sv").sortKey("Zon"))
    #expect(language.sortKey("co\u{AD}op") == language.sortKey("coop"))
    #expect(language.sortKey("é") != language.sortKey("e"))
    #expect(language.sortKey("") < language.sortKey(" "))
    #expect(language.sortKey("日本") > language.sortKey("я"))
  }

  @Test(
    arguments: [
      ("en", "apple", "A"), ("en", "Éclair", "E"), ("en", "Łódź", "L"), ("pl", "łódź", "Ł"), ("pl", "Ąę", "Ą"),
      ("pl", "Éclair", "E"), ("cs", "chléb", "Ch"), ("cs", "Řím", "Ř"), ("es", "ñu", "Ñ"), ("sv", "Öland", "Ö"),
      ("sv", "ørn", "Ö"), ("da", "Aarhus", "Å"), ("de", "Öl", "O"), ("en", "42", "#"), ("en", "«A»", "#"),
      ("en", "", "#"),
      ("el", "άλφα", "Α"), ("bg", "йогурт", "Й"), ("en", "日本", "#"), ("en", "Σπάρτη", "Σ"), ("lt", "ygas", "I"),
      ("hu", "Gyál", "Gy"),
    ])
  func headings(code: String, text: String, heading: String) {
    #expect(ReaderLanguage(code: code).initial(text) == heading)
  }

  /// In a sorted list each heading comes once.
  @Test(arguments: ["en", "fr", "nl", "pl", "es", "cs", "hu", "sv", "el"])
  func headingsFollowTheOrder(code: String) {
    let language = ReaderLanguage(code: code)
    var seen: [String] = []
    for text in names(code).sorted(by: { language.sortKey($0) < language.sortKey($1) }) {
      let heading = language.initial(text)
      if seen.last != heading {
        #expect(!seen.contains(heading), "\(text) under \(heading)")
        seen.append(heading)
      }
    }
  }
}
