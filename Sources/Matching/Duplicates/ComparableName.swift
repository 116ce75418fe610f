import Text

/// A name as it is compared: folded, without legal form.
struct ComparableName: Sendable, Hashable {
  /// The words in their order, joined by spaces: `pole kerlenn`.
  let text: [UInt8]
  /// Numbers of the words that mean something, sorted: without articles and prepositions, each once.
  let words: [UInt64]

  /// How two names are like each other, the more alike the greater.
  enum Likeness: Int, Comparable {
    /// No word in common.
    case different
    /// Words in common.
    case related
    /// All words of one are words of the other.
    case contained
    /// A slip of the pen apart, or written in one word.
    case close
    /// The same words in another order.
    case sameWords
    case same

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Nil for a name without letters.
  init?(_ name: String) {
    var name = name
    var split = NameWords(name.withUTF8 { Folding.fold(utf8: $0) })
    split.removeLegalForms()
    guard !split.words.isEmpty else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(split.letters.count + split.words.count)
    var numbers: [UInt64] = []
    numbers.reserveCapacity(split.words.count)
    for word in split.words {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      let letters = split.letters[word]
      text.append(contentsOf: letters)
      let number = LetterHash.of(letters)
      if !NameWords.isConnective(number), !numbers.contains(number) { numbers.append(number) }
    }
    self.text = text
    self.words = numbers.sorted()
  }

  /// A number for the words, whatever their order.
  var wordsNumber: UInt64 { words.reduce(1, LetterHash.mixed) }

  func likeness(to other: ComparableName) -> Likeness {
    if text == other.text { return .same }
    if words == other.words, words.count > 1 { return .sameWords }
    if NameSlips.isClose(text, other.text) { return .close }
    let shared = Self.shared(words, other.words)
    let smaller = min(words.count, other.words.count)
    if shared == smaller, smaller > 1 { return .contained }
    return shared > 0 ? .related : .different
  }

  /// How many numbers two sorted lists have in common.
  private static func shared(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
