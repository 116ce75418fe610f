import Foundation
import Testing
import Text

@Suite struct WordsTests {
  @Test(
    arguments: [
      ("Rapid test, for cereals!", ["rapid", "test", "for", "cereals"]),
      ("l’analyse LC-MS/MS", ["l", "analyse", "lc", "ms", "ms"]),
      ("Œufs d'élevage", ["œufs", "d", "élevage"]),
      ("ŻÓŁĆ Ελλάδα Йод", ["żółć", "ελλάδα", "йод"]),
      ("İzmir", ["izmir"]), ("10 000 m²", ["10", "000", "m²"]), ("", []), (" — … ", []),
      ("e\u{301}te\u{301}", ["été"]), ("\u{301}a", ["a"]), ("q\u{301}", ["q\u{301}"]),
      ("食品 safety", ["食", "品", "safety"]), ("🌱seed🌱", ["seed"]), ("हिन्दी", ["हिन्दी"]),
    ])
  func areSplit(text: String, words: [String]) {
    #expect(Words.of(text) == words)
  }

  /// Whatever the text, its words hold the letters of it, in small letters, and nothing else.
  @Test func loseNoLetter() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("abcXYZ 019-'’.,éÉüßłŁøÅœŒжЖщαΩς\n\t💚e\u{301}")
    for _ in 0..<500 {
      let text = String((0..<40).map { _ in alphabet.randomElement(using: &generator) ?? " " })
      let letters = text.precomposedStringWithCanonicalMapping.lowercased()
        .unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      #expect(Words.of(text).joined().unicodeScalars.elementsEqual(letters))
    }
  }

  /// Bytes that are no UTF-8 end with the text, not with a crash.
  @Test func standCutText() {
    for length in 1...4 {
      var count = 0
      [UInt8](repeating: 0xF0, count: length).withUnsafeBufferPointer { bytes in
        Words.forEach(in: bytes) { _ in count += 1 }
      }
      #expect(count <= length)
    }
  }
}

@Suite struct StemmerTests {
  @Test(
    arguments: [
      ("en", ["tests", "testing", "tested"], "test"), ("fr", ["analyses", "analyser", "analyse"], "analys"),
      ("nl", ["testen", "test"], "test"), ("es", ["inspecciones", "inspección"], "inspeccion"),
      ("de", ["häuser", "hauses"], "haus"), ("it", ["controlli", "controllo"], "controll"),
      ("pt", ["controlos", "controlo"], "control"), ("da", ["prøver", "prøve"], "prøv"),
      ("sv", ["prover", "prov"], "prov"), ("fi", ["testit", "testin"], "test"), ("nb", ["prøver", "prøve"], "prøv"),
      ("no", ["prøver", "prøve"], "prøv"), ("hu", ["házak", "házban"], "ház"), ("ro", ["testele", "teste"], "test"),
      ("ru", ["анализы", "анализа"], "анализ"), ("tr", ["testler", "test"], "test"),
    ])
  func findsWhatFormsHaveInCommon(language: String, forms: [String], stem: String) throws {
    let stemmer = try #require(Stemmer(language: language))
    for form in forms { #expect(stemmer.stem(form) == stem, "\(language) \(form)") }
  }

  @Test(arguments: ["pl", "xx", "", "english", "e\0n"])
  func isMissing(language: String) { #expect(Stemmer(language: language) == nil) }

  @Test func leavesShortAndEmptyWords() throws {
    let stemmer = try #require(Stemmer(language: "en"))
    #expect(stemmer.stem("") == "")
    #expect(stemmer.stem("is") == "is")
    #expect(stemmer.stem(String(repeating: "a", count: 100_000)).utf8.count > 99_000)
  }

  /// Each thread has its own: the stems are the same.
  @Test func isForOneThreadEach() async {
    let words = (0..<2_000).map { "testing\($0 % 97)s" }
    let stems = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { Stemmer(language: "en").map { words.map($0.stem) } ?? [] } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(stems).count == 1)
    #expect(stems.first?.count == words.count)
  }
}
