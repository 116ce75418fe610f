/// The words of a text.
///
/// A word is a run of letters, digits and the marks of letters; all else ends it, hyphens and apostrophes too, so that
/// `l’analyse LC-MS/MS` is `l`, `analyse`, `lc`, `ms`, `ms`. Chinese characters and Japanese syllables are words of
/// their own; soft hyphens are passed over. Words come in small letters with their marks, a letter and its mark in one character where there is
/// one: as stemmers want them. ``Folding`` takes the marks away.
public enum Words {
  /// Calls `body` with each word, in bytes of UTF-8 that are gone afterwards. O(bytes).
  public static func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    var word = WordBuffer()
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if isASCIILetter(byte) {
          word.append(ascii: byte | (byte.isASCIICapital ? 0x20 : 0))
        } else {
          try word.finish(body)
        }
        continue
      }
      let scalar = scalar(in: text, at: &index)
      if scalar == softHyphen { continue }
      switch LetterTable.shared.role(scalar) {
      case .letter: word.append(LetterTable.shared.small(scalar))
      case .mark: word.append(mark: scalar)
      case .syllable:
        try word.finish(body)
        word.append(scalar)
        try word.finish(body)
      case .other: try word.finish(body)
      }
    }
    try word.finish(body)
  }

  /// The words of a text in their order.
  public static func of(_ text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { utf8 in forEach(in: utf8) { words.append(String(decoding: $0, as: UTF8.self)) } }
    return words
  }

  /// Where a word may be broken says nothing of the word.
  private static let softHyphen: UInt32 = 0xAD

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// The character that begins at `index`, which moves behind it; what is cut short ends with the text.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let byte = text[index]
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var scalar = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    let end = min(index + length, text.count)
    for next in text[(index + 1)..<end] { scalar = scalar << 6 | UInt32(next & 0x3F) }
    index = end
    return scalar
  }
}

/// A word as it comes together.
private struct WordBuffer {
  private var bytes: [UInt8] = []
  /// The last letter, which a mark may still change; 0 at the start of a word.
  private var last: UInt32 = 0

  init() { bytes.reserveCapacity(64) }

  mutating func append(ascii byte: UInt8) {
    bytes.append(byte)
    last = UInt32(byte)
  }

  mutating func append(_ scalar: UInt32) {
    last = scalar
    guard let scalar = Unicode.Scalar(scalar) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// A mark without a letter before it is no word.
  mutating func append(mark: UInt32) {
    guard last != 0 else { return }
    guard let whole = LetterMarks.composition(of: last, mark), let letter = Unicode.Scalar(last) else {
      return append(mark)
    }
    bytes.removeLast(UTF8.width(letter))
    append(whole)
  }

  mutating func finish(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    guard !bytes.isEmpty else { return }
    try bytes.withUnsafeBufferPointer(body)
    bytes.removeAll(keepingCapacity: true)
    last = 0
  }
}
