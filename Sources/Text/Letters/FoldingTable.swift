/// What each character is without capitals and marks.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// A cell a character: where its bytes begin in `bytes`, and how many they are.
  private let cells: [UInt32]
  private let bytes: [UInt8]

  /// The cells are for U+0000 to U+052F and U+1E00 to U+1FFF, where the letters with marks are.
  private init() {
    var cells = [UInt32](repeating: 0, count: 0x730)
    var bytes: [UInt8] = []
    for scalars: ClosedRange<UInt32> in [0x80...0x52F, 0x1E00...0x1FFF] {
      for scalar in scalars {
        let folded = Self.folded(scalar)
        cells[Self.slot(scalar) ?? 0] = UInt32(bytes.count) << 8 | UInt32(folded.count)
        bytes += folded
      }
    }
    self.cells = cells
    self.bytes = bytes
  }

  /// Writes what a character becomes; how many bytes that is, at most three times its own.
  func write(_ scalar: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, at offset: Int) -> Int {
    if let slot = Self.slot(scalar) {
      let start = Int(cells[slot] >> 8)
      let count = Int(cells[slot] & 0xFF)
      for index in 0..<count { buffer[offset + index] = bytes[start + index] }
      return count
    }
    var count = 0
    for byte in Self.folded(scalar) {
      buffer[offset + count] = byte
      count += 1
    }
    return count
  }

  private static func slot(_ scalar: UInt32) -> Int? {
    if scalar < 0x530 { return Int(scalar) }
    return scalar >= 0x1E00 && scalar < 0x2000 ? Int(scalar - 0x1E00 + 0x530) : nil
  }

  private static func folded(_ scalar: UInt32) -> [UInt8] {
    guard let whole = Unicode.Scalar(scalar), !LetterMarks.isMark(scalar) else { return [] }
    let small = whole.properties.lowercaseMapping.unicodeScalars.filter { !LetterMarks.isMark($0.value) }
    return small.flatMap { scalar -> [UInt8] in
      // й is no и with a mark.
      let bare = scalar == "й" ? scalar.value : LetterMarks.bareLetter(of: scalar.value)
      guard let letter = Unicode.Scalar(bare) else { return [] }
      return Array((others[letter] ?? String(letter)).utf8)
    }
  }

  /// Letters that are another with more than a mark, and ligatures.
  private static let others: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
    "ŋ": "n", "ĸ": "k", "ĳ": "ij", "ŀ": "l", "ſ": "s", "ŉ": "n", "ə": "e", "ƒ": "f", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj",
    "ǳ": "dz", "ȷ": "j", "ƶ": "z", "ƀ": "b", "ɨ": "i", "ʉ": "u", "ª": "a", "º": "o", "²": "2", "³": "3", "¹": "1",
    "ς": "σ", "µ": "μ", "ґ": "г", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
  ]
}
