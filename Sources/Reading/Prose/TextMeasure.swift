/// Counts words and keeps the first paragraph while a text goes by in pieces.
struct TextMeasure {
  /// The most characters of a summary.
  static let longestSummary = 300

  private(set) var words = 0
  private var isInWord = false
  private var first: [UInt8] = []
  private var state = State.waiting
  /// The links whose names stand in the first paragraph, in order.
  private(set) var names: [Int] = []

  private enum State { case waiting, collecting, done }

  /// A paragraph right under the text's root begins.
  mutating func beginParagraph() {
    isInWord = false
    guard state == .waiting else { return }
    state = .collecting
    first.reserveCapacity(2 * Self.longestSummary)
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
      // What stands inside a word (an apostrophe, a hyphen) does not part it; only space does.
      if byte <= 0x20 {
        isInWord = false
      } else if !isInWord, Self.isLetter(byte) {
        isInWord = true
        words += 1
      }
    }
    if state == .collecting, first.count < Self.longestSummary * 4 { first.append(contentsOf: text) }
  }

  /// The name of a record stands here, which is known only later.
  mutating func addName(ofLink link: Int) {
    guard state == .collecting else { return }
    first.append(contentsOf: Prose.nameMark.utf8)
    names.append(link)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// What was kept, with single spaces, cut behind the last whole word that has room.
  var summary: String {
    var summary: [UInt8] = []
    summary.reserveCapacity(first.count + 3)
    var characters = 0
    var wordEnd = 0
    for byte in first {
      if byte <= 0x20 {
        guard summary.count > wordEnd else { continue }
        wordEnd = summary.count
        summary.append(0x20)
        wordEnd += 1
      } else {
        summary.append(byte)
      }
      if byte & 0xC0 != 0x80 { characters += 1 }
      guard characters < Self.longestSummary else {
        // A single word without end is cut where it is.
        let end = wordEnd > 0 ? wordEnd - 1 : summary.count - 1
        return String(decoding: summary[..<end], as: UTF8.self) + "…"
      }
    }
    return String(decoding: summary[..<(summary.last == 0x20 ? summary.count - 1 : summary.count)], as: UTF8.self)
  }
}
