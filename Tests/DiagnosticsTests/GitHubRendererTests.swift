import Diagnostics
import Testing

@Suite struct GitHubRendererTests {
  @Test func annotatesThePlaces() {
    #expect(
      GitHubRenderer().text(Sample.all) == """
        ::error title=A0101 no-content::there is no folder `content`
        ::error file=content/organisations/łódź.md,line=3,endLine=3,col=19,endColumn=26,title=A0501 unknown-reference\
        ::no organisation has the id `valorail`%0Anot an id of an organisation%0Anote: `valorial` is this one \
        (content/organisations/valorial.md, line 2)%0Anote: ids are names of files%0Ahelp (a guess): write `valorial`
        ::error file=content/organisations/łódź.md,line=4,endLine=5,title=A0203 unquoted-colon::the offers are {not} a \
        list%0A100%25, all of it
        ::warning file=content/organisations/łódź.md,line=7,endLine=7,col=5,endColumn=9,title=A0404 \
        no-alternative-text::the image `é.png` has no alternative text

        """)
  }

  @Test func escapesWhatWouldEndAPropertyOrTheCommand() {
    var diagnostics = Diagnostics()
    let file = SourceText(path: "a,b:c%d.md", text: "x")
    diagnostics.report(Diagnostic(Sample.colon, "50% : a,b\r\n::error::forged", at: file.location(0..<0)))
    #expect(
      GitHubRenderer().text(diagnostics)
        == "::error file=a%2Cb%3Ac%25d.md,line=1,endLine=1,col=1,endColumn=1,title=A0203 unquoted-colon"
        + "::50%25 : a,b%0D%0A::error::forged\n")
  }

  @Test func tenOfAKindTheChangedFilesFirst() {
    var diagnostics = Diagnostics()
    for index in 10..<25 {
      let file = SourceText(path: "content/\(index).md", text: "x")
      diagnostics.report(Diagnostic(Sample.colon, "wrong \(index)", at: file.location(0..<1)))
    }
    for index in 10..<21 {
      let file = SourceText(path: "content/\(index).md", text: "x")
      diagnostics.report(Diagnostic(Sample.noAlternative, "doubtful \(index)", at: file.location(0..<1)))
    }
    let lines = GitHubRenderer(changedFiles: ["content/24.md", "content/22.md"]).text(diagnostics)
      .split(separator: "\n")
    #expect(lines.count == 21)
    #expect(
      lines.filter { $0.hasPrefix("::error ") }.compactMap { $0.split(separator: " ").last } == [
        "22", "24", "10", "11", "12", "13", "14", "15", "16", "17",
      ])
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.last == "::notice title=AURORA::5 more errors and 1 more warning. `aurora check` lists them all.")
  }
}
