/// All forms by their length, for corrections: a browser looks through those that are about as long as what was typed.
struct SpellingShards: Sendable {
  /// The lengths of the forms of each shard, in characters.
  let lengths: [ClosedRange<Int>]
  private let forms: [[Int]]
  private let groups: WordGroups

  /// What is shorter is not corrected.
  static let shortest = 3
  private static let longest = 40

  /// - Parameter count: how many shards, at most.
  init(_ groups: WordGroups, count: Int) {
    self.groups = groups
    var byLength = [[Int]](repeating: [], count: Self.longest + 1)
    for (index, form) in groups.forms.enumerated() {
      let bytes = groups.bytes(of: form)
      // A number is not mistyped into another that is meant.
      guard bytes.contains(where: { $0 > UInt8(ascii: "9") }) else { continue }
      let length = bytes.count { $0 & 0xC0 != 0x80 }
      if (Self.shortest...Self.longest).contains(length) { byLength[length].append(index) }
    }
    let total = byLength.reduce(0) { $0 + $1.count }
    var (lengths, forms) = ([ClosedRange<Int>](), [[Int]]())
    var (start, held) = (Self.shortest, [Int]())
    for length in Self.shortest...Self.longest {
      held += byLength[length]
      if held.count * count >= total || length == Self.longest {
        if !held.isEmpty {
          lengths.append(start...length)
          forms.append(held)
        }
        (start, held) = (length + 1, [])
      }
    }
    self.lengths = lengths
    self.forms = forms
  }

  /// The number of forms, length after length; then, each in a block of its own: of each form how many bytes it has in
  /// common with the one before, how many others, and those; and a byte: how common it is (the binary logarithm), and
  /// 16 where it stands in a name.
  func bytes(_ shard: Int, _ lists: PostingLists) -> [UInt8] {
    var blocks = [[UInt8]](repeating: [], count: 4)
    var last: ArraySlice<UInt8> = []
    for index in forms[shard] {
      let form = groups.forms[index]
      let bytes = groups.bytes(of: form)
      let common = zip(bytes, last).prefix { $0 == $1 }.count
      blocks[0].append(number: common)
      blocks[1].append(number: bytes.count - common)
      blocks[2] += bytes.dropFirst(common)
      last = bytes
      let frequency = lists.frequency(Int(form.group))
      let isName = lists.worths(Int(form.group)).contains { $0 >= 32 }
      blocks[3].append(UInt8(min(15, Int.bitWidth - frequency.leadingZeroBitCount)) | (isName ? 16 : 0))
    }
    var bytes: [UInt8] = []
    bytes.append(number: forms[shard].count)
    for block in blocks { bytes.append(block: block) }
    return bytes
  }
}
