import Testing

@testable import Pages
@testable import Search

struct WordGroupsTests {
  @Test func formsOfOneStemAreOneGroup() {
    let index = MadeIndex([.made("one", prose: "tested"), .made("two", prose: "tests"), .made("three", prose: "toast")])
    #expect(index.documents("tested") == [0, 1])
    #expect(index.documents("tests") == [0, 1])
    #expect(index.documents("toast") == [2])
  }

  @Test(arguments: [
    ("Łódź", "lodz"), ("Straße", "strasse"), ("Ærø", "aero"), ("Đakovo", "dakovo"), ("GARÇON", "garcon"),
    ("IŞIK", "isik"), ("ﬁne", "fine"), ("e\u{301}te\u{301}", "ete"), ("Ήλιος", "ηλιοσ"), ("Київ", "киів"),
  ])
  func formsAreFolded(_ written: String, _ typed: String) {
    // Polish has no stemmer, so nothing but folding is at work.
    #expect(MadeIndex([.made(written)], language: "pl").documents(typed) == [0])
  }

  @Test func softHyphensAreNoPartOfAWord() {
    let index = MadeIndex([.made("one", prose: "agri\u{AD}food sys\u{AD}tems")], language: "pl")
    #expect(index.documents("agrifood") == [0])
    #expect(index.documents("systems") == [0])
    #expect(index.documents("agri").isEmpty)
  }

  @Test func formsWithAndWithoutMarksAreFoundUnderEither() {
    let index = MadeIndex([.made("un", prose: "pêche"), .made("deux", prose: "peche")], language: "fr")
    #expect(index.documents("peche") == [0, 1])
  }

  @Test func formsAreSortedAndGroupsNumberedInTheirOrder() {
    let index = MadeIndex([.made("one", prose: "zebra apple mango apples zebras élan z")])
    let forms = index.groups.all.forms.map { String(decoding: index.groups.all.bytes(of: $0), as: UTF8.self) }
    #expect(forms == forms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    var next: Int32 = 0
    for form in index.groups.all.forms {
      #expect(form.group <= next)
      next = max(next, form.group + 1)
    }
    #expect(Int(next) == index.groups.all.count)
  }

  @Test func wordsWithoutEndAreNoWords() {
    let index = MadeIndex([.made("one", prose: String(repeating: "a", count: 65) + " b")])
    #expect(index.groups.all.forms.count == 2)
  }

  @Test func endingsAreLearnedFromTheCorpus() {
    let prose = "test tests testing work works working farm farms farming ship ships shipping"
    let pairs = FormEndings.pairs(MadeIndex([.made("one", prose: prose)]).groups.all)
    #expect(pairs.contains { $0 == ("", "s") })
    #expect(pairs.contains { $0 == ("ing", "s") })
    // What one word alone does is chance.
    #expect(!pairs.contains { $0 == ("ping", "s") })
  }
}
