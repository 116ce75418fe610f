import Templates
import Testing

@Suite struct SectionTests {
  private let topic = RecordShape("topic", [.init("label", .text)])

  /// Whether `{{#it}}` and `{{^it}}` show their bodies.
  private func shown(_ shape: Shape, _ value: Value) -> Bool {
    let result = rendered(["p": "{{#it}}yes{{/it}}{{^it}}no{{/it}}"], RecordShape.of(["it": shape]), .record([value]))
    #expect(result == "yes" || result == "no")
    return result == "yes"
  }

  @Test func aSectionIsShownWhereSomethingIsThere() {
    #expect(shown(.text, .text("a")) && !shown(.text, .text("")) && !shown(.text, .nothing))
    #expect(shown(.text, .bytes([65])) && !shown(.text, .bytes([])))
    #expect(shown(.html, .html(HTML(bytes: [65]))) && !shown(.html, .html(HTML())))
    #expect(shown(.html, .html(HTML(holes: [.init(offset: 0, path: "a")]))))
    #expect(shown(.flag, .flag(true)) && !shown(.flag, .flag(false)) && !shown(.flag, .nothing))
    #expect(shown(.path, .path("a.html")) && !shown(.path, .path("")))
    #expect(shown(.list(.text), .list([.text("")])) && !shown(.list(.text), .list([])))
    #expect(shown(.record(topic), .record([.nothing])) && !shown(.record(topic), .nothing))
  }

  @Test func zeroIsThere() {
    #expect(shown(.number, .number(0)) && shown(.number, .number(1)) && !shown(.number, .nothing))
    #expect(shown(.anything, .number(0)))
  }

  @Test func freeDataFollowsTheSameRules() {
    #expect(shown(.anything, .mapping([:])) && !shown(.anything, .list([])) && !shown(.anything, .nothing))
    #expect(!shown(.anything, .text("")) && !shown(.anything, .flag(false)) && shown(.anything, .flag(true)))
  }

  @Test func insideASectionTheValueIsTheDot() {
    let page = RecordShape.of(["name": .text, "n": .number, "home": .path, "body": .html])
    let value = Value.record([.text("<V>"), .number(0), .path("index.html"), .html(HTML(bytes: Array("<p>".utf8)))])
    #expect(
      rendered(
        ["p": "{{#name}}{{.}}{{/name}} {{#n}}{{.}}{{/n}} {{#home}}{{.}}{{/home}} {{#body}}{{{.}}}{{/body}}"],
        page, value, root: "../") == "&lt;V&gt; 0 ../index.html <p>")
  }

  @Test func aListRepeats() {
    let page = RecordShape.of(["name": .text, "topics": .list(.record(topic)), "words": .list(.text)])
    let value = Value.record([
      .text("N"), .list([.record([.text("a")]), .nothing, .record([.text("b")])]), .list([.text("x"), .text("y")]),
    ])
    #expect(rendered(["p": "{{#topics}}[{{label}} {{name}}]{{/topics}}"], page, value) == "[a N][ N][b N]")
    #expect(rendered(["p": "{{#words}}{{.}}{{#words}}{{.}}{{/words}}{{/words}}"], page, value) == "xxyyxy")
  }

  @Test func listsOfLists() {
    let page = RecordShape.of(["rows": .list(.list(.number))])
    let value = Value.record([.list([.list([.number(1), .number(2)]), .list([]), .list([.number(3)])])])
    #expect(
      rendered(["p": "{{#rows}}({{#.}}{{.}};{{/.}}{{^.}}none{{/.}}){{/rows}}"], page, value) == "(1;2;)(none)(3;)")
  }

  @Test func aFlagDoesNotChangeWhatNamesMean() {
    let page = RecordShape.of(["held": .flag, "words": .list(.text)])
    let value = Value.record([.flag(true), .list([.text("x")])])
    #expect(rendered(["p": "{{#words}}{{#held}}{{.}}{{/held}}{{/words}}"], page, value) == "x")
  }

  @Test func theInnermostNameCounts() {
    let inner = RecordShape("inner", [.init("name", .text)])
    let page = RecordShape.of(["name": .text, "inner": .record(inner), "other": .text])
    let value = Value.record([.text("outer"), .record([.text("inner")]), .text("o")])
    #expect(rendered(["p": "{{#inner}}{{name}} {{other}}{{/inner}} {{name}}"], page, value) == "inner o outer")
    // The inner record has the name, though nothing by it: the outer one is not looked at.
    let empty = Value.record([.text("outer"), .record([.nothing]), .text("o")])
    #expect(rendered(["p": "{{#inner}}[{{name}}]{{/inner}}"], page, empty) == "[]")
  }

  @Test func sectionsOverDottedNames() {
    let place = RecordShape("place", [.init("city", .text), .init("topics", .list(.record(topic)))])
    let page = RecordShape.of(["place": .record(place)])
    let value = Value.record([.record([.text("Rennes"), .list([.record([.text("a")])])])])
    #expect(
      rendered(["p": "{{#place.topics}}{{label}}{{/place.topics}}{{^place.city}}?{{/place.city}}"], page, value) == "a")
    #expect(
      rendered(["p": "{{#place.topics}}x{{/place.topics}}{{^place.city}}?{{/place.city}}"], page, .nothing) == "?")
  }
}
