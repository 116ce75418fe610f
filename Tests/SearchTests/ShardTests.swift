import ShardReading
import Testing

@testable import Search

struct ShardTests {
  @Test(arguments: [0, 1, 6, 7, 8, 31, 32, 33, 1_000, 70_000])
  func holdsWhatItWasGiven(_ count: Int) throws {
    // Bytes without an order: they are not deflated, and every value of seven bits comes up.
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    let bytes = (0..<count).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    let read = try ReadShard(Shard(bytes, number: 12, language: "en").script)
    #expect(read.bytes == bytes)
    #expect(read.number == 12)
    #expect(read.language == "en")
  }

  @Test func isDeflatedWhereThatIsSmaller() throws {
    let bytes = [UInt8](repeating: 65, count: 10_000)
    let shard = Shard(bytes, number: 0, language: "fr")
    #expect(shard.script.count < 200)
    #expect(try ReadShard(shard.script).bytes == bytes)
  }

  @Test func everyByteBetweenTheQuotesIsSafe() {
    var text: [UInt8] = []
    TextPacking.pack((0...255).flatMap { [UInt8($0), 0, 10, 13, 34, 92] }, into: &text)
    #expect(!text.contains { [0, 10, 13, 34, 92].contains($0) })
    #expect(String(validating: text, as: UTF8.self) != nil)
  }

  @Test func theNameFollowsFromTheContent() {
    let shards = [[1], [1], [2]].map { Shard($0, number: 3, language: "en").path(language: "en") }
    #expect(shards[0] == shards[1])
    #expect(shards[0] != shards[2])
    #expect(shards[0].wholeMatch(of: #/search/en\.3\.[0-9a-f]{8}\.js/#) != nil)
  }

  @Test func whatCannotBeMadeSmallerStaysAsItIs() {
    #expect(Deflation.deflate([]) == nil)
    #expect(Deflation.deflate(Array(0..<200)) == nil)
  }
}
