/// How the forms of a word differ at their ends, learned from the groups of a corpus: `test`, `tests` and `testing` say
/// that `-`, `-s` and `-ing` take each other's place. With these a browser, which has no stemmer, finds the group of a
/// form that is nowhere in the corpus.
enum FormEndings {
  /// Pairs of ends, the commonest first, each in the order of its bytes.
  static func pairs(_ groups: WordGroups) -> [(String, String)] {
    var counts: [[UInt8]: Int] = [:]
    var formsOfGroup: [Int32: [Int]] = [:]
    for (index, form) in groups.forms.enumerated() { formsOfGroup[form.group, default: []].append(index) }
    for forms in formsOfGroup.values where forms.count > 1 {
      for (place, left) in forms.prefix(mostForms).enumerated() {
        for right in forms.prefix(mostForms)[(place + 1)...] {
          guard let pair = ends(groups.bytes(of: groups.forms[left]), groups.bytes(of: groups.forms[right])) else {
            continue
          }
          counts[pair, default: 0] += 1
        }
      }
    }
    let common = counts.filter { $0.value >= fewest }.sorted { left, right in
      left.value == right.value ? left.key.lexicographicallyPrecedes(right.key) : left.value > right.value
    }
    return common.prefix(most).map { pair, _ in
      let parts = pair.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
    }
  }

  /// A pair that fewer words have is chance.
  private static let fewest = 3
  private static let most = 96
  private static let longest = 6
  private static let shortestStem = 3
  private static let mostForms = 12

  /// What two forms have behind their common beginning, with a zero between; nil where that is no end of a word. The
  /// forms come in the order of their bytes, so the ends do.
  private static func ends(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> [UInt8]? {
    var common = zip(left, right).prefix { $0 == $1 }.count
    // Not within a character.
    while common > 0, isInside(left, common) || isInside(right, common) { common -= 1 }
    guard common >= shortestStem, left.count - common <= longest, right.count - common <= longest else { return nil }
    return Array(left.dropFirst(common)) + [0] + Array(right.dropFirst(common))
  }

  private static func isInside(_ word: ArraySlice<UInt8>, _ place: Int) -> Bool {
    place < word.count && word[word.startIndex + place] & 0xC0 == 0x80
  }
}
