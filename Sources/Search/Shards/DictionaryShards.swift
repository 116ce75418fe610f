/// All written forms in their order, cut into shards, each form with its group and, where they are short, the group's
/// postings.
struct DictionaryShards: Sendable {
  /// The forms of each shard.
  let ranges: [Range<Int>]
  /// The first form of each shard.
  let first: [String]
  private let groups: WordGroups
  /// The first group of each shard: groups have their numbers in the order of their first forms.
  private let firstGroups: [Int]

  /// - Parameter size: bytes of a shard, about.
  init(_ groups: WordGroups, _ lists: PostingLists, _ postings: PostingShards, size: Int) {
    self.groups = groups
    var ranges: [Range<Int>] = []
    var firstGroups: [Int] = []
    var (start, filled, next, firstGroup) = (0, 0, 0, 0)
    for (index, form) in groups.forms.enumerated() {
      // A form that stands twice stays in one shard.
      if filled >= size, groups.bytes(of: form) != groups.bytes(of: groups.forms[index - 1]) {
        ranges.append(start..<index)
        firstGroups.append(firstGroup)
        (start, filled, firstGroup) = (index, 0, next)
      }
      filled += groups.bytes(of: form).count / 2 + 4
      if Int(form.group) == next {
        if postings.shardOfGroup[next] < 0 { filled += lists.size(next) }
        next += 1
      }
    }
    if start < groups.forms.count {
      ranges.append(start..<groups.forms.count)
      firstGroups.append(firstGroup)
    }
    self.ranges = ranges
    self.firstGroups = firstGroups
    first = ranges.map { String(decoding: groups.bytes(of: groups.forms[$0.lowerBound]), as: UTF8.self) }
  }

  /// The number of forms and the first group; then, each in a block of its own: of each form how many bytes it has in
  /// common with the one before, how many others, and those; 0 for a form that begins a group, else how far back its
  /// group lies; of each group that begins here in how many documents it is, and 0 for a list that follows, else its
  /// shard, counted from 1; the lists' distances, and their worths.
  func bytes(_ shard: Int, _ lists: PostingLists, _ postings: PostingShards) -> [UInt8] {
    var blocks = [[UInt8]](repeating: [], count: 8)
    var last: ArraySlice<UInt8> = []
    var next = firstGroups[shard]
    for form in groups.forms[ranges[shard]] {
      let bytes = groups.bytes(of: form)
      let common = zip(bytes, last).prefix { $0 == $1 }.count
      blocks[0].append(number: common)
      blocks[1].append(number: bytes.count - common)
      blocks[2] += bytes.dropFirst(common)
      last = bytes
      let group = Int(form.group)
      guard group == next else {
        blocks[3].append(number: next - group)
        continue
      }
      next += 1
      blocks[3].append(0)
      blocks[4].append(number: lists.frequency(group))
      blocks[5].append(number: postings.shardOfGroup[group] + 1)
      guard postings.shardOfGroup[group] < 0 else { continue }
      blocks[6] += lists.deltas(group)
      blocks[7] += lists.worths(group)
    }
    var bytes: [UInt8] = []
    bytes.append(number: ranges[shard].count)
    bytes.append(number: firstGroups[shard])
    for block in blocks { bytes.append(block: block) }
    return bytes
  }
}
