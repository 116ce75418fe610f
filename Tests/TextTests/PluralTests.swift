import Testing
import Text

@Suite struct PluralTests {
  /// Samples of the Unicode Common Locale Data Repository's plural rules, whole numbers.
  @Test(
    arguments: [
      ("bg", "one 1; other 0 2 11 21 100"), ("cs", "one 1; few 2 3 4; other 0 5 12 22 104"),
      ("da", "one 1; other 0 2 11 101"), ("de", "one 1; other 0 2 21"), ("el", "one 1; other 0 2"),
      ("en", "one 1; other 0 2 11 101"), ("es", "one 1; many 1000000 2000000; other 0 2 1000001"),
      ("et", "one 1; other 0 2"), ("fi", "one 1; other 0 2"), ("fr", "one 0 1; many 1000000 3000000; other 2 1000002"),
      ("ga", "one 1; two 2; few 3 6; many 7 10; other 0 11 17"),
      ("hr", "one 1 21 101; few 2 4 22 102; other 0 5 11 12 14 19"), ("hu", "one 1; other 0 2"),
      ("it", "one 1; many 1000000; other 0 2"), ("lt", "one 1 21 101; few 2 9 22; other 0 10 11 19 20 111"),
      ("lv", "zero 0 10 11 19 20 30 111; one 1 21 101; other 2 9 22"),
      ("mt", "one 1; two 2; few 0 3 10 103; many 11 19 111; other 20 35 100"), ("nl", "one 1; other 0 2"),
      ("pl", "one 1; few 2 4 22 24 102; many 0 5 11 12 14 19 21 101 112"), ("pt", "one 1; many 1000000; other 0 2"),
      ("ro", "one 1; few 0 2 16 101 119; other 20 35 100 120"), ("sk", "one 1; few 2 4; other 0 5 22"),
      ("sl", "one 1 101 201; two 2 102; few 3 4 103; other 0 5 100 111"), ("sv", "one 1; other 0 2"),
      ("is", "one 1 21 101; other 0 2 11 111"), ("no", "one 1; other 0 2"), ("nb", "one 1; other 0 2"),
      ("uk", "one 1 21 101; few 2 4 22; many 0 5 11 12 14 25 111"), ("sq", "one 1; other 0 2"),
      ("mk", "one 1 21 101; other 0 2 11 111"), ("sr", "one 1 21; few 2 24; other 0 5 11 12"),
      ("bs", "one 1 21; few 2 24; other 0 5 11 12"), ("tr", "one 1; other 0 2"),
    ])
  func samples(code: String, samples: String) {
    let language = ReaderLanguage(code: code)
    for sample in samples.split(separator: ";") {
      let words = sample.split(separator: " ")
      for number in words.dropFirst().compactMap({ Int($0) }) {
        #expect(language.plural(number).rawValue == words[0], "\(number) in \(code)")
        #expect(language.plural(-number) == language.plural(number))
      }
    }
    #expect(
      language.pluralCategories
        == Set(
          samples.split(separator: ";").compactMap { sample in
            sample.split(separator: " ").first.flatMap { PluralCategory(rawValue: String($0)) }
          }))
  }
}
