import Templates
import Testing

@Suite struct FreeDataTests {
  private let page = RecordShape.of(["title": .text, "extra": .anything])

  private func value(_ extra: [String: Value]) -> Value { .record([.text("T"), .mapping(extra)]) }

  @Test func namesBelowAreNotChecked() {
    let extra = value(["colour": .mapping(["name": .text("<red>"), "shades": .list([.number(1), .number(2)])])])
    #expect(
      rendered(
        ["p": "{{extra.colour.name}} {{extra.nothing.at.all}}{{#extra.colour.shades}}{{.}},{{/extra.colour.shades}}"],
        page, extra) == "&lt;red&gt; 1,2,")
  }

  @Test func insideItNamesAreFreeOrOfThePage() {
    #expect(rendered(["p": "{{#extra}}{{note}} {{title}}{{/extra}}"], page, value(["note": .text("n")])) == "n T")
    #expect(rendered(["p": "{{#extra}}{{title}}{{/extra}}"], page, value(["title": .text("free")])) == "free")
    #expect(
      rendered(["p": "{{#extra}}{{#title}}[{{.}}]{{/title}}{{^title}}none{{/title}}{{/extra}}"], page, value([:]))
        == "[T]")
    #expect(
      rendered(
        ["p": "{{#extra}}{{#title}}[{{.}}]{{/title}}{{^title}}none{{/title}}{{/extra}}"], page,
        value(["title": .flag(false)])) == "none")
  }

  @Test func freeDataInFreeDataKnowsWhatIsAround() {
    let extra = value(["a": .mapping(["x": .text("1")]), "y": .text("2"), "x": .text("outer")])
    #expect(rendered(["p": "{{#extra}}{{#a}}{{x}}{{y}}{{title}}{{/a}}{{x}}{{/extra}}"], page, extra) == "12Touter")
  }

  /// Free data is content, which is not trusted: no number of braces prints it as HTML.
  @Test func itIsNeverPrintedAsHTML() {
    #expect(rendered(["p": "{{{extra.x}}}{{&extra.x}}"], page, value(["x": .text("<i>")])) == "&lt;i&gt;&lt;i&gt;")
  }

  @Test func whatIsNoTextPrintsNothing() {
    let extra = value(["list": .list([.text("a")]), "mapping": .mapping(["a": .text("a")]), "yes": .flag(true)])
    #expect(rendered(["p": "[{{extra.list}}{{extra.mapping}}{{extra}}{{extra.yes}}]"], page, extra) == "[true]")
  }

  @Test func aTree() {
    let node = "<{{label}}{{#children}}{{>node}}{{/children}}>"
    let leaf = Value.mapping(["label": .text("b"), "children": .list([])])
    let tree = Value.mapping(["label": .text("a"), "children": .list([leaf, leaf])])
    #expect(rendered(["node": node], .anything, tree) == "<a<b><b>>")
  }

  /// Without children of its own a leaf would find those of its parent, and render itself for ever.
  @Test func aTreeWhoseLeavesSayNothingOfChildrenEnds() {
    let node = "<{{label}}{{#children}}{{>node}}{{/children}}>"
    let leaf = Value.mapping(["label": .text("b")])
    let tree = Value.mapping(["label": .text("a"), "children": .list([leaf, leaf])])
    #expect(rendered(["node": node], .anything, tree) == "<a<b><b>>")
  }

  @Test func aTreeBelowARecord() {
    let node = "{{#items}}({{label}}{{title}}{{>node}}){{/items}}"
    let leaf = Value.mapping(["label": .text("b"), "items": .list([])])
    let tree = value(["items": .list([.mapping(["label": .text("a"), "items": .list([leaf])])])])
    #expect(rendered(["p": "{{#extra}}{{>node}}{{/extra}}", "node": node], page, tree) == "(aT(bT))")
  }
}
