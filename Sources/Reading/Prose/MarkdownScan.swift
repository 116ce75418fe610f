/// What can be said of a Markdown text before it is parsed.
enum MarkdownScan {
  /// Whether the text might hold what strikethrough, autolink or footnotes are for. Addresses that are the
  /// destination of a link already (`](https://...`, `<https://...`, `]: https://...`) are none.
  ///
  /// The answer decides which extensions are attached, so it depends on nothing but the text.
  static func needsLock(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "~"), UInt8(ascii: "@"): return true
      case UInt8(ascii: "^"):
        if index > 0, bytes[index - 1] == UInt8(ascii: "[") { return true }
      case UInt8(ascii: ":"):
        guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/")
        else { break }
        guard isDestination(bytes, colon: index) else { return true }
        let end = endOfDestination(bytes, from: index)
        if bytes[index..<end].contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "[") }) { return true }
        index = end - 1
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        if index + 3 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "w"),
          bytes[index + 2] | 0x20 == UInt8(ascii: "w"), bytes[index + 3] == UInt8(ascii: ".")
        {
          return true
        }
      default: break
      }
      index += 1
    }
    return false
  }

  /// Whether the address with this colon stands where only a link's destination can stand.
  private static func isDestination(_ bytes: UnsafeBufferPointer<UInt8>, colon: Int) -> Bool {
    var start = colon
    while start > 0, bytes[start - 1] | 0x20 >= UInt8(ascii: "a"), bytes[start - 1] | 0x20 <= UInt8(ascii: "z") {
      start -= 1
    }
    guard start > 0 else { return false }
    switch bytes[start - 1] {
    case UInt8(ascii: "<"): return true
    case UInt8(ascii: "("): return start > 1 && bytes[start - 2] == UInt8(ascii: "]")
    case UInt8(ascii: " "):
      return start > 2 && bytes[start - 2] == UInt8(ascii: ":") && bytes[start - 3] == UInt8(ascii: "]")
    default: return false
    }
  }

  private static func endOfDestination(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ")"), bytes[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    return index
  }
}
