/// Taking letters and their marks apart and putting them together, for the Latin, Greek and Cyrillic scripts.
enum LetterMarks {
  /// A letter without its last mark, and that mark; nil for what cannot be taken apart.
  static func decomposition(of scalar: UInt32) -> (letter: UInt32, mark: UInt32)? {
    guard let slot = slot(scalar), case let packed = decompositions[slot], packed != 0 else { return nil }
    return (packed >> 16, packed & 0xFFFF)
  }

  /// The one character for a letter and a mark, where there is one.
  static func composition(of letter: UInt32, _ mark: UInt32) -> UInt32? { compositions[letter << 16 | mark] }

  static func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  /// The letter under all its marks.
  static func bareLetter(of scalar: UInt32) -> UInt32 {
    var letter = scalar
    while let parts = decomposition(of: letter) { letter = parts.letter }
    return letter
  }

  /// With letters and the marks that follow them put together where there is one character for both.
  static func composed(_ scalars: some Sequence<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in scalars {
      if isMark(scalar), let letter = result.last, let whole = composition(of: letter, scalar) {
        result[result.count - 1] = whole
      } else {
        result.append(scalar)
      }
    }
    return result
  }

  /// All letters that can be taken apart.
  static let all: [UInt32] = pairs.map(\.whole)

  /// A place in a table of the blocks that have such letters: U+0000 to U+052F and U+1E00 to U+1FFF.
  private static func slot(_ scalar: UInt32) -> Int? {
    if scalar < 0x530 { return Int(scalar) }
    return scalar >= 0x1E00 && scalar < 0x2000 ? Int(scalar - 0x1E00 + 0x530) : nil
  }

  private static let pairs: [(whole: UInt32, letter: UInt32, mark: UInt32)] = {
    var pairs: [(whole: UInt32, letter: UInt32, mark: UInt32)] = []
    // Scalar by scalar: characters would take ten times as long to find.
    for line in LetterMarkTable.lines.unicodeScalars.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let mark = UInt32(String(words[0]), radix: 16) else { continue }
      for (whole, letter) in zip(words[1], words[2]) { pairs.append((whole.value, letter.value, mark)) }
    }
    return pairs
  }()

  private static let decompositions: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 0x730)
    for pair in pairs {
      if let slot = slot(pair.whole) { table[slot] = pair.letter << 16 | pair.mark }
    }
    return table
  }()

  private static let compositions: [UInt32: UInt32] = Dictionary(
    pairs.map { ($0.letter << 16 | $0.mark, $0.whole) }, uniquingKeysWith: { first, _ in first })
}
