import Templates
import Testing

@Suite struct InheritanceTests {
  private let page = RecordShape.of(["title": .text, "items": .list(.text)])
  private let value = Value.record([.text("T"), .list([.text("a"), .text("b")])])

  private let layout = """
    <title>{{$title}}Site{{/title}}</title>
    <main>
      {{$main}}
      <p>Nothing.</p>
      {{/main}}
    </main>

    """

  @Test func aLayout() {
    let child = """
      {{<layout}}
      {{$title}}{{title}} - Site{{/title}}
      {{$main}}
        <ul>
        {{#items}}
          <li>{{.}}</li>
        {{/items}}
        </ul>
      {{/main}}
      {{/layout}}
      """
    #expect(
      rendered(["p": child, "layout": layout], page, value) == """
        <title>T - Site</title>
        <main>
          <ul>
            <li>a</li>
            <li>b</li>
          </ul>
        </main>

        """)
    #expect(
      rendered(["p": "{{<layout}}{{/layout}}", "layout": layout], page, value) == """
        <title>Site</title>
        <main>
          <p>Nothing.</p>
        </main>

        """)
  }

  @Test func theTemplateFurthestOutDecides() {
    #expect(
      rendered(
        [
          "p": "{{<middle}}{{$a}}p{{/a}}{{/middle}}",
          "middle": "{{<base}}{{$a}}m{{/a}}{{$b}}m{{/b}}{{/base}}",
          "base": "{{$a}}b{{/a}}{{$b}}b{{/b}}{{$c}}b{{/c}}",
        ], page, value) == "pmb")
  }

  @Test func blocksInBlocks() {
    #expect(
      rendered(
        [
          "p": "{{<middle}}{{$side}}p{{/side}}{{/middle}}",
          "middle": "{{<base}}{{$main}}m {{$side}}m{{/side}}{{/main}}{{/base}}",
          "base": "[{{$main}}b{{/main}}]",
        ], page, value) == "[m p]")
  }

  /// A block's content belongs to the template that it is written in: what that one gives to another parent is not
  /// taken for what it gives to its own.
  @Test func theSameNameInAnotherParent() {
    #expect(
      rendered(
        [
          "p": "{{<layout}}{{$body}}<{{<panel}}{{$body}}text{{/body}}{{/panel}}>{{/body}}{{/layout}}",
          "layout": "({{$body}}{{/body}})",
          "panel": "[{{$body}}{{/body}}]",
        ], page, value) == "(<[text]>)")
  }

  @Test func partialsOfTheParentHaveBlocksToo() {
    #expect(
      rendered(
        [
          "p": "{{<layout}}{{$title}}mine{{/title}}{{/layout}}", "layout": "{{>head}}",
          "head": "<{{$title}}{{/title}}>",
        ],
        page, value) == "<mine>")
  }

  @Test func namesMeanWhatTheyMeanWhereTheBlockStands() {
    #expect(
      rendered(
        [
          "p": "{{<list}}{{$item}}<{{.}} of {{title}}>{{/item}}{{/list}}",
          "list": "{{#items}}{{$item}}{{.}}{{/item}}{{/items}}",
        ], page, value) == "<a of T><b of T>")
  }

  @Test func theSameParentTwice() {
    #expect(
      rendered(
        [
          "p": "{{<card}}{{$a}}1{{/a}}{{/card}}{{<card}}{{$a}}2{{/a}}{{/card}}{{>card}}",
          "card": "[{{$a}}0{{/a}}]",
        ], page, value) == "[1][2][0]")
  }

  @Test func indentation() {
    let files: Files = [
      "p": "{{<layout}}{{$main}}\n<p>\n  a\n</p>\n{{/main}}{{/layout}}\n",
      "layout": "<body>\n    {{$main}}{{/main}}\n</body>\n",
    ]
    #expect(rendered(files, page, value) == "<body>\n    <p>\n      a\n    </p>\n\n</body>\n")
  }
}
