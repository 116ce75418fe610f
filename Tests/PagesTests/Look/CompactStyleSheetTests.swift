import Testing

@testable import Pages

@Suite("Style sheets in fewer bytes") struct CompactStyleSheetTests {
  private func compact(_ text: String) -> String {
    String(decoding: CompactStyleSheet.of(Array(text.utf8)), as: UTF8.self)
  }

  @Test func spaceThatSaysNothingGoes() {
    #expect(compact("a ,\n b {\n  color : red ;\n  margin: 0 1px;\n}\n\n") == "a,b{color :red;margin:0 1px}")
  }

  @Test func spaceBetweenPartsOfASelectorStays() {
    #expect(compact(".a :is(b, c) > d + e ~ f::after {}") == ".a :is(b,c) > d + e ~ f::after{}")
    #expect(compact("a\n:hover{}") == "a :hover{}")
  }

  @Test func sumsStay() {
    #expect(compact("a { width: calc(100% - (2px + 1em)); }") == "a{width:calc(100% - (2px + 1em))}")
  }

  @Test func conditionsStay() {
    #expect(compact("@media (width > 1px)  and (color) { a { b: c; } }") == "@media (width > 1px) and (color){a{b:c}}")
  }

  @Test func commentsGoAndStillDivide() {
    #expect(compact("/* one */a/* two */b{}/* three") == "a b{}")
    #expect(compact("a { b: c; /* last */ }") == "a{b:c}")
  }

  @Test func textsStayAsTheyAre() {
    #expect(compact("a { content: \" / ; } \\\" /* x */  \"; }") == "a{content:\" / ; } \\\" /* x */  \"}")
    #expect(compact("a { content: ' , ' }") == "a{content:' , '}")
    #expect(compact(".a\\,\\ b { }") == ".a\\,\\ b{}")
    #expect(compact("a { content: \"open") == "a{content:\"open")
    #expect(compact("a { content: \"open\\") == "a{content:\"open\\")
    #expect(compact("") == "")
  }
}
