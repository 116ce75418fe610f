/// Under which letter of an alphabetical list a text stands.
struct AlphabetHeadings: Sendable {
  /// The weights at which the letters begin, in order, and the letters as headings.
  private let starts: [UInt16]
  private let letters: [String]

  /// For all that does not begin with a letter.
  static let other = "#"

  /// The letters of Latin, Greek and Cyrillic, and those that the language has besides.
  init(_ table: CollationTable, ownLetters: [(text: String, primary: UInt16)]) {
    var headings: [UInt16: String] = [:]
    let common = "abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωабвгдеєжзиійјклљмнњопрстћуфхцчџшщъыьэюяђѕ"
    for scalar in common.unicodeScalars {
      guard let primary = table.weights(of: [scalar.value]).first?.primary, primary != 0 else { continue }
      if headings[primary] == nil { headings[primary] = scalar.properties.uppercaseMapping }
    }
    for letter in ownLetters where headings[letter.primary] == nil {
      headings[letter.primary] = letter.text.prefix(1).uppercased() + letter.text.dropFirst()
    }
    starts = headings.keys.sorted()
    letters = starts.compactMap { headings[$0] }
  }

  /// The heading of a text whose first letter weighs so much.
  func heading(primary: UInt16) -> String {
    // The last heading that does not lie behind the letter.
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= primary { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? Self.other : letters[low - 1]
  }
}
