import Testing

@testable import Search

struct WordTableTests {
  @Test func numbersWordsInTheOrderInWhichTheyCome() {
    var table = WordTable(capacity: 1)
    let words = (0..<5_000).map { "word\($0 % 2_500)" }
    let numbers = words.map { table.number(of: Array($0.utf8)) }
    #expect(numbers == (0..<5_000).map { $0 % 2_500 })
    #expect(table.count == 2_500)
    #expect(String(decoding: table[7], as: UTF8.self) == "word7")
  }

  @Test func knowsOnlyWhatItWasGiven() {
    var table = WordTable()
    _ = table.number(of: Array("grain".utf8))
    #expect(Array("grain".utf8).withUnsafeBufferPointer(table.known) == 0)
    #expect(Array("grains".utf8).withUnsafeBufferPointer(table.known) == nil)
  }

  @Test func ordersByBytes() {
    var table = WordTable()
    let words = ["b", "ab", "a", "", "abc", "ä", "z"]
    for word in words { _ = table.number(of: Array(word.utf8)) }
    let sorted = words.indices.sorted(by: table.precedes).map { words[$0] }
    #expect(sorted == ["", "a", "ab", "abc", "b", "z", "ä"])
  }
}
