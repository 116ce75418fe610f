import Diagnostics
import Testing

@testable import Reading

/// Inputs that are made from good ones by a seeded generator: whatever comes, no crash, and the output is what it
/// promises to be.
@Suite("Mutated files") struct FuzzTests {
  private static let seeds = [
    "---\nname: Valorial é\ntopics: [a, b]\nlocation: {lat: 48.1, lon: -1.7}\noffers:\n  - id: x\n    title: \"A: b\"\n---\n# T\n\nText *a* **b** `c` [V](organisation:v#x) ![A](a.png)\n\n- [x] t\n- u\n\n|a|b|\n|-|:-:|\n|c|d|\n\nA[^1] ~~b~~ www.e.org\n\n[^1]: N <b>x</b>\n",
    "- id: a\n  label: {en: A, fr: 'B'}\n- &x id: b\n  broader: *x\n- |\n  text\n  more\n- ? k\n  : v\n- !!str 1\n",
    "---\n\"a\": \"\\u00e9\\n\"\nb: >-\n  x\n  y\n# c\nd: ~\n---\n> - a\n>   1. b\n>\n>      ```x\n>      c\n>      ```\n\n<div>\n\n[r]: https://e.org 'T'\n\n[r] [x][r] <https://e.org> a@e.org [](event:x) [a](#t)\n",
  ]

  private static let fragments = [
    "---", "\n", "\n\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "*", "&a ", "*a ", "!", "|", ">", "\t", "  ",
    "\u{0}",
    "\u{FEFF}", "é", "“", "](", "![", "(", ")", "<", "<a href=\"", "javascript:", "organisation:", "#", "`", "```",
    "~~", "@",
    "www.", "://", "[^1]", "[^1]: ", "|-|", "\\", "&#", ";", "\r\n", "<<<<<<< ", "? ", "%", "%2e%2e/", "\u{301}", "=",
  ].map { Array($0.utf8) }

  private static func mutated(_ seed: [UInt8], with generator: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 3:
        let fragment = fragments.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...70, using: &generator) { bytes.insert(contentsOf: fragment, at: place) }
      default: bytes.insert(contentsOf: fragments.randomElement(using: &generator) ?? [], at: place)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<4)
  func areReadOrRefused(part: Int) {
    var generator = SeededGenerator(seed: UInt64(part) + 1)
    for round in 0..<900 {
      let seed = Array(Self.seeds[round % Self.seeds.count].utf8)
      let bytes = Self.mutated(seed, with: &generator)
      let path = round % Self.seeds.count == 1 ? "content/vocabularies/x.yaml" : "content/organisations/x.md"
      check(Rendered(bytes: bytes, path: path), bytes)
    }
  }

  private func check(_ read: Rendered, _ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let problem = HTMLCheck(read.prose).problem { Issue.record("\(problem)\n\(read.html)\n\(text)") }
    #expect(read.diagnostics.all.count <= 40)
    #expect(read.document != nil || read.diagnostics.hasErrors, "\(text)")
    for hole in read.prose.holes {
      #expect(hole.offset <= read.prose.html.count && hole.target < read.prose.links.count)
    }
    #expect(read.prose.holes.map(\.offset) == read.prose.holes.map(\.offset).sorted())
    for link in read.prose.links { #expect(read.document?.body.contains(link.range.lowerBound) == true) }
    guard let document = read.document else { return }
    var nodes = 0
    #expect(isSound(document.frontMatter.root, in: 0..<bytes.count, &nodes), "\(text)")
  }

  /// Whether all nodes can be reached, and lie in the file.
  private func isSound(_ node: Node, in file: Range<Int>, _ nodes: inout Int) -> Bool {
    nodes += 1
    guard node.range.lowerBound >= 0, node.range.upperBound <= file.upperBound else { return false }
    _ = node.text.count
    for item in node.items where !isSound(item, in: file, &nodes) { return false }
    for (key, value) in node.entries where !isSound(key, in: file, &nodes) || !isSound(value, in: file, &nodes) {
      return false
    }
    return true
  }
}
