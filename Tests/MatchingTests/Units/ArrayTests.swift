import SiteText
import Testing

@testable import Matching

/// The arrays that stand for dictionaries and lists of lists.
@Suite struct ArrayTests {
  @Test func hashesAreNumberedAsTheyAreMet() {
    var generator = SeededGenerator(seed: 3)
    var numbers = HashNumbers(capacity: 4)
    var expected: [UInt64: Int] = [:]
    for _ in 0..<5_000 {
      // Few bits, so that slots are shared.
      let hash = generator.next() & 0xFFF_0000_0000_0FF0
      let number = expected[hash] ?? expected.count
      expected[hash] = number
      #expect(numbers.number(of: hash) == number)
    }
    #expect(numbers.count == expected.count)
    #expect(numbers.hashes.enumerated().allSatisfy { expected[$0.element] == $0.offset })
  }

  @Test func byteHashesTellSeedsAndBytesApart() {
    let words = ["", "a", "b", "ab", "ba", "sorting", "sortings"]
    let hashes = words.flatMap { word in [0, 1, 2].map { ByteHash.hash(word.utf8, seed: $0) } }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func groupsKeepTheirOrder() {
    var groups = Grouped<Int>([[1, 2], [], [3]])
    groups.append([4, 5])
    groups.append(Grouped([[], [6]]))
    #expect(groups.count == 6)
    #expect((0..<6).map { Array(groups[$0]) } == [[1, 2], [], [3], [4, 5], [], [6]])
    #expect(groups[-1].isEmpty && groups[6].isEmpty)
    #expect(groups.range(3) == 3..<5)
  }

  @Test func signaturesOfNearCopiesAreAlike() {
    var generator = SeededGenerator(seed: 5)
    let hashes = (0..<80).map { _ in generator.next() }
    let own = Signature(hashes)
    #expect(own.likeness(to: Signature(hashes.shuffled())) == 16)
    #expect(own.likeness(to: Signature(hashes.dropLast(3) + [generator.next()])) >= 12)
    let others = (0..<50).map { _ in Signature((0..<80).map { _ in generator.next() }).likeness(to: own) }
    // One of 16 by chance.
    #expect(others.reduce(0, +) < 50 * 3)
    #expect(Signature([]).likeness(to: Signature([])) == 16)
  }

  @Test func stretchesCoverEverythingOnce() {
    for count in [0, 1, 511, 512, 513, 1_500] {
      #expect(stretches(of: count, length: 512).flatMap { Array($0) } == Array(0..<count))
    }
  }

  @Test func countriesWithOneBitAreStillTwo() {
    #expect(LetterPair("FR") == LetterPair("FR"))
    #expect(LetterPair("FR") != LetterPair("RF"))
    #expect(LetterPair(nil) == .unknown && LetterPair("FRA") == .unknown && LetterPair("") == .unknown)
    #expect((0..<63).contains(LetterPair("ZZ").bit))
  }
}
