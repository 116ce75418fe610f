/// The anchors given so far.
struct AnchorNames {
  private var used: [[UInt8]: Int] = [:]

  func contains(_ name: [UInt8]) -> Bool { used[name] != nil }

  var all: [String] { used.keys.map { String(decoding: $0, as: UTF8.self) }.sorted() }

  /// A name for a heading; `-2` and so on behind the ones that come again.
  mutating func unique(for text: [UInt8]) -> [UInt8] {
    var slug = Slug.bytes(of: text)
    if slug.isEmpty { slug = Array("section".utf8) }
    var name = slug
    var number = used[slug, default: 0]
    while used[name] != nil {
      number += 1
      name = slug + Array("-\(number)".utf8)
    }
    if name != slug { used[slug] = number }
    used[name] = 1
    return name
  }
}
