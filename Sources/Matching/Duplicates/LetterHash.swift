/// A number for some bytes, the same in every run.
enum LetterHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// FNV-1a (Fowler, Noll and Vo), 64 bits.
  /// - Parameter before: the number of the bytes that go before.
  static func of(_ bytes: some Sequence<UInt8>, after before: UInt64 = start) -> UInt64 {
    var hash = before
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }

  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  /// Mixes a number into another; the order matters.
  static func mixed(_ hash: UInt64, _ other: UInt64) -> UInt64 {
    var mixed = (hash ^ (other &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    return mixed &* 0x94D0_49BB_1331_11EB ^ (mixed >> 32)
  }
}

/// A set of such numbers: they are spread evenly already, and need not be hashed again.
struct LetterHashSet: Sendable {
  /// A power of two of places, half of them free at least; 0 in those that are free.
  private let places: [UInt64]

  init(_ words: some Collection<some StringProtocol>) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var places = [UInt64](repeating: 0, count: size)
    for number in words.map({ LetterHash.of($0.utf8) }) {
      var place = Int(truncatingIfNeeded: number) & (size - 1)
      while places[place] != 0, places[place] != number { place = (place + 1) & (size - 1) }
      places[place] = number
    }
    self.places = places
  }

  func contains(_ number: UInt64) -> Bool {
    var place = Int(truncatingIfNeeded: number) & (places.count - 1)
    while places[place] != 0 {
      if places[place] == number { return true }
      place = (place + 1) & (places.count - 1)
    }
    return false
  }
}
