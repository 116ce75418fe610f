/// Distinct words, each with a number: 0 for the first that came.
///
/// All bytes lie in one array, so that tens of thousands of words are a handful of allocations.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`; it begins where the one before ends.
  private var ends: [UInt32] = [0]
  /// Open addressing: the number of a word plus 1, or 0.
  private var slots: [UInt32]

  init(capacity: Int = 1 << 10) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  var count: Int { ends.count - 1 }

  /// The number of a word, which is added where it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if count * 2 >= slots.count { grow() }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot] - 1)
      if isEqual(known, word) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    return count - 1
  }

  mutating func number(of word: [UInt8]) -> Int { word.withUnsafeBufferPointer { number(of: $0) } }

  /// The number of a word that is known.
  func known(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if isEqual(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func length(_ number: Int) -> Int { Int(ends[number + 1] - ends[number]) }

  func withWord<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { all in
      try body(UnsafeBufferPointer(rebasing: all[Int(ends[number])..<Int(ends[number + 1])]))
    }
  }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(ends[number])..<Int(ends[number + 1])] }

  /// Whether a word comes before another, byte by byte.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      var (a, b) = (Int(ends[left]), Int(ends[right]))
      let (endA, endB) = (Int(ends[left + 1]), Int(ends[right + 1]))
      while a < endA, b < endB {
        if all[a] != all[b] { return all[a] < all[b] }
        a += 1
        b += 1
      }
      return endA - a < endB - b
    }
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for index in 0..<word.count where all[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = withWord(number, Self.hash) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }

  /// FNV-1a (Fowler, Noll, Vo), its high bits folded into the low ones that are used.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }
}
