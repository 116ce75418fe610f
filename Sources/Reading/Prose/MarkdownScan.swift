/// What can be said of a Markdown text before it is parsed.
enum MarkdownScan {
  /// Whether the text might hold what strikethrough, autolink or footnotes are for: `~`, `@`, `[^`, `www.`, or an
  /// address that is not the destination of a link already (`](https://...`, `<https://...`, `]: https://...`).
  ///
  /// The answer decides which extensions are attached, so it depends on nothing but the text.
  static func needsLock(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.next(UInt8(ascii: "~"), from: 0) != nil || text.next(UInt8(ascii: "@"), from: 0) != nil
      || any(UInt8(ascii: "^"), in: text) { $0 > 0 && text[$0 - 1] == UInt8(ascii: "[") }
      || any(UInt8(ascii: ":"), in: text) { isBareAddress(text, colon: $0) }
      || any(UInt8(ascii: "."), in: text) { isBareHost(text, dot: $0) }
  }

  private static func any(
    _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, where condition: (Int) -> Bool
  ) -> Bool {
    var start = 0
    while let index = text.next(byte, from: start) {
      if condition(index) { return true }
      start = index + 1
    }
    return false
  }

  /// Whether this colon belongs to `scheme://`, and that stands where a link's destination cannot stand.
  private static func isBareAddress(_ text: UnsafeBufferPointer<UInt8>, colon: Int) -> Bool {
    guard colon + 2 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/") else {
      return false
    }
    var start = colon
    while start > 0, text[start - 1] | 0x20 >= UInt8(ascii: "a"), text[start - 1] | 0x20 <= UInt8(ascii: "z") {
      start -= 1
    }
    guard start > 0 else { return true }
    switch text[start - 1] {
    case UInt8(ascii: "<"): return false
    case UInt8(ascii: "("): return !(start > 1 && text[start - 2] == UInt8(ascii: "]"))
    case UInt8(ascii: " "):
      return !(start > 2 && text[start - 2] == UInt8(ascii: ":") && text[start - 3] == UInt8(ascii: "]"))
    default: return true
    }
  }

  /// Whether this dot belongs to `www.`, unless that follows `://` and is judged there.
  private static func isBareHost(_ text: UnsafeBufferPointer<UInt8>, dot: Int) -> Bool {
    guard dot >= 3, text[dot - 1] | 0x20 == UInt8(ascii: "w"), text[dot - 2] | 0x20 == UInt8(ascii: "w"),
      text[dot - 3] | 0x20 == UInt8(ascii: "w")
    else { return false }
    return !(dot >= 6 && text[(dot - 6)..<(dot - 3)].elementsEqual("://".utf8))
  }
}
