import Templates
import Testing

@Suite struct FragmentTests {
  private let card = RecordShape("card", [.init("page", .path), .init("name", .text), .init("logo", .path)])
  private let value = Value.record([.path("a&b.html"), .text("V & Co"), .path("logo.svg")])
  private let files: Files = ["card": "<a href=\"{{page}}\"><img src=\"{{logo}}\">{{name}}</a>{{logo}}"]

  @Test(arguments: ["", "../", "../../"])
  func aFragmentServesPagesAtAnyDepth(root: String) throws {
    let template = try #require(compile(files, for: .record(card)).template)
    let fragment = template.fragment(value)
    #expect(fragment.holes.map(\.path) == ["a&b.html", "logo.svg", "logo.svg"])
    let page = RecordShape.of(["cards": .list(.html)])
    let inserted = rendered(
      ["p": "[{{#cards}}{{{.}}}{{/cards}}]"], page, .record([.list([.html(fragment)])]), root: root)
    #expect(inserted == "[" + rendered(files, .record(card), value, root: root) + "]")
  }

  @Test func aFragmentInAFragment() throws {
    let template = try #require(compile(files, for: .record(card)).template)
    let list = try #require(compile(["l": "<ul>{{{.}}}</ul>"], for: .html).template)
    let fragment = list.fragment(.html(template.fragment(value)))
    let result = rendered(["p": "{{{.}}}"], .html, .html(fragment), root: "../")
    #expect(result == "<ul>" + rendered(files, .record(card), value, root: "../") + "</ul>")
  }

  @Test func holesAnywhereDoNoHarm() {
    let html = HTML(bytes: [65, 66], holes: [.init(offset: 9, path: "x"), .init(offset: -1, path: "y")])
    #expect(rendered(["p": "{{{.}}}"], .html, .html(html)) == "ABxy")
  }

  @Test func renderingAppends() throws {
    let template = try #require(compile(["p": "b"], for: .anything).template)
    var bytes: [UInt8] = [65]
    template.render(.nothing, root: "", into: &bytes)
    #expect(bytes == [65, 98])
  }

  @Test func largePages() throws {
    let template = try #require(compile(["p": "{{#.}}{{.}}{{/.}}"], for: .list(.text)).template)
    let text = String(repeating: "x<", count: 50_000)
    var bytes: [UInt8] = []
    template.render(.list([.text(text), .text(text)]), root: "", into: &bytes)
    #expect(bytes.count == 2 * 50_000 * 5)
  }
}
