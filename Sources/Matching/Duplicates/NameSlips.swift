/// Slips of the pen in names.
enum NameSlips {
  /// Whether two names differ by slips alone: written in one word or two, or a letter wrong, missing, too many or
  /// exchanged with its neighbour in words long enough. Numbers and short words must be the same: `Paris 7` is not
  /// `Paris 8`.
  /// - Parameters: folded words joined by spaces.
  static func isClose(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 3, left.count > 5 else { return false }
    let space = UInt8(ascii: " ")
    let (leftWords, rightWords) = (left.split(separator: space), right.split(separator: space))
    if leftWords.count != rightWords.count { return leftWords.joined().elementsEqual(rightWords.joined()) }
    var slips = 0
    for (one, other) in zip(leftWords, rightWords) where one != other {
      guard let found = slipCount(one, other) else { return false }
      slips += found
    }
    return slips <= 2
  }

  /// The slips between two words; nil where they are other words.
  private static func slipCount(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int? {
    let shorter = min(left.count, right.count)
    guard shorter >= 5, !left.contains(where: isDigit), !right.contains(where: isDigit) else { return nil }
    let most = shorter >= 9 ? 2 : 1
    let distance = distance(Array(left), Array(right))
    return distance <= most ? distance : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Letters wrong, missing, too many, and neighbours exchanged (optimal string alignment, Boytsov 2011). In bytes:
  /// folded Latin letters have one each. O(product of the lengths); words are short.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(last.count)
      for j in right.indices {
        var least = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}
