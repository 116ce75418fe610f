/// Which organisations are worth comparing: those that share a sign, such as a word of the name in one country.
///
/// A sign that many share pairs each with the few before it alone, so that the work is linear whatever the content.
struct CandidatePairs: Sendable {
  /// A sign that an organisation has.
  struct Sign: Sendable {
    var number: UInt64
    /// Whether the sign says little where many have it: a word, half of a name.
    var isWeak: Bool
  }

  /// Each with as many as this before it, for one sign.
  static let window = 8
  /// A weak sign that more than this have is no sign.
  static let mostOfWeak = 12

  /// Behind one another, those of each organisation in turn.
  private let signs: [Sign]
  private let starts: [Int]
  private let owners: [Int32]
  /// The entry before with the same sign; -1 for the first.
  private let earlier: [Int32]
  /// How many have the sign of each entry.
  private let counts: [Int32]

  /// O(signs).
  init(_ signsOfAll: [[Sign]]) {
    var starts = [0]
    starts.reserveCapacity(signsOfAll.count + 1)
    for signs in signsOfAll { starts.append(starts[starts.count - 1] + signs.count) }
    let total = starts[signsOfAll.count]
    var signs: [Sign] = []
    var owners: [Int32] = []
    signs.reserveCapacity(total)
    owners.reserveCapacity(total)
    for (owner, own) in signsOfAll.enumerated() {
      signs.append(contentsOf: own)
      owners.append(contentsOf: repeatElement(Int32(owner), count: own.count))
    }
    var slots = SignSlots(capacity: total)
    var earlier = [Int32](repeating: -1, count: total)
    var slotOf = [Int32](repeating: 0, count: total)
    var last: [Int32] = []
    var count: [Int32] = []
    for entry in 0..<total {
      let slot = slots.slot(of: signs[entry].number)
      if slot == last.count {
        last.append(-1)
        count.append(0)
      }
      earlier[entry] = last[slot]
      last[slot] = Int32(entry)
      count[slot] += 1
      slotOf[entry] = Int32(slot)
    }
    self.signs = signs
    self.starts = starts
    self.owners = owners
    self.earlier = earlier
    counts = slotOf.map { count[Int($0)] }
  }

  /// The organisations before one that it should be compared with, in the order of their positions.
  func candidates(of organisation: Int) -> [Int] {
    var found: [Int32] = []
    for entry in starts[organisation]..<starts[organisation + 1] {
      if signs[entry].isWeak, counts[entry] > Self.mostOfWeak { continue }
      var other = earlier[entry]
      var steps = 0
      while other >= 0, steps < Self.window {
        found.append(owners[Int(other)])
        other = earlier[Int(other)]
        steps += 1
      }
    }
    guard found.count > 1 else { return found.filter { $0 != organisation }.map(Int.init) }
    found.sort()
    var unique: [Int] = []
    for owner in found where owner != organisation && unique.last != Int(owner) { unique.append(Int(owner)) }
    return unique
  }
}

/// Numbers counted up in the order in which they are first met: a table with open addressing.
private struct SignSlots {
  private var numbers: [UInt64]
  private var slots: [Int32]
  private var next: Int32 = 0

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    numbers = [UInt64](repeating: 0, count: size)
    slots = [Int32](repeating: -1, count: size)
  }

  mutating func slot(of number: UInt64) -> Int {
    let mask = numbers.count - 1
    var place = Int(truncatingIfNeeded: LetterHash.mixed(number, 1)) & mask
    while slots[place] >= 0, numbers[place] != number { place = (place + 1) & mask }
    if slots[place] < 0 {
      numbers[place] = number
      slots[place] = next
      next += 1
    }
    return Int(slots[place])
  }
}
