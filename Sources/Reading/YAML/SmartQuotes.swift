/// The quotation marks that word processors put in place of `"` and `'`. In YAML they are letters like any other.
enum SmartQuotes {
  /// The characters U+2018 to U+201F, all of which are `E2 80 98` to `E2 80 9F` in UTF-8.
  static func isQuote(_ bytes: some Sequence<UInt8>) -> Bool {
    var iterator = bytes.makeIterator()
    guard iterator.next() == 0xE2, iterator.next() == 0x80, let last = iterator.next() else { return false }
    return (0x98...0x9F).contains(last)
  }

  /// Whether a value begins and ends with such a mark.
  static func enclose(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= 6 && text[0] == 0xE2 && isQuote(text.prefix(3)) && isQuote(text.suffix(3))
  }
}
