import Testing
import Text

@Suite("Searching what is sorted")
struct SortedSearchTests {
  @Test("The end of a prefix is where a walk from the start finds it", arguments: 0...9)
  func endOfPrefix(count: Int) {
    let numbers = Array(0..<count)
    for bound in -1...count + 1 {
      let walked = numbers.prefix { $0 < bound }.count
      #expect(numbers.endOfPrefix { $0 < bound } == walked)
    }
  }

  @Test("A slice keeps its own places")
  func slice() {
    let slice = [9, 1, 3, 5, 0][1..<4]
    #expect(slice.endOfPrefix { $0 < 3 } == 2)
    #expect(slice.endOfPrefix { $0 < 9 } == 4)
  }

  @Test("Of equal keys the first is found, of an absent key none")
  func keys() {
    let words = ["ham", "jam", "brie", "feta", "gouda"].sorted { $0.count < $1.count }
    #expect(words.first(sortedBy: \.count, equalTo: 3) == "ham")
    #expect(words.first(sortedBy: \.count, equalTo: 5) == "gouda")
    #expect(words.first(sortedBy: \.count, equalTo: 6) == nil)
    #expect([String]().first(sortedBy: \.count, equalTo: 0) == nil)
  }
}
