import Templates
import Testing

@Suite struct PartialTests {
  /// A topic and its children: a type that names itself.
  static let topic: RecordShape = RecordShape("topic") { topic in
    [.init("label", .text), .init("children", .list(.record(topic))), .init("parent", .record(topic))]
  }

  private func tree(_ label: String, _ children: Value...) -> Value {
    .record([.text(label), .list(children), .nothing])
  }

  @Test func aPartialIsCompiledForThePlaceItIsUsedAt() {
    let a = RecordShape("a", [.init("name", .text)])
    let b = RecordShape("b", [.init("other", .text), .init("name", .number)])
    let page = RecordShape.of(["a": .record(a), "b": .record(b), "name": .text])
    let value = Value.record([.record([.text("<a>")]), .record([.text("o"), .number(3)]), .text("page")])
    #expect(
      rendered(["p": "{{>n}} {{#a}}{{>n}}{{/a}} {{#b}}{{>n}}{{/b}}", "n": "({{name}})"], page, value)
        == "(page) (&lt;a&gt;) (3)")
  }

  @Test func aTree() {
    let page = RecordShape.of(["title": .text, "topics": .list(.record(Self.topic))])
    let value = Value.record([
      .text("T"), .list([tree("food", tree("milk", tree("cheese")), tree("meat")), tree("farming")]),
    ])
    #expect(
      rendered(
        [
          "p": "<ul>{{#topics}}{{>node}}{{/topics}}</ul>",
          "node": "<li>{{label}} {{title}}{{#children}}{{>node}}{{/children}}</li>",
        ], page, value)
        == "<ul><li>food T<li>milk T<li>cheese T</li></li><li>meat T</li></li><li>farming T</li></ul>")
  }

  @Test func aTreeByWayOfTwoPartials() {
    let value = tree("a", tree("b", tree("c")), tree("d"))
    #expect(
      rendered(
        ["node": "{{label}}{{>list}}", "list": "{{#children}}({{>node}}){{/children}}"], .record(Self.topic), value)
        == "a(b(c))(d)")
  }

  /// The depth of data does not exhaust the stack of the thread.
  @Test func aDeepTree() {
    var value = tree("x")
    for _ in 0..<2_000 { value = tree("x", value) }
    let result = rendered(["node": "{{label}}{{#children}}{{>node}}{{/children}}"], .record(Self.topic), value)
    #expect(result == String(repeating: "x", count: 2_001))
  }

  @Test func standaloneUseIndents() {
    let page = RecordShape.of(["name": .text])
    #expect(
      rendered(
        ["p": "<ul>\n  {{>item}}\n</ul>\n", "item": "<li>\n  {{name}}\n\n</li>\n"], page, .record([.text("a\nb")]))
        == "<ul>\n  <li>\n    a\nb\n\n  </li>\n</ul>\n")
    #expect(
      rendered(["p": "  {{>a}}\n", "a": "a\n  {{>b}}\n", "b": "b\nc {{>inline}}\n", "inline": "1\n2"], page, .nothing)
        == "  a\n    b\n    c 1\n2\n")
  }

  @Test func delimitersAreThoseOfTheFile() {
    #expect(
      rendered(
        ["p": "{{=<% %>=}}<%>q%><%name%>", "q": "{{name}}"], RecordShape.of(["name": .text]),
        .record([.text("x")])) == "xx")
  }

  @Test func mutuallyRecursiveShapes() {
    let page = Mutual.organisation
    let value = Value.record([
      .text("org"), .list([.record([.text("event"), .record([.text("org 2"), .list([])])])]),
    ])
    #expect(
      rendered(
        ["o": "{{name}}:{{#events}}{{title}} by {{#organiser}}{{>o}}{{/organiser}}{{/events}}"], .record(page), value)
        == "org:event by org 2:")
  }

  private enum Mutual {
    static let organisation: RecordShape = RecordShape("organisation") { _ in
      [.init("name", .text), .init("events", .list(.record(event)))]
    }
    static let event: RecordShape = RecordShape("event") { _ in
      [.init("title", .text), .init("organiser", .record(organisation))]
    }
  }
}
