/// A code of two ASCII letters, of a language or a country, as a number.
struct LetterPair: Sendable, Hashable {
  let rawValue: UInt16

  /// 0 for what has not two bytes.
  init(_ code: String?) {
    guard let code, code.utf8.count == 2, let first = code.utf8.first, let last = code.utf8.last else {
      rawValue = 0
      return
    }
    rawValue = UInt16(first) << 8 | UInt16(last)
  }

  static let unknown = LetterPair(nil)

  /// Below 63; two countries may have the same.
  var bit: Int { (Int(rawValue >> 8) * 26 + Int(rawValue & 0xFF)) % 63 }
}
