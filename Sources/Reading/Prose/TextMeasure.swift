/// Counts words and keeps the first paragraph while a text goes by in pieces.
struct TextMeasure {
  /// The most characters of a summary.
  static let longestSummary = 300

  private(set) var words = 0
  private var isInWord = false
  private var first: [UInt8] = []
  private var state = State.waiting

  private enum State { case waiting, collecting, done }

  /// A paragraph right under the text's root begins.
  mutating func beginParagraph() {
    isInWord = false
    if state == .waiting { state = .collecting }
  }

  mutating func endParagraph() {
    isInWord = false
    if state == .collecting { state = first.contains { $0 > 0x20 } ? .done : .waiting }
  }

  /// A word ends here whatever comes next: the end of a block or of a line.
  mutating func space() {
    isInWord = false
    if state == .collecting { first.append(UInt8(ascii: " ")) }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      let isLetter = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      if isLetter, !isInWord { words += 1 }
      // What stands inside a word (an apostrophe, a hyphen) does not part it; only space does.
      isInWord = byte > 0x20 && (isInWord || isLetter)
    }
    if state == .collecting, first.count < Self.longestSummary * 4 { first.append(contentsOf: text) }
  }

  var summary: String {
    let words = first.split { $0 <= 0x20 }
    var summary: [UInt8] = []
    var characters = 0
    for word in words {
      let length = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      guard characters + length < Self.longestSummary else {
        if summary.isEmpty {
          return String(String(decoding: word, as: UTF8.self).prefix(Self.longestSummary - 1)) + "…"
        }
        return String(decoding: summary, as: UTF8.self) + "…"
      }
      if !summary.isEmpty { summary.append(0x20) }
      summary.append(contentsOf: word)
      characters += length + 1
    }
    return String(decoding: summary, as: UTF8.self)
  }
}
