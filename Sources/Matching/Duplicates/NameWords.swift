/// The words of a folded name.
struct NameWords {
  /// The letters of all words, one word behind the other without anything between them.
  private(set) var letters: [UInt8] = []
  /// Where each word stands in `letters`.
  private(set) var words: [Range<Int>] = []

  /// Letters and digits make words; a dot between two letters joins them (`S.A.` is `sa`), anything else parts them.
  /// Letters that stand alone one after another are one word: `S A` is `sa`.
  init(_ folded: [UInt8]) {
    letters.reserveCapacity(folded.count)
    var start = 0
    var lastIsLone = false
    func endWord(_ name: inout NameWords) {
      guard name.letters.count > start else { return }
      let isLone = name.letters.count == start + 1
      if isLone, lastIsLone, let last = name.words.popLast() { start = last.lowerBound }
      name.words.append(start..<name.letters.count)
      start = name.letters.count
      lastIsLone = isLone
    }
    var index = 0
    while index < folded.count {
      let length = Self.letterLength(folded, index)
      if length > 0 {
        letters.append(contentsOf: folded[index..<index + length])
        index += length
        continue
      }
      let joins = folded[index] == UInt8(ascii: ".") && index + 1 < folded.count
      if !joins || Self.letterLength(folded, index + 1) == 0 { endWord(&self) }
      index += 1
    }
    endWord(&self)
  }

  /// How many bytes the letter or digit at a place has; 0 for a sign.
  private static func letterLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      let isLetter = byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      return isLetter ? 1 : 0
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard byte >= 0xC0, index + length <= bytes.count else { return 0 }
    // The signs of Latin-1, and general punctuation: dashes, quotation marks, spaces.
    let isSign = byte == 0xC2 || byte == 0xE2 && bytes[index + 1] <= 0x81
    return isSign ? 0 : length
  }

  /// Removes legal forms behind and before the name; never all words.
  mutating func removeLegalForms() {
    // Two forms one behind the other are met: `GmbH & Co. KG`, `S.A. Onlus`.
    for _ in 0..<2 {
      guard let count = formLength(atEnd: true) else { break }
      words.removeLast(count)
    }
    if let count = formLength(atEnd: false) { words.removeFirst(count) }
  }

  /// How many words at one end of a name are a legal form: the most that are.
  private func formLength(atEnd: Bool) -> Int? {
    for count in stride(from: min(LegalForms.longest, words.count - 1), to: 0, by: -1) {
      let part = atEnd ? words.suffix(count) : words.prefix(count)
      // In front, two letters are more often the beginning of a name: `EU Office`, `AS Roma`.
      if !atEnd, let first = part.first, let last = part.last, last.upperBound - first.lowerBound < 3 { return nil }
      if LegalForms.isForm(number(of: part)) { return count }
    }
    return nil
  }

  /// A number for some words with a space between them.
  private func number(of part: ArraySlice<Range<Int>>) -> UInt64 {
    var hash = LetterHash.start
    for (position, word) in part.enumerated() {
      if position > 0 { hash = LetterHash.adding(UInt8(ascii: " "), to: hash) }
      for index in word { hash = LetterHash.adding(letters[index], to: hash) }
    }
    return hash
  }

  /// Whether a word is an article, a preposition or an `and`.
  static func isConnective(_ number: UInt64) -> Bool { connectives.contains(number) }

  private static let connectives = LetterHashSet(
    """
    a an and at de del della delle dei degli der des di die das den do dos da das du e el en et for for in i im la las le
    les los l d na of on oraz o per pour para pro the u und van von voor w y z zu zur zum het op ve si al og och ja
    """.split { $0 == " " || $0 == "\n" })
}
