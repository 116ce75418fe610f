import Foundation
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

struct InstalledWordFormsTests {
  @Test func areReadInTheirOwnEncoding() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "aurora-forms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let affixes = "SET ISO8859-2\nSFX N Y 1\nSFX N a ę a\n"
    let entries = "1\nmąka/N\n"
    let encoding = String.Encoding.isoLatin2
    try #require(affixes.data(using: encoding)).write(to: folder.appending(path: "pl_PL.aff"))
    try #require(entries.data(using: encoding)).write(to: folder.appending(path: "pl_PL.dic"))
    // Another country's comes before it in the alphabet, and is not taken.
    try Data("SET UTF-8\n".utf8).write(to: folder.appending(path: "pl_AA.aff"))
    try Data("0\n".utf8).write(to: folder.appending(path: "pl_AA.dic"))
    let forms = try #require(WordForms.installed("pl", in: [folder.path]))
    #expect(Array("mąkę".utf8).withUnsafeBufferPointer(forms.base) == Array("mąka".utf8))
    #expect(WordForms.installed("cs", in: [folder.path]) == nil)
    #expect(WordForms.installed("pl", in: [folder.path + "/nowhere"]) == nil)
  }

  @Test(arguments: ["SET KLINGON\n", "SET\n"])
  func anEncodingThatIsNotKnownIsNoDictionary(_ affixes: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "aurora-forms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(affixes.utf8).write(to: folder.appending(path: "xx.aff"))
    try Data("1\nab/N\n".utf8).write(to: folder.appending(path: "xx.dic"))
    #expect((WordForms.installed("xx", in: [folder.path]) == nil) == affixes.contains("KLINGON"))
  }
}
