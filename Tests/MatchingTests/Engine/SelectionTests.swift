import Testing

@testable import Matching

@Suite struct SelectionTests {
  /// Against sorting, with orders that are hard for a quickselect among them.
  @Test(arguments: [0, 1, 2, 3, 7, 100, 1_000])
  func bringsForwardWhatSortingWould(count: Int) {
    let ascending = (0..<UInt64(count)).map { $0 * 3 }
    var generator = SystemRandomNumberGenerator()
    let orders = [
      ascending, ascending.reversed(), ascending.shuffled(using: &generator),
      // Up and down again.
      ascending.filter { $0 % 2 == 0 } + ascending.filter { $0 % 2 == 1 }.reversed(),
    ]
    for keys in orders {
      for wanted in [0, 1, 2, count / 2, count - 1, count, count + 1] where wanted >= 0 {
        var found = keys
        found.bringForward(largest: wanted)
        #expect(found.prefix(wanted).sorted() == Array(ascending.suffix(wanted)), "\(wanted) of \(keys)")
        #expect(found.sorted() == ascending)
      }
    }
  }

  @Test func aPlaceInATurnLeadsBackToItsTarget() {
    for (queries, targets) in [(1, 1), (3, 7), (10, 4), (5, 5)] {
      for query in 0..<queries {
        let order = TurnOrder(query: query, of: queries, targets: targets)
        let places = (0..<Int32(targets)).map { order[$0] }
        #expect(places.sorted() == Array(0..<Int32(targets)))
        #expect(places.map(order.target) == Array(0..<Int32(targets)))
      }
    }
  }
}
