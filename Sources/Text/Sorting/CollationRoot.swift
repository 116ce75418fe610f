/// The weights that all languages begin with.
struct CollationRoot: Sendable {
  let table: CollationTable
  /// The weights of the letters of a script.
  let latin: Range<UInt16>
  let greek: Range<UInt16>
  let cyrillic: Range<UInt16>
  /// Free weights before the letters, for the script that a language puts first.
  let leading: Range<UInt16>

  /// Letters lie so far apart that a language finds room between them.
  static let step: UInt16 = 64

  static let shared = CollationRoot()

  private init() {
    var builder = Builder()
    builder.addWhiteSpace()
    builder.add(CollationOrder.symbolsAndDigits)
    leading = builder.next..<builder.next + 150 * Self.step
    builder.next = leading.upperBound
    latin = builder.add(CollationOrder.latin)
    greek = builder.add(CollationOrder.greek)
    cyrillic = builder.add(CollationOrder.cyrillic)
    builder.addMarks()
    builder.addLettersWithMarks()
    builder.addExpansions()
    table = builder.table
  }
}

private struct Builder {
  var table = CollationTable()
  var next: UInt16 = 0x0400
  /// Weights of marks that no combining character has lie above those of all that have.
  private let firstOwnMark: UInt8 = 0xE0

  mutating func addWhiteSpace() {
    for scalars: [UInt32] in [[0x09], [0x0A], [0x0B], [0x0C], [0x0D], [0x85], [0x2028], [0x2029]] {
      table.set(scalars, [CollationElement(primary: next)])
      next += CollationRoot.step
    }
    // Spaces of other widths differ from the space as variants do.
    for scalar in [0x20, 0xA0] + Array<UInt32>(0x2000...0x200A) + [0x202F, 0x205F] {
      let tertiary = scalar == 0x20 ? CollationElement.commonTertiary : 5
      table.set(scalar, [CollationElement(primary: next, tertiary: tertiary)])
    }
    next += CollationRoot.step
  }

  /// Adds the words of a string of `CollationOrder`; the weights that they take.
  @discardableResult
  mutating func add(_ order: String) -> Range<UInt16> {
    let start = next
    for word in order.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      addGroup(Array(word))
      next += CollationRoot.step
    }
    return start..<next
  }

  private mutating func addGroup(_ scalars: [Unicode.Scalar]) {
    var mark: UInt8?
    var ownMark = firstOwnMark
    var variants: UInt8 = 0
    for index in stride(from: 0, to: scalars.count, by: 2) {
      let scalar = scalars[index]
      if index > 0, scalars[index - 1] == "~" {
        mark = Builder.overlay(of: scalar).map(weight(ofMark:)) ?? ownMark
        ownMark += 1
        variants = 0
      } else if index > 0 {
        variants += 1
      }
      let isCapital = scalar.properties.isUppercase
      let tertiary = isCapital ? CollationElement.capitalTertiary : tertiary(ofVariant: variants)
      let letter = CollationElement(primary: next, tertiary: tertiary)
      table.set(scalar.value, [letter] + (mark.map { [CollationElement(mark: $0)] } ?? []))
    }
  }

  private func tertiary(ofVariant variant: UInt8) -> UInt8 {
    let isBehindCapital = variant > 1
    return variant == 0
      ? CollationElement.commonTertiary : isBehindCapital ? CollationElement.capitalTertiary + variant : 4
  }

  /// The strokes of letters that have one, as combining characters.
  private static func overlay(of scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "đ", "Đ", "ħ", "Ħ", "ł", "Ł": 0x335
    case "ø", "Ø": 0x338
    default: nil
    }
  }

  private func weight(ofMark mark: UInt32) -> UInt8 { Self.markWeights[mark] ?? firstOwnMark }

  private static let markWeights: [UInt32: UInt8] = {
    var weights: [UInt32: UInt8] = [:]
    // Every second weight is left to languages that put a letter behind another by its mark.
    for (index, group) in CollationOrder.marks.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
      for mark in group.split(separator: "=").compactMap({ UInt32($0, radix: 16) }) {
        weights[mark] = UInt8(32 + index * 2)
      }
    }
    return weights
  }()

  mutating func addMarks() {
    for (mark, weight) in Self.markWeights { table.set(mark, [CollationElement(mark: weight)]) }
  }

  mutating func addLettersWithMarks() {
    for whole in LetterMarks.all where !table.knows(whole) { addLetterWithMarks(whole) }
  }

  private mutating func addLetterWithMarks(_ whole: UInt32) {
    guard let parts = LetterMarks.decomposition(of: whole) else { return }
    if !table.knows(parts.letter) { addLetterWithMarks(parts.letter) }
    table.set(whole, table.weights(of: [parts.letter, parts.mark]))
  }

  mutating func addExpansions() {
    for word in CollationOrder.expansions.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let whole = word.first else { continue }
      var weights: [CollationElement] = []
      for scalar in word.dropFirst() {
        weights += scalar == "~" ? [CollationElement(mark: firstOwnMark)] : table.weights(of: [scalar.value])
      }
      // A variant, not the same: behind what it stands for.
      for index in weights.indices where weights[index].primary != 0 {
        weights[index].tertiary += weights[index].tertiary < CollationElement.capitalTertiary ? 2 : 1
      }
      table.set(whole.value, weights)
    }
  }
}
