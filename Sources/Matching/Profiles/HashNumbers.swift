/// Numbers for 64-bit hashes, from 0, in the order in which they are first met.
///
/// A hash stands for what it was made of: that two of a million differing words have the same is as likely as one in
/// thirty million, and would make two words one, no more.
struct HashNumbers: Sendable {
  private(set) var hashes: [UInt64] = []
  /// The number in a slot, -1 where it is free; as many as a power of 2, at most half of them taken.
  private var slots: [Int32]

  init(capacity: Int = 512) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    hashes.reserveCapacity(capacity)
  }

  var count: Int { hashes.count }

  /// The number of a hash, a new one where it was not met before. O(1).
  mutating func number(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash { return number }
      slot = (slot + 1) & mask
    }
    let number = hashes.count
    slots[slot] = Int32(number)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

/// FNV-1a (Fowler, Noll and Vo) over bytes, stirred at the end so that its low bits are as good as its high ones.
struct ByteHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// - Parameter seed: tells apart what has the same bytes.
  init(seed: UInt64) { state ^= seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    var hash = ByteHash(seed: seed)
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
