/// How one language sorts.
struct Collation: Sendable {
  private let table: CollationTable
  let headings: AlphabetHeadings

  init(language: String) {
    let root = CollationRoot.shared
    var table = root.table
    switch CollationTailorings.script(of: language) {
    case .latin: break
    case .greek: table.move(root.greek, to: root.leading.lowerBound)
    case .cyrillic: table.move(root.cyrillic, to: root.leading.lowerBound)
    }
    let rules = CollationTailorings.rules(of: language)
    var letters: [(text: String, primary: UInt16)] = []
    if !rules.isEmpty {
      var moves = CollationRules(rules, over: table)
      table = moves.applied()
      letters = moves.letters
    }
    headings = AlphabetHeadings(table, ownLetters: letters)
    if CollationTailorings.putsCapitalsFirst(language) { table.putCapitalsFirst() }
    self.table = table
  }

  /// O(length), no Foundation.
  func key(_ text: String) -> SortKey {
    var text = text
    let bytes = text.withUTF8 { utf8 in
      Self.hasCombiningMark(utf8) ? key(scalars: LetterMarks.composed(Self.scalars(utf8))) : key(utf8)
    }
    return SortKey(bytes: bytes)
  }

  /// The first letter's weight, 0 where the text has none that counts.
  func firstPrimary(_ text: String) -> UInt16 {
    let start = LetterMarks.composed(text.unicodeScalars.prefix(8).map(\.value))
    return table.weights(of: Array(start.prefix(while: table.knows))).first { $0.primary != 0 }?.primary ?? 0
  }

  private static func scalars(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// Whether U+0300 to U+036F occur: they begin with the byte 0xCC or 0xCD, as little else does.
  private static func hasCombiningMark(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.contains { $0 == 0xCC || $0 == 0xCD }
  }

  private func key(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key = KeyBuilder(expected: utf8.count)
    var index = 0
    while index < utf8.count {
      let (scalar, length) = Self.scalar(utf8, at: index)
      index += length
      if table.beginsContraction(scalar), let match = contraction(scalar, utf8, after: index) {
        for element in match.elements { key.add(element) }
        index += match.length
      } else {
        add(scalar, to: &key)
      }
    }
    return key.finished()
  }

  private func key(scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars {
      if let scalar = Unicode.Scalar(scalar) { bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
    }
    return bytes.withUnsafeBufferPointer(key)
  }

  private func add(_ scalar: UInt32, to key: inout KeyBuilder) {
    let range = table.range(of: scalar)
    for index in range { key.add(table.elements[index]) }
    if range.isEmpty, !Self.isIgnorable(scalar) { key.add(unlisted: scalar) }
  }

  /// The longest contraction that begins with `first` and goes on at `index`, and how many bytes it takes there.
  private func contraction(
    _ first: UInt32, _ utf8: UnsafeBufferPointer<UInt8>, after index: Int
  ) -> (elements: [CollationElement], length: Int)? {
    for candidate in table.contractions[first] ?? [] {
      var next = index
      let matches = candidate.rest.allSatisfy { wanted in
        guard next < utf8.count, case let (scalar, length) = Self.scalar(utf8, at: next), scalar == wanted else {
          return false
        }
        next += length
        return true
      }
      if matches { return (candidate.elements, next - index) }
    }
    return nil
  }

  /// Reads a scalar of valid UTF-8, as strings have it.
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(utf8[index])
    if first < 0x80 { return (first, 1) }
    func rest(_ offset: Int) -> UInt32 { UInt32(utf8[index + offset]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }

  /// Control and formatting characters count for nothing.
  private static func isIgnorable(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F...0x9F).contains(scalar) || scalar == 0xAD || (0x200B...0x200F).contains(scalar)
      || (0x202A...0x202E).contains(scalar) || (0x2060...0x206F).contains(scalar) || scalar == 0xFEFF
      || (0xFE00...0xFE0F).contains(scalar)
  }
}

/// The three levels of a key while it grows.
private struct KeyBuilder {
  private var primaries: [UInt8] = []
  private var marks: [UInt8] = []
  private var variants: [UInt8] = []
  /// How many common weights were met since the last other one: they are written only when one follows.
  private var commonMarks = 0
  private var commonVariants = 0

  private static let end: UInt8 = 1

  init(expected: Int) { primaries.reserveCapacity(expected * 2 + 16) }

  mutating func add(_ element: CollationElement) {
    if element.primary != 0 {
      primaries.append(UInt8(truncatingIfNeeded: element.primary >> 8))
      primaries.append(UInt8(truncatingIfNeeded: element.primary))
    }
    if element.secondary == CollationElement.commonSecondary {
      commonMarks += 1
    } else {
      if commonMarks > 0 {
        marks.append(contentsOf: repeatElement(CollationElement.commonSecondary, count: commonMarks))
      }
      commonMarks = 0
      marks.append(element.secondary)
    }
    if element.tertiary == CollationElement.commonTertiary {
      commonVariants += 1
    } else {
      if commonVariants > 0 {
        variants.append(contentsOf: repeatElement(CollationElement.commonTertiary, count: commonVariants))
      }
      commonVariants = 0
      variants.append(element.tertiary)
    }
  }

  /// Characters of other scripts come behind all others, in the order of Unicode.
  mutating func add(unlisted scalar: UInt32) {
    primaries.append(0xFA)
    for shift: UInt32 in [14, 7, 0] { primaries.append(UInt8(scalar >> shift & 0x7F) + 2) }
    commonMarks += 1
    commonVariants += 1
  }

  mutating func finished() -> [UInt8] {
    primaries.reserveCapacity(primaries.count + marks.count + variants.count + 2)
    primaries.append(Self.end)
    primaries += marks
    primaries.append(Self.end)
    primaries += variants
    return primaries
  }
}
