import Testing

@testable import Search

struct WordFormsTests {
  private static let affixes = """
    SET UTF-8
    SFX N Y 4
    SFX N 0 a [^a]
    SFX N 0 em [^ey]
    SFX N 0 ów .
    SFX N eł łem eł
    SFX A Y 2
    SFX A y ego [^aeiou]y
    SFX A y a y
    """
  private static let entries = """
    5
    ser/N
    orzeł/N
    zdrowy/A
    Ser
    agro-bank/N
    """

  private let forms = WordForms(affixes: affixes, entries: entries)

  private func base(_ word: String) -> String {
    String(decoding: Array(word.utf8).withUnsafeBufferPointer(forms.base), as: UTF8.self)
  }

  @Test(arguments: [
    ("serów", "ser"), ("serem", "ser"), ("sera", "ser"), ("ser", "ser"), ("orzłem", "orzeł"), ("zdrowego", "zdrowy"),
    ("zdrowa", "zdrowy"),
  ])
  func findsTheBaseForm(_ word: String, _ expected: String) { #expect(base(word) == expected) }

  @Test(arguments: ["serego", "orzeła", "mleko", "", "a", "ów", "bankem"])
  func leavesWhatIsNotInTheDictionary(_ word: String) {
    // `orzeła` would be right by the rule for words that do not end in a; it is.
    #expect(base(word) == (word == "orzeła" ? "orzeł" : word))
  }

  @Test(arguments: [
    ("FLAG long\nSFX AB Y 1\nSFX AB 0 s .", "1\ncat/CDAB"), ("FLAG num\nSFX 27 Y 1\nSFX 27 0 s .", "1\ncat/3,27"),
    ("AF 2\nAF C\nAF BC\nSFX B Y 1\nSFX B 0 s .", "1\ncat/2"),
  ])
  func readsEveryFormOfFlags(_ affixes: String, _ entries: String) {
    let forms = WordForms(affixes: affixes, entries: entries)
    #expect(Array("cats".utf8).withUnsafeBufferPointer(forms.base) == Array("cat".utf8))
    #expect(Array("dogs".utf8).withUnsafeBufferPointer(forms.base) == Array("dogs".utf8))
  }

  @Test(arguments: ["", "SFX", "SFX A Y", "SFX A 0 s", "SFX A 0 s [", "SFX A 0 s [^", "AF x\nAF\n", "FLAG\nSFX  "])
  func brokenDictionariesHarmNobody(_ affixes: String) {
    let forms = WordForms(affixes: affixes, entries: "x\n/\n//\ncat/\n\n cat/A")
    #expect(Array("cats".utf8).withUnsafeBufferPointer(forms.base).starts(with: Array("cat".utf8)))
  }
}
