import Diagnostics
import Templates
import Testing

/// What is said of the names in a template, with the place marked.
@Suite struct NameDiagnosticsTests {
  private static let place = RecordShape("place", [.init("city", .text), .init("country", .text)])
  private static let organisation = RecordShape(
    "organisation",
    [
      .init("name", .text), .init("place", .record(place)), .init("website", .text), .init("body", .html),
      .init("illustrative", .flag), .init("home", .path), .init("members", .number),
    ])
  private let page = Shape.record(
    RecordShape(
      "page", [.init("title", .text), .init("organisations", .list(.record(organisation))), .init("extra", .anything)]))

  @Test func unknownNames() {
    expectProblems(
      ["p": "<h1>{{«titel»}}</h1>"], for: page,
      """
      error A0606: `titel` is not known here
        at p.html:1:7-12: the closest known name is `title`
        note: `page` has `title`, `organisations`, `extra`.
        possible: write `title` (p.html:1:7-12)
      """)
    expectProblems(
      ["p": "{{#organisations}}{{>card}}{{/organisations}}", "card": "\n  {{ «nmae» }}"], for: page,
      """
      error A0606: `nmae` is not known here
        at card.html:2:6-10: the closest known name is `name`
        note: `organisation` has `name`, `place`, `website`, `body`, `illustrative`, `home`, `members`.
        note: `page` has `title`, `organisations`, `extra`.
        note: `card` is used here. (p.html:1:19-28)
        possible: write `name` (card.html:2:6-10)
      """)
    expectProblems(
      ["p": "{{#organisations}}{{«city»}}{{/organisations}}"], for: page,
      """
      error A0606: `city` is not known here
        at p.html:1:21-25
        note: `place.city` is known.
        note: `organisation` has `name`, `place`, `website`, `body`, `illustrative`, `home`, `members`.
        note: `page` has `title`, `organisations`, `extra`.
      """)
    expectProblems(
      ["p": "{{#«x»}}{{/x}}"], for: .list(.text),
      """
      error A0606: `x` is not known here
        at p.html:1:4-5
        note: Nothing has a name here; `.` is a list.
      """)
  }

  @Test func theSameMistakeIsSaidOnce() {
    expectProblems(
      ["p": "{{>c}}{{#organisations}}{{>c}}{{/organisations}}", "c": "{{«zzz»}}"], for: page,
      """
      error A0606: `zzz` is not known here
        at c.html:1:3-6
        note: `page` has `title`, `organisations`, `extra`.
        note: `c` is used here. (p.html:1:1-7)
      """)
    var diagnostics = Diagnostics()
    let set = templateSet(["a": "{{>c}}", "b": "{{>c}}", "c": "{{zzz}}"], into: &diagnostics)
    for name in ["a", "b"] { #expect(set.compile(name, for: page, into: &diagnostics) == nil) }
    #expect(diagnostics.all.count == 1)
  }

  @Test func unknownFields() {
    expectProblems(
      ["p": "{{#organisations}}{{place.«ctiy»}}{{/organisations}}"], for: page,
      """
      error A0606: `place` has no `ctiy`
        at p.html:1:27-31: the closest known name is `city`
        note: `place` has `city`, `country`.
        possible: write `city` (p.html:1:27-31)
      """)
    expectProblems(
      ["p": "{{organisations.«name»}}"], for: page,
      """
      error A0606: `organisations` is a list and has no `name`
        at p.html:1:17-21
        note: What stands in `{{#organisations}}...{{/organisations}}` is printed for each item.
      """)
    expectProblems(
      ["p": "{{title.«short».x}}"], for: page,
      """
      error A0606: `title` is text and has no `short`
        at p.html:1:9-14
      """)
  }

  @Test func whatCannotBePrinted() {
    expectProblems(
      ["p": "{{«organisations»}}"], for: page,
      """
      error A0607: `organisations` is a list and cannot be printed
        at p.html:1:3-16
        note: What stands in `{{#organisations}}...{{/organisations}}` is printed for each item.
      """)
    expectProblems(
      ["p": "{{#organisations}}{{«illustrative»}}{{/organisations}}"], for: page,
      """
      error A0607: `illustrative` is yes or no and cannot be printed
        at p.html:1:21-33
        note: It can decide what is printed: `{{#illustrative}}...{{/illustrative}}`.
      """)
    expectProblems(
      ["p": "{{#organisations}}{{«place»}}{{/organisations}}"], for: page,
      """
      error A0607: `place` is a record (`place`) and cannot be printed
        at p.html:1:21-26
        note: `place` has `city`, `country`.
      """)
  }

  @Test func wrongBraces() {
    expectProblems(
      ["p": "«{{{title}}}»"], for: page,
      """
      error A0608: `title` is text, which is printed with two braces
        at p.html:1:1-12: `{{title}}`
        note: Three braces print without escaping: a `<` in it would become a part of the page.
        certain: write `{{title}}` (p.html:1:1-12)
      """)
    expectProblems(
      ["p": "{{#organisations}}«{{&home}}»{{/organisations}}"], for: page,
      """
      error A0608: `home` is a path of the site, which is printed with two braces
        at p.html:1:19-28: `{{home}}`
        note: Three braces print without escaping: a `<` in it would become a part of the page.
        certain: write `{{home}}` (p.html:1:19-28)
      """)
    expectProblems(
      ["p": "{{#organisations}}«{{ body }}»{{/organisations}}"], for: page,
      """
      error A0608: `body` is HTML, which is printed with three braces
        at p.html:1:19-29: `{{{body}}}`
        note: With two braces a reader would see its tags.
        certain: write `{{{body}}}` (p.html:1:19-29)
      """)
    expectProblems(
      ["p": "{{=<% %>=}}«<%&title%>»"], for: page,
      """
      error A0608: `title` is text, which is printed with two braces
        at p.html:1:12-22: `{{title}}`
        note: Three braces print without escaping: a `<` in it would become a part of the page.
      """)
  }

  @Test func unknownTemplates() {
    let files: Files = ["p": "{{>«card»}}", "organisations/card": "", "layout": ""]
    expectProblems(
      files, for: page,
      """
      error A0609: There is no template `card`
        at p.html:1:4-8: the closest known name is `organisations/card`
        note: The templates are: `layout`, `organisations/card`, `p`.
        possible: write `organisations/card` (p.html:1:4-8)
      """)
    expectProblems(
      ["p": "{{<«layuot.html»}}{{/layuot.html}}", "layout": ""], for: page,
      """
      error A0609: There is no template `layuot.html`
        at p.html:1:4-15: the closest known name is `layout`
        note: The templates are: `layout`, `p`.
        possible: write `layout` (p.html:1:4-15)
      """)
    expectProblems(
      ["p": "{{<«layout.html»}}{{/layout.html}}", "layout": ""], for: page,
      """
      error A0609: There is no template `layout.html`
        at p.html:1:4-15: the closest known name is `layout`
        note: The templates are: `layout`, `p`.
        possible: write `layout` (p.html:1:4-15)
      """)
  }

  @Test func missingTemplates() {
    var diagnostics = Diagnostics()
    let set = templateSet(["organisations/pgae": ""], into: &diagnostics)
    #expect(set.compile("organisations/page", for: page, into: &diagnostics) == nil)
    #expect(
      described(diagnostics) == """
        error A0610: The template `organisations/page` is missing
          at no place
          note: The closest template there is: `organisations/pgae`.
        """)
  }

  @Test func unknownBlocks() {
    expectProblems(
      ["p": "{{<q}}{{$«tilte»}}{{/tilte}}{{/q}}", "q": "{{$main}}{{/main}}{{>r}}", "r": "{{$title}}{{/title}}"],
      for: page,
      """
      error A0611: The template `q` has no block `tilte`
        at p.html:1:10-15: the closest known name is `title`
        note: Its blocks are: `main`, `title`.
        possible: write `title` (p.html:1:10-15)
      """)
    expectProblems(
      ["p": "{{<q}}{{$«a»}}{{/a}}{{/q}}", "q": ""], for: page,
      """
      error A0611: The template `q` has no block `a`
        at p.html:1:10-11
        note: It has no blocks.
      """)
  }

  @Test func endlessUse() {
    expectProblems(
      ["p": "a «{{>p}}»"], for: page,
      """
      error A0614: The template `p` uses itself without end
        at p.html:1:3-9
        note: It may use itself only inside a section over something that the current value holds, as its children.
      """)
    expectProblems(
      ["p": "{{>q}}", "q": "{{>r}}", "r": "{{#title}}«{{>q}}»{{/title}}"], for: page,
      """
      error A0614: The template `q` uses itself without end
        at r.html:1:11-17
        note: It may use itself only inside a section over something that the current value holds, as its children.
        note: `r` is used here. (q.html:1:1-7)
        note: `q` is used here. (r.html:1:11-17)
      """)
    expectProblems(
      ["p": "{{#organisations}}«{{>p}}»{{/organisations}}"], for: page,
      """
      error A0614: The template `p` uses itself without end
        at p.html:1:19-25
        note: It may use itself only inside a section over something that the current value holds, as its children.
        note: `p` is used here. (p.html:1:19-25)
      """)
    expectProblems(
      ["p": "«{{<p}}»{{/p}}"], for: page,
      """
      error A0614: The template `p` uses itself without end
        at p.html:1:1-7
        note: It may use itself only inside a section over something that the current value holds, as its children.
      """)
    expectProblems(
      ["p": "{{<q}}{{$a}}«{{>p}}»{{/a}}{{/q}}", "q": "{{$a}}{{/a}}"], for: page,
      """
      error A0614: The template `p` uses itself without end
        at p.html:1:13-19
        note: It may use itself only inside a section over something that the current value holds, as its children.
        note: `q` is used here. (p.html:1:1-7)
      """)
  }

  /// Each level of the tree is one further down, but what is printed there is the whole tree again.
  @Test func endlessUseByWayOfWhatIsAround() {
    let topic = RecordShape("topic") { topic in [.init("children", .list(.record(topic)))] }
    let page = RecordShape.of(["topics": .list(.record(topic))])
    expectProblems(
      ["p": "{{#topics}}{{>node}}{{/topics}}", "node": "{{#children}}{{#topics}}«{{>node}}»{{/topics}}{{/children}}"],
      for: page,
      """
      error A0614: The template `node` uses itself without end
        at node.html:1:25-34
        note: It may use itself only inside a section over something that the current value holds, as its children.
        note: `node` is used here. (p.html:1:12-21)
      """)
  }

  @Test func templatesThatGrow() {
    let levels = (0..<20).map { ("t\($0)", "{{>t\($0 + 1)}}{{>t\($0 + 1)}}") } + [("t20", "{{title}}")]
    var diagnostics = Diagnostics()
    let set = TemplateSet(
      sources: levels.map { TemplateSource(name: $0, source: SourceText(path: $0, text: $1)) }, into: &diagnostics)
    #expect(set.compile("t0", for: page, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code.id) == ["A0615"])
    #expect(
      diagnostics.all[0].headline == """
        With all it uses, the template `t0` is too deep or too large
        """)
  }

  @Test func templatesThatAreDeep() {
    func chain(_ count: Int) -> Diagnostics {
      var diagnostics = Diagnostics()
      let texts = (0..<count).map { $0 == count - 1 ? "end" : "{{#title}}{{>t\($0 + 1)}}{{/title}}" }
      let set = TemplateSet(
        sources: texts.enumerated().map {
          TemplateSource(name: "t\($0)", source: SourceText(path: "t\($0)", text: $1))
        }, into: &diagnostics)
      #expect((set.compile("t0", for: page, into: &diagnostics) == nil) == diagnostics.hasErrors)
      return diagnostics
    }
    #expect(chain(80).isEmpty)
    #expect(chain(82).all.map(\.code.id) == ["A0615"])
    #expect(chain(2_000).all.map(\.code.id) == ["A0615"])
  }

  @Test func brokenPartialsAreNotNamedAgain() {
    expectProblems(
      ["p": "{{>q}}{{<q}}{{$x}}{{/x}}{{/q}}", "q": "«{{#title}}»"], for: page,
      """
      error A0604: The section `title` is opened but not closed
        at q.html:1:1-11: `{{/title}}` is missing
        note: The file ends without `{{/title}}`.
      """)
  }

  @Test func templatesOfNoPage() {
    var diagnostics = Diagnostics()
    let set = templateSet(
      [
        "p": "{{<layout}}{{$a}}{{>card}}{{/a}}{{/layout}}", "layout": "{{$a}}{{/a}}", "card": "", "old": "{{>older}}",
        "older": "",
      ],
      into: &diagnostics)
    #expect(set.unused(by: ["p"]) == ["old", "older"])
    #expect(set.names == ["card", "layout", "old", "older", "p"])
    set.reportUnused(by: ["p", "old"], into: &diagnostics)
    #expect(diagnostics.isEmpty)
    set.reportUnused(by: ["p", "older"], into: &diagnostics)
    #expect(
      described(diagnostics) == """
        warning A0616: The template `old` is used by no page
          at old.html:1:1-1
        """)
  }

  @Test func eachCodeIsExplained() {
    let codes = TemplateCodes.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    for code in codes {
      #expect(code.id.hasPrefix("A06"))
      #expect((3...10).contains(code.explanation.split(separator: "\n").count), "\(code.id)")
    }
  }
}
