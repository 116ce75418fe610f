/// Long lists of postings, in shards of their own: in the order of their groups.
struct PostingShards: Sendable {
  /// The groups of each shard.
  let groups: [[Int]]
  /// By group: its shard, counted from 0; -1 for one whose list stands in the dictionary.
  let shardOfGroup: [Int]

  /// - Parameters:
  ///   - inline: lists of up to so many bytes stand in the dictionary.
  ///   - size: bytes of a shard, about.
  init(_ lists: PostingLists, count: Int, inline: Int, size: Int) {
    var groups: [[Int]] = []
    var shardOfGroup = [Int](repeating: -1, count: count)
    var filled = 0
    for group in 0..<count where lists.size(group) > inline {
      // A list larger than a shard has one to itself.
      if groups.isEmpty || (filled > 0 && filled + lists.size(group) / 2 > size) {
        groups.append([])
        filled = 0
      }
      groups[groups.count - 1].append(group)
      shardOfGroup[group] = groups.count - 1
      filled += lists.size(group)
    }
    self.groups = groups
    self.shardOfGroup = shardOfGroup
  }

  /// The number of lists, their groups (each as the distance to the one before), how many documents each has, all
  /// distances of documents, all worths.
  func bytes(_ shard: Int, _ lists: PostingLists) -> [UInt8] {
    var (numbers, frequencies, deltas, worths) = ([UInt8](), [UInt8](), [UInt8](), [UInt8]())
    var last = 0
    for group in groups[shard] {
      numbers.append(number: group - last)
      last = group
      frequencies.append(number: lists.frequency(group))
      deltas += lists.deltas(group)
      worths += lists.worths(group)
    }
    var bytes: [UInt8] = []
    bytes.append(number: groups[shard].count)
    for block in [numbers, frequencies, deltas, worths] { bytes.append(block: block) }
    return bytes
  }
}
