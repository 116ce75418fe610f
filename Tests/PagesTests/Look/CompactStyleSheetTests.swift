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

@Suite("Scripts in fewer bytes") struct CompactScriptTests {
  private func compact(_ text: String) -> String {
    String(decoding: CompactScript.of(Array(text.utf8)), as: UTF8.self)
  }

  @Test func commentsOfTheirOwnLinesAndIndentationGo() {
    #expect(compact("// one\n\n  a = 1; // two\n\t/* three\n four */\n  b = 2;\n") == "a = 1; // two\nb = 2;\n")
    #expect(compact("/* a */\nb\n") == "b\n")
    #expect(compact("/* a */ b\n/*/\n*/\nc\n") == "/* a */ b\nc\n")
    #expect(compact("/* a\n b */ c\n d\n") == "c\nd\n")
    #expect(compact("a = 1;  \r\n  b = 2;") == "a = 1;\nb = 2;\n")
  }

  @Test func whatStandsWithinALineStays() {
    #expect(compact("  a = \"  // no\"; b = /\\/\\//;\n") == "a = \"  // no\"; b = /\\/\\//;\n")
  }

  @Test func aTextOverSeveralLinesMakesTheFileStay() {
    for text in ["a = `\n  // b\n`;\n", "a = 'b\\\n  c';\n"] { #expect(compact(text) == text) }
  }
}
