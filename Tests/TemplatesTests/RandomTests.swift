import Diagnostics
import Templates
import Testing

@Suite struct RandomTests {
  /// What a template prints does not depend on whether its names are slots or are looked up.
  @Test func recordsPrintLikeFreeData() {
    var printed = 0
    for seed in 0..<800 as Range<UInt64> {
      var random = RandomTemplates(seed: seed)
      let shape = random.record(depth: 3)
      let text = random.template([shape], depth: 4)
      let value = random.value(.record(shape))
      var diagnostics = Diagnostics()
      let files = [("p", text)] + random.files.map { ($0.key, $0.value) }
      let set = TemplateSet(
        sources: files.map { TemplateSource(name: $0, source: SourceText(path: $0, text: $1)) }, into: &diagnostics)
      guard let typed = set.compile("p", for: shape, into: &diagnostics),
        let free = set.compile("p", for: .anything, into: &diagnostics)
      else {
        Issue.record("seed \(seed): \(described(diagnostics))\n\(files)")
        return
      }
      var (left, right): ([UInt8], [UInt8]) = ([], [])
      typed.render(value.typed, root: "../", into: &left)
      free.render(value.free, root: "../", into: &right)
      printed += left.count
      guard left == right else {
        Issue.record(
          "seed \(seed): \(files)\n\(String(decoding: left, as: UTF8.self))\n---\n\(String(decoding: right, as: UTF8.self))"
        )
        return
      }
      let fragment = typed.fragment(value.typed)
      #expect(rendered(["p": "{{{.}}}"], .html, .html(fragment), root: "../") == String(decoding: left, as: UTF8.self))
    }
    #expect(printed > 20_000)
  }

  /// Whatever stands in a template: it is compiled or something is said of it.
  @Test func spoiltTemplates() {
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{>p}}", "{{>q}}", "{{<q}}", "{{/q}}",
      "{{$x}}",
      "{{/x}}", "{{=<% %>=}}", "<%={{ }}=%>", "{{! c }}", "\n", " ", "\r\n", "a", "{{a}}", "{{.}}", "{{{b}}}", "{{&",
      "\u{FEFF}",
      "{{a.b}}", "é", "\u{A0} \u{A0}", "\u{301}", "{{#children}}", "{{/children}}", "{{=| |=}}", "|a|",
    ]
    let shape = RecordShape("s") { itself in
      [.init("a", .text), .init("b", .html), .init("children", .list(.record(itself))), .init("extra", .anything)]
    }
    var compiled = 0
    for seed in 0..<2_500 as Range<UInt64> {
      var random = Seeded(seed)
      var sources: [TemplateSource] = []
      for name in ["p", "q"] {
        let count = Int.random(in: 0..<14, using: &random)
        var bytes = (0..<count).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
        if !bytes.isEmpty, Int.random(in: 0..<3, using: &random) == 0 {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          bytes[index] = UInt8.random(in: 0...255, using: &random)
        }
        sources.append(TemplateSource(name: name, source: SourceText(path: name, bytes: bytes)))
      }
      for shape in [Shape.record(shape), .anything] {
        var diagnostics = Diagnostics()
        let set = TemplateSet(sources: sources, into: &diagnostics)
        let template = set.compile("p", for: shape, into: &diagnostics)
        #expect(template != nil || diagnostics.hasErrors, "seed \(seed)")
        let leaf = Value.record([.text("l"), .nothing, .list([]), .nothing])
        _ = template?.fragment(.record([.text("t"), .html(HTML()), .list([leaf]), .mapping(["a": .text("x")])]))
        _ = template?.fragment(.mapping(["a": .list([.mapping(["b": .flag(true)])])]))
        if template != nil { compiled += 1 }
      }
    }
    #expect(compiled > 100)
  }
}
