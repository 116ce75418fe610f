/// What the characters weigh in one language.
struct CollationTable: Sendable {
  /// A cell a character: where its elements begin, how many they are, and whether longer matches begin with it.
  private var cells: [UInt32]
  private(set) var elements: [CollationElement]
  /// Several characters that count as one, by the first of them, longest first.
  private(set) var contractions: [UInt32: [Contraction]] = [:]

  struct Contraction: Sendable {
    /// The characters behind the first.
    let rest: [UInt32]
    let elements: [CollationElement]
  }

  init() {
    cells = [UInt32](repeating: 0, count: 0x530 + 0x500)
    elements = []
  }

  /// A place in the table of the blocks U+0000 to U+052F and U+1E00 to U+22FF.
  private static func slot(_ scalar: UInt32) -> Int? {
    if scalar < 0x530 { return Int(scalar) }
    return scalar >= 0x1E00 && scalar < 0x2300 ? Int(scalar - 0x1E00 + 0x530) : nil
  }

  /// Where the elements of a character lie in `elements`; empty where it has none here.
  func range(of scalar: UInt32) -> Range<Int> {
    guard let slot = Self.slot(scalar) else { return 0..<0 }
    let start = Int(cells[slot] >> 8)
    return start..<start + Int(cells[slot] >> 1 & 0x7F)
  }

  func beginsContraction(_ scalar: UInt32) -> Bool {
    guard let slot = Self.slot(scalar) else { return false }
    return cells[slot] & 1 == 1
  }

  func knows(_ scalar: UInt32) -> Bool {
    guard let slot = Self.slot(scalar) else { return false }
    return cells[slot] > 1
  }

  mutating func set(_ scalar: UInt32, _ weights: [CollationElement]) {
    guard let slot = Self.slot(scalar) else { return }
    cells[slot] = UInt32(elements.count) << 8 | UInt32(weights.count) << 1 | cells[slot] & 1
    elements += weights
  }

  mutating func set(_ scalars: [UInt32], _ weights: [CollationElement]) {
    guard let first = scalars.first, scalars.count > 1 else {
      if let only = scalars.first { set(only, weights) }
      return
    }
    contractions[first, default: []].append(Contraction(rest: Array(scalars.dropFirst()), elements: weights))
    contractions[first]?.sort { $0.rest.count > $1.rest.count }
    if let slot = Self.slot(first) { cells[slot] |= 1 }
  }

  /// The elements of a few characters, for building tables.
  func weights(of scalars: [UInt32]) -> [CollationElement] {
    var found: [CollationElement] = []
    var index = 0
    while index < scalars.count {
      let rest = scalars[(index + 1)...]
      if let match = contractions[scalars[index]]?.first(where: { rest.starts(with: $0.rest) }) {
        found += match.elements
        index += match.rest.count
      } else {
        found += elements[range(of: scalars[index])]
      }
      index += 1
    }
    return found
  }

  /// Puts one range of letters in place of another that nothing has, order kept.
  mutating func move(_ primaries: Range<UInt16>, to start: UInt16) {
    for index in elements.indices where primaries.contains(elements[index].primary) {
      elements[index].primary = elements[index].primary - primaries.lowerBound + start
    }
  }

  /// Makes capitals lighter than small letters.
  mutating func putCapitalsFirst() {
    func heavier(_ tertiary: UInt8, _ scalars: [UInt32]) -> UInt8 {
      let capitals = scalars.filter { Unicode.Scalar($0)?.properties.isUppercase == true }.count
      return tertiary + (capitals == scalars.count ? 0 : capitals > 0 ? 64 : 128)
    }
    for slot in cells.indices {
      let scalar = UInt32(slot < 0x530 ? slot : slot - 0x530 + 0x1E00)
      for index in range(of: scalar) { elements[index].tertiary = heavier(elements[index].tertiary, [scalar]) }
    }
    for (first, found) in contractions {
      contractions[first] = found.map { contraction in
        let weights = contraction.elements.map { element in
          var element = element
          element.tertiary = heavier(element.tertiary, [first] + contraction.rest)
          return element
        }
        return Contraction(rest: contraction.rest, elements: weights)
      }
    }
  }

  /// Gives each letter with a mark the weights of the letter and of the mark, where one of `letters` is in it, and
  /// lets letters with marks end contractions as the bare letters do.
  mutating func close(over letters: Set<UInt32>) {
    var changed = letters
    for whole in LetterMarks.all where !letters.contains(whole) {
      guard let parts = LetterMarks.decomposition(of: whole), changed.contains(parts.letter) else { continue }
      set(whole, weights(of: [parts.letter, parts.mark]))
      changed.insert(whole)
    }
    let endings = Set(contractions.values.joined().compactMap(\.rest.last))
    for whole in LetterMarks.all where !letters.contains(whole) {
      guard let parts = LetterMarks.decomposition(of: whole), endings.contains(parts.letter) else { continue }
      endContractions(with: whole, insteadOf: parts.letter, mark: weights(of: [parts.mark]))
    }
  }

  private mutating func endContractions(with whole: UInt32, insteadOf letter: UInt32, mark: [CollationElement]) {
    for (first, found) in contractions {
      for contraction in found where contraction.rest.last == letter {
        let rest = Array(contraction.rest.dropLast()) + [whole]
        guard !found.contains(where: { $0.rest == rest }) else { continue }
        set([first] + rest, contraction.elements + mark)
      }
    }
  }
}
