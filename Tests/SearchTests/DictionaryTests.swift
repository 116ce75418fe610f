import ShardReading
import Testing

@testable import Pages
@testable import Search

/// What is read from the shards is what was put there.
struct DictionaryTests {
  @Test(arguments: [(1, 1), (40, 3), (200, 8), (10_000, 10_000)])
  func formsAndListsComeBack(_ size: Int, _ inline: Int) throws {
    for seed in 0..<6 {
      let index = MadeIndex(
        RandomDocuments(seed).documents + [.made("mills breads watering oats", prose: "źródło zażółć")])
      let groups = index.groups.all
      let postings = PostingShards(index.lists, count: groups.count, inline: inline, size: size)
      let dictionary = DictionaryShards(groups, index.lists, postings, size: size)
      var read = ReadDictionary()
      for shard in postings.groups.indices { try read.addPostings(postings.bytes(shard, index.lists)) }
      for shard in dictionary.ranges.indices {
        let first = try read.addDictionary(dictionary.bytes(shard, index.lists, postings))
        #expect(first == dictionary.first[shard])
      }
      let forms = groups.forms.map { String(decoding: groups.bytes(of: $0), as: UTF8.self) }
      #expect(read.forms.map(\.form) == forms)
      #expect(read.forms.map(\.group) == groups.forms.map { Int($0.group) })
      for group in 0..<groups.count {
        let list = index.postings.list(group)
        #expect(read.lists[group]?.documents == index.postings.documents[list].map { Int($0) })
        #expect(read.lists[group]?.worths == Array(index.postings.worths[list]))
      }
    }
  }

  @Test func spellingHoldsEveryFormThatCanBeMistyped() {
    let index = MadeIndex([.made("Valorial 2024", prose: "ab oat oats mycotoxin źdźbło 123456")])
    let shards = SpellingShards(index.groups.all, count: 3)
    var marks: [String: UInt8] = [:]
    for shard in shards.lengths.indices {
      for (form, mark) in readSpelling(shards.bytes(shard, index.lists)) {
        #expect(shards.lengths[shard].contains(form.count))
        marks[form] = mark
      }
    }
    #expect(Set(marks.keys) == ["valorial", "oat", "oats", "mycotoxin", "zdzblo"])
    #expect(marks["valorial"] == 17, "in one document, and in its name")
    #expect(marks["oat"] == 1)
    #expect(shards.lengths.count > 1)
  }

  private func readSpelling(_ bytes: [UInt8]) -> [(String, UInt8)] {
    var reading = ByteReading(bytes)
    let count = reading.number()
    var (common, others, letters, marks) = (reading.block(), reading.block(), reading.block(), reading.block())
    #expect(reading.isAtEnd)
    var last: [UInt8] = []
    return (0..<count).map { _ in
      last = Array(last.prefix(common.number())) + letters.bytes(others.number())
      return (String(decoding: last, as: UTF8.self), marks.bytes(1)[0])
    }
  }
}

struct FacetTableTests {
  @Test func onlyTheNarrowestValuesAreKept() {
    // 0 food, 1 cheese below it, 2 blue cheese below that, 3 soil
    let values = [nil, 0, 1, nil].enumerated().map { SearchValue(id: "\($0)", label: "", broader: $1) }
    #expect(FacetTable.narrowest([0, 1, 2, 3], values) == [2, 3])
    #expect(FacetTable.narrowest([3, 1, 1, 0], values) == [1, 3])
    #expect(FacetTable.narrowest([2, 0], values) == [2])
    #expect(FacetTable.narrowest([0], values) == [0])
    #expect(FacetTable.narrowest([], values).isEmpty)
  }
}
