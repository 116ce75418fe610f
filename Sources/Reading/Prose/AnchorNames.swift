/// The anchors given so far.
struct AnchorNames {
  private var used: [String: Int] = [:]

  func contains(_ name: String) -> Bool { used[name] != nil }

  /// In the order of the alphabet; of thousands, the first thousand: they are compared with a mistyped one.
  var known: [String] { Array(used.keys.sorted().prefix(1000)) }

  /// A name for a heading; `-2` and so on behind the ones that come again.
  mutating func unique(for text: [UInt8]) -> String {
    let bytes = Slug.bytes(of: text)
    let slug = bytes.isEmpty ? "section" : String(decoding: bytes, as: UTF8.self)
    var name = slug
    var number = used[slug, default: 0]
    while used[name] != nil {
      number += 1
      name = "\(slug)-\(number)"
    }
    if name != slug { used[slug] = number }
    used[name] = 1
    return name
  }
}
